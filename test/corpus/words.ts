import type { Recipe } from "./draft.ts";
import type { Random } from "./random.ts";

const DOCUMENTS = [
  "Konsep Surat",
  "TOR",
  "Laporan Hasil Telaah",
  "Nota Dinas",
  "Berita Acara",
  "Rencana Kerja",
  "Daftar Hadir",
  "Lembar Disposisi",
  "Formulir Permohonan",
  "Bahan Rapat",
  "Dokumen Anggaran",
  "SK Tim",
] as const;
const VERBS = [
  "Menyusun",
  "Menelaah",
  "Menghimpun",
  "Mencatat",
  "Menyiapkan",
  "Menyempurnakan",
  "Mengarsipkan",
  "Membahas",
] as const;
const TAILS = [
  "sesuai dengan ketentuan yang berlaku",
  "beserta kelengkapannya",
  "untuk diteruskan pada tahap berikutnya",
  "dengan memperhatikan catatan hasil pembahasan sebelumnya",
  "dan mencatatnya dalam buku agenda",
  "berdasarkan arahan pimpinan dan jadwal yang telah disepakati bersama",
] as const;
const TIMES = ["30 menit", "1 jam", "2 hari kerja", "5-10 menit", "maksimal 3 hari", "1 x 24 jam", "-"] as const;
const QUESTIONS = ["Lengkap?", "Setuju?", "Perlu perbaikan?", "Sesuai dengan ketentuan?"] as const;
const CONDITIONS = ["Ada permohonan", "Tiap triwulan"] as const;

const EXITS = {
  "yes-no": ["ya", "tidak", "ragu", "batal"],
  phrases: ["Lengkap", "Kurang lengkap", "Perlu pembahasan", "Bukan kewenangan"],
  long: [
    "Memenuhi seluruh persyaratan",
    "Persyaratan belum terpenuhi",
    "Perlu pertimbangan pimpinan",
    "Di luar kewenangan unit",
  ],
} as const;

const SHORT_NAMES = ["Karo", "Kabag", "Kasubag", "Staf", "Sekjen", "TU", "Tim", "Unit", "Arsiparis", "Bendahara"];
const LONG_NAMES = [
  "Kepala Biro Perencanaan dan Manajemen Kinerja",
  "Kepala Bagian",
  "Pejabat Pembuat Komitmen",
  "Analis Kebijakan Ahli Muda",
  "Unit Kerja Eselon I",
  "Pengadministrasi Umum",
  "Inspektorat",
  "Pertanggungjawaban",
  "Tim Teknis",
  "PPK",
];
const GROUPS = ["Pelaksana", "Pengelola", "Mitra Kerja"];

export function activity(random: Random, texts: Recipe["texts"] = "mixed"): string {
  const sentence = (tails: number): string =>
    [`${random.pick(VERBS)} ${random.pick(DOCUMENTS)}`, ...random.some(TAILS, tails)].join(" ");
  const length = { short: 1, mixed: random.pick([1, 1, 2, 3, 6]), long: random.between(4, 9) }[texts];
  const sentences = Array.from({ length: Math.ceil(length / 2) }, () => sentence(length === 1 ? 0 : 2));
  return `${sentences.join(". ")}.`;
}

/** Texts of a row that no page holds. */
export function endlessActivity(random: Random): string {
  return Array.from({ length: 26 }, () => activity(random, "long")).join(" ");
}

/** One document, or a list of some. */
export function documents(random: Random, texts: Recipe["texts"] = "mixed"): readonly string[] {
  const most = { short: 1, mixed: 3, long: 6 }[texts];
  return random.some(DOCUMENTS, random.between(1, most));
}

export const timeOf = (random: Random): string => random.pick(TIMES);
export const questionOf = (random: Random): string => random.pick(QUESTIONS);
export const conditionOf = (random: Random): string => random.pick(CONDITIONS);

/** Labels of a decision's exits, the main one first. */
export function exitLabels(count: number, labels: Recipe["labels"] = "yes-no"): readonly string[] {
  return EXITS[labels].slice(0, count);
}

/** Headings of so many columns, all different. */
export function actorNames(count: number, headings: Recipe["headings"] = "short"): readonly string[] {
  const names = headings === "short" ? SHORT_NAMES : LONG_NAMES;
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / names.length);
    return `${names[index % names.length]}${round === 0 ? "" : ` ${round + 1}`}`;
  });
}

/** The groups of so many columns: neighbours share one, the first column stands alone. */
export function actorGroups(count: number): readonly (string | null)[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? null : (GROUPS[Math.floor(((index - 1) / Math.max(1, count - 1)) * GROUPS.length)] ?? null),
  );
}
