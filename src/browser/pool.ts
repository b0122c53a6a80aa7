import { setTimeout } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "puppeteer";
import { BrowserGone, BrowserTimeout } from "./errors.ts";

/** How pages of one kind come to be, and what makes a used one as good as new. */
export interface PageKind {
  /** Pages of one name are interchangeable. */
  readonly name: string;
  readonly prepare: (context: BrowserContext) => Promise<Page>;
  readonly reset: (page: Page) => Promise<void>;
}

export interface PoolTerms {
  /** The most one job may take, in ms. */
  readonly limit: number;
  /** After so many jobs a page makes room for a new one: what leaks in a page goes with it. */
  readonly jobsPerPage: number;
  /** Whether the browser is still there and wanted. */
  readonly open: () => boolean;
}

/** How long to wait for a context to go; the browser's own end takes what is left. */
const CLOSE_MS = 5_000;
/** Kinds whose pages are kept: a collection has a profile or two, but each rare letter makes a kind of its own. */
const KINDS = 6;

interface Warm {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly jobs: number;
  /** Whether it came out of its reset well. */
  readonly ready: Promise<boolean>;
}

/**
 * Pages that stay open between jobs, because opening one costs as much as printing with it. Each stands in a context of
 * its own, so that a page that hangs or dies takes no other with it. Of each kind there are as many as there were ever
 * jobs at once; of kinds, those that were used last.
 */
export class PagePool {
  readonly #browser: Browser;
  readonly #terms: PoolTerms;
  /** By kind, the kind that was used last at the end. */
  readonly #idle = new Map<string, Warm[]>();

  constructor(browser: Browser, terms: PoolTerms) {
    this.#browser = browser;
    this.#terms = terms;
  }

  /**
   * Runs `fn` on a page of that kind. A page whose job failed or took too long is not used again.
   *
   * @param limit the most this job may take instead of the usual, in ms
   * @throws BrowserTimeout, BrowserGone, or what `fn` throws
   */
  async run<T>(kind: PageKind, fn: (page: Page) => Promise<T>, limit = this.#terms.limit): Promise<T> {
    if (!this.#terms.open()) throw new BrowserGone();
    const { timeout, cancel } = alarm(limit);
    let context: BrowserContext | undefined;
    const work = async (): Promise<T> => {
      const warm =
        (await this.#takeIdle(kind.name)) ??
        (await this.#create(kind, (made) => {
          context = made;
        }));
      context = warm.context;
      const result = await fn(warm.page);
      this.#giveBack(kind, warm);
      return result;
    };
    try {
      return await Promise.race([work(), timeout]);
    } catch (error) {
      const closing = context?.close().catch(() => undefined);
      await Promise.race([closing, setTimeout(CLOSE_MS, undefined, { ref: false })]);
      throw this.#terms.open() || error instanceof BrowserTimeout ? error : new BrowserGone({ cause: error });
    } finally {
      cancel();
    }
  }

  async #takeIdle(name: string): Promise<Warm | null> {
    for (let warm = this.#idle.get(name)?.pop(); warm !== undefined; warm = this.#idle.get(name)?.pop()) {
      if (await warm.ready) return warm;
    }
    return null;
  }

  async #create(kind: PageKind, opened: (context: BrowserContext) => void): Promise<Warm> {
    const context = await this.#browser.createBrowserContext();
    opened(context);
    return { context, page: await kind.prepare(context), jobs: 0, ready: Promise.resolve(true) };
  }

  /** Made as good as new while nobody waits for it. */
  #giveBack(kind: PageKind, { context, page, jobs }: Warm): void {
    if (jobs + 1 >= this.#terms.jobsPerPage || page.isClosed()) {
      void close(context);
      return;
    }
    const ready = kind.reset(page).then(
      () => true,
      () => close(context),
    );
    const idle = this.#idle.get(kind.name) ?? [];
    idle.push({ context, page, jobs: jobs + 1, ready });
    this.#idle.delete(kind.name);
    this.#idle.set(kind.name, idle);
    if (this.#idle.size > KINDS) this.#forgetOldest();
  }

  #forgetOldest(): void {
    for (const [name, pages] of this.#idle) {
      this.#idle.delete(name);
      for (const { context } of pages) void close(context);
      return;
    }
  }
}

function close(context: BrowserContext): Promise<false> {
  return context.close().then(
    () => false,
    () => false,
  );
}

/** An alarm after so many ms. */
export function alarm(limit: number): { readonly timeout: Promise<never>; readonly cancel: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = globalThis.setTimeout(() => reject(new BrowserTimeout(limit)), limit);
  // Nobody may be waiting for it when the work has already failed.
  promise.catch(() => undefined);
  return { timeout: promise, cancel: () => clearTimeout(timer) };
}
