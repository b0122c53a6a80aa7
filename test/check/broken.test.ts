import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkSources } from "../../src/build/check.ts";
import { pretty } from "../../src/report/pretty.ts";
import { PROFILES } from "./reading.ts";

const FOLDER = new URL("../fixtures/check/", import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

/** What `sop check` prints for one file that stands alone. */
async function printed(name: string): Promise<string> {
  const content = readFileSync(new URL(name, FOLDER));
  const source = { file: name, id: name.replace(/\.yaml$/, ""), folder: null, content };
  const { sops } = await checkSources([source], { workingFolder: "/", profiles: PROFILES });
  const sources = new Map(sops.map(({ file, text }) => [file, text]));
  return pretty(
    sops.flatMap(({ diagnostics }) => diagnostics),
    { language: "id", sources },
  );
}

describe("SOPs with a fault", () => {
  test.each(names)("%s is told what is wrong as expected", async (name) => {
    const expected = new URL(name.replace(/\.yaml$/, ".out"), FOLDER);
    await expect(await printed(name)).toMatchFileSnapshot(expected.pathname);
  });

  test("are told nothing when nothing is wrong", async () => {
    expect(await printed("tanpa-cela.yaml")).toBe("");
    expect(await printed("hukum-tak-dikenal.yaml")).toBe("");
    expect(await printed("hukum-daftar-nyata.yaml")).toBe("");
  });
});
