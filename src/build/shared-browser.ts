import type { SopBrowser } from "../browser/browser.ts";
import { BrowserGone } from "../browser/errors.ts";

/** Starts the browser when first asked for, again when it has died, and closes it at the end. */
export class SharedBrowser implements AsyncDisposable {
  readonly #open: () => Promise<SopBrowser>;
  #browser: Promise<SopBrowser> | null = null;
  #closed = false;

  constructor(open: () => Promise<SopBrowser>, signal: AbortSignal | undefined) {
    this.#open = open;
    // Work that is under way in a page ends at once when its browser goes away.
    signal?.addEventListener("abort", () => void this[Symbol.asyncDispose](), { once: true });
  }

  /**
   * Starts it for those who will need it: it takes as long to start as a collection takes to be checked. Should it not
   * start, whoever needs it learns why.
   */
  startEarly(): void {
    this.get().catch(() => undefined);
  }

  /** @throws BrowserUnavailable, BrowserGone after the end */
  async get(): Promise<SopBrowser> {
    const asked = this.#browser;
    const browser = await asked;
    if (browser !== null && (browser.raw.connected || this.#closed)) return browser;
    // Whoever comes first starts the next one for all.
    if (this.#browser !== asked) return this.get();
    if (this.#closed) throw new BrowserGone();
    this.#browser = this.#restart(browser);
    return this.#browser;
  }

  /** Whether one was ever started. */
  get started(): boolean {
    return this.#browser !== null;
  }

  async #restart(died: SopBrowser | null): Promise<SopBrowser> {
    await died?.close();
    return this.#open();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const browser = await this.#browser?.catch(() => null);
    await browser?.close();
  }
}
