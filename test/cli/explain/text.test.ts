import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/cli/explain/catalogue.ts";
import { withFindings } from "../../../src/cli/explain/shown.ts";
import { explanationText, listText } from "../../../src/cli/explain/text.ts";
import { explain } from "../../../src/cli/explain-command.ts";

describe("explain", () => {
  it("shows what the check says about each wrong example, for every code there is", async () => {
    for (const explanation of catalogue()) {
      const shown = await withFindings(explanation);
      for (const { said, yaml } of shown.wrong) expect(said.length, yaml).toBeGreaterThan(0);
      for (const language of ["id", "en"] as const) {
        const text = explanationText(shown, language);
        expect(text).toContain(explanation.title[language]);
        expect(text).not.toMatch(/undefined|\[object|\n\n\n/);
        expect(text.endsWith("\n")).toBe(true);
      }
    }
  });

  it("keeps its own sentences within 80 columns", async () => {
    const lines = (await explain("paralel-macet", "en")).split("\n").filter((line) => !line.startsWith("    "));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("lists every code once", () => {
    const text = listText(catalogue(), "id");
    for (const { code } of catalogue()) expect(text.split(`  ${code} `)).toHaveLength(2);
  });

  it("takes a code in capitals, and asks back about one that does not exist", async () => {
    expect(await explain("BACA-TAB", "id")).toMatch(/^baca-tab /);
    await expect(explain("baca-tub", "en")).rejects.toMatchObject({
      name: "WrongUsage",
      words: { en: expect.stringContaining("Did you mean `baca-tab`?") },
    });
  });
});
