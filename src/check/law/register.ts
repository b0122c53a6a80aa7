import data from "../../../data/hukum.json" with { type: "json" };
import type { Citation } from "../../model/citation.ts";

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

export function find(register: readonly Regulation[], { kind, number, year }: Citation): Regulation | null {
  return register.find((one) => one.kind === kind && one.number === number && one.year === year) ?? null;
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

const LONG_KINDS: Readonly<Record<string, string>> = {
  UU: "Undang-Undang",
  PP: "Peraturan Pemerintah",
  Perppu: "Peraturan Pemerintah Pengganti Undang-Undang",
  Perpres: "Peraturan Presiden",
  Permenaker: "Peraturan Menteri Ketenagakerjaan",
  "PermenPAN-RB": "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
  PMK: "Peraturan Menteri Keuangan",
};

/** The kind as it is written out: `Peraturan Presiden`. */
export function longKind(kind: string): string {
  return LONG_KINDS[kind] ?? kind;
}

/** `Peraturan Presiden Nomor 47 Tahun 2009`. */
export function longName({ kind, number, year }: RegulationName): string {
  return `${longKind(kind)} Nomor ${number} Tahun ${year}`;
}

/** With its title, where it is known. */
export function fullName(regulation: Regulation): string {
  return regulation.title === null ? longName(regulation) : `${longName(regulation)} tentang ${regulation.title}`;
}
