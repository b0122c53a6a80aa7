import { describe, expect, test } from "vitest";
import { printedRelated } from "../../src/model/related.ts";
import { lowerWith } from "./support.ts";

function printed(keys: string, titles: Readonly<Record<string, string>>): readonly string[] {
  return lowerWith(keys).sop.related.map((related) => printedRelated(related, (id) => titles[id] ?? null));
}

describe("keterkaitan prints", () => {
  test("a text as it is written", () => {
    expect(printed("keterkaitan: [Pembentukan Tim, SOP Lain]\n", {})).toEqual(["Pembentukan Tim", "SOP Lain"]);
  });

  test.each([
    ["Pembentukan Tim", "SOP Pembentukan Tim"],
    ["SOP Pembentukan Tim", "SOP Pembentukan Tim"],
    ["Sop pembentukan", "Sop pembentukan"],
    ["Standar Operasional Prosedur Arsip", "Standar Operasional Prosedur Arsip"],
    ["Sopir Dinas", "SOP Sopir Dinas"],
  ])("another SOP called %s as %s", (title, expected) => {
    expect(printed("keterkaitan: [{ sop: lain }]\n", { lain: title })).toEqual([expected]);
  });

  test("an SOP that is nowhere by its id", () => {
    expect(printed("keterkaitan: { sop: lain }\n", {})).toEqual(["SOP lain"]);
  });
});
