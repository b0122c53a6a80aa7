/** Keys of the format that hold free text. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  "nama",
  "nomor",
  "instansi",
  "jabatan",
  "nip",
  "dasar_hukum",
  "kualifikasi_pelaksana",
  "keterkaitan",
  "peralatan",
  "peringatan",
  "pencatatan",
  "catatan_kaki",
  "alias",
  "kelompok",
  "kegiatan",
  "tanya",
  "waktu",
  "kelengkapan",
  "output",
  "keterangan",
  "teks",
  "butir",
]);

/** Keys that hold, or may hold, a map. */
export const MAP_KEYS: ReadonlySet<string> = new Set([
  "profil",
  "label",
  "tanggal",
  "pengesah",
  "pelaksana",
  "keputusan",
]);

/** Every key that a person writes, at whatever level, but those of `label`, which are the names of others. */
export const KEYS: ReadonlySet<string> = new Set([
  ...TEXT_KEYS,
  ...MAP_KEYS,
  "sop",
  "status",
  "pembuatan",
  "pengesahan",
  "revisi",
  "efektif",
  "pakai",
  "langkah",
  "id",
  "lanjut",
  "gabung",
  "sebaris",
  "tembusan",
  "mulai",
  "selesai",
  "berurutan",
]);
