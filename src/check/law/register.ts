import data from "../../../data/hukum.json" with { type: "json" };
import type { Citation } from "../../model/citation.ts";
import { sameBody } from "./kinds.ts";

/** A regulation by what identifies it. */
export interface RegulationName {
  /** As `Citation.kind`: `UU`, `Perpres`, `Permenaker`. */
  readonly kind: string;
  readonly number: string;
  readonly year: number;
}

/** A later regulation that changes or replaces another. */
export interface Successor extends RegulationName {
  readonly source: string;
  /** yyyy-mm-dd */
  readonly checked: string;
}

export interface Regulation extends RegulationName {
  readonly title: string | null;
  /** The oldest first. */
  readonly amendedBy: readonly Successor[];
  readonly replacedBy: Successor | null;
}

/** What is known of regulations: `data/hukum.json`. Nothing is said of a regulation that does not stand there. */
export const REGISTER: readonly Regulation[] = data.peraturan.map((entry) => ({
  ...nameOf(entry),
  title: entry.tentang ?? null,
  amendedBy: (entry.diubah ?? []).map(successorOf),
  replacedBy: entry.diganti ? successorOf(entry.diganti) : null,
}));

/** The regulation that a citation names: by its body, its number and its year. Another body's number is another's. */
export function find(register: readonly Regulation[], { kind, number, year }: Citation): Regulation | null {
  if (kind === null || number === null || year === null) return null;
  return register.find((one) => one.year === year && isNumber(number, one.number) && sameBody(kind, one.kind)) ?? null;
}

/** Whether two numbers are one: `PER-17/MEN/XI/2010` and `Per.17/MEN/XI/2010`, `05` and `5`. */
export function isNumber(a: string, b: string): boolean {
  return a === b || plainNumber(a) === plainNumber(b);
}

function plainNumber(number: string): string {
  return number
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, "/")
    .replace(/(?<!\d)0+(?=\d)/g, "");
}

/** What stands at the end of the chain: the regulation that replaced the one that replaced this one. */
export function newest(register: readonly Regulation[], from: Regulation): Successor | null {
  let last = from.replacedBy;
  for (let steps = 0; last !== null && steps < register.length; steps++) {
    const next = find(register, { ...last, about: null })?.replacedBy ?? null;
    if (next === null) return last;
    last = next;
  }
  return last;
}

interface NameEntry {
  readonly jenis: string;
  readonly nomor: string;
  readonly tahun: number;
}

function nameOf({ jenis, nomor, tahun }: NameEntry): RegulationName {
  return { kind: jenis, number: nomor, year: tahun };
}

function successorOf(entry: NameEntry & { readonly sumber: string; readonly diperiksa: string }): Successor {
  return { ...nameOf(entry), source: entry.sumber, checked: entry.diperiksa };
}
