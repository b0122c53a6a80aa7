/** A kind of regulation: the short name that the tool uses, and how it is written at the beginning of a citation. */
export interface CitationKind {
  readonly kind: string;
  readonly begins: RegExp;
}

const AND = String.raw`\s*(?:dan\b|&)\s*`;

const ANRI = String.raw`(?:Arsip\s+Nasional(?:\s+(?:Republik\s+Indonesia|RI))?|ANRI)`;

/** A ministry as the name of its regulations ends: `Permenaker`, `Kepmenaker`. */
const MINISTRIES: readonly (readonly [short: string, long: string])[] = [
  [
    "PAN-RB",
    String.raw`Pendayagunaan\s+Aparatur\s+Negara${AND}Reformasi\s+Birokrasi|PAN(?:\s*[-/]?\s*|${AND})RB|PAN${AND}Reformasi\s+Birokrasi`,
  ],
  ["PAN", String.raw`(?:Negara\s+)?Pendayagunaan\s+Aparatur\s+Negara|PAN`],
  ["akertrans", String.raw`(?:Tenaga\s+Kerja|Ketenagakerjaan)${AND}Transmigrasi|n?akertrans`],
  ["aker", String.raw`Ketenagakerjaan|Tenaga\s+Kerja|n?aker`],
  ["dagri", String.raw`Dalam\s+Negeri|dagri`],
  ["kumham", String.raw`Hukum${AND}(?:HAM|Hak\s+Asasi\s+Manusia)|kumham`],
];

/**
 * The kinds by rank (UU 12/2011, articles 7 and 8), each with its short and its long form. A kind whose long form
 * begins with another's stands before it.
 */
export const CITATION_KINDS: readonly CitationKind[] = [
  kind(
    "UUD 1945",
    String.raw`(?:Undang\s*[-–—]?\s*Undang\s+Dasar|UUD)(?:\s+(?:Negara(?:\s+Republik\s+Indonesia)?|NRI|RI))?`,
  ),
  kind(
    "TAP MPR",
    String.raw`(?:Ketetapan|TAP)\.?\s+(?:Majelis\s+Permusyawaratan\s+Rakyat|MPRS?)(?:\s+(?:Republik\s+Indonesia|RI))?`,
  ),
  kind("Perppu", String.raw`Peraturan\s+Pemerintah\s+Pengganti\s+Undang\s*[-–—]?\s*Undang|Perp?pu`),
  kind("UU", String.raw`Undang\s*[-–—]?\s*Undang|UU`),
  kind("PP", String.raw`Peraturan\s+Pemerintah|PP`),
  kind("Perpres", String.raw`Peraturan\s+Presiden|Perpres`),
  kind("Keppres", String.raw`Keputusan\s+Presiden|Keppres`),
  kind("Inpres", String.raw`Instruksi\s+Presiden|Inpres`),
  kind("PMK", String.raw`PMK|(?:Peraturan\s+Men(?:teri)?|Permen)\s*Keu(?:angan)?`),
  ...MINISTRIES.flatMap(([short, long]) => [
    kind(`Permen${short}`, String.raw`(?:Peraturan\s+Men(?:teri)?|Permen)\s*(?:Negara\s+)?(?:${long})`),
    kind(`Kepmen${short}`, String.raw`(?:Keputusan\s+Men(?:teri)?|Kepmen)\s*(?:Negara\s+)?(?:${long})`),
  ]),
  // Its regulations were once called those of its head.
  kind("Perka ANRI", String.raw`(?:Peraturan\s+Kepala|Perka)\s+${ANRI}`),
  kind("Peraturan ANRI", String.raw`Peraturan\s+${ANRI}`),
  kind("Perki", String.raw`Peraturan\s+Komisi\s+Informasi(?:\s+Pusat)?|Perki`),
  kind("SE", String.raw`Surat\s+Edaran|SE(?!\s*[-–./]\s*\d)`),
  kind("Perda", String.raw`Peraturan\s+Daerah|Perda`),
  kind("Pergub", String.raw`Peraturan\s+Gubernur|Pergub`),
  kind("Perbup", String.raw`Peraturan\s+Bupati|Perbup`),
  kind("Perwali", String.raw`Peraturan\s+Wali\s*kota|Perwal[ik]o?`),
];

function kind(name: string, pattern: string): CitationKind {
  return { kind: name, begins: new RegExp(String.raw`^(?:${pattern})(?![\p{L}])`, "iu") };
}
