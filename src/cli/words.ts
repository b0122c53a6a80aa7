import type { Bilingual } from "../diagnostic.ts";

export type Language = keyof Bilingual;

/** The language asked for: `--lang` before `SOP_LANG`; Indonesian by default. */
export function chooseLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[at] ?? "";
  const asked = at === -1 ? env.SOP_LANG : word.includes("=") ? word.slice("--lang=".length) : argv[at + 1];
  return asked === "en" ? "en" : "id";
}
