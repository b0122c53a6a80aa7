import pc from "picocolors";
import type { CheckedSop } from "../build/check.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { json } from "../report/json.ts";
import { pretty } from "../report/pretty.ts";
import type { SharedOptions } from "./options.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";

/** Prints what was found, in the form asked for, and says what that means for the exit code. */
export function report(
  sops: readonly CheckedSop[],
  options: SharedOptions,
  language: Language,
  around: Surroundings,
): ExitCode {
  const all = sops.flatMap(({ diagnostics }) => diagnostics);
  if (options.format === "json") {
    around.stdout(json(all, { language }));
  } else {
    const shown = options.quiet ? all.filter(({ severity }) => severity === "error") : all;
    const sources = new Map(sops.map(({ file, text }) => [file, text]));
    if (shown.length > 0)
      around.stderr(pretty(shown, { language, sources, colors: pc.createColors(usesColor(options, around)) }));
  }
  return all.some((diagnostic) => fails(diagnostic, options)) ? EXIT.problems : EXIT.fine;
}

function fails({ severity }: Diagnostic, { strict }: SharedOptions): boolean {
  return severity === "error" || (strict === true && severity === "warning");
}

/** `--color` and `--no-color` decide; else a terminal that does not refuse (https://no-color.org). */
function usesColor({ color }: SharedOptions, { env, isTerminal }: Surroundings): boolean {
  return color ?? (isTerminal && !env.NO_COLOR && env.TERM !== "dumb");
}
