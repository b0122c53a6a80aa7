import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check } from "../../src/check/check.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { lower } from "../../src/model/lower.ts";
import type { Sop } from "../../src/model/sop.ts";
import { readSource } from "../../src/source/read.ts";

export interface Entry {
  /** The file's name: `pembentukan-tim.yaml`. */
  readonly name: string;
  readonly content: string;
  /** Null when the file cannot be read as an SOP. */
  readonly sop: Sop | null;
  /** Of reading and lowering. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the rules find in an SOP beside the others of its folder. */
export function findingsIn(entry: Entry, entries: readonly Entry[]): readonly Diagnostic[] {
  const sops = new Map(entries.flatMap(({ sop }) => (sop === null ? [] : [[sop.id, sop] as const])));
  return entry.sop === null ? [] : check({ sop: entry.sop, collection: { sops }, profiles: new Set(["kemnaker"]) });
}

/** Reads every SOP of a folder of this repository, by name in alphabetical order. */
export function readFolder(folder: string): readonly Entry[] {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  const names = readdirSync(root).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => {
    const content = readFileSync(root + name, "utf8");
    const { document, diagnostics } = readSource(`${folder}/${name}`, content);
    if (document === null) return { name, content, sop: null, diagnostics };
    const lowered = lower(document);
    return { name, content, sop: lowered.sop, diagnostics: [...diagnostics, ...lowered.diagnostics] };
  });
}

/** The SOP with this id. Throws with its findings when it cannot be read: then nothing else can be tested. */
export function sopOf(entries: readonly Entry[], id: string): Sop {
  const entry = entries.find(({ name }) => name === `${id}.yaml`);
  if (entry?.sop) return entry.sop;
  throw new Error(`${id}: ${entry?.diagnostics.map(({ message }) => message.en).join("; ") ?? "no such file"}`);
}

/** Findings as short lines, so that a failing test shows them. */
export function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, place, message }) => `${place.file}:${place.line} ${code} ${message.en}`);
}
