import { describe, expect, it } from "vitest";
import schema from "../../../schemas/sop.schema.json" with { type: "json" };
import { newSop } from "../../../src/cli/new/template.ts";
import { brief, checkText, sopOf } from "../../check/reading.ts";

const TEXT = newSop("peminjaman-arsip", "../schemas/sop.schema.json");

describe("a new SOP", () => {
  it("is a draft with nothing to warn of but its blanks", () => {
    const found = checkText(TEXT).filter(({ severity }) => severity !== "info");
    expect(found.map(brief)).toEqual([expect.stringContaining("warning identitas-kosong")]);
    expect(sopOf(TEXT)).toMatchObject({ status: "draf" });
  });

  it.each([
    ["peminjaman-arsip", "Peminjaman Arsip"],
    ["2026", "2026"],
    ["no", "No"],
    ["true", "True"],
    ["null", "Null"],
    ["1e5", "1e5"],
    ["0x1f", "0x1f"],
  ])("%s gets the title %s", (id, title) => {
    expect(JSON.stringify(sopOf(newSop(id, "x")).title)).toContain(JSON.stringify(title));
  });

  it("has every key of the format, filled in or explained", () => {
    const keys = [...Object.keys(schema.properties), ...Object.keys(schema.$defs.langkah.properties)];
    const written = new Set([...TEXT.matchAll(/^[ #-]*(\w+):/gm)].map(([, key]) => key));
    expect(keys.filter((key) => !written.has(key))).toEqual([]);
  });

  it("begins with the modeline that editors read", () => {
    expect(TEXT.split("\n")[0]).toBe("# yaml-language-server: $schema=../schemas/sop.schema.json");
  });
});
