import { describe, expect, test } from "vitest";
import type { Sop, Step } from "../../src/model/sop.ts";
import { findingsIn, readFolder, sopOf, told } from "./collection.ts";

const seed = "penyusunan-pengukuran-kinerja";
const draftIds = ["pembentukan-tim", "pengumpulan-bahan", "pembuatan-bahan", "pendokumentasian"];
const entries = readFolder("sops");
const drafts = draftIds.map((id) => sopOf(entries, id));

describe("the SOPs of this repository", () => {
  test("are five", () => {
    expect(entries.map(({ name }) => name)).toEqual([seed, ...draftIds].map((id) => `${id}.yaml`).sort());
  });

  test.each(entries)("$name is read without a finding", ({ diagnostics }) => {
    expect(told(diagnostics)).toEqual([]);
  });

  test.each(entries)("$name has no error", (entry) => {
    expect(told(findingsIn(entry, entries).filter(({ severity }) => severity === "error"))).toEqual([]);
  });

  test.each(entries.filter(({ name }) => name !== `${seed}.yaml`))(
    "$name has no warning but of its blanks",
    (entry) => {
      const found = findingsIn(entry, entries).filter(({ severity }) => severity !== "info");
      expect(found.map(({ code }) => code)).toEqual(["identitas-kosong"]);
    },
  );

  test.each(entries)("$name tells an editor its schema in the first line", ({ content }) => {
    expect(content.split("\n")[0]).toBe("# yaml-language-server: $schema=../schemas/sop.schema.json");
  });

  test("each link leads to another SOP of the collection", () => {
    const ids = [seed, ...draftIds];
    for (const { name, sop } of entries) {
      const links = sop?.related.flatMap((link) => (link.kind === "sop" ? [link.sop] : [])) ?? [];
      expect(links.length, name).toBeGreaterThan(1);
      for (const link of links) expect(ids.filter((id) => `${id}.yaml` !== name)).toContain(link);
    }
  });

  test("no two share a number or a title", () => {
    const sops = entries.flatMap(({ sop }) => (sop === null ? [] : [sop]));
    expect(new Set(sops.map((sop) => sop.number[0]?.text)).size).toBe(5);
    expect(new Set(sops.map((sop) => sop.title[0]?.text)).size).toBe(5);
  });
});

describe("the four drafts", () => {
  test.each(drafts)("$id has 5 to 12 rows and 3 to 6 actors", (draft) => {
    const rows = draft.steps.filter((step) => !step.sameRow).length;
    expect(rows).toBeGreaterThanOrEqual(5);
    expect(rows).toBeLessThanOrEqual(12);
    expect(draft.actors.length).toBeGreaterThanOrEqual(3);
    expect(draft.actors.length).toBeLessThanOrEqual(6);
  });

  test.each(drafts)("$id has its whole Mutu Baku, with times that can be read", (draft) => {
    for (const step of draft.steps.filter(({ sameRow }) => !sameRow)) {
      expect(step.inputs.length, step.id).toBeGreaterThan(0);
      expect(step.outputs.length, step.id).toBeGreaterThan(0);
      expect(["span", "idem", "frequency", "free"], step.id).toContain(step.duration.kind);
    }
  });

  test.each(drafts)("$id puts its actors in the order in which they first act", (draft) => {
    const acting = new Set(draft.steps.flatMap((step) => step.performers.actors));
    expect([...acting]).toEqual(draft.actors.map((actor) => actor.id));
  });

  const anyStep = (holds: (step: Step, sop: Sop) => boolean) =>
    drafts.some((draft) => draft.steps.some((step) => holds(step, draft)));
  const spans = drafts.flatMap((draft) =>
    draft.steps.flatMap(({ duration }) => (duration.kind === "span" ? [duration] : [])),
  );

  /** Between them the drafts are the collection's examples of everything that a flowchart may hold. */
  test.each<readonly [string, boolean]>([
    ["fork", anyStep((step) => step.kind === "task" && step.transitions.length > 1)],
    [
      "fork on a branch",
      anyStep(
        (step) =>
          new Set(step.transitions.map((t) => t.outcome)).size < step.transitions.length && step.kind === "decision",
      ),
    ],
    ["join", anyStep((step) => step.join.kind === "all")],
    ["joint work", anyStep((step) => step.performers.mode === "joint")],
    ["hand-over inside a row", anyStep((step) => step.performers.mode === "sequential")],
    ["copy in the same row", anyStep((step) => step.sameRow && step.copy)],
    ["end in the middle", anyStep((step, { steps }) => step.end === "all" && !step.copy && step !== steps.at(-1))],
    ["end of one actor only", anyStep((step) => typeof step.end === "object")],
    ["branch that ends at once", anyStep((step) => step.transitions.some(({ to }) => to.kind === "end"))],
    ["further start", anyStep((step, { steps }) => step.start && step !== steps[0])],
    ["label that is a phrase", anyStep((step) => step.transitions.some(({ label }) => label === "Belum lengkap"))],
    ["three ways on", anyStep((step) => new Set(step.transitions.map(({ outcome }) => outcome)).size > 2)],
    ["question", anyStep((step) => step.question.length > 0)],
    ["one time for two rows", anyStep((step) => step.duration.kind === "idem")],
    ["time on an occasion", anyStep((step) => step.duration.kind === "free")],
    ["frequency", anyStep((step) => step.duration.kind === "frequency")],
    ["sum of times", spans.some(({ spans: [first] }) => first !== undefined && first.max.length > 1)],
    ["alternative times", spans.some((duration) => duration.spans.length > 1)],
    ["time at most", spans.some((duration) => duration.spans.some(({ atMost }) => atMost))],
    ["time per piece", spans.some((duration) => duration.spans.some(({ per }) => per !== null))],
    ["actors in groups", drafts.some((draft) => draft.actors.some((actor) => actor.group !== null))],
    ["italics", anyStep((step) => step.activity.some(({ text }) => /_soft copy_/.test(text)))],
  ])("show a %s", (_, shown) => {
    expect(shown).toBe(true);
  });
});

describe("the SOPs that other tests read", () => {
  const fixtures = readFolder("test/fixtures/sops");

  test.each(fixtures)("$name is read without a finding", ({ diagnostics }) => {
    expect(told(diagnostics)).toEqual([]);
  });

  test.each(fixtures)("$name has no error", (entry) => {
    expect(told(findingsIn(entry, fixtures).filter(({ severity }) => severity === "error"))).toEqual([]);
  });

  test("hostile.yaml keeps each hostile text as it stands", () => {
    const { title, steps, actors } = sopOf(fixtures, "hostile");
    expect(title[0]?.text).toBe('<script>alert(1)</script> {{x}} {{{x}}} "]; end %%{init}%% `x` 🙂 السلام &amp; $&');
    expect(steps.map(({ id }) => id)).toEqual(["end", "graph", "style", "valueOf", "linkStyle", "hasOwnProperty", "o"]);
    expect(actors.map(({ id }) => id)).toEqual(["class", "subgraph", "constructor", "toString"]);
    const outcomes = steps[1]?.transitions.map(({ outcome }) => outcome) ?? [];
    expect(new Set(outcomes).size).toBe(4);
  });
});
