import { resolve } from "node:path";
import type { SopBrowser } from "../../browser/browser.ts";
import { browserIdentity } from "../../browser/identity.ts";
import { type BuildOptions, build, type FoundInSop } from "../../build/build.ts";
import { cachePlace } from "../../build/cache/place.ts";
import type { OutputKind } from "../../build/outputs.ts";
import { profileNames, profileRoots } from "../../build/profiles.ts";
import { createTimings } from "../../build/timings.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { speaksToPeople } from "../formats.ts";
import type { SharedOptions } from "../options.ts";
import { progressLine } from "../progress.ts";
import { report, wordsFor } from "../report.ts";
import { readSources, wholeFolders } from "../sources.ts";
import type { ExitCode, Surroundings } from "../surroundings.ts";
import { version } from "../version.ts";
import type { Language } from "../words.ts";
import { leftoverLines, shownFolder, summary, verified } from "./summary.ts";
import { writeTimings } from "./timings-file.ts";

export interface BuildCommandOptions extends SharedOptions {
  readonly out: string;
  readonly only?: readonly OutputKind[];
  readonly force?: boolean;
  readonly verify?: boolean;
  readonly timings?: string;
  readonly watch?: boolean;
}

/** What a process that builds again and again keeps in between. */
export interface Kept {
  readonly openBrowser: () => Promise<SopBrowser>;
  /** `ownDigest` of what this process runs, whatever stands on the disk by now. */
  readonly own: string;
}

/** One build, from the arguments to the last word about it. */
export async function buildOnce(
  paths: readonly string[],
  options: BuildCommandOptions,
  language: Language,
  around: Surroundings,
  kept?: Kept,
): Promise<ExitCode> {
  const sources = await readSources(paths, around);
  const progress = progressLine(around, options.quiet === true, language, sources.length);
  const timings = createTimings();
  const began = performance.now();
  const told = new Set<Diagnostic>();
  let telling = Promise.resolve();
  const tellAtOnce = (found: readonly FoundInSop[]): void => {
    for (const diagnostic of found.flatMap(({ diagnostics }) => diagnostics)) told.add(diagnostic);
    telling = wordsFor(found, options, language, around).then((words) => {
      if (words !== "") progress.clear();
      around.stderr(words);
    });
  };
  const result = await build(sources, {
    ...(await buildOptions(options, around)),
    ...kept,
    whole: wholeFolders(paths, around),
    // In a log, findings stand together at the end; whoever watches is still at the line that was written.
    ...(kept ? { onChecked: tellAtOnce } : {}),
    timings,
    onProgress: progress.show,
  }).finally(async () => {
    await telling;
    progress.clear();
  });
  const elapsed = performance.now() - began;
  if (options.timings) await writeTimings(options.timings, around.workingFolder, timings.spans, elapsed);
  const code = await report(result.sops, options, language, around, { told });
  if (speaksToPeople(options.format ?? []) && !options.quiet) {
    around.stderr(leftoverLines(result.leftovers, options.out, language));
    around.stderr(summary(result, options.out, timings.spans, elapsed, language));
  }
  return code;
}

/** `--verify`: says which output is not what a build would make now; writes none. */
export async function verifyOnce(
  paths: readonly string[],
  options: BuildCommandOptions,
  language: Language,
  around: Surroundings,
): Promise<ExitCode> {
  const { verifyOutputs } = await import("../../build/verify.ts");
  const sources = await readSources(paths, around);
  const { sops, collection } = await verifyOutputs(sources, {
    ...(await buildOptions(options, around)),
    whole: wholeFolders(paths, around),
    shownOut: shownFolder(options.out),
  });
  const code = await report(sops, options, language, around, { others: collection });
  if (speaksToPeople(options.format ?? []) && !options.quiet) {
    around.stderr(verified(sops, collection.length, options.out, language));
  }
  return code;
}

/** What a build is given by the command line and its surroundings. @throws the file system's errors */
export async function buildOptions(
  options: Pick<BuildCommandOptions, "out" | "only" | "jobs" | "force" | "shard" | "status">,
  { env, signal, workingFolder }: Surroundings,
): Promise<BuildOptions> {
  const templates = profileRoots(workingFolder);
  return {
    workingFolder,
    out: resolve(workingFolder, options.out),
    templates,
    profiles: await profileNames(templates),
    software: software(),
    epoch: sourceDateEpoch(env),
    openBrowser: async () => (await import("../../browser/browser.ts")).openBrowser({ env, signal }),
    browserIdentity: browserIdentity(env),
    cache: cachePlace(workingFolder, env),
    ...(env.SOP_CACHE_MB && /^\d+$/.test(env.SOP_CACHE_MB) ? { cacheLimit: Number(env.SOP_CACHE_MB) * 1e6 } : {}),
    signal,
    ...(options.status ? { status: options.status } : {}),
    ...(options.only ? { only: options.only } : {}),
    ...(options.jobs ? { jobs: options.jobs } : {}),
    ...(options.force ? { force: true } : {}),
    ...(options.shard ? { shard: options.shard } : {}),
  };
}

/** Our name and version, as outputs bear it. */
export function software(): string {
  return `sop-compiler ${version()}`;
}

/** Seconds since 1970, or null (https://reproducible-builds.org/specs/source-date-epoch/). */
function sourceDateEpoch({ SOURCE_DATE_EPOCH: written }: NodeJS.ProcessEnv): number | null {
  return written !== undefined && /^\d{1,11}$/.test(written) ? Number(written) : null;
}
