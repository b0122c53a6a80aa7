import type { Browser, BrowserContext, Page } from "puppeteer";
import { type Attempt, BrowserGone, BrowserUnavailable } from "./errors.ts";
import { type Candidate, findBrowser, type Search } from "./find.ts";
import { type Launched, launch } from "./launch.ts";
import { CLOSED_PAGES, runInContext } from "./page.ts";
import { type PageKind, PagePool } from "./pool.ts";
import { reasonFor } from "./reason.ts";

export interface BrowserOptions {
  /** Where `SOP_BROWSER`, the cache folder and the PATH are read from. */
  readonly env: NodeJS.ProcessEnv;
  /** Abandons the start; a browser that runs is ended by `close`. */
  readonly signal?: AbortSignal;
  /** The most one job may take, in ms. Default: one minute. */
  readonly timeLimit?: number;
  /** How many jobs a page does before a new one takes its place. Default: 500. */
  readonly jobsPerPage?: number;
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
   * Runs `fn` on a blank page. The page loads nothing but `data:` and `about:blank`, and runs no script of its content;
   * `page.evaluate` works, except for timers and animation frames. Afterwards it is kept for a next job with a new
   * document; a listener that `fn` sets, it takes away again.
   *
   * @param limit the most `fn` may take instead of the usual, in ms
   * @throws BrowserTimeout when `fn` takes longer than allowed, BrowserGone when the browser was closed or died.
   */
  withPage<T>(fn: (page: Page) => Promise<T>, limit?: number): Promise<T>;
  /** As `withPage`, on a page that is prepared once and used by many jobs, such as one with a library in it. */
  withPrepared<T>(kind: PageKind, fn: (page: Page) => Promise<T>, limit?: number): Promise<T>;
  /**
   * Runs `fn` with a context of its own for a library that opens its own pages, and closes it with all of them.
   * What holds for pages of `raw` holds for these; the time limit is that of `withPage`.
   */
  withContext<T>(fn: (context: BrowserContext) => Promise<T>): Promise<T>;
  /** Ends the browser and removes its files. May be called at any time, and again. */
  close(): Promise<void>;
}

const TIME_LIMIT_MS = 60_000;
const JOBS_PER_PAGE = 500;

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
      const { timeLimit = TIME_LIMIT_MS, jobsPerPage = JOBS_PER_PAGE } = options;
      return await share(launched, search.source, { limit: timeLimit, jobsPerPage });
    } catch (error) {
      signal?.throwIfAborted();
      attempts.push({ source: search.source, path: candidate?.path ?? null, reason: reasonFor(error, candidate, env) });
    }
  }
  throw new BrowserUnavailable(attempts, cure(attempts));
}

async function share(
  { browser, dispose }: Launched,
  source: string,
  terms: { readonly limit: number; readonly jobsPerPage: number },
): Promise<SopBrowser> {
  let closed = false;
  const open = () => !closed && browser.connected;
  const close = () => {
    closed = true;
    return dispose();
  };
  const withContext = <T>(fn: (context: BrowserContext) => Promise<T>) =>
    open() ? runInContext(browser, fn, { limit: terms.limit, open }) : Promise.reject<T>(new BrowserGone());
  const pool = new PagePool(browser, { ...terms, open });
  try {
    return {
      version: await browser.version(),
      source,
      raw: browser,
      withPage: (fn, limit) => pool.run(CLOSED_PAGES, fn, limit),
      withPrepared: (kind, fn, limit) => pool.run(kind, fn, limit),
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
