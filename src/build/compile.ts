import type { SopBrowser } from "../browser/browser.ts";
import type { Collection } from "../check/collection.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Sop } from "../model/sop.ts";
import { plainText } from "../model/spans.ts";
import { inline } from "../model/text.ts";
import { withLabels } from "../profile/labels.ts";
import type { Profile } from "../profile/profile.ts";
import { cannotBeDrawn, outputFailed } from "./findings.ts";
import { type OutputKind, outputPath } from "./outputs.ts";
import type { Timings } from "./timings.ts";
import type { OutputFile } from "./write-outputs.ts";

export interface CompileJob {
  /** Free of errors. */
  readonly sop: Sop;
  readonly profile: Profile;
  readonly collection: Collection;
  /** Of the source file's bytes: `sha256-` and hexadecimal digits. */
  readonly sourceDigest: string;
  readonly only: ReadonlySet<OutputKind>;
  /** Our name and version. */
  readonly software: string;
  /** `SOURCE_DATE_EPOCH` in seconds. */
  readonly epoch: number | null;
  /** Asked for once an output needs it. */
  readonly browser: () => Promise<SopBrowser>;
  readonly signal?: AbortSignal | undefined;
  readonly time?: Timings["time"];
}

export type CompileResult =
  | { readonly ok: true; readonly outputs: readonly OutputFile[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * All outputs of one SOP, in memory: every one that was asked for, or none and the reason. Table and chart are made side
 * by side. The rooms that make them are loaded when they are needed, so that what needs no browser starts at once.
 *
 * @throws BrowserUnavailable, BrowserGone, BrowserTimeout, the signal's reason
 */
export async function compile(job: CompileJob): Promise<CompileResult> {
  const { sop, only } = job;
  const profile = withLabels(job.profile, sop.profile.labels);
  const words = { yes: profile.labels.ya, no: profile.labels.tidak };
  const titles = relatedTitles(sop, job.collection);
  const outputs: OutputFile[] = [];
  const give = (kind: OutputKind, content: string | Uint8Array): void => {
    if (only.has(kind)) outputs.push({ path: outputPath(sop.id, kind), content });
  };

  const { runtimeText } = await import("../emit/runtime/runtime.ts");
  const runtimeJson = runtimeText(sop, { titles, words });
  give("json", runtimeJson);

  const { toMermaid, toSwimlane } = await import("../emit/mermaid/mermaid.ts");
  const mermaid = toMermaid(sop, words);
  give("mmd", mermaid);
  give("swimlane", toSwimlane(sop, words));
  if (only.has("bpmn")) {
    const { toBpmn } = await import("../emit/bpmn/bpmn.ts");
    give("bpmn", await toBpmn(sop, words));
  }
  if (only.has("xstate")) {
    const { toXstate } = await import("../emit/xstate/xstate.ts");
    give("xstate", toXstate(sop));
  }

  const drawChart = async (): Promise<void> => {
    const { renderMermaidSvg } = await import("../emit/mermaid/render.ts");
    const svg = await twice(async () => renderMermaidSvg(await job.browser(), mermaid), job);
    give("svg", svg);
    if (!only.has("png")) return;
    const { renderPng } = await import("../emit/mermaid/png.ts");
    give("png", await twice(async () => renderPng(await job.browser(), svg), job));
  };
  const printTable = async (): Promise<readonly Diagnostic[]> => {
    const { emitPdf } = await import("../emit/pdf/emit.ts");
    const { profile, software, epoch, sourceDigest } = job;
    const pdfJob = { sop, profile, titles, runtimeJson, software, epoch, sourceDigest };
    const printed = await twice(async () => emitPdf(pdfJob, await job.browser()), job);
    if (printed.ok) give("pdf", printed.pdf);
    else if (printed.failure.kind === "signature-mark") return printed.failure.diagnostics;
    else return [cannotBeDrawn(sop, printed.failure)];
    return [];
  };
  const time = job.time ?? ((_name, _sop, work) => work());
  const [chart, table] = await Promise.allSettled([
    only.has("svg") || only.has("png") ? time("svg", sop.id, drawChart) : null,
    only.has("pdf") ? time("pdf", sop.id, printTable) : null,
  ]);
  if (chart.status === "rejected") throw chart.reason;
  if (table.status === "rejected") throw table.reason;
  const diagnostics = table.value ?? [];
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, outputs };
}

/** Titles of the SOPs that this one is linked to: no other may show in its outputs. */
function relatedTitles(sop: Sop, { sops }: Collection): ReadonlyMap<string, string> {
  const ids = sop.related.flatMap((one) => (one.kind === "sop" ? [one.sop] : []));
  const known = ids.flatMap((id) => sops.get(id) ?? []);
  return new Map(known.map(({ id, title }) => [id, plainText(inline(title))]));
}

/** A page that hangs or a browser that dies gets one more chance, on a new page. */
async function twice<T>(work: () => Promise<T>, { signal }: Pick<CompileJob, "signal">): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Error) || !["BrowserTimeout", "BrowserGone"].includes(error.name)) throw error;
    return work();
  }
}

/**
 * As `compile`, but what goes wrong with this SOP alone becomes a finding, so that the others go on.
 *
 * @throws BrowserUnavailable, the file system's errors, the signal's reason
 */
export async function compileSafely(job: CompileJob): Promise<CompileResult> {
  try {
    return await compile(job);
  } catch (error) {
    job.signal?.throwIfAborted();
    const words = wordsOf(error);
    if (words === null) throw error;
    return { ok: false, diagnostics: [outputFailed(job.sop, `out/${job.sop.id}`, words)] };
  }
}

/** What an error says of this SOP; null when it is the environment's and concerns all of them. */
function wordsOf(error: unknown): { id: string; en: string } | null {
  if (!(error instanceof Error) || isEnvironment(error)) return null;
  if ("words" in error && isBilingual(error.words)) return error.words;
  return { id: error.message, en: error.message };
}

function isEnvironment(error: Error): boolean {
  const isSystem = "code" in error && "syscall" in error;
  return isSystem || error.name === "BrowserUnavailable" || error.name === "AbortError";
}

function isBilingual(value: unknown): value is { id: string; en: string } {
  return typeof value === "object" && value !== null && "id" in value && "en" in value;
}
