import type { Browser, BrowserContext, Page } from "puppeteer";
import { type Attempt, BrowserGone, BrowserUnavailable } from "./errors.ts";
import { type Candidate, findBrowser, type Search } from "./find.ts";
import { type Launched, launch } from "./launch.ts";
import { closedPage, runInContext } from "./page.ts";
import { reasonFor } from "./reason.ts";

export interface BrowserOptions {
  /** Where `SOP_BROWSER`, the cache folder and the PATH are read from. */
  readonly env: NodeJS.ProcessEnv;
  /** Abandons the start; a browser that runs is ended by `close`. */
  readonly signal?: AbortSignal;
  /** The most one job of `withPage` may take, in ms. Default: one minute. */
  readonly timeLimit?: number;
  /** Where to look instead of the usual places. */
  readonly searches?: readonly Search[];
}

/** One browser that several jobs share. */
export interface SopBrowser extends AsyncDisposable {
  /** Its name and version: `HeadlessChrome/153.0.8010.0`. */
  readonly version: string;
  /** Where it was found, one of `findBrowser`'s sources. */
  readonly source: string;
  /**
   * For libraries that open pages of their own. Those run scripts and read files; no host can be reached from them
   * either. Nothing of an SOP's text may be put on such a page as markup.
   */
  readonly raw: Browser;
  /**
   * Runs `fn` on a fresh, blank page and closes it, whatever happens. The page loads nothing but `data:` and
   * `about:blank`, and runs no script of its content; `page.evaluate` works, except for timers and animation frames.
   *
   * @throws BrowserTimeout when `fn` takes longer than allowed, BrowserGone when the browser was closed or died.
   */
  withPage<T>(fn: (page: Page) => Promise<T>): Promise<T>;
  /**
   * Runs `fn` with a context of its own for a library that opens its own pages, and closes it with all of them.
   * What holds for pages of `raw` holds for these; the time limit is that of `withPage`.
   */
  withContext<T>(fn: (context: BrowserContext) => Promise<T>): Promise<T>;
  /** Ends the browser and removes its files. May be called at any time, and again. */
  close(): Promise<void>;
}

const TIME_LIMIT_MS = 60_000;

/**
 * Starts the first browser that works.
 *
 * @throws BrowserUnavailable when none does, the reason of `signal` when that was raised.
 */
export async function openBrowser(options: BrowserOptions): Promise<SopBrowser> {
  const { env, signal } = options;
  const attempts: Attempt[] = [];
  for (const search of options.searches ?? findBrowser(env, signal)) {
    let candidate: Candidate | null = null;
    try {
      candidate = await search.find();
      const launched = await launch(candidate, env, signal);
      return await share(launched, search.source, options.timeLimit ?? TIME_LIMIT_MS);
    } catch (error) {
      signal?.throwIfAborted();
      attempts.push({ source: search.source, path: candidate?.path ?? null, reason: reasonFor(error, candidate, env) });
    }
  }
  throw new BrowserUnavailable(attempts, cure(attempts));
}

async function share({ browser, dispose }: Launched, source: string, timeLimit: number): Promise<SopBrowser> {
  let closed = false;
  const open = () => !closed && browser.connected;
  const close = () => {
    closed = true;
    return dispose();
  };
  const withContext = <T>(fn: (context: BrowserContext) => Promise<T>) =>
    open() ? runInContext(browser, fn, { limit: timeLimit, open }) : Promise.reject<T>(new BrowserGone());
  try {
    return {
      version: await browser.version(),
      source,
      raw: browser,
      withPage: (fn) => withContext(async (context) => fn(await closedPage(context))),
      withContext,
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** The one command that mends it, by what went wrong first. */
function cure(attempts: readonly Attempt[]): string {
  if (attempts.some(({ source }) => source === "SOP_BROWSER")) {
    return process.platform === "win32" ? "set SOP_BROWSER=" : "unset SOP_BROWSER";
  }
  const pinned = attempts.find(({ source }) => source === "@sparticuz/chromium");
  const missing = pinned !== undefined && /cannot find (package|module)/i.test(pinned.reason.en);
  return missing ? "npm ci" : "npx puppeteer browsers install chrome-headless-shell";
}
