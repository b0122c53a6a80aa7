import { say } from "../../../source/finding.ts";
import type { Explanation } from "../explanation.ts";

/** Ids and names that cannot be used. */
export const names: readonly Explanation[] = [
  {
    code: "nama-berkas",
    severity: "error",
    title: say("Nama berkas tidak dapat menjadi id", "A file's name that cannot be an id"),
    explanation: say(
      "Nama berkas tanpa `.yaml` menjadi id SOP: nama folder hasilnya, dan sebutan di `keterkaitan`. Pakai huruf kecil, angka, dan tanda hubung: `peminjaman-arsip.yaml`.",
      "The file's name without `.yaml` is the SOP's id: the folder of its outputs, and how `keterkaitan` names it. Use small letters, digits and hyphens: `peminjaman-arsip.yaml`.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "nama-sop-ganda",
    severity: "error",
    title: say("Dua SOP bernama sama", "Two SOPs of one name"),
    explanation: say(
      "Dua berkas dengan nama yang sama, walau di folder lain, menulis hasilnya ke folder yang sama. Ganti nama salah satu.",
      "Two files of one name, though in different folders, write into the same folder of outputs. Rename one of them.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "nama-id-cadangan",
    severity: "error",
    title: say("Id `selesai`", "The id `selesai`"),
    explanation: say(
      "`selesai` sebagai tujuan berarti akhir sebuah cabang, jadi tidak dapat menjadi id langkah atau pelaksana.",
      "As a target `selesai` means the end of a branch, so it cannot be the id of a step or an actor.",
    ),
    examples: {
      wrong: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: kasubag\n  - id: selesai\n    kegiatan: menyimpan berkas\n    pelaksana: kabag",
      ],
      right: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: kasubag\n  - id: tutup\n    kegiatan: menyimpan berkas\n    pelaksana: kabag",
      ],
    },
  },
  {
    code: "nama-id-nomor",
    severity: "error",
    title: say("Id berupa nomor baris lain", "An id that is another row's number"),
    explanation: say(
      "Langkah tanpa id dirujuk dengan nomor barisnya. Id berupa angka yang bukan nomor barisnya sendiri menyesatkan.",
      "A step without an id is referred to by the number of its row. An id that is some other row's number misleads.",
    ),
    examples: {
      wrong: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: kasubag\n  - id: 1\n    kegiatan: memeriksa konsep\n    pelaksana: kabag",
      ],
      right: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: kasubag\n  - id: 2\n    kegiatan: memeriksa konsep\n    pelaksana: kabag",
      ],
    },
  },
  {
    code: "nama-selesai-pelaksana",
    severity: "error",
    title: say("`selesai` menyebut bukan pelaksananya", "`selesai` names someone else"),
    explanation: say(
      "`selesai: [id]` menyatakan pelaksana mana dari langkah ini yang berhenti di sini, jadi id itu harus ada di `pelaksana` langkah ini.",
      "`selesai: [id]` states which of this step's actors end here, so that id must stand in the step's `pelaksana`.",
    ),
    examples: {
      wrong: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: kasubag\n    selesai: [kabag]\n  - kegiatan: memeriksa konsep\n    pelaksana: kabag",
      ],
      right: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: [kasubag, kabag]\n    selesai: [kasubag]\n  - kegiatan: memeriksa konsep\n    pelaksana: kabag",
      ],
    },
  },
];
