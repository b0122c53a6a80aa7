import { check } from "../../src/check/check.ts";
import { exampleFiles } from "../../src/check/examples.ts";
import type { Rule } from "../../src/check/rule.ts";
import { rules } from "../../src/check/rules/index.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { lower } from "../../src/model/lower.ts";
import type { Sop } from "../../src/model/sop.ts";
import { readSource } from "../../src/source/read.ts";

export const PROFILES: ReadonlySet<string> = new Set(["kemnaker", "permenpan-35-2012"]);

/** The rules on names and flow: for tests that say everything that is found, whatever other rules there are. */
export const FLOW_RULES = rules.filter(({ code }) => /^(nama|alur|paralel)-/.test(code));

/** Reads, lowers and checks one SOP that stands alone. */
export function checkText(yaml: string, ruleset?: readonly Rule[]): readonly Diagnostic[] {
  const file = "sops/contoh.yaml";
  const { document, diagnostics } = readSource(file, yaml);
  if (!document) return diagnostics;
  const lowered = lower(document);
  return [...diagnostics, ...lowered.diagnostics, ...checkSop(lowered.sop, ruleset)];
}

/** Checks the first of an example's files beside the others. */
export function checkExample(example: string): readonly Diagnostic[] {
  const read = exampleFiles(example).map(({ id, yaml }) => {
    const { document, diagnostics } = readSource(`sops/${id}.yaml`, yaml);
    const lowered = document ? lower(document) : { sop: null, diagnostics: [] };
    return { sop: lowered.sop, diagnostics: [...diagnostics, ...lowered.diagnostics] };
  });
  const [first, ...others] = read;
  const sops = new Map(read.flatMap(({ sop }) => (sop ? [[sop.id, sop] as const] : [])));
  const found = first?.sop ? check({ sop: first.sop, collection: { sops }, profiles: PROFILES }) : [];
  return [...(first?.diagnostics ?? []), ...found, ...others.flatMap(({ diagnostics }) => diagnostics)];
}

export function checkSop(sop: Sop, ruleset?: readonly Rule[]): readonly Diagnostic[] {
  return check({ sop, collection: { sops: new Map([[sop.id, sop]]) }, profiles: PROFILES }, ruleset);
}

/** An SOP that must be readable. */
export function sopOf(yaml: string, file = "sops/contoh.yaml"): Sop {
  const { document, diagnostics } = readSource(file, yaml);
  if (!document) throw new Error(diagnostics.map(({ message, place }) => `${place.line}: ${message.en}`).join("\n"));
  return lower(document).sop;
}

/** Code, severity and place, for short expectations: `error alur-tak-tercapai 12:5-12:11`. */
export function brief({ code, severity, place }: Diagnostic): string {
  return `${severity} ${code} ${place.line}:${place.column}-${place.endLine}:${place.endColumn}`;
}
