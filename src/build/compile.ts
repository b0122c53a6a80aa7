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
}

export type CompileResult =
  | { readonly ok: true; readonly outputs: readonly OutputFile[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * All outputs of one SOP, in memory: every one that was asked for, or none and the reason. The rooms that make them are
 * loaded when they are needed, so that what needs no browser starts at once.
 *
 * @throws BrowserUnavailable, BrowserGone
 */
export async function compile(job: CompileJob): Promise<CompileResult> {
  const { sop, only } = job;
  const profile = withLabels(job.profile, sop.profile.labels);
  const words = { yes: profile.labels.ya, no: profile.labels.tidak };
  const titles = new Map([...job.collection.sops].map(([id, other]) => [id, plainText(inline(other.title))]));
  const outputs: OutputFile[] = [];
  const give = (kind: OutputKind, content: string | Uint8Array): void => {
    if (only.has(kind)) outputs.push({ path: outputPath(sop.id, kind), content });
  };

  const { runtimeText } = await import("../emit/runtime/runtime.ts");
  const runtimeJson = runtimeText(sop, { titles, words });
  give("json", runtimeJson);

  const { toMermaid } = await import("../emit/mermaid/mermaid.ts");
  const mermaid = toMermaid(sop, words);
  give("mmd", mermaid);

  if (only.has("svg")) {
    const { renderMermaidSvg } = await import("../emit/mermaid/render.ts");
    give("svg", await renderMermaidSvg(await job.browser(), mermaid));
  }
  if (only.has("pdf")) {
    const { emitPdf } = await import("../emit/pdf/emit.ts");
    const { software, epoch } = job;
    const printed = await emitPdf(
      { sop, profile: job.profile, titles, runtimeJson, software, epoch, sourceDigest: job.sourceDigest },
      await job.browser(),
    );
    if (!printed.ok) {
      const { failure } = printed;
      const diagnostics = failure.kind === "signature-mark" ? failure.diagnostics : [cannotBeDrawn(sop, failure)];
      return { ok: false, diagnostics };
    }
    give("pdf", printed.pdf);
  }
  return { ok: true, outputs };
}

/** As `compile`, but what goes wrong with this SOP alone becomes a finding, so that the others go on. */
export async function compileSafely(job: CompileJob): Promise<CompileResult> {
  try {
    return await compile(job);
  } catch (error) {
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
  return isSystem || error.name === "BrowserUnavailable" || error.name === "BrowserGone" || error.name === "AbortError";
}

function isBilingual(value: unknown): value is { id: string; en: string } {
  return typeof value === "object" && value !== null && "id" in value && "en" in value;
}
