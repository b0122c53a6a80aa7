import type { Page, PDFOptions } from "puppeteer";
import type { SopBrowser } from "../../src/browser/browser.ts";
import { loadFonts } from "../../src/emit/pdf/measure.ts";

/** What the browser is given to print at the end. */
export interface FinishedHtml {
  readonly html: string;
  readonly options: PDFOptions;
}

/** The same browser; tells what its pages are told to print. */
export function listeningBrowser(browser: SopBrowser, heard: (finished: FinishedHtml) => void): SopBrowser {
  return {
    ...browser,
    withPrepared: (kind, fn, limit) => browser.withPrepared(kind, (page) => fn(listeningPage(page, heard)), limit),
  };
}

function listeningPage(page: Page, heard: (finished: FinishedHtml) => void): Page {
  return new Proxy(page, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (key === "pdf") {
        return async (options: PDFOptions) => {
          heard({ html: await target.content(), options });
          return target.pdf(options);
        };
      }
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** Prints finished HTML, and nothing else. */
export function print(browser: SopBrowser, { html, options }: FinishedHtml): Promise<Uint8Array> {
  return browser.withPage(async (page) => {
    await page.emulateMediaType("print");
    await page.setContent(html);
    await loadFonts(page);
    return page.pdf(options);
  });
}
