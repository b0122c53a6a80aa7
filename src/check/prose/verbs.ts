/**
 * Whether a sentence certainly begins with no active verb: with a noun of an action (pe-…-an), with a passive (di-…), or
 * with a noun that a passive follows ("Surat dikirim"). Everything else is let pass: many roots are verbs without a
 * prefix, and names and foreign words begin with anything.
 */
export function lacksVerb(first: string, second: string): boolean {
  const word = first.toLowerCase();
  return isNounOfAction(word) || isPassive(word) || (PAPERS.has(word) && isPassive(second.toLowerCase()));
}

/** `pemeriksaan`, `Pembentukan`; other nouns in -an may be, and are not told. */
export function isNounOfAction(written: string): boolean {
  const word = written.toLowerCase();
  if (NOUNS.has(word)) return true;
  if (word.length < 7) return false;
  if (/^pe(?:m|n|ng|ny)\p{Ll}+an$/u.test(word)) return !/kkan$/.test(word);
  return /^per\p{Ll}+an$/u.test(word) && !/kan$/.test(word) && word !== "perlahan";
}

/** By their form these might ask somebody to do something (`perhatikan`), or name a person (`pelanggan`). */
const NOUNS = new Set(
  (
    "perbaikan pergerakan pelaksanaan pelayanan pelaporan pelatihan pelantikan pelimpahan pelepasan pelelangan pelunasan " +
    "peluncuran peliputan pelacakan pelestarian pelibatan"
  ).split(" "),
);

/** Before a passive they are what is handled. Of other words nobody knows: "Bila disetujui, menandatangani surat". */
const PAPERS = new Set(
  (
    "surat dokumen berkas konsep draf draft rancangan naskah laporan data usulan undangan formulir nota memo kontrak " +
    "kuitansi tagihan keputusan bahan arsip sertifikat buku"
  ).split(" "),
);

function isPassive(word: string): boolean {
  return PASSIVE.test(word) && !NOT_PASSIVE.has(word);
}

/**
 * With an ending, or a root that offices write in the passive every day: "di" alone begins many nouns and names, and
 * nouns in -si end like a passive ("diskusi").
 */
const PASSIVE =
  /^di\p{Ll}{3,}(?:kan|(?<!s)i)$|^di(?:ambil|antar|bahas|bawa|bayar|bentuk|beri|buat|catat|cek|cetak|hitung|input|jawab|kaji|ketik|kirim|kumpul|minta|panggil|pantau|paraf|periksa|pilih|proses|rekap|revisi|salin|setor|simpan|stempel|susun|telaah|terima|tolak|tulis|tunjuk|ubah|uji|undang|unggah|verifikasi)$/u;

/** They ask somebody to do something. */
const NOT_PASSIVE = new Set(["diskusikan", "distribusikan"]);
