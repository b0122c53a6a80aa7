/**
 * Whether a sentence's first word is certainly no active verb: a noun of an action (pe-…-an), or a passive (di-…).
 * Everything else is let pass: many roots are verbs without a prefix, and names and foreign words begin with anything.
 */
export function isNoVerb(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length < 7) return false;
  if (/^pe(?:m|n|ng|ny)\p{Ll}+an$/u.test(lower)) return !/kkan$/.test(lower);
  if (/^per\p{Ll}+an$/u.test(lower)) return !/kan$/.test(lower) && lower !== "perlahan";
  return PASSIVE.test(lower) && !NOT_PASSIVE.has(lower);
}

/**
 * With an ending, or a root that offices write in the passive every day: "di" alone begins many nouns and names, and
 * nouns in -si end like a passive ("diskusi").
 */
const PASSIVE =
  /^di\p{Ll}{3,}(?:kan|(?<!s)i)$|^di(?:buat|periksa|simpan|susun|kirim|ajukan|terima|teruskan|catat|proses|tandatangani|paraf|sahkan|arsipkan|unggah|cetak|gandakan)$/u;

/** They ask somebody to do something. */
const NOT_PASSIVE = new Set(["diskusikan", "distribusikan"]);
