import type { Place } from "../../diagnostic.ts";
import type { Duration, Unit } from "../../model/sop.ts";
import { say } from "../../source/finding.ts";
import { neighbours, reachable } from "../graph/reach.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const mixedDays: Rule = {
  code: "waktu-hari-campur",
  severity: "warning",
  title: say("Hari dan hari kerja bercampur", "Days and working days mixed"),
  explanation: say(
    "`2 hari` dan `2 hari kerja` tidak sama: akhir pekan dihitung atau tidak. Bila satu alur memakai keduanya, lamanya tidak dapat dijumlahkan. Pilih salah satu.",
    "`2 hari` and `2 hari kerja` differ: weekends count or do not. A way that uses both has no sum. Choose one of them.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 2 hari kerja
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 1 hari
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 2 hari kerja
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 1 jam
`,
    ],
  },
  *check({ flow }: RuleContext): Iterable<Finding> {
    if (!flow.steps.some(({ duration }) => placeOf(duration, "hari kerja"))) return;
    const { after, before } = neighbours(flow.graph);
    for (const [node, step] of flow.steps.entries()) {
      const place = placeOf(step.duration, "hari");
      if (!place) continue;
      const onOneWay = [...reachable([node], after), ...reachable([node], before)];
      const working = onOneWay.flatMap((other) => {
        const found = flow.steps[other];
        return (found && placeOf(found.duration, "hari kerja")) ?? [];
      });
      const [first] = working.sort((a, b) => a.line - b.line);
      if (!first) continue;
      yield {
        message: say(
          "Langkah ini memakai hari kalender, sedangkan langkah lain di jalan yang sama memakai hari kerja.",
          "This step counts calendar days, while another one on the same way counts working days.",
        ),
        cure: say("Pakai `hari kerja` untuk semuanya, atau `hari` untuk semuanya.", "Use one of the two for all."),
        place,
        related: [{ message: say("Hari kerja di sini.", "Working days here."), place: first }],
      };
      return;
    }
  },
};

function placeOf(duration: Duration, unit: Unit): Place | null {
  if (duration.kind !== "span") return null;
  const used = duration.spans.some(({ min, max }) => [...min, ...max].some((quantity) => quantity.unit === unit));
  return used ? duration.place : null;
}
