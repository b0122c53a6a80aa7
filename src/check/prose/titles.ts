/**
 * Usual short and long forms of the offices that SOPs name, and usual spellings of their words: what these turn into
 * one thing is one and the same office. Keys have no doubled letters (see `fold`). Only what is beyond doubt: a name
 * that is merely similar may be another post (Dirjen and Irjen, Kabag and Kabid).
 */
const FULL_FORMS: Readonly<Record<string, string>> = {
  kabag: "kepala bagian",
  kabid: "kepala bidang",
  kadis: "kepala dinas",
  kaban: "kepala badan",
  kapus: "kepala pusat",
  karo: "kepala biro",
  kasi: "kepala seksi",
  kasie: "kepala seksi",
  kasubag: "kepala sub bagian",
  kasubid: "kepala sub bidang",
  kasubdit: "kepala sub direktorat",
  kasubdin: "kepala sub dinas",
  kasubsi: "kepala sub seksi",
  kaur: "kepala urusan",
  ka: "kepala",
  subag: "sub bagian",
  subagian: "sub bagian",
  subid: "sub bidang",
  subidang: "sub bidang",
  subdit: "sub direktorat",
  subdirektorat: "sub direktorat",
  subseksi: "sub seksi",
  bag: "bagian",
  sekjen: "sekretaris jenderal",
  sesjen: "sekretaris jenderal",
  sekda: "sekretaris daerah",
  sekdis: "sekretaris dinas",
  sekwan: "sekretaris dewan",
  sesditjen: "sekretaris direktorat jenderal",
  sesitjen: "sekretaris inspektorat jenderal",
  ditjen: "direktorat jenderal",
  itjen: "inspektorat jenderal",
  dirjen: "direktur jenderal",
  irjen: "inspektur jenderal",
  wamen: "wakil menteri",
  kpa: "kuasa pengguna anggaran",
  ppk: "pejabat pembuat komitmen",
  jendral: "jenderal",
  sekertaris: "sekretaris",
  kordinator: "koordinator",
};

/** Words that must keep their doubled letters: II is not I. */
const ROMAN = /^[ivxlc]+$/;

/**
 * A name as names are compared for being the same office: without regard to case, punctuation and doubled letters
 * ("Kasubbag", "Ka. Subbag" and "Kepala Subbagian" are one), short forms written out.
 */
export function fold(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const single = words.map((word) => (ROMAN.test(word) ? word : word.replace(/(\p{L})\1+/gu, "$1")));
  return single.map(written).join(" ");
}

function written(word: string): string {
  return Object.hasOwn(FULL_FORMS, word) ? (FULL_FORMS[word] ?? word) : word;
}
