import { resolve } from "node:path";
import type { Command } from "commander";
import { OUTPUT_KINDS, type OutputKind } from "../build/outputs.ts";
import { profileNames, profileRoots } from "../build/profiles.ts";
import { speaksToPeople } from "./formats.ts";
import { addSharedOptions, jobCount, outputKinds, type SharedOptions } from "./options.ts";
import { progressLine } from "./progress.ts";
import { report } from "./report.ts";
import { readSources } from "./sources.ts";
import type { ExitCode, Surroundings } from "./surroundings.ts";
import { version } from "./version.ts";
import type { Language } from "./words.ts";

interface BuildCommandOptions extends SharedOptions {
  readonly out: string;
  readonly only?: readonly OutputKind[];
  readonly jobs?: number;
}

/** `sop build [path…]`: compiles SOPs into the folder of outputs. */
export function buildCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const command = program
    .command("build")
    .usage(say("[pilihan] [path…]", "[options] [path…]"))
    .description(
      say("susun SOP menjadi PDF, diagram, dan definisi JSON", "compile SOPs into PDF, chart and JSON definition"),
    )
    .argument(
      "[path...]",
      say(
        "berkas atau folder SOP, - untuk masukan standar (bawaan: sops/)",
        "SOP files or folders, - for standard input (default: sops/)",
      ),
    )
    .option("-o, --out <folder>", say("folder hasil (bawaan: out)", "folder of outputs (default: out)"), "out")
    .option("--only <kinds>", say(`hanya: ${OUTPUT_KINDS.join(",")}`, `only: ${OUTPUT_KINDS.join(",")}`), (value) =>
      outputKinds(value, language),
    )
    .option("-j, --jobs <n>", say("banyaknya SOP yang disusun bersamaan", "how many SOPs at once"), (value) =>
      jobCount(value, language),
    );
  addSharedOptions(command, language).action((paths: readonly string[], options: BuildCommandOptions) =>
    run(() => build(paths, options, language, around))(),
  );
}

async function build(
  paths: readonly string[],
  options: BuildCommandOptions,
  language: Language,
  around: Surroundings,
): Promise<ExitCode> {
  // Loaded when something is built, so that every other command starts at once.
  const [{ build: compileAll }, { browserIdentity }, { cachePlace }] = await Promise.all([
    import("../build/build.ts"),
    import("../browser/identity.ts"),
    import("../build/cache/place.ts"),
  ]);
  const { env, signal, workingFolder } = around;
  const sources = await readSources(paths, around);
  const templates = profileRoots(workingFolder);
  const profiles = await profileNames(templates);
  const progress = progressLine(around, options.quiet === true, language);
  const { sops } = await compileAll(sources, {
    workingFolder,
    out: resolve(workingFolder, options.out),
    templates,
    profiles,
    software: `sop-compiler ${version()}`,
    epoch: sourceDateEpoch(env),
    openBrowser: async () => (await import("../browser/browser.ts")).openBrowser({ env, signal }),
    browserIdentity: browserIdentity(env),
    cache: cachePlace(workingFolder, env),
    signal,
    onProgress: progress.show,
    ...(options.status ? { status: options.status } : {}),
    ...(options.only ? { only: options.only } : {}),
    ...(options.jobs ? { jobs: options.jobs } : {}),
  }).finally(progress.clear);
  const code = await report(sops, options, language, around);
  if (speaksToPeople(options.format ?? []) && !options.quiet) around.stderr(summary(sops, options.out, language));
  return code;
}

function summary(sops: readonly { readonly outcome: string }[], out: string, language: Language): string {
  const built = sops.filter((sop) => sop.outcome !== "failed").length;
  const failed = sops.length - built;
  if (language === "id") return `${built} SOP disusun ke ${out}/${failed > 0 ? `, ${failed} gagal` : ""}.\n`;
  return `${built} ${built === 1 ? "SOP" : "SOPs"} built into ${out}/${failed > 0 ? `, ${failed} failed` : ""}.\n`;
}

/** Seconds since 1970, or null (https://reproducible-builds.org/specs/source-date-epoch/). */
function sourceDateEpoch({ SOURCE_DATE_EPOCH: written }: NodeJS.ProcessEnv): number | null {
  return written !== undefined && /^\d{1,11}$/.test(written) ? Number(written) : null;
}
