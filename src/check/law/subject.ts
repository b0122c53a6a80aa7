import { editDistance } from "../../nearest.ts";
import { abbreviates } from "./short-forms.ts";

/** Short forms in titles, written out. Those that are made of first letters are understood without standing here. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  sop: "standar operasional prosedur",
  ap: "administrasi pemerintahan",
  kemnaker: "kementerian ketenagakerjaan",
  kemenaker: "kementerian ketenagakerjaan",
  kemnakertrans: "kementerian tenaga kerja transmigrasi",
  tki: "tenaga kerja indonesia",
  asn: "aparatur sipil negara",
};

/** Words that titles on any subject have. */
const EMPTY_WORDS = new Set(
  "dan atau di pada untuk dengan dalam atas bagi ke dari yang tentang ttg republik indonesia ri lingkungan".split(" "),
);

/** Two titles that share nothing but these may still be about different things, and the other way about. */
const COMMON_WORDS = new Set(
  (
    "kementerian ketenagakerjaan tenaga kerja pedoman penyusunan pelaksanaan perubahan peraturan tata cara program " +
    "undang nomor no tahun pemerintah penetapan menjadi pengganti kedua ketiga keempat petunjuk teknis"
  ).split(" "),
);

/** What a title is about: its words, small and in full. */
export type Subject = readonly Word[];

interface Word {
  readonly text: string;
  /** Written in capitals among words that are not, as abbreviations are. */
  readonly capital: boolean;
  /** Whether it tells one subject from another. */
  readonly telling: boolean;
}

export function subjectOf(title: string): Subject {
  const shouted = !/\p{Ll}/u.test(title) && /\s\S+\s/u.test(title);
  return (title.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((written) => {
    const small = written.toLowerCase();
    const long = Object.hasOwn(SHORT_FORMS, small) ? SHORT_FORMS[small] : undefined;
    const capital = long === undefined && !shouted && /^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(written);
    return (long ?? small)
      .split(" ")
      .filter((text) => !EMPTY_WORDS.has(text))
      .map((text) => ({ text, capital, telling: !COMMON_WORDS.has(text) && !/^\d+$/.test(text) }));
  });
}

/**
 * Whether one text says this title, perhaps shortened: "Kementerian Negara" says "Pembentukan dan Organisasi
 * Kementerian Negara". What has a word of its own says something else, and a word or two out of a long title say nothing.
 */
export function saysTitle(said: Subject, title: Subject): boolean {
  const telling = count(said);
  return (
    telling > 0 && count(title) <= 3 * telling && said.every((word) => title.some((other) => areAlike(word, other)))
  );
}

/** Whether two texts say one title, word for word, spelling and the empty words aside. */
export function sameTitle(a: Subject, b: Subject): boolean {
  return saysTitle(a, b) && saysTitle(b, a);
}

/**
 * Whether two titles have no word in common that tells a subject. A title without such a word is never unrelated, and
 * neither is one with an abbreviation that is not understood. Spelling, affixes and short forms make no difference.
 */
export function unrelated(said: Subject, title: Subject): boolean {
  const meant = title.filter(({ telling }) => telling);
  if (count(said) === 0 || meant.length === 0) return false;
  const written = meant.map(({ text }) => text);
  return said.every(
    (word) =>
      !word.telling ||
      (!word.capital && !meant.some((other) => areAlike(word, other)) && !abbreviates(word.text, written)),
  );
}

/**
 * The words of a text that are misspelt words of the title, each with the right one: "Kementrian Negara". None unless
 * the text has the title's words, in their order, and all but these as they are.
 */
export function misspelt(about: string, title: string): readonly (readonly [said: string, right: string])[] {
  const [said, right] = [about, title].map((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  if (!said || said.length !== right?.length) return [];
  const pairs = said.map((word, i) => [word, right[i] ?? ""] as const);
  const differing = pairs.filter(([one, other]) => one.toLowerCase() !== other.toLowerCase());
  return differing.length * 2 <= said.length && differing.every(([one, other]) => isSlip(one, other)) ? differing : [];
}

/** One or two letters of a long word, but not the affixes that make it another word. */
function isSlip(said: string, right: string): boolean {
  const [a, b] = [said.toLowerCase(), right.toLowerCase()];
  const most = b.length < 9 ? 1 : 2;
  return (
    b.length > 5 && a.length < 40 && a[0] === b[0] && editDistance(a, b) <= most && !a.includes(b) && !b.includes(a)
  );
}

function count(subject: Subject): number {
  return subject.filter(({ telling }) => telling).length;
}

/** One word in two spellings, or with and without its affixes: `arsip` and `kearsipan`, `layanan` and `pelayanan`. */
function areAlike({ text: a }: Word, { text: b }: Word): boolean {
  if (a === b) return true;
  if (/^\d+$/.test(a) || /^\d+$/.test(b)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length > 40) return false;
  const slips = short.length < 6 ? 1 : 2;
  return long.includes(short) || (long.length - short.length <= slips && editDistance(a, b) <= slips);
}
