/** Short forms in titles, written out. */
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
  "dan atau di pada untuk dengan dalam atas bagi ke dari yang tentang republik indonesia lingkungan".split(" "),
);

/** Two titles that share nothing but these may still be about different things, and the other way about. */
const COMMON_WORDS = new Set(
  "kementerian ketenagakerjaan tenaga kerja pedoman penyusunan pelaksanaan perubahan peraturan tata cara program".split(
    " ",
  ),
);

function wordsOf(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.flatMap((word) =>
    (Object.hasOwn(SHORT_FORMS, word) ? (SHORT_FORMS[word] ?? word) : word).split(" "),
  );
  return new Set(long.filter((word) => !EMPTY_WORDS.has(word)));
}

/** Whether one title says the other's, perhaps shortened: "Kementerian Negara" in "Pembentukan … Kementerian Negara". */
export function sameSubject(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.size === 0 || second.size === 0) return false;
  return isWithin(first, second) || isWithin(second, first);
}

/** Whether two titles have no word in common that tells a subject. Titles without such a word are never unrelated. */
export function unrelated(a: string, b: string): boolean {
  const [first, second] = [telling(a), telling(b)];
  return first.size > 0 && second.size > 0 && [...first].every((word) => !second.has(word));
}

function telling(title: string): ReadonlySet<string> {
  return new Set([...wordsOf(title)].filter((word) => !COMMON_WORDS.has(word)));
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}
