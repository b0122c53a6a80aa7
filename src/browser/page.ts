import { setTimeout } from "node:timers/promises";
import type { Browser, BrowserContext, HTTPRequest, Page } from "puppeteer";
import { BrowserGone, BrowserTimeout } from "./errors.ts";
import { alarm, type PageKind } from "./pool.ts";

export interface Terms {
  /** The most it may take, in ms. */
  readonly limit: number;
  /** Whether the browser is still there and wanted. */
  readonly open: () => boolean;
}

/** How long to wait for a context to go; the browser's own end takes what is left. */
const CLOSE_MS = 5_000;

/**
 * Runs `fn` with a context of its own, and closes that in the end, also when `fn` fails or takes too long.
 *
 * A context each, because a context can be closed where a page cannot (a page whose navigation was refused twice never
 * answers to being closed).
 *
 * @throws BrowserTimeout, BrowserGone, or what `fn` throws.
 */
export async function runInContext<T>(
  browser: Browser,
  fn: (context: BrowserContext) => Promise<T>,
  { limit, open }: Terms,
): Promise<T> {
  const { timeout, cancel } = alarm(limit);
  let context: BrowserContext | undefined;
  const work = async () => {
    context = await browser.createBrowserContext();
    return fn(context);
  };
  try {
    return await Promise.race([work(), timeout]);
  } catch (error) {
    throw open() || error instanceof BrowserTimeout ? error : new BrowserGone({ cause: error });
  } finally {
    cancel();
    const closing = context?.close().catch(() => undefined);
    await Promise.race([closing, setTimeout(CLOSE_MS, undefined, { ref: false })]);
  }
}

/** A page that reaches nothing and runs nothing: the texts on it come from files that anybody may have written. */
export async function closedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on("request", refuse);
  return page;
}

/** Blank pages that reach nothing and run nothing. Between two jobs a page gets a new document and its first settings. */
export const CLOSED_PAGES: PageKind = {
  name: "closed",
  prepare: closedPage,
  reset: async (page) => {
    const blank = [page.goto("about:blank"), page.emulateMediaType(), page.setViewport(null)];
    await Promise.all(blank);
  },
};

function refuse(request: HTTPRequest): void {
  const url = request.url();
  const verdict =
    url.startsWith("data:") || url === "about:blank" ? request.continue() : request.abort("blockedbyclient");
  // The page may be gone before the verdict arrives.
  verdict.catch(() => undefined);
}
