import { say } from "../../../source/finding.ts";
import type { Explanation } from "../explanation.ts";

/** What is readable YAML but not the form of an SOP. */
export const shape: readonly Explanation[] = [
  {
    code: "baca-wajib",
    severity: "error",
    title: say("Isian wajib kosong", "A required value is blank"),
    explanation: say(
      "Yang wajib ada: `sop`, `nama`, `pelaksana`, dan `langkah`; di tiap langkah `pelaksana`, dan `kegiatan` kecuali pada langkah `sebaris`.",
      "Required are `sop`, `nama`, `pelaksana` and `langkah`; in each step `pelaksana`, and `kegiatan` unless it is `sebaris`.",
    ),
    examples: { wrong: ["nama:"], right: ["nama: Peminjaman Arsip"] },
  },
  {
    code: "baca-kunci-tak-dikenal",
    severity: "error",
    title: say("Kunci tidak dikenal", "Unknown key"),
    explanation: say(
      "Kunci ini tidak ada dalam format, mungkin salah ketik, atau berada di tingkat yang salah. Penyunting dengan dukungan YAML melengkapi kunci sambil mengetik.",
      "The format has no such key; perhaps it is mistyped or stands at the wrong level. An editor that knows YAML completes keys as one types.",
    ),
    examples: { wrong: ["nomer: 12/TU/2026"], right: ["nomor: 12/TU/2026"] },
  },
  {
    code: "baca-kunci-ganda",
    severity: "error",
    title: say("Kunci ditulis dua kali", "A key written twice"),
    explanation: say(
      "Dalam satu peta tiap kunci hanya boleh ada sekali. Gabungkan isinya.",
      "Within one map each key may stand only once. Join what they hold.",
    ),
    examples: {
      wrong: ["peralatan: Komputer\nperalatan: Printer"],
      right: ["peralatan:\n  - Komputer\n  - Printer"],
    },
  },
  {
    code: "baca-kunci-bukan-teks",
    severity: "error",
    title: say("Kunci bukan kata", "A key that is no word"),
    explanation: say(
      "Kunci berupa satu kata. Daftar atau peta di tempat kunci biasanya teks berkurung yang kurang tanda kutip.",
      "A key is a word. A list or map in its place is mostly a text in brackets that lacks quotes.",
    ),
    examples: { wrong: ["tanggal:\n  [revisi]: 2025-01-31"], right: ["tanggal:\n  revisi: 2025-01-31"] },
  },
  {
    code: "baca-nilai-salah",
    severity: "error",
    title: say("Isi tidak sesuai", "A value of the wrong kind"),
    explanation: say(
      "Isi kunci ini bukan jenis yang diharapkan: daftar di tempat teks, kata yang bukan pilihan, atau id dengan tanda yang tidak boleh.",
      "What this key holds is not of the expected kind: a list in place of a text, a word that is no choice, an id with signs that it may not have.",
    ),
    examples: { wrong: ["status: final"], right: ["status: draf"] },
  },
  {
    code: "baca-terlalu-banyak",
    severity: "info",
    title: say("Terlalu banyak kesalahan", "Too many mistakes"),
    explanation: say(
      "Hanya kesalahan pertama yang ditampilkan. Perbaiki dahulu; sisanya sering ikut hilang.",
      "Only the first mistakes are shown. Mend those; the others often go with them.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "baca-alias-melingkar",
    severity: "error",
    title: say("Rujukan ke dirinya sendiri", "A reference to itself"),
    explanation: say(
      "Rujukan `*nama` berada di dalam bagian `&nama` yang dirujuknya, sehingga tidak ada habisnya.",
      "The reference `*name` stands inside the part `&name` that it refers to, and so has no end.",
    ),
    examples: {
      wrong: ["peralatan: &alat\n  - Komputer\n  - *alat"],
      right: ["peralatan: &alat\n  - Komputer\npencatatan: *alat"],
    },
  },
  {
    code: "baca-alias-berlebihan",
    severity: "error",
    title: say("Rujukan berlebihan", "Too many references"),
    explanation: say(
      "Rujukan di berkas ini menghasilkan isi yang jauh lebih besar dari SOP mana pun. Tulis bagian itu apa adanya.",
      "The references of this file unfold to far more than any SOP holds. Write those parts out.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "baca-idem-pertama",
    severity: "error",
    title: say("`idem` di langkah pertama", "`idem` in the first step"),
    explanation: say(
      "`idem` menyatukan sel waktu dengan baris di atasnya; di baris pertama tidak ada apa pun di atasnya.",
      "`idem` joins the cell of the time with the row above; above the first row there is none.",
    ),
    examples: {
      wrong: ["langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: [kasubag, kabag]\n    waktu: idem"],
      right: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: kasubag\n    waktu: 1 jam\n  - kegiatan: memeriksa konsep\n    pelaksana: kabag\n    waktu: idem",
      ],
    },
  },
];
