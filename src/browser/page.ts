import type { Browser, HTTPRequest, Page } from "puppeteer";
import { BrowserGone, BrowserTimeout } from "./errors.ts";

export interface PageTerms {
  /** The most it may take, in ms. */
  readonly limit: number;
  /** Whether the browser is still there and wanted. */
  readonly open: () => boolean;
}

/**
 * Runs `fn` on a page of its own, and closes the page in the end, also when `fn` fails or takes longer than `limit` ms.
 *
 * @throws BrowserTimeout, BrowserGone, or what `fn` throws.
 */
export async function runInPage<T>(
  browser: Browser,
  fn: (page: Page) => Promise<T>,
  { limit, open }: PageTerms,
): Promise<T> {
  const page = await closedPage(browser).catch((error: unknown) => {
    throw open() ? error : new BrowserGone({ cause: error });
  });
  const { timeout, cancel } = alarm(limit);
  try {
    return await Promise.race([fn(page), timeout]);
  } catch (error) {
    throw open() || error instanceof BrowserTimeout ? error : new BrowserGone({ cause: error });
  } finally {
    cancel();
    await page.close().catch(() => undefined);
  }
}

/** A page that reaches nothing and runs nothing: the texts on it come from files that anybody may have written. */
async function closedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on("request", refuse);
  return page;
}

function refuse(request: HTTPRequest): void {
  const url = request.url();
  const verdict =
    url.startsWith("data:") || url === "about:blank" ? request.continue() : request.abort("blockedbyclient");
  // The page may be gone before the verdict arrives.
  verdict.catch(() => undefined);
}

function alarm(limit: number): { readonly timeout: Promise<never>; readonly cancel: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new BrowserTimeout(limit)), limit);
  // Nobody may be waiting for it when `fn` has already failed.
  promise.catch(() => undefined);
  return { timeout: promise, cancel: () => clearTimeout(timer) };
}
