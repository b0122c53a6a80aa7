import { setImmediate } from "node:timers/promises";
import type { Page } from "puppeteer";

/**
 * The document's sections on their way into the body of a page. Nobody waits for the browser to take one in: it does so
 * while the next one is made.
 */
export class Sections {
  readonly #page: Page;
  #sent: Promise<void>[] = [];

  /** @param page holds the document's head */
  constructor(page: Page) {
    this.#page = page;
  }

  /** Sends the first section: it takes the place of all that stands in the body. */
  async begin(html: string): Promise<void> {
    this.#sent = [];
    await this.#send(
      this.#page.evaluate((first) => {
        document.body.innerHTML = first;
      }, html),
    );
  }

  /** Sends the next section. */
  async add(html: string): Promise<void> {
    await this.#send(this.#page.evaluate((next) => document.body.insertAdjacentHTML("beforeend", `\n${next}`), html));
  }

  /**
   * Waits until all that was sent is there.
   *
   * @throws what the browser says of any of them
   */
  async shown(): Promise<void> {
    await Promise.all(this.#sent);
  }

  async #send(sent: Promise<void>): Promise<void> {
    // `shown` tells of what fails; if something else fails before, nobody asks.
    sent.catch(() => undefined);
    this.#sent.push(sent);
    // Only then does the message leave.
    await setImmediate();
  }
}
