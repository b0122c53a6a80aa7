import { say } from "../../../source/finding.ts";
import type { Explanation } from "../explanation.ts";

/** Steps as YAML: two that frame the given keys of the second one. */
function second(...keys: readonly string[]): string {
  return [
    "langkah:",
    "  - id: susun",
    "    kegiatan: menyusun konsep",
    "    pelaksana: kasubag",
    "  - id: periksa",
    ...keys.map((key) => `    ${key}`),
    "  - id: arsip",
    "    kegiatan: menyimpan berkas",
    "    pelaksana: kasubag",
  ].join("\n");
}

const CHECKS = ["kegiatan: memeriksa konsep", "pelaksana: kabag"];

/** Keys of one step that do not go together. */
export const steps: readonly Explanation[] = [
  {
    code: "alur-keputusan-lanjut",
    severity: "error",
    title: say("`keputusan` bersama `lanjut`", "`keputusan` together with `lanjut`"),
    explanation: say(
      "Tiap cabang keputusan sudah menyebut tujuannya, sehingga `lanjut` tidak punya arti.",
      "Every branch of a decision names its target, so `lanjut` has no meaning.",
    ),
    examples: {
      wrong: [second(...CHECKS, "keputusan: { ya: arsip, tidak: susun }", "lanjut: arsip")],
      right: [second(...CHECKS, "keputusan: { ya: arsip, tidak: susun }")],
    },
  },
  {
    code: "alur-selesai-lanjut",
    severity: "error",
    title: say("`selesai` bersama `lanjut`", "`selesai` together with `lanjut`"),
    explanation: say(
      "Sebuah langkah mengakhiri alur atau melanjutkannya. Bila hanya sebagian pelaksana yang selesai di sini, tulis `selesai: [id]`.",
      "A step ends the flow or carries it on. If only some of its actors end here, write `selesai: [id]`.",
    ),
    examples: {
      wrong: [second(...CHECKS, "selesai: true", "lanjut: arsip")],
      right: [second(...CHECKS, "lanjut: arsip")],
    },
  },
  {
    code: "alur-selesai-keputusan",
    severity: "error",
    title: say("`selesai` bersama `keputusan`", "`selesai` together with `keputusan`"),
    explanation: say(
      "Sebuah keputusan selalu berlanjut lewat cabangnya. Cabang yang mengakhiri alur ditulis dengan tujuan `selesai`.",
      "A decision always goes on by its branches. A branch that ends the flow has the target `selesai`.",
    ),
    examples: {
      wrong: [second(...CHECKS, "keputusan: { ya: arsip, tidak: susun }", "selesai: true")],
      right: [second(...CHECKS, "keputusan: { ya: arsip, tidak: selesai }")],
    },
  },
  {
    code: "alur-lanjut-selesai",
    severity: "error",
    title: say("`lanjut: selesai`", "`lanjut: selesai`: no step to go on to"),
    explanation: say(
      "`selesai` bukan langkah. Akhir ditandai `selesai: true`; sebagai tujuan, kata itu hanya berlaku pada cabang keputusan.",
      "`selesai` is no step. An end is marked by `selesai: true`; as a target the word counts only in a decision's branch.",
    ),
    examples: {
      wrong: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: kasubag\n  - kegiatan: memeriksa konsep\n    pelaksana: kabag\n    lanjut: selesai",
      ],
      right: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: kasubag\n  - kegiatan: memeriksa konsep\n    pelaksana: kabag\n    selesai: true",
      ],
    },
  },
  {
    code: "alur-sebaris-pertama",
    severity: "error",
    title: say("`sebaris` di langkah pertama", "`sebaris` in the first step"),
    explanation: say(
      "Langkah `sebaris` digambar di baris langkah di atasnya; di atas langkah pertama tidak ada baris.",
      "A step that is `sebaris` is drawn in the row of the step above it; above the first one there is no row.",
    ),
    examples: {
      wrong: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: kasubag\n    sebaris: true\n  - kegiatan: memeriksa konsep\n    pelaksana: kabag",
      ],
      right: [
        "langkah:\n  - kegiatan: menyusun konsep\n    pelaksana: kasubag\n  - pelaksana: kabag\n    sebaris: true",
      ],
    },
  },
  {
    code: "alur-sebaris-teks",
    severity: "error",
    title: say("Teks pada langkah `sebaris`", "Texts of a step that is `sebaris`"),
    explanation: say(
      "Satu baris hanya punya satu uraian, waktu, dan mutu baku: milik langkah pertamanya. Teks pada langkah `sebaris` tidak akan tercetak.",
      "A row has one activity, one time, one set of papers: those of its first step. Texts of a step that is `sebaris` would not be printed.",
    ),
    examples: {
      wrong: [second(...CHECKS, "sebaris: true")],
      right: [second("pelaksana: kabag", "sebaris: true")],
    },
  },
  {
    code: "alur-tembusan-tanpa-sebaris",
    severity: "error",
    title: say("`tembusan` tanpa `sebaris`", "`tembusan` without `sebaris`"),
    explanation: say(
      "Penerima tembusan digambar di baris langkah yang mengirimnya, jadi `tembusan` selalu bersama `sebaris`.",
      "Who receives a copy is drawn in the row of the step that sends it, so `tembusan` always goes with `sebaris`.",
    ),
    examples: {
      wrong: [second(...CHECKS, "tembusan: true")],
      right: [second("pelaksana: kabag", "sebaris: true", "tembusan: true")],
    },
  },
  {
    code: "alur-tembusan-lanjut",
    severity: "error",
    title: say("Tembusan yang berlanjut", "A copy that goes on"),
    explanation: say(
      "Penerima tembusan hanya mengetahui; alur dilanjutkan oleh langkah di baris itu. Bila ia juga bekerja, hapus `tembusan`.",
      "Who receives a copy only takes note; the row's step carries the flow on. If it works on too, delete `tembusan`.",
    ),
    examples: {
      wrong: [second("pelaksana: kabag", "sebaris: true", "tembusan: true", "lanjut: arsip")],
      right: [second("pelaksana: kabag", "sebaris: true", "tembusan: true")],
    },
  },
];
