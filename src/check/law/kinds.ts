import type { Regulation, RegulationName } from "./register.ts";

const LONG_KINDS: Readonly<Record<string, string>> = {
  UU: "Undang-Undang",
  PP: "Peraturan Pemerintah",
  Perppu: "Peraturan Pemerintah Pengganti Undang-Undang",
  Perpres: "Peraturan Presiden",
  Permenaker: "Peraturan Menteri Ketenagakerjaan",
  Permenakertrans: "Peraturan Menteri Tenaga Kerja dan Transmigrasi",
  PermenPAN: "Peraturan Menteri Negara Pendayagunaan Aparatur Negara",
  "PermenPAN-RB": "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
  Permendagri: "Peraturan Menteri Dalam Negeri",
  PMK: "Peraturan Menteri Keuangan",
  "Perka ANRI": "Peraturan Kepala Arsip Nasional Republik Indonesia",
  "Peraturan ANRI": "Peraturan Arsip Nasional Republik Indonesia",
  Perki: "Peraturan Komisi Informasi",
};

/** The earlier names of a ministry or an agency: its numbers run on, whatever it is called. */
const LATER_NAMES: Readonly<Record<string, string>> = {
  PermenPAN: "PermenPAN-RB",
  KepmenPAN: "KepmenPAN-RB",
  Permenakertrans: "Permenaker",
  Kepmenakertrans: "Kepmenaker",
  "Perka ANRI": "Peraturan ANRI",
};

/** What the President signs, of all ranks: one is easily taken for another, as nobody else makes any of them. */
const NATIONAL: ReadonlySet<string> = new Set(["UU", "Perppu", "PP", "Perpres", "Keppres", "Inpres"]);

/** Whether two kinds are regulations of one rank made by one body, under its present or an earlier name. */
export function sameBody(a: string, b: string): boolean {
  return a === b || (LATER_NAMES[a] ?? a) === (LATER_NAMES[b] ?? b);
}

export function isNational(kind: string): boolean {
  return NATIONAL.has(kind);
}

/** The kind as it is written out: `Peraturan Presiden`. */
export function longKind(kind: string): string {
  return LONG_KINDS[kind] ?? kind;
}

/** `Nomor 47 Tahun 2009`; `Nomor 118/PMK.01/2021`, whose year stands in it. */
export function numberAndYear({ number, year }: RegulationName): string {
  return number.endsWith(`/${year}`) ? `Nomor ${number}` : `Nomor ${number} Tahun ${year}`;
}

/** `Peraturan Presiden Nomor 47 Tahun 2009`. */
export function longName(name: RegulationName): string {
  return `${longKind(name.kind)} ${numberAndYear(name)}`;
}

/** With its title, where it is known. */
export function fullName(regulation: Regulation): string {
  return regulation.title === null ? longName(regulation) : `${longName(regulation)} tentang ${regulation.title}`;
}
