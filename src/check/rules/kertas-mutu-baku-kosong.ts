import type { Bilingual } from "../../diagnostic.ts";
import type { Sop, Step } from "../../model/sop.ts";
import { say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { capital, listed, stepNames } from "../words.ts";

type Column = "kelengkapan" | "waktu" | "output";

const COLUMNS: readonly Column[] = ["kelengkapan", "waktu", "output"];

export const emptyStandard: Rule = {
  code: "kertas-mutu-baku-kosong",
  severity: { draf: "warning", resmi: "error" },
  title: say("Mutu baku belum lengkap", "Missing quality standard"),
  explanation: say(
    "Setiap kegiatan memiliki mutu baku: kelengkapan, waktu, dan output. `-` adalah jawaban.",
    "Every activity has its quality standard: what it needs, how long it takes, what comes out. `-` is an answer.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    output: Konsep
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    output:
`,
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu:
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu:
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    output: Konsep
  - kegiatan: mengumumkan konsep
    pelaksana: kabag
    output: "-"
`,
    ],
  },
  /** One finding for the rows that lack the same cells. */
  *check({ sop, together }: RuleContext): Iterable<Finding> {
    for (const { columns, steps: rows } of gaps(sop)) {
      for (const steps of together(this.code, rows, ({ places }) => places.id)) {
        const [first, ...rest] = steps;
        const [names, cells] = [stepNames(steps), columnNames(columns)];
        yield {
          message: say(
            `${capital(cells.id)} belum diisi pada ${names.id}.`,
            `${capital(cells.en)} ${columns.length > 1 ? "are" : "is"} missing in ${names.en}.`,
          ),
          cure: say('Isi, atau tulis `"-"` bila memang tidak ada.', 'Fill it in, or write `"-"` if there is none.'),
          place: first.places.id,
          related: rest.map(({ places }) => ({ message: say("Juga di sini.", "Here too."), place: places.id })),
        };
      }
    }
  },
};

interface Gap {
  readonly columns: readonly Column[];
  readonly steps: readonly Step[];
}

function gaps({ steps }: Sop): readonly Gap[] {
  const rows = steps.filter(({ sameRow }) => !sameRow);
  const found = new Map<string, Gap>();
  for (const step of rows) {
    const columns = COLUMNS.filter((column) => isBlank(step, column));
    if (columns.length === 0) continue;
    const key = columns.join();
    found.set(key, { columns, steps: [...(found.get(key)?.steps ?? []), step] });
  }
  return [...found.values()];
}

function isBlank(step: Step, column: Column): boolean {
  switch (column) {
    case "kelengkapan":
      return step.inputs.length === 0;
    case "waktu":
      return step.duration.kind === "blank";
    case "output":
      return step.outputs.length === 0;
  }
}

const NAMES: Readonly<Record<Column, Bilingual>> = {
  kelengkapan: say("kelengkapan", "kelengkapan (what it needs)"),
  waktu: say("waktu", "waktu (the time)"),
  output: say("output", "output"),
};

function columnNames(columns: readonly Column[]): Bilingual {
  const names = columns.map((column) => NAMES[column]);
  return say(
    listed(
      names.map(({ id }) => id),
      "dan",
    ),
    listed(
      names.map(({ en }) => en),
      "and",
    ),
  );
}
