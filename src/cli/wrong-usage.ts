import type { Bilingual } from "../diagnostic.ts";

/** The command line asks for something that cannot be: told in its words, with exit code 2. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}
