import type { Place } from "../diagnostic.ts";
import type { Duration, Quantity, TimeSpan, Unit } from "./sop.ts";

/** The units of time that the format knows; the longer name of two that begin alike stands first. */
export const UNITS = [
  "menit",
  "jam",
  "hari kerja",
  "hari",
  "minggu",
  "bulan",
  "triwulan",
  "semester",
  "tahun",
] as const satisfies readonly Unit[];

const NUMBER = String.raw`(\d+(?:[.,]\d+)*)(?:\s*\([\p{L}\s-]+\))?`;
const UNIT = `(${UNITS.map((unit) => unit.replace(" ", String.raw`\s+`)).join("|")})(?!\\p{L})`;
const DASH = String.raw`\s*(?:[-–—]|s\.\s*d\.?|sampai(?:\s+dengan)?|hingga)\s*`;

/** A number, perhaps a product (`1 x 24`) or a range (`5-10`), and its unit. */
const TERM = new RegExp(
  String.raw`(?:\s*(?:\+|,|dan\s)\s*|\s*)${NUMBER}(?:\s*[x×]\s*${NUMBER})?(?:${DASH}${NUMBER})?\s*${UNIT}`,
  "iuy",
);
const RANGE = new RegExp(DASH, "iuy");
const RATE = /\s*(?:\/|(?<=\s)per\s)\s*(\p{L}[^\n]*)$/iu;
const AT_MOST = /^(?:maksimal|maksimum|maks\.?|paling lama|paling lambat|selambat-lambatnya)\s+/iu;
const FREQUENCY = new RegExp(String.raw`^(?:se)?tiap\s+${UNIT}$`, "iu");
const UNIT_ONLY = new RegExp(`^${UNIT}$`, "iu");

/**
 * Reads a time as staff write it, without regard to case: `1,5 jam`, `2 (dua) hari kerja`, `5-10 menit`,
 * `2 menit/berkas`, `1 x 24 jam`, `tiap triwulan`, `maksimal 2 hari`, `1 jam 30 menit`, `120 menit atau 3 hari`,
 * `-`, `idem`. What is none of these is `unreadable`; nothing is ever guessed.
 */
export function readDuration(text: string, place: Place): Duration {
  const written = text.trim();
  if (written === "") return { kind: "blank" };
  if (/^[-–—]$/u.test(written)) return { kind: "none", text: written, place };
  if (/^idem$/iu.test(written)) return { kind: "idem", place };
  const alone = unitOf(UNIT_ONLY.exec(written)?.[1]);
  if (alone !== null) return { kind: "unit-only", text: written, unit: alone, place };
  const every = unitOf(FREQUENCY.exec(written)?.[1]);
  if (every !== null) return { kind: "frequency", text: written, unit: every, place };
  // A longer text is prose; the patterns below are not run over it.
  const spans = written.length > 200 ? [null] : written.split(/\s+atau\s+/iu).map(readSpan);
  const known = spans.filter((span) => span !== null);
  return known.length === spans.length
    ? { kind: "span", text: written, spans: known, place }
    : { kind: "unreadable", text: written, place };
}

function readSpan(text: string): TimeSpan | null {
  const atMost = AT_MOST.exec(text);
  // `s/d` is a range; the slash of a rate stands after a unit.
  const timed = text.slice(atMost?.[0].length ?? 0).replace(/\bs\s*\/\s*d\b\.?/giu, "-");
  const rate = RATE.exec(timed);
  const sum = readSum(rate === null ? timed.trim() : timed.slice(0, rate.index).trim());
  if (sum === null) return null;
  return {
    min: atMost === null ? sum.min : [],
    max: sum.max,
    per: rate?.[1]?.trim() ?? null,
    atMost: atMost !== null,
  };
}

interface Sum {
  readonly min: readonly Quantity[];
  readonly max: readonly Quantity[];
}

/** Terms in sum, or two such sums with a range between them (`30 menit - 1 jam`). */
function readSum(text: string): Sum | null {
  const left = readTerms(text, 0);
  if (left === null) return null;
  if (left.end === text.length) return left;
  RANGE.lastIndex = left.end;
  const dash = RANGE.exec(text);
  if (dash === null) return null;
  const right = readTerms(text, left.end + dash[0].length);
  return right === null || right.end !== text.length ? null : { min: left.min, max: right.max };
}

function readTerms(text: string, from: number): (Sum & { readonly end: number }) | null {
  const min: Quantity[] = [];
  const max: Quantity[] = [];
  let end = from;
  for (;;) {
    TERM.lastIndex = end;
    const match = TERM.exec(text);
    if (match === null) break;
    const [whole, first, factor, last, unitText] = match;
    const unit = unitOf(unitText);
    const low = product(first, factor);
    const high = last === undefined ? low : readNumber(last);
    if (unit === null || low === null || high === null || high < low) return null;
    min.push({ value: low, unit });
    max.push({ value: high, unit });
    end += whole.length;
  }
  return min.length === 0 ? null : { min, max, end };
}

function product(first: string | undefined, factor: string | undefined): number | null {
  const a = readNumber(first ?? "");
  const b = factor === undefined ? 1 : readNumber(factor);
  return a === null || b === null ? null : a * b;
}

/** A number in Indonesian writing: `1,5`, `1.500` (thousands), and also `1.5`. */
function readNumber(text: string): number | null {
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll(".", "") : text;
  if (!/^\d+(?:[.,]\d+)?$/.test(plain)) return null;
  const value = Number(plain.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

function unitOf(text: string | undefined): Unit | null {
  const name = text?.toLowerCase().replace(/\s+/gu, " ");
  return UNITS.find((unit) => unit === name) ?? null;
}
