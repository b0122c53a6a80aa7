import { digestOf } from "../../src/emit/runtime/digest.ts";
import { toRuntime } from "../../src/emit/runtime/runtime.ts";
import { lower } from "../../src/model/lower.ts";
import { readSource } from "../../src/source/read.ts";

/** A part of a definition that is changed on purpose. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What the definition of a small SOP of three actors, `a`, `b` and `c`, says. */
export function small(steps: string): { readonly [key: string]: Json } {
  const yaml = `sop: 1\nnama: Contoh kecil\npelaksana: {a: Andi, b: Budi, c: Citra}\nlangkah:\n${steps}\n`;
  const { document } = readSource("contoh.yaml", yaml);
  if (document === null) throw new Error(`no SOP: ${yaml}`);
  const definition = toRuntime(lower(document).sop, { words: { yes: "Y", no: "T" }, titles: new Map() });
  return JSON.parse(JSON.stringify(definition));
}

/** The definition with other values, and the digest that belongs to them. */
export function sealed(definition: { readonly [key: string]: Json }, changes: { readonly [key: string]: Json } = {}) {
  const { digest: _, ...rest } = { ...definition, ...changes };
  return { ...rest, digest: digestOf(rest) };
}

/** The steps of a definition with one of them changed. */
export function withStep(
  definition: { readonly [key: string]: Json },
  at: number,
  changes: { readonly [key: string]: Json },
): { readonly [key: string]: Json } {
  const steps = Array.isArray(definition.steps) ? definition.steps : [];
  return { ...definition, steps: steps.map((step, i) => (i === at ? { ...step, ...changes } : step)) };
}
