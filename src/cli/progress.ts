import type { Progress } from "../build/build.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";

/** One line on a terminal that tells how far a build is, and goes away at its end. In a pipe: nothing. */
export function progressLine(
  { isTerminal, stderr }: Surroundings,
  quiet: boolean,
  language: Language,
): { readonly show: (progress: Progress) => void; readonly clear: () => void } {
  if (!isTerminal || quiet) return { show: () => undefined, clear: () => undefined };
  const rewind = "\r\u001b[2K";
  stderr(language === "id" ? "Menyiapkan…" : "Preparing…");
  return {
    show: ({ done, total, id }) => stderr(`${rewind}[${done}/${total}] ${id}`),
    clear: () => stderr(rewind),
  };
}
