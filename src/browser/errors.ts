import type { Bilingual } from "../diagnostic.ts";

/** One browser that was looked for, and why it cannot be used. */
export interface Attempt {
  /** What was looked for: `SOP_BROWSER`, `@sparticuz/chromium`, … */
  readonly source: string;
  /** Its executable, where one was found. */
  readonly path: string | null;
  readonly reason: Bilingual;
}

/** Why a place to look at holds no browser, in words for people. */
export class NoBrowserHere extends Error {
  override readonly name = "NoBrowserHere";
  readonly words: Bilingual;

  constructor(id: string, en: string) {
    super(en);
    this.words = { id, en };
  }
}

/** No browser could be started. `words` is the whole message for people; `cure` the one command that mends it. */
export class BrowserUnavailable extends Error {
  override readonly name = "BrowserUnavailable";
  readonly attempts: readonly Attempt[];
  readonly cure: string;
  readonly words: Bilingual;

  constructor(attempts: readonly Attempt[], cure: string) {
    const words = describe(attempts, cure);
    super(words.en);
    this.attempts = attempts;
    this.cure = cure;
    this.words = words;
  }
}

/** A page's work took longer than it was allowed; the page is closed. `limit` is in milliseconds. */
export class BrowserTimeout extends Error {
  override readonly name = "BrowserTimeout";
  readonly limit: number;
  readonly words: Bilingual;

  constructor(limit: number) {
    const seconds = limit / 1000;
    super(`the browser did not finish within ${seconds} s`);
    this.limit = limit;
    this.words = {
      id: `peramban tidak selesai dalam ${seconds} detik`,
      en: `the browser did not finish within ${seconds} s`,
    };
  }
}

/** The browser was closed, or died, while a page was wanted. */
export class BrowserGone extends Error {
  override readonly name = "BrowserGone";
  readonly words: Bilingual = {
    id: "peramban tertutup sebelum pekerjaannya selesai",
    en: "the browser went away before its work was done",
  };

  constructor(options?: ErrorOptions) {
    super("the browser went away before its work was done", options);
  }
}

function describe(attempts: readonly Attempt[], cure: string): Bilingual {
  const page = (language: keyof Bilingual, head: string, foot: string) => {
    const tried = attempts.map(({ source, path, reason }) => {
      const place = path === null ? source : `${source} (${path})`;
      return `  - ${place}: ${reason[language]}`;
    });
    return [head, ...tried, foot, `  ${cure}`].join("\n");
  };
  return {
    id: page("id", "Tidak ada peramban yang dapat dijalankan. Yang sudah dicoba:", "Perbaiki dengan:"),
    en: page("en", "No browser can be started. What was tried:", "To mend it, run:"),
  };
}
