import { type Lowered, lower } from "../../src/model/lower.ts";
import type { Step } from "../../src/model/sop.ts";
import { readSource } from "../../src/source/read.ts";

const HEAD = `sop: 1
nama: Contoh
pelaksana: { a: Staf, b: Kepala, c: Menteri }
`;

/** Lowers an SOP whose `langkah` are these; the steps begin on line 5. */
export function lowerSteps(steps: string): Lowered {
  return lowerText(`${HEAD}langkah:\n${steps}`);
}

/** Lowers an SOP with these further keys at its top level. */
export function lowerWith(keys: string): Lowered {
  return lowerText(`${HEAD}langkah: [{ kegiatan: x, pelaksana: a }]\n${keys}`);
}

export function lowerText(text: string, file = "sops/contoh.yaml"): Lowered {
  const { document, diagnostics } = readSource(file, text);
  if (document === null) throw new Error(`not read: ${JSON.stringify(diagnostics, null, 1)}`);
  return lower(document);
}

/** Where a step goes, as `label>target`; `*` stands before what the file does not write, `-` for an end. */
export function ways(step: Step | undefined): readonly string[] {
  return (step?.transitions ?? []).map(
    ({ label, to, written }) =>
      `${written ? "" : "*"}${label === null ? "" : `${label}>`}${to.kind === "end" ? "-" : to.step}`,
  );
}

/** The findings of lowering as `code line:column`. */
export function codes({ diagnostics }: Lowered): readonly string[] {
  return diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}
