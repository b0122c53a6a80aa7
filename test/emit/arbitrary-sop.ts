import fc from "fast-check";
import type { Place } from "../../src/diagnostic.ts";
import type { Duration, Sop, Step, Text, Transition } from "../../src/model/sop.ts";

const PLACE: Place = { file: "acak.yaml", line: 1, column: 1, endLine: 1, endColumn: 2 };

/** What breaks programs that put texts together, in any order, between ordinary words and odd characters. */
const hostile = fc.constantFrom(
  ...["<script>alert(1)</script>", "{{x}}", '"];', "%%{init: {}}%%", "%%", "`x`", '"`**tebal**`"', "#quot;", "#35;"],
  ...["&amp;", "end", "subgraph x", "direction LR", "style a fill:#fff;", "classDef b color:#f00;", "click a href"],
  ...["fa:fa-user", "$$x^2$$", "https://contoh.invalid", "www.contoh.invalid", "a@b.invalid", "1. satu", "- dua"],
  ...[
    "_miring_",
    "* tiga",
    "# judul",
    "-->|x|",
    "@{ shape: x }",
    "السلام",
    "🙂👍🏽",
    "é\u0301",
    "ﬂ°°34¶ß",
    "\u202ebalik\u202c",
  ],
  ...[
    "\u2061\u2062",
    "a\tb",
    "x".repeat(400),
    "\\n",
    "<br/>",
    "</text>",
    "]]>",
    "<!--",
    "\ud800",
    "accTitle: x",
    ":::kelas",
  ],
);
const words = fc.array(
  fc.oneof(
    hostile,
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom("memeriksa", "usulan. Jika", "setuju"),
  ),
  {
    minLength: 1,
    maxLength: 5,
  },
);
const line = words.map((parts) => parts.join(" "));
/** The model holds no blank items. */
const lines = fc
  .oneof(
    line,
    fc.tuple(line, line).map((pair) => pair.join("\n")),
  )
  .filter((one) => one.trim() !== "");

function textOf(depth: number): fc.Arbitrary<Text> {
  const points = depth === 0 ? fc.constant([]) : fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, textOf(depth - 1));
  return fc.array(fc.record({ text: lines, points, place: fc.constant(PLACE) }), { maxLength: 2 });
}
const text = textOf(1);

/** Ids as the schema lets them be, the words of Mermaid and JavaScript among them. */
const id = fc.oneof(
  fc.constantFrom(
    "end",
    "style",
    "class",
    "graph",
    "constructor",
    "toString",
    "a-b",
    "a_b",
    "a--b",
    "-",
    "_",
    "a_",
    "x-",
    "o",
    "1",
    "4b",
  ),
  fc.stringMatching(/^[A-Za-z0-9_-]{1,6}$/),
);

const unit = fc.constantFrom("menit", "jam", "hari", "hari kerja", "minggu", "bulan", "triwulan", "semester", "tahun");
const value = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1e30, noNaN: true }));
const quantities = fc.array(fc.record({ value, unit }), { minLength: 1, maxLength: 3 });
const span = fc
  .record({ min: quantities, max: quantities, per: fc.option(line), atMost: fc.boolean() })
  .map((one) => (one.atMost ? { ...one, min: [] } : one));
const duration: fc.Arbitrary<Duration> = fc.oneof(
  fc.constant({ kind: "blank" } as const),
  fc.constant({ kind: "idem", place: PLACE } as const),
  fc.record({ kind: fc.constantFrom("none", "free", "unreadable"), text: line, place: fc.constant(PLACE) }),
  fc.record({ kind: fc.constantFrom("unit-only", "frequency"), text: line, unit, place: fc.constant(PLACE) }),
  fc.record({
    kind: fc.constant("span"),
    text: line,
    spans: fc.array(span, { minLength: 1, maxLength: 3 }),
    place: fc.constant(PLACE),
  }),
);

function stepsOf(ids: readonly string[], actors: readonly string[]): fc.Arbitrary<Step[]> {
  const target = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids).map((step) => ({ kind: "step", step }) as const) },
    fc.constant({ kind: "end" } as const),
  );
  const rows = fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length });
  const steps = fc.tuple(...ids.map((stepId) => stepOf(stepId, actors, target, ids)));
  return fc.tuple(rows, steps).map(([sameRows, found]) => {
    let row = 0;
    return found.map((step, i) => {
      const sameRow = i > 0 && sameRows[i] === true;
      if (!sameRow) row++;
      return { ...step, row, sameRow, start: i === 0 || step.start };
    });
  });
}

function stepOf(
  stepId: string,
  actors: readonly string[],
  target: fc.Arbitrary<Transition["to"]>,
  ids: readonly string[],
): fc.Arbitrary<Step> {
  const exits = fc.uniqueArray(
    fc.record({ outcome: fc.oneof(fc.constantFrom("ya", "tidak"), line), label: line, to: target }),
    {
      selector: ({ outcome }) => outcome,
      maxLength: 3,
    },
  );
  return fc
    .record({
      activity: text,
      decision: fc.boolean(),
      by: fc.uniqueArray(fc.constantFrom(...actors), { minLength: 1, maxLength: 3 }),
      handOver: fc.boolean(),
      exits,
      join: fc.constantFrom("any", "all", "from"),
      start: fc.boolean(),
      ending: fc.constantFrom("none", "all", "some"),
      question: text,
      papers: fc.tuple(text, text, text),
      duration,
    })
    .map(
      ({ activity, decision, by, handOver, exits: ways, join, start, ending, question, papers, duration: time }) => ({
        id: stepId,
        idWritten: true,
        row: 1,
        sameRow: false,
        activity,
        kind: decision ? "decision" : "task",
        performers: {
          mode: by.length === 1 ? "single" : handOver ? "sequential" : "joint",
          actors: by,
          places: by.map(() => PLACE),
        },
        transitions: ways.map(({ outcome, label, to }) => ({
          outcome: decision ? outcome : null,
          label: decision ? label : null,
          to: decision ? to : { kind: "step", step: to.kind === "step" ? to.step : stepId },
          written: true,
          place: PLACE,
        })),
        join: join === "from" ? { kind: join, steps: ids.slice(0, 1), places: [PLACE], place: PLACE } : joinOf(join),
        start,
        end: ending === "some" ? by.slice(0, 1) : ending,
        copy: false,
        question,
        inputs: papers[0],
        outputs: papers[1],
        notes: papers[2],
        duration: time,
        place: PLACE,
        places: { id: PLACE, activity: PLACE, performers: PLACE },
      }),
    );
}

function joinOf(kind: "any" | "all"): Step["join"] {
  return kind === "any" ? { kind } : { kind, place: PLACE };
}

const date: fc.Arbitrary<Sop["dates"]["created"]> = fc.constantFrom(
  { kind: "blank" },
  { kind: "none", place: PLACE },
  { kind: "date", iso: "2024-02-29", place: PLACE },
  { kind: "unreadable", text: "besok", place: PLACE },
);

/** Any SOP whose ids name something, with every kind of step and the worst of texts. */
export const anySop: fc.Arbitrary<Sop> = fc
  .tuple(fc.uniqueArray(id, { minLength: 1, maxLength: 8 }), fc.uniqueArray(id, { minLength: 1, maxLength: 4 }))
  .chain(([stepIds, actorIds]) =>
    fc.record({
      id: fc.constant("acak"),
      file: fc.constant("acak.yaml"),
      title: text,
      number: text,
      status: fc.constantFrom("draf", "resmi"),
      profile: fc.constant({ name: "kemnaker", labels: {}, place: PLACE }),
      organization: text,
      dates: fc.record({ created: date, approved: date, revised: date, effective: date }),
      approver: fc.record({ position: text, name: text, nip: text }),
      legalBasis: text,
      qualifications: text,
      related: fc.array(
        fc.oneof(
          fc.record({
            kind: fc.constant("text"),
            item: fc.record({ text: line, points: text, place: fc.constant(PLACE) }),
          }),
          fc.record({ kind: fc.constant("sop"), sop: fc.constantFrom("lain", "acak"), place: fc.constant(PLACE) }),
        ),
        { maxLength: 3 },
      ),
      equipment: text,
      warnings: text,
      records: text,
      footnotes: text,
      actors: fc.tuple(
        ...actorIds.map((actor) =>
          fc.record({
            id: fc.constant(actor),
            name: line,
            aliases: fc.array(line, { maxLength: 2 }),
            group: fc.option(line),
            place: fc.constant(PLACE),
          }),
        ),
      ),
      steps: stepsOf(stepIds, actorIds),
      places: fc.constant({ root: PLACE }),
    }),
  );
