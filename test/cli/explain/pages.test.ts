import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { page } from "../../../src/cli/explain/page.ts";
import { FOLDER, pages } from "../../../tools/docs-checks.ts";

describe("docs/checks", () => {
  it("says what the rules say; `node tools/docs-checks.ts` writes it anew", async () => {
    const files = readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")] as const);
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(await pages()));
  });

  it("links every page from the index, and the index from every page", async () => {
    const all = await pages();
    const index = all.get("README.md") ?? "";
    for (const [name, text] of all) {
      if (name === "README.md") continue;
      expect(index).toContain(`](${name})`);
      expect(text).toContain("](README.md)");
    }
  });
});

describe("a page", () => {
  it("fences examples that hold fences, and keeps quotations on one line", () => {
    const text = page({
      code: "nama-contoh",
      severity: { draf: "warning", resmi: "error" },
      title: { id: "Judul", en: "Title" },
      explanation: { id: "Sebab.", en: "Reason." },
      examples: { wrong: [], right: [] },
      wrong: [{ yaml: "a: |\n  ```", said: [{ id: "Satu\n  dua.", en: "One." }] }],
      right: ["b: 1"],
    });
    expect(text).toContain("**Judul** · peringatan; kesalahan bila resmi");
    expect(text).toContain("````yaml\na: |\n  ```\n````\n\n> Satu dua.");
    expect(text.indexOf("## Benar")).toBeLessThan(text.indexOf("## In English"));
    expect(text.indexOf("> One.")).toBeGreaterThan(text.indexOf("## In English"));
  });
});
