import { say } from "../../../source/finding.ts";
import type { Explanation } from "../explanation.ts";

/** Files and lines that cannot be read, or are read as something else. */
export const lines: readonly Explanation[] = [
  {
    code: "baca-bukan-utf8",
    severity: "error",
    title: say("Bukan UTF-8", "Not UTF-8"),
    explanation: say(
      "SOP disimpan sebagai teks UTF-8. Di Notepad pilih Save As, Encoding: UTF-8; penyunting lain umumnya sudah demikian.",
      "An SOP is saved as UTF-8 text. In Notepad choose Save As, Encoding: UTF-8; other editors mostly do so by themselves.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "baca-tak-terbuka",
    severity: "error",
    title: say("Berkas tidak dapat dibuka", "A file that cannot be opened"),
    explanation: say(
      "Sistem tidak memberikan berkas ini: tidak ada izin, hilang saat dibaca, atau tautannya tidak menuju berkas. SOP lain tetap diperiksa.",
      "The system does not give this file: there is no permission, it vanished while being read, or its link leads to no file. Other SOPs are checked all the same.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "baca-terlalu-besar",
    severity: "error",
    title: say("Terlalu besar", "Too large"),
    explanation: say(
      "Satu SOP muat dalam puluhan KiB. Berkas yang jauh lebih besar biasanya bukan SOP, atau beberapa SOP sekaligus; bagi menjadi beberapa berkas.",
      "One SOP takes some tens of KiB. A file that is far larger is mostly no SOP, or several at once; split it.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "baca-terlalu-dalam",
    severity: "error",
    title: say("Bersarang terlalu dalam", "Nested too deep"),
    explanation: say(
      "Tidak ada SOP yang memerlukan puluhan tingkat daftar. Biasanya ada kurung yang tidak ditutup.",
      "No SOP needs dozens of levels of lists. Mostly a bracket is not closed.",
    ),
    examples: { wrong: [`peralatan: ${"[".repeat(65)}Komputer${"]".repeat(65)}`], right: ["peralatan: [Komputer]"] },
  },
  {
    code: "baca-karakter-kendali",
    severity: "error",
    title: say("Karakter kendali", "A control character"),
    explanation: say(
      "Teks memuat karakter yang tidak tampak dan tidak dapat dicetak; biasanya terbawa saat menyalin dari program lain. Hapus, atau ketik ulang barisnya.",
      "A text holds a character that cannot be seen or printed; mostly it came along from another program. Delete it, or type the line again.",
    ),
    examples: { wrong: ['peringatan: "Simpan\\u0007 aslinya"'], right: ["peringatan: Simpan aslinya"] },
  },
  {
    code: "baca-bukan-yaml",
    severity: "error",
    title: say("Bukan YAML", "Not YAML"),
    explanation: say(
      "Tiap baris berupa `kunci: isi`, butir daftar yang diawali `- `, atau lanjutan teks yang menjorok lebih dalam dari kuncinya.",
      "Each line is `key: value`, a list's item begun with `- `, or the continuation of a text, indented deeper than its key.",
    ),
    examples: {
      wrong: ["peringatan: Berkas disimpan\ndan dicatat dalam buku"],
      right: ["peringatan: Berkas disimpan\n  dan dicatat dalam buku"],
    },
  },
  {
    code: "baca-titik-dua-kurang",
    severity: "error",
    title: say("Titik dua kurang", "A missing colon"),
    explanation: say(
      "Kunci dan isinya dipisahkan titik dua dan spasi: `waktu: 2 jam`. Lanjutan teks yang kebetulan diawali kata kunci harus menjorok lebih dalam.",
      "A key and its value are parted by a colon and a space: `waktu: 2 jam`. The continuation of a text that happens to begin with the word of a key must be indented deeper.",
    ),
    examples: {
      wrong: ["langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: [kasubag, kabag]\n    waktu 2 jam"],
      right: ["langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: [kasubag, kabag]\n    waktu: 2 jam"],
    },
  },
  {
    code: "baca-bukan-teks",
    severity: "error",
    title: say("Bukan berkas teks", "Not a text file"),
    explanation: say(
      "Berkas ini dokumen Word, PDF, gambar, atau berkas biner lain yang hanya bernama `.yaml`. SOP ditulis sebagai teks; mulai dengan `sop new`.",
      "This file is a Word document, a PDF, a picture or other binary data that is merely named `.yaml`. An SOP is written as text; begin with `sop new`.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "baca-beberapa-dokumen",
    severity: "error",
    title: say("Dua dokumen dalam satu berkas", "Two documents in one file"),
    explanation: say(
      "`---` di baris sendiri memulai dokumen baru. Satu berkas memuat satu SOP.",
      "A line of its own with `---` begins another document. One file holds one SOP.",
    ),
    examples: {
      wrong: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: [kasubag, kabag]\n---\nperingatan: Berkas disimpan",
      ],
      right: ["langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: [kasubag, kabag]\nperingatan: Berkas disimpan"],
    },
  },
  {
    code: "baca-tab",
    severity: "error",
    title: say("Tab di awal baris", "A tab at the beginning of a line"),
    explanation: say(
      "Jarak di awal baris dibuat dengan spasi. Atur penyunting agar tombol Tab menulis dua spasi.",
      "Lines are indented with spaces. Set the editor so that the Tab key writes two of them.",
    ),
    examples: { wrong: ['tanggal:\n\trevisi: "-"'], right: ['tanggal:\n  revisi: "-"'] },
  },
  {
    code: "baca-lekukan",
    severity: "error",
    title: say("Jarak di awal baris keliru", "Wrong indentation"),
    explanation: say(
      "Kunci dan butir yang setingkat diawali jumlah spasi yang sama; yang menjorok lebih dalam menjadi bagian dari yang di atasnya.",
      "Keys and items of one level begin with the same number of spaces; what is indented deeper becomes part of what stands above.",
    ),
    examples: {
      wrong: ['tanggal:\n    revisi: "-"\n  efektif: 2025-01-31', "peralatan:\n  - Komputer\n    - Printer"],
      right: ['tanggal:\n  revisi: "-"\n  efektif: 2025-01-31', "peralatan:\n  - Komputer\n  - Printer"],
    },
  },
  {
    code: "baca-butir",
    severity: "error",
    title: say("Tanda hubung butir kurang atau lebih", "An item's hyphen that is missing or one too many"),
    explanation: say(
      "Tiap butir daftar, juga tiap langkah, diawali satu tanda hubung dan spasi. Tanda lain seperti `•`, `–`, atau `1.` bukan awal butir.",
      "Every item of a list, every step too, begins with one hyphen and a space. Other signs such as `•`, `–` or `1.` begin no item.",
    ),
    examples: {
      wrong: ["peralatan:\n  - Komputer\n  • Printer"],
      right: ["peralatan:\n  - Komputer\n  - Printer"],
    },
  },
  {
    code: "baca-spasi",
    severity: "error",
    title: say("Kurang spasi", "A missing space"),
    explanation: say(
      "Sesudah titik dua dan sesudah tanda hubung butir daftar harus ada spasi; tanpa itu terbaca sebagai bagian dari kata. Spasi khusus dari pengolah kata (spasi tak-putus) bukan spasi bagi YAML.",
      "A colon, and the hyphen of a list's item, must be followed by a space; without it they are read as part of the word. Special spaces of word processors (no-break spaces) are none to YAML.",
    ),
    examples: {
      wrong: ["tanggal: {revisi:2025-01-31}", "peralatan:\n  - Komputer\n  -Printer"],
      right: ["tanggal: {revisi: 2025-01-31}", "peralatan:\n  - Komputer\n  - Printer"],
    },
  },
];
