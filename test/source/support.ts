import { expect } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { lower } from "../../src/model/lower.ts";
import { type ReadResult, readSource } from "../../src/source/read.ts";

/** An SOP without a mistake, to put one mistake into. */
export const MINIMAL = `sop: 1
nama: Contoh
pelaksana:
  a: Staf
  b: Kepala
langkah:
  - kegiatan: mengirim
    pelaksana: a
`;

export function read(content: string | Uint8Array): ReadResult {
  return readSource("contoh.yaml", content);
}

/** Findings as `code line:column`, the way a person would list them. */
export function found(content: string | Uint8Array): readonly string[] {
  return read(content).diagnostics.map(brief);
}

export function brief({ code, place }: Diagnostic): string {
  return `${code} ${place.line}:${place.column}`;
}

/** The only finding of a text; more or fewer are an error of the test. */
export function only(content: string | Uint8Array): Diagnostic {
  const { diagnostics } = read(content);
  const [diagnostic] = diagnostics;
  if (diagnostic === undefined || diagnostics.length > 1) {
    throw new Error(`expected one finding, got: ${diagnostics.map(brief).join(", ")}`);
  }
  return diagnostic;
}

/** Holds for whatever was read: places within the file, words in both languages, and a document or an error. */
export function expectSound(result: ReadResult, text: string): void {
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { code, message, place } of result.diagnostics) {
    expect(code).toMatch(/^baca(-[a-z0-9]+)+$/);
    expect(message.id).not.toBe("");
    expect(message.en).not.toBe("");
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeGreaterThanOrEqual(1);
    expect(place.endLine).toBeGreaterThanOrEqual(place.line);
    expect(place.endLine).toBeLessThanOrEqual(lines);
  }
  if (result.document === null) expect(result.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  else expect(lower(result.document).sop.steps.length).toBeGreaterThan(0);
}
