import type { Diagnostic } from "../diagnostic.ts";
import { sha256 } from "./cache/digest.ts";
import { definitionText, factsIn, type ReadDefinition } from "./catalogue.ts";
import type { SopFacts } from "./facts.ts";
import type { SourceFile } from "./find-files.ts";
import type { Maker } from "./make-outputs.ts";
import { type OutputKind, outputPath } from "./outputs.ts";
import type { Plan } from "./plan.ts";
import type { Made } from "./record.ts";
import type { SurveyedSop } from "./survey.ts";

/** An output as a build would make it. */
export interface ExpectedOutput {
  readonly kind: OutputKind;
  readonly path: string;
  readonly key: string;
  readonly digest: string;
}

export type ExpectedOutputs =
  | {
      readonly ok: true;
      readonly source: SourceFile;
      readonly facts: SopFacts;
      readonly outputs: readonly ExpectedOutput[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What a build would make of one SOP. @param known digests by key: what is among them need not be made */
export async function expectedOutputs(
  { sop, missing, problems }: Plan,
  maker: Maker,
  known: ReadonlyMap<string, string>,
): Promise<ExpectedOutputs> {
  const { source, facts, diagnostics } = sop;
  if (!sop.usable || facts === null || problems.length > 0) {
    return { ok: false, diagnostics: [...diagnostics, ...problems] };
  }
  const made = await maker.make(sop, new Map([...missing].filter(([, key]) => !known.has(key))));
  if (!made.ok) return made;
  const fresh = new Map(made.made.map(({ kind, content }) => [kind, sha256(content)]));
  const outputs = [...missing].map(([kind, key]) => {
    return { kind, path: outputPath(source.id, kind), key, digest: fresh.get(kind) ?? known.get(key) ?? "" };
  });
  return { ok: true, source, facts, outputs };
}

export interface ExpectedSop {
  readonly sop: SurveyedSop;
  readonly made: Made;
  /** Of its definition. */
  readonly key: string | undefined;
}

/** Definitions as they should be: read where the folder holds them so, else made. */
export function expectedDefinitions(
  out: string,
  expected: ReadonlyMap<string, ExpectedSop>,
  maker: Maker,
): ReadDefinition {
  const textOf = async (id: string): Promise<string | null> => {
    const there = definitionText(out, id);
    const one = expected.get(id);
    const digest = one?.made.entry.outputs[outputPath(id, "json")];
    if (one?.key === undefined || digest === undefined) return there;
    if (there !== null && `sha256-${sha256(there)}` === digest) return there;
    const made = await maker.make(one.sop, new Map([["json", one.key]]));
    const content = made.ok ? made.made[0]?.content : undefined;
    return content === undefined ? null : Buffer.from(content).toString("utf8");
  };
  return async (id) => factsIn(await textOf(id));
}
