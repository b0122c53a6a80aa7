import type { RegulationName } from "./register.ts";

/** Whether a text says this number and its year: `61/2024`, `Nomor 61 Tahun 2024`, `178/PMK.05/2018`, whatever the kind. */
export function names(text: string, { number, year }: RegulationName): boolean {
  const parts = number.match(/[\p{L}\p{N}]+/gu) ?? [];
  const spelled = parts
    .map((part) => (/^\d+$/.test(part) ? `0*${part.replace(/^0+(?=\d)/, "")}` : part))
    .join("[^\\p{L}\\p{N}]{1,3}");
  const after = number.endsWith(String(year)) ? "" : String.raw`[^\p{N}]{1,12}${year}`;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${spelled}${after}(?!\p{N})`, "iu").test(text);
}
