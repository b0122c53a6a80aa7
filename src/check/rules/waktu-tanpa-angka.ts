import type { Duration, Step } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { stepNames } from "../words.ts";

export const timeWithoutNumber: Rule = {
  code: "waktu-tanpa-angka",
  severity: { draf: "warning", resmi: "error" },
  title: say("Waktu tanpa angka", "A time without a number"),
  explanation: say(
    "Mutu baku waktu menyebut berapa lama suatu langkah boleh berlangsung. Satuan saja (`menit`) tidak dapat diukur. Tulis angkanya, misalnya `30 menit`; bila memang tidak ditentukan, tulis `-`.",
    "The standard time says how long a step may take. A unit alone (`menit`) cannot be measured. Write the number, as in `30 menit`; if there is none, write `-`.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: menit
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 1 jam
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 30 menit
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: "-"
`,
    ],
  },
  /** One finding a unit: in a form that nobody has filled in yet, every row has it. */
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const [written, cells] of byUnit(sop.steps)) {
      const [first, ...rest] = cells;
      if (!first) continue;
      const names = stepNames(cells.map(({ step }) => step));
      yield {
        message: say(
          `Waktu ${names.id} hanya ${quoted(written)}, tanpa angka.`,
          `The time of ${names.en} is just ${quoted(written)}, without a number.`,
        ),
        cure: say(
          `Tulis lamanya, misalnya \`30 ${written}\`, atau \`"-"\` bila tidak ditentukan.`,
          `Write how long, as in \`30 ${written}\`, or \`"-"\` if it is not fixed.`,
        ),
        place: first.duration.place,
        related: rest.map(({ duration }) => ({ message: say("Juga di sini.", "Here too."), place: duration.place })),
      };
    }
  },
};

interface Cell {
  readonly step: Step;
  readonly duration: Extract<Duration, { kind: "unit-only" }>;
}

function byUnit(steps: readonly Step[]): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const step of steps) {
    const { duration } = step;
    if (duration.kind !== "unit-only") continue;
    found.set(duration.unit, [...(found.get(duration.unit) ?? []), { step, duration }]);
  }
  return found;
}
