import type { Bilingual, Severity } from "../../diagnostic.ts";
import type { Explanation } from "./explanation.ts";

/** What the first word of a code stands for, in the order in which groups are listed. */
const GROUPS: Readonly<Record<string, Bilingual>> = {
  baca: { id: "Membaca berkas", en: "Reading the file" },
  nama: { id: "Nama dan id", en: "Names and ids" },
  alur: { id: "Alur", en: "Flow" },
  paralel: { id: "Cabang sejajar", en: "Parallel branches" },
  prosa: { id: "Uraian terhadap panah", en: "Prose against arrows" },
  kertas: { id: "Kelengkapan dan output", en: "Papers" },
  waktu: { id: "Waktu", en: "Time" },
  identitas: { id: "Halaman identitas", en: "Identity page" },
  hukum: { id: "Dasar hukum", en: "Law" },
  taut: { id: "Keterkaitan", en: "Links between SOPs" },
  bentuk: { id: "Bentuk", en: "Form" },
  huruf: { id: "Huruf", en: "Letters" },
  profil: { id: "Profil", en: "Profiles" },
  gambar: { id: "Diagram", en: "Flowchart" },
  abaikan: { id: "Pengabaian temuan", en: "Silences" },
  hasil: { id: "Hasil", en: "Outputs" },
  alat: { id: "Perangkat lunak", en: "The software" },
};

export interface Group {
  readonly title: Bilingual;
  readonly members: readonly Explanation[];
}

/** Explanations by the first word of their codes; a group without a title of its own is named by that word. */
export function grouped(explanations: readonly Explanation[]): readonly Group[] {
  const byWord = Map.groupBy(explanations, ({ code }) => code.slice(0, code.indexOf("-")));
  const order = Object.keys(GROUPS);
  const rank = (word: string): number => (order.includes(word) ? order.indexOf(word) : order.length);
  return [...byWord]
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([word, members]) => ({ title: GROUPS[word] ?? { id: word, en: word }, members }));
}

const LEVELS: Readonly<Record<Severity, Bilingual>> = {
  error: { id: "kesalahan", en: "error" },
  warning: { id: "peringatan", en: "warning" },
  info: { id: "info", en: "note" },
};

/** A code's level in words: `peringatan; kesalahan bila resmi`. */
export function levelWords({ severity }: Explanation): Bilingual {
  if (typeof severity === "string") return LEVELS[severity];
  const { draf, resmi } = { draf: LEVELS[severity.draf], resmi: LEVELS[severity.resmi] };
  if (severity.draf === severity.resmi) return draf;
  return { id: `${draf.id}; ${resmi.id} bila resmi`, en: `${draf.en}; ${resmi.en} when final` };
}
