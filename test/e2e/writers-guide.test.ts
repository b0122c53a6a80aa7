import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { blocksOf, GUIDE, type GuideBlock, NAME, wholeSop } from "../../tools/guide/blocks.ts";
import { workFolder } from "./run-sop.ts";

const TEXT = readFileSync(GUIDE, "utf8");
const BLOCKS = blocksOf(TEXT);
const [WHOLE, ...PARTS] = BLOCKS.filter(({ language }) => language === "yaml");

/** Runs one command within this process, in a folder that holds one SOP. */
async function run(yaml: string | null, words: readonly string[]) {
  await using folder = await workFolder();
  const file = join(folder.path, "sops", `${NAME}.yaml`);
  await mkdir(join(folder.path, "sops"));
  if (yaml !== null) await writeFile(file, yaml);
  let told = "";
  const code = await main(words, {
    workingFolder: folder.path,
    env: process.env,
    stdout: (text) => {
      told += text;
    },
    stderr: (text) => {
      told += text;
    },
    isTerminal: false,
    readStdin: async () => new Uint8Array(),
    signal: new AbortController().signal,
  });
  const sop = existsSync(file) ? await readFile(file, "utf8") : "";
  const made = (path: string): boolean => existsSync(join(folder.path, path));
  return { code, told, sop, pdf: made(`out/${NAME}/${NAME}.pdf`), created: made(`sops/${NAME}.yaml`) };
}

function textAfter(marker: string): string {
  const from = TEXT.indexOf(marker);
  return blocksOf(TEXT.slice(from)).find(({ language }) => language === "text")?.text ?? "";
}

/** The guide's own SOP with the mistakes that it lists. */
function mistaken(): string {
  const slips = [...TEXT.matchAll(/^- `(.+)` tertulis `(.+)`$/gm)];
  expect(slips).toHaveLength(3);
  return slips.reduce((yaml, [, right = "", wrong = ""]) => {
    expect(yaml).toContain(`${right}\n`);
    return yaml.replace(`${right}\n`, `${wrong}\n`);
  }, WHOLE?.text ?? "");
}

/** All but what is only told, and blanks: an example shows its point and leaves the rest of the form out. */
function complaints(told: string): readonly string[] {
  return told
    .split("\n")
    .filter((line) => /^(?:kesalahan|peringatan)\[(?!(?:identitas|kertas-mutu-baku)-kosong\])/.test(line));
}

describe("the guide for writers", () => {
  it("makes a new file as it says", async () => {
    const { told, created } = await run(null, ["new", NAME]);
    expect([told, created]).toEqual([textAfter("## 3."), true]);
  });

  it("shows an SOP that becomes a PDF", async () => {
    const { code, told, pdf } = await run(WHOLE?.text ?? "", ["build", "--only", "pdf"]);
    expect(complaints(told)).toEqual([]);
    expect([code, pdf]).toEqual([0, true]);
  });

  it("shows what a check says, and what it mends", async () => {
    const checked = await run(mistaken(), ["check"]);
    expect([checked.told, checked.code]).toEqual([textAfter("## 6."), 1]);
    const fixed = await run(mistaken(), ["check", "--fix"]);
    expect(fixed.told.startsWith(textAfter("### Perbaikan otomatis"))).toBe(true);
    expect(fixed.sop.replace("tidak: penyusunan", "tidak: susun").replace("keterkaitan:\n  - ", "keterkaitan: ")).toBe(
      WHOLE?.text,
    );
  });

  it.each(PARTS.map((part): [string, GuideBlock] => [part.text.split("\n").slice(0, 3).join(" "), part]))(
    "is right about: %s",
    async (_, part) => {
      const { told } = await run(wholeSop(part.text, WHOLE?.text ?? ""), ["check"]);
      const next = BLOCKS[BLOCKS.indexOf(part) + 1];
      if (next?.language !== "text") return expect(complaints(told)).toEqual([]);
      expect(told).toContain(next.text);
      return expect(complaints(told)).toEqual(complaints(next.text));
    },
  );

  it("shows pictures that are there, and links that lead somewhere", () => {
    const paths = [...TEXT.matchAll(/\]\((?!http|#)([^)]+)\)/g)].map(([, path]) => path ?? "");
    expect(paths.length).toBeGreaterThan(6);
    for (const path of paths) expect(existsSync(join("docs", path)), path).toBe(true);
    for (const [, anchor] of TEXT.matchAll(/\]\(#(\d)[^)]*\)/g)) expect(TEXT).toContain(`\n## ${anchor}. `);
  });
});
