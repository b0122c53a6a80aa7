/** A kind of regulation: the short name that the tool uses, and how it is written at the beginning of a citation. */
export interface CitationKind {
  readonly kind: string;
  readonly begins: RegExp;
}

/** A ministry as the name of its regulations ends: `Permenaker`, `Kepmenaker`. */
const MINISTRIES: readonly (readonly [short: string, long: string])[] = [
  ["PAN-RB", String.raw`Pendayagunaan\s+Aparatur\s+Negara\s+dan\s+Reformasi\s+Birokrasi|PAN\s*-?\s*RB|PAN\s+dan\s+RB`],
  ["PAN", String.raw`(?:Negara\s+)?Pendayagunaan\s+Aparatur\s+Negara|PAN`],
  ["akertrans", String.raw`(?:Tenaga\s+Kerja|Ketenagakerjaan)\s+dan\s+Transmigrasi|n?akertrans`],
  ["aker", String.raw`Ketenagakerjaan|Tenaga\s+Kerja|n?aker`],
  ["dagri", String.raw`Dalam\s+Negeri|dagri`],
  ["kumham", String.raw`Hukum\s+dan\s+(?:HAM|Hak\s+Asasi\s+Manusia)|kumham`],
];

/**
 * The kinds by rank (UU 12/2011, articles 7 and 8), each with its short and its long form. A kind whose long form
 * begins with another's stands before it.
 */
export const CITATION_KINDS: readonly CitationKind[] = [
  kind(
    "UUD 1945",
    String.raw`(?:Undang\s*-?\s*Undang\s+Dasar|UUD)(?:\s+(?:Negara(?:\s+Republik\s+Indonesia)?|NRI|RI))?`,
  ),
  kind(
    "TAP MPR",
    String.raw`(?:Ketetapan|TAP)\.?\s+(?:Majelis\s+Permusyawaratan\s+Rakyat|MPRS?)(?:\s+(?:Republik\s+Indonesia|RI))?`,
  ),
  kind("Perppu", String.raw`Peraturan\s+Pemerintah\s+Pengganti\s+Undang\s*-?\s*Undang|Perp?pu`),
  kind("UU", String.raw`Undang\s*-?\s*Undang|UU`),
  kind("PP", String.raw`Peraturan\s+Pemerintah|PP`),
  kind("Perpres", String.raw`Peraturan\s+Presiden|Perpres`),
  kind("Keppres", String.raw`Keputusan\s+Presiden|Keppres`),
  kind("Inpres", String.raw`Instruksi\s+Presiden|Inpres`),
  kind("PMK", String.raw`PMK|(?:Peraturan\s+Menteri|Permen)\s*Keu(?:angan)?`),
  ...MINISTRIES.flatMap(([short, long]) => [
    kind(`Permen${short}`, String.raw`(?:Peraturan\s+Menteri|Permen)\s*(?:Negara\s+)?(?:${long})`),
    kind(`Kepmen${short}`, String.raw`(?:Keputusan\s+Menteri|Kepmen)\s*(?:Negara\s+)?(?:${long})`),
  ]),
  kind("SE", String.raw`Surat\s+Edaran|SE`),
  kind("Perda", String.raw`Peraturan\s+Daerah|Perda`),
  kind("Pergub", String.raw`Peraturan\s+Gubernur|Pergub`),
  kind("Perbup", String.raw`Peraturan\s+Bupati|Perbup`),
  kind("Perwali", String.raw`Peraturan\s+Wali\s*kota|Perwal[ik]o?`),
];

function kind(name: string, pattern: string): CitationKind {
  return { kind: name, begins: new RegExp(String.raw`^(?:${pattern})(?![\p{L}])`, "iu") };
}
