import { basename, dirname, resolve } from "node:path";
import type { FoundInSop } from "../build/build.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Findings } from "../report/findings.ts";
import { type Format, type FormatRequest, speaksToPeople, toStdout } from "./formats.ts";
import type { SharedOptions } from "./options.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import { version } from "./version.ts";
import type { Language } from "./words.ts";

/**
 * Gives what was found in every form asked for: files first, then standard output, then people. Says what it means for
 * the exit code.
 *
 * @param more what people have been told already, and findings that are on no SOP
 * @throws the file system's errors
 */
export async function report(
  sops: readonly FoundInSop[],
  options: SharedOptions,
  language: Language,
  around: Surroundings,
  more: { readonly told?: ReadonlySet<Diagnostic>; readonly others?: readonly Diagnostic[] } = {},
): Promise<ExitCode> {
  const requests = options.format ?? [];
  const { told = new Set(), others = [] } = more;
  const findings = await findingsOf(sops, others, options, language);
  for (const request of requests) {
    if (request.file !== null) await write(resolve(around.workingFolder, request.file), await text(request, findings));
  }
  for (const request of requests.filter(toStdout)) around.stdout(await text(request, findings));
  around.stderr(await wordsOf(findings, options, around, told));
  return findings.diagnostics.some(findings.fails) ? EXIT.problems : EXIT.fine;
}

/** What people are told of findings; nothing where they go to machines alone. */
export async function wordsFor(
  sops: readonly FoundInSop[],
  options: SharedOptions,
  language: Language,
  around: Surroundings,
): Promise<string> {
  return wordsOf(await findingsOf(sops, [], options, language), options, around, new Set());
}

async function findingsOf(
  sops: readonly FoundInSop[],
  others: readonly Diagnostic[],
  options: SharedOptions,
  language: Language,
): Promise<Findings> {
  const needsRules = options.format?.some(({ format }) => format === "sarif") ?? false;
  return {
    diagnostics: [...sops.flatMap(({ diagnostics }) => diagnostics), ...others],
    language,
    files: sops.map(({ file }) => file),
    sources: new Map(sops.map(({ file, text }) => [file, text])),
    rules: needsRules ? (await import("./explain/catalogue.ts")).ruleTexts() : [],
    version: version(),
    fails: (diagnostic) => fails(diagnostic, options),
  };
}

/** Only the formats that are asked for are loaded: a check should answer at once. */
const FORMATTERS: Readonly<Record<Format, () => Promise<(findings: Findings) => string>>> = {
  pretty: async () => {
    const { pretty } = await import("../report/pretty.ts");
    return (findings) => pretty(findings.diagnostics, findings);
  },
  json: async () => (await import("../report/json.ts")).json,
  sarif: async () => (await import("../report/sarif.ts")).sarif,
  github: async () => (await import("../report/github.ts")).github,
  junit: async () => (await import("../report/junit.ts")).junit,
  gitlab: async () => (await import("../report/gitlab.ts")).gitlab,
};

async function text({ format }: FormatRequest, findings: Findings): Promise<string> {
  return (await FORMATTERS[format]())(findings);
}

async function write(path: string, content: string): Promise<void> {
  const { writeOutputs } = await import("../build/write-outputs.ts");
  await writeOutputs(dirname(path), [{ path: basename(path), content }]);
}

async function wordsOf(
  findings: Findings,
  options: SharedOptions,
  around: Surroundings,
  told: ReadonlySet<Diagnostic>,
): Promise<string> {
  const shown = findings.diagnostics.filter(
    (diagnostic) => !told.has(diagnostic) && !(options.quiet && diagnostic.severity !== "error"),
  );
  if (!speaksToPeople(options.format ?? []) || shown.length === 0) return "";
  const [{ pretty }, { default: picocolors }] = await Promise.all([
    import("../report/pretty.ts"),
    import("picocolors"),
  ]);
  return pretty(shown, { ...findings, colors: picocolors.createColors(usesColor(options, around)) });
}

function fails({ severity }: Diagnostic, { strict }: SharedOptions): boolean {
  return severity === "error" || (strict === true && severity === "warning");
}

/** `--color` and `--no-color` decide; else a terminal that does not refuse (https://no-color.org). */
function usesColor({ color }: SharedOptions, { env, isTerminal }: Surroundings): boolean {
  return color ?? (isTerminal && !env.NO_COLOR && env.TERM !== "dumb");
}
