import { say } from "../../../source/finding.ts";
import type { Explanation } from "../explanation.ts";

/** Signs that mean something to YAML and were meant as text. */
export const signs: readonly Explanation[] = [
  {
    code: "baca-kutip",
    severity: "error",
    title: say("Tanda kutip keliru", "A quote gone wrong"),
    explanation: say(
      "Tanda kutip di awal teks harus ditutup dengan tanda yang sama, dan sesudahnya tidak boleh ada teks lagi. Di dalam kutip tunggal, apostrof ditulis dua kali; di dalam kutip ganda, `\\` mengawali kode khusus.",
      "A quote at the beginning of a text must be closed by the same sign, with no more text after it. Within single quotes an apostrophe is written twice; within double quotes `\\` begins a special code.",
    ),
    examples: {
      wrong: ['peringatan: "Segera" dibalas', 'peringatan: "Lihat C:\\dokumen"'],
      right: ["peringatan: '\"Segera\" dibalas'", "peringatan: 'Lihat C:\\dokumen'"],
    },
  },
  {
    code: "baca-titik-dua",
    severity: "error",
    title: say("Titik dua di dalam teks", "A colon within a text"),
    explanation: say(
      "Titik dua yang diikuti spasi memisahkan kunci dari isinya. Teks yang memuatnya harus diapit tanda kutip.",
      "A colon followed by a space parts a key from its value. A text that holds one must be put in quotes.",
    ),
    examples: {
      wrong: ["peringatan: Catatan: simpan aslinya", "peralatan:\n  - Perlengkapan: alat tulis"],
      right: ['peringatan: "Catatan: simpan aslinya"', 'peralatan:\n  - "Perlengkapan: alat tulis"'],
    },
  },
  {
    code: "baca-tanda-awal",
    severity: "error",
    title: say("Tanda khusus di awal teks", "A special sign at the beginning of a text"),
    explanation: say(
      "Teks tanpa tanda kutip tidak dapat diawali tanda seperti `@`, `%`, `*`, atau petik balik: di YAML tanda itu berarti lain. `&` di awal menandai bagian untuk dirujuk; bila tidak pernah dirujuk, mungkin maksudnya teks.",
      "A text without quotes cannot begin with signs such as `@`, `%`, `*` or a backtick: to YAML they mean something else. A leading `&` marks a part to be referred to; when nothing does, perhaps it was meant as text.",
    ),
    examples: { wrong: ["peringatan: @kasubag menyimpan berkas"], right: ['peringatan: "@kasubag menyimpan berkas"'] },
  },
  {
    code: "baca-tag",
    severity: "error",
    title: say("Tanda seru di awal teks", "A text that begins with an exclamation mark"),
    explanation: say(
      "`!` di awal teks tanpa tanda kutip menyatakan jenis data, dan format ini tidak memakainya.",
      "A `!` that begins a text without quotes states a kind of data, which this format does not use.",
    ),
    examples: { wrong: ["peringatan: !penting simpan aslinya"], right: ['peringatan: "!penting simpan aslinya"'] },
  },
  {
    code: "baca-strip",
    severity: "error",
    title: say("Tanda hubung tanpa tanda kutip", "A hyphen without quotes"),
    explanation: say(
      '`-` sesudah titik dua mengawali daftar. Tulis `"-"` bila yang dimaksud adalah tanda hubung yang tercetak.',
      'A `-` after the colon begins a list. Write `"-"` when a printed hyphen is meant.',
    ),
    examples: {
      wrong: ["tanggal:\n  revisi: - belum pernah"],
      right: ['tanggal:\n  revisi: "-"'],
    },
  },
  {
    code: "baca-kurung",
    severity: "error",
    title: say("Kurung keliru", "A bracket gone wrong"),
    explanation: say(
      "`[` membuka daftar dan `{` membuka peta; keduanya harus ditutup, dan sesudahnya tidak boleh ada teks lagi. Teks yang diawali kurung harus diapit tanda kutip.",
      "`[` opens a list and `{` a map; both must be closed, with no more text after them. A text that begins with a bracket must be put in quotes.",
    ),
    examples: {
      wrong: ["peringatan: [Penting] simpan aslinya", "tanggal: pembuatan: 2025-01-31, efektif: 2025-02-28"],
      right: [
        'peringatan: "[Penting] simpan aslinya"',
        "tanggal: { pembuatan: 2025-01-31, efektif: 2025-02-28 }",
        "peralatan: [Komputer, Printer]",
      ],
    },
  },
  {
    code: "baca-koma",
    severity: "error",
    title: say("Koma keliru di dalam kurung", "A comma gone wrong within brackets"),
    explanation: say(
      "Di dalam kurung, butir dipisahkan oleh satu koma.",
      "Within brackets, items are parted by one comma.",
    ),
    examples: {
      wrong: ["peralatan: [Komputer,, Printer]", 'peralatan: ["Komputer" "Printer"]'],
      right: ["peralatan: [Komputer, Printer]"],
    },
  },
  {
    code: "baca-komentar",
    severity: "warning",
    title: say("Teks terpotong tanda pagar", "A text cut off at a number sign"),
    explanation: say(
      "Spasi yang diikuti `#` mengawali komentar, dan sisanya tidak terbaca. Apit teks dengan tanda kutip, atau pindahkan komentar ke baris sendiri.",
      "A space followed by `#` begins a comment, and the rest is not read. Put the text in quotes, or give the comment a line of its own.",
    ),
    examples: {
      wrong: ["peringatan: Berkas #1 disimpan lebih dahulu"],
      right: ['peringatan: "Berkas #1 disimpan lebih dahulu"', "# Disepakati bersama\nperingatan: Berkas disimpan"],
    },
  },
];
