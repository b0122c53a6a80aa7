import type { Place } from "../../diagnostic.ts";
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
  *check({ sop, together }: RuleContext): Iterable<Finding> {
    for (const cells of byUnit(sop.steps).flatMap((same) => [...together(this.code, same, placeOf)])) {
      const [first, ...rest] = cells;
      const written = first.duration.unit;
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
        place: placeOf(first),
        related: rest.map((cell) => ({ message: say("Juga di sini.", "Here too."), place: placeOf(cell) })),
      };
    }
  },
};

interface Cell {
  readonly step: Step;
  readonly duration: Extract<Duration, { kind: "unit-only" }>;
}

function placeOf({ duration }: Cell): Place {
  return duration.place;
}

function byUnit(steps: readonly Step[]): readonly (readonly Cell[])[] {
  const cells = steps.flatMap((step) =>
    step.duration.kind === "unit-only" ? [{ step, duration: step.duration }] : [],
  );
  return [...Map.groupBy(cells, ({ duration }) => duration.unit).values()];
}
