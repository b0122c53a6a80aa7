import { CITATION_KINDS } from "./citation-kinds.ts";

/** What a legal citation names; null for each part that it does not say. */
export interface Citation {
  /** `UU`, `PP`, `Permenaker`, …; a kind that the tool does not know stands as written. */
  readonly kind: string | null;
  /** `39`, `PER.01/MEN/I/2011`, `215/PMK.05/2016`; plain digits without leading zeros. */
  readonly number: string | null;
  readonly year: number | null;
  /** What follows `tentang`, without the notes on gazettes and amendments. */
  readonly about: string | null;
}

const NOTHING: Citation = { kind: null, number: null, year: null, about: null };

/**
 * Reads a citation as offices write it, with or without `Nomor`, in long form or short: `UU No.39 Tahun 2008 Tentang
 * Kementerian Negara`, `Permenaker 5/2017`, `PER/21/M.PAN/11/2008`. A text that is none gives null everywhere. It takes
 * any text, in time that grows with its length alone: no pattern looks for the end of a run that it may start anywhere.
 */
export function parseCitation(text: string): Citation {
  const line = text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:[-•*]|\(?(?:\d{1,2}|[a-z])[.)])\s/iu, "");
  const split = /\s(?:tentang\b|ttg\b\.?)\s?:?\s?(?=\S)/iu.exec(line);
  const head = withoutEnd(split === null ? line : line.slice(0, split.index), " ,;.");
  const about = split === null ? null : readAbout(line.slice(split.index + split[0].length));
  const known = CITATION_KINDS.find(({ begins }) => begins.test(head));
  // The constitution has no number, and its year stands in its name.
  if (known?.kind === "UUD 1945") return { ...NOTHING, kind: known.kind, year: 1945, about };
  const rest = known === undefined ? head : head.replace(known.begins, "").trim();
  const { number, year, before } = readNumber(inOneWord(rest), known !== undefined);
  if (known === undefined && number === null) return NOTHING;
  const kind = known?.kind ?? kindAsWritten(before) ?? kindOfNumber(number);
  if (kind === null && !/[/.]/.test(number ?? "")) return NOTHING;
  return { kind, number, year, about };
}

/** `PER. 17/MEN/XI/2010`, `215 / PMK.05/2016` and `13/Tahun 2003` are written with spaces where none belong, or without. */
function inOneWord(text: string): string {
  return text
    .replace(/ ?\/ ?/gu, "/")
    .replace(/\b(PER|KEP|INS|SE) ?([-–.]) ?(?=\d)/giu, "$1$2")
    .replace(/\b(PER|KEP|INS|SE) (?=\d)/giu, "$1.")
    .replace(/(?<=\d)\/?(?=Tahun\b)/giu, " ");
}

interface NumberRead {
  readonly number: string | null;
  readonly year: number | null;
  /** What precedes the number. */
  readonly before: string;
}

/** The number and year in what stands between the kind and `tentang`. */
function readNumber(text: string, kindKnown: boolean): NumberRead {
  const none = { number: null, year: yearIn(text), before: text };
  const named = /(?:^|\s)(?:Nom[oe]r|No)(?!\p{L})\s?[.:]?\s?[:.]?\s?(\S+)/iu.exec(text);
  const match = named ?? (kindKnown ? bareNumber(text) : firstWord(text));
  const found = match?.[1] ?? "";
  if (match === null || found.length > 60) return none;
  const written = withoutEnd(found, ",;:.");
  if (!/\d/.test(written) || /^tahun$/iu.test(written)) return none;
  const before = text.slice(0, match.index).trim();
  const year = yearIn(text.slice(match.index + match[0].length));
  const short = /^0*(\d{1,4})\/(\d{4})$/.exec(written);
  if (short !== null && year === null) return { number: short[1] ?? written, year: Number(short[2]), before };
  const last = /[/.]((?:19|20)\d{2})$/.exec(written)?.[1];
  return {
    number: written.replace(/^0+(?=\d+$)/, ""),
    year: year ?? (last === undefined ? null : Number(last)),
    before,
  };
}

/** `UU 39/2008`, `Perpres 16 Tahun 2018`: the first word with a digit that is no year. */
function bareNumber(text: string): RegExpExecArray | null {
  return /(?:^|(?<!\b(?:Tahun|Th\.?|Thn\.?))\s)([\w.-]*\d[\w./-]*)/iu.exec(text);
}

/** `215/PMK.05/2016`, `PER.01/MEN/I/2011`: a number that stands alone has a digit, and a stroke or a stop within. */
function firstWord(text: string): RegExpExecArray | null {
  const word = /^(\S+)/u.exec(text);
  return word !== null && word[0].length <= 60 && /\d.*[/.]./u.test(word[0]) ? word : null;
}

function yearIn(text: string): number | null {
  const match = /\b(?:Tahun|Thn\.?|Th\.?)\s?((?:19|20)\d{2})\b|\(((?:19|20)\d{2})\)/iu.exec(text);
  return match === null ? null : Number(match[1] ?? match[2]);
}

/** `Peraturan Kepala LAPAN`, `Permenkes`: a kind without an entry of its own keeps its words. */
function kindAsWritten(before: string): string | null {
  return /^(?:Peraturan|Keputusan|Instruksi|Permen|Kepmen|Per[a-z]+|Kep[a-z]+|S\.?K\b)/iu.test(before) &&
    before.length <= 120
    ? before
    : null;
}

/** The kind that a ministry's own number tells: `215/PMK.05/2016`, `PER.01/MEN/I/2011`, `KEP.20/MEN/III/2009`. */
function kindOfNumber(number: string | null): string | null {
  if (number === null) return null;
  if (/\/PMK\./iu.test(number)) return "PMK";
  if (/^SE[./-]/iu.test(number)) return "SE";
  const of = /^(PER|KEP)[./-].*?\/(M\.?\s*PAN|MEN)\b/iu.exec(number);
  if (of === null) return null;
  const rule = /^PER$/iu.test(of[1] ?? "") ? "Permen" : "Kepmen";
  return /PAN/iu.test(of[2] ?? "") ? `${rule}PAN` : rule;
}

/** Amendments and gazettes that follow a title are no part of it. */
function readAbout(text: string): string | null {
  const note = /\(\s?(?:Lembaran|Tambahan|Berita)\b|\bsebagaimana\s(?:telah|beberapa|diubah)\b/iu.exec(text);
  const about = withoutEnd(note === null ? text : text.slice(0, note.index), " .,;");
  return about === "" ? null : about;
}

function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
