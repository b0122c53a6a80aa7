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
 * Kementerian Negara`, `Permenaker 5/2017`, `PER/21/M.PAN/11/2008`. A text that is none gives null everywhere.
 */
export function parseCitation(text: string): Citation {
  const line = text.replace(/\s+/gu, " ").trim();
  const split = /\s+tentang\s+/iu.exec(line);
  const head = (split === null ? line : line.slice(0, split.index)).replace(/[\s,;.]+$/u, "");
  const known = CITATION_KINDS.find(({ begins }) => begins.test(head));
  const rest = known === undefined ? head : head.replace(known.begins, "").trim();
  // The constitution has no number, and its year stands in its name.
  if (known?.kind === "UUD 1945") return { ...NOTHING, kind: known.kind, year: 1945, about: readAbout(line, split) };
  const { number, year, before } = readNumber(rest, known !== undefined);
  if (known === undefined && number === null) return NOTHING;
  const kind = known?.kind ?? kindAsWritten(before) ?? kindOfNumber(number);
  if (kind === null && !/[/.]/.test(number ?? "")) return NOTHING;
  return { kind, number, year, about: readAbout(line, split) };
}

/** The number and year in what stands between the kind and `tentang`; `before` is what precedes the number. */
function readNumber(
  text: string,
  kindKnown: boolean,
): { readonly number: string | null; readonly year: number | null; readonly before: string } {
  const named = /(?:^|\s)(?:Nomor|No)\b\s*[.:]?\s*(?:[:.]\s*)?(\S+)/iu.exec(text);
  const bare = kindKnown
    ? /(?:^|(?<!\b(?:Tahun|Th\.?|Thn\.?))\s)([\w.-]*\d[\w./-]*)/iu.exec(text)
    : /^(\S*\d\S*[/.]\S+)/u.exec(text);
  const match = named ?? bare;
  if (match === null || (match[1] ?? "").length > 60) return { number: null, year: yearAfter(text), before: text };
  const written = (match[1] ?? "").replace(/[,;:]+$/u, "");
  if (!/\d/.test(written) || /^tahun$/iu.test(written)) return { number: null, year: yearAfter(text), before: text };
  const before = text.slice(0, match.index).trim();
  const year = yearAfter(text.slice(match.index + match[0].length));
  const short = /^0*(\d{1,4})\/(\d{4})$/.exec(written);
  if (short !== null && year === null) return { number: short[1] ?? written, year: Number(short[2]), before };
  const last = /[/.]((?:19|20)\d{2})$/.exec(written)?.[1];
  return {
    number: written.replace(/^0+(?=\d+$)/, ""),
    year: year ?? (last === undefined ? null : Number(last)),
    before,
  };
}

function yearAfter(text: string): number | null {
  const match = /\b(?:Tahun|Thn\.?|Th\.?)\s*((?:19|20)\d{2})\b/iu.exec(text);
  return match === null ? null : Number(match[1]);
}

/** `Peraturan Kepala LAN`, `Permenkes`: a kind without an entry of its own keeps its words. */
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
  const of = /^(PER|KEP)[./-].*?\/(M\.?\s*PAN|MEN)\b/iu.exec(number);
  if (of === null) return null;
  const rule = /^PER$/iu.test(of[1] ?? "") ? "Permen" : "Kepmen";
  return /PAN/iu.test(of[2] ?? "") ? `${rule}PAN` : rule;
}

/** Amendments and gazettes that follow a title are no part of it. */
function readAbout(line: string, split: RegExpExecArray | null): string | null {
  if (split === null) return null;
  const about = line
    .slice(split.index + split[0].length)
    .replace(/[\s,]*\(\s*(?:Lembaran|Tambahan|Berita)\b.*$/iu, "")
    .replace(/[\s,]*\bsebagaimana\s+(?:telah\s+)?(?:beberapa\s+kali\s+)?(?:telah\s+)?diubah\b.*$/iu, "")
    .replace(/[\s.,;]+$/u, "");
  return about === "" ? null : about;
}
