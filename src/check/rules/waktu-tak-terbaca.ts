import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const unreadableTime: Rule = {
  code: "waktu-tak-terbaca",
  severity: "warning",
  title: say("Waktu tidak terbaca", "Unreadable time"),
  explanation: say(
    "Waktu ditulis sebagai angka dan satuan (`30 menit`, `2 hari kerja`, `5-10 menit`, `2 menit/berkas`), supaya dapat dijumlahkan. Teks lain boleh, asal disebut sengaja: `waktu: {teks: Sesuai kebutuhan}`.",
    "A time is a number and a unit (`30 menit`, `2 hari kerja`, `5-10 menit`, `2 menit/berkas`), so that times can be added up. Other words are fine when they are said to be meant: `waktu: {teks: Sesuai kebutuhan}`.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 30 mnt
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: secepatnya
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 1 jam 30 menit
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: { teks: Secepatnya }
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { duration } of sop.steps) {
      if (duration.kind !== "unreadable") continue;
      yield {
        message: say(
          `${quoted(duration.text)} tidak terbaca sebagai waktu.`,
          `${quoted(duration.text)} cannot be read as a time.`,
        ),
        cure: say(
          "Tulis angka dan satuannya, misalnya `30 menit`; bila memang teks bebas, tulis `{teks: …}`.",
          "Write a number and a unit, as in `30 menit`; if free text is meant, write `{teks: …}`.",
        ),
        place: duration.place,
      };
    }
  },
};
