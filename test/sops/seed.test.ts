import { describe, expect, test } from "vitest";
import { printedRelated } from "../../src/model/related.ts";
import type { Duration, Text } from "../../src/model/sop.ts";
import { readFolder, sopOf } from "./collection.ts";
import * as form from "./seed-texts.ts";

const entries = readFolder("sops");
const sop = sopOf(entries, "penyusunan-pengukuran-kinerja");

const texts = (text: Text): readonly string[] => text.map((item) => item.text);

/** A cell as the form prints it: several things are separated by a comma. */
const cell = (text: Text): string => texts(text).join(", ");

const written = (duration: Duration): string => ("text" in duration ? duration.text : "");

describe("the first SOP holds every text of its form, letter by letter", () => {
  test("the header block", () => {
    expect(texts(sop.organization)).toEqual(form.organization);
    expect(texts(sop.number)).toEqual([form.number]);
    expect(texts(sop.title)).toEqual([form.title]);
    expect(texts(sop.approver.position)).toEqual([form.approverPosition]);
  });

  test("what the form leaves blank is blank", () => {
    expect(sop.dates.approved).toEqual({ kind: "blank" });
    expect(sop.dates.revised).toEqual({ kind: "blank" });
    expect(sop.approver.name).toEqual([]);
    expect(sop.approver.nip).toEqual([]);
    expect(sop.footnotes).toEqual([]);
  });

  test("the six boxes", () => {
    expect(texts(sop.legalBasis)).toEqual(form.legalBasis);
    expect(texts(sop.qualifications)).toEqual(form.qualifications);
    expect(texts(sop.equipment)).toEqual(form.equipment);
    expect(texts(sop.warnings)).toEqual(form.warnings);
    expect(texts(sop.records)).toEqual(form.records);
  });

  test("its links are ids, and name the SOPs as the form does", () => {
    expect(sop.related.map(({ kind }) => kind)).toEqual(["sop", "sop", "sop", "sop"]);
    const names = sop.related.map((link) => printedRelated(link, (id) => cell(sopOf(entries, id).title)));
    expect(names).toEqual(form.related);
  });

  test("the actor columns, in the form's order", () => {
    expect(sop.actors.map((actor) => actor.name)).toEqual(form.actors);
  });

  test("every row of the table", () => {
    const rows = sop.steps.map((step) => ({
      activity: cell(step.activity),
      inputs: cell(step.inputs),
      duration: written(step.duration),
      outputs: cell(step.outputs),
      notes: cell(step.notes),
    }));
    expect(rows).toEqual(form.rows);
  });

  test("a time is a unit without a number, or not there at all", () => {
    const blank = sop.steps.filter((step) => step.duration.kind === "blank").map((step) => step.row);
    expect(blank).toEqual([11, 12, 13]);
    const others = sop.steps.filter((step) => step.duration.kind !== "blank");
    expect(new Set(others.map((step) => step.duration.kind))).toEqual(new Set(["unit-only"]));
  });
});

describe("the first SOP flows as its form does", () => {
  const rowOf = new Map(sop.steps.map((step) => [step.id, step.row]));

  test("who acts in each row", () => {
    expect(sop.steps.map((step) => step.performers.actors)).toEqual(form.performers.map((actor) => [actor]));
  });

  test("exactly the form's arrows", () => {
    const edges = sop.steps.flatMap((step) =>
      step.transitions.map(({ label, to }) => [step.row, label, to.kind === "step" ? rowOf.get(to.step) : to.kind]),
    );
    expect(edges).toEqual(form.edges);
  });

  test("the diamonds are those steps that have two ways on", () => {
    const decisions = sop.steps.filter((step) => step.kind === "decision").map((step) => step.row);
    expect(decisions).toEqual([2, 3, 7, 8, 9, 10, 11]);
  });

  test("it starts in its first row and ends in its last", () => {
    expect(sop.steps.filter((step) => step.start).map((step) => step.row)).toEqual([1]);
    expect(sop.steps.filter((step) => step.end !== "none").map((step) => [step.row, step.end])).toEqual([[16, "all"]]);
  });

  test("every row can be linked to by a name of its own", () => {
    expect(sop.steps.every((step) => step.idWritten)).toBe(true);
  });
});
