import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lower } from "../../src/model/lower.ts";
import { pretty } from "../../src/report/pretty.ts";
import { readSource } from "../../src/source/read.ts";
import { checkSop } from "./reading.ts";

/** `MUTATIONS=20000 npx vitest run test/check/mutations.test.ts` makes more of them. */
const RUNS = Number(process.env.MUTATIONS ?? 200);
const SEED = Number(process.env.SEED ?? 4);

const FOLDERS = ["sops", "test/fixtures/sops"];
const GOOD: readonly string[] = [
  "test/fixtures/check/tanpa-cela.yaml",
  "test/fixtures/format/lengkap.yaml",
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => `${folder}/${name}`),
  ),
].map((file) => readFileSync(file, "utf8"));

/** What people and programs put where it does not belong. */
const SCRAPS = [
  ..."-:#&*!|>'\"%@`,[]{}?~_\\/.<=".split(""),
  ...[
    "\t",
    "\n",
    "\r\n",
    "\r",
    " ",
    "  ",
    "    ",
    "\n\n",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\ufeff",
    "\ud83d",
    "\u0000",
    "\u001b[31m",
  ],
  ...[
    "---\n",
    "...\n",
    "<<: *a",
    "&a ",
    "*a",
    "!!binary ",
    "? ",
    "- ",
    ": ",
    " #",
    "true",
    "null",
    "~",
    "0",
    "-1",
    "1e999",
  ],
  ...[
    "__proto__",
    "constructor",
    "../x",
    "selesai",
    "semua",
    "idem",
    "sop: 1\n",
    "lanjut: ",
    "keputusan: {",
    "gabung: semua\n",
  ],
  ...[
    "sebaris: true\n",
    "selesai: false\n",
    "mulai: true\n",
    "tembusan: true\n",
    "waktu: 99999999 hari\n",
    "x".repeat(500),
  ],
];

type Mutation = (text: string, at: number, scrap: string, other: string) => string;

const lineAt = (lines: readonly string[], at: number): number => at % Math.max(1, lines.length);
const onLines =
  (change: (lines: string[], i: number, scrap: string, other: readonly string[]) => void): Mutation =>
  (text, at, scrap, other) => {
    const lines = text.split("\n");
    change(lines, lineAt(lines, at), scrap, other.split("\n"));
    return lines.join("\n");
  };

function put(lines: string[], i: number, line: string): void {
  lines[i] = line;
}

const MUTATIONS: readonly Mutation[] = [
  (text, at, scrap) => text.slice(0, at % text.length) + scrap + text.slice(at % text.length),
  (text, at, scrap) => text.slice(0, at % text.length) + scrap + text.slice((at % text.length) + 1 + (at % 7)),
  (text, at) => text.slice(0, at % text.length),
  (text, at) => text.slice(at % text.length),
  onLines((lines, i) => void lines.splice(i, 1)),
  onLines((lines, i) => void lines.splice(i, 0, lines[i] ?? "")),
  onLines((lines, i) => void lines.splice((i * 7) % lines.length, 0, ...lines.splice(i, 1))),
  onLines((lines, i) => put(lines, i, ` ${lines[i] ?? ""}`)),
  onLines((lines, i) => put(lines, i, (lines[i] ?? "").replace(/^ {1,2}/, ""))),
  onLines((lines, i) => put(lines, i, (lines[i] ?? "").replace(": ", " "))),
  onLines((lines, i, scrap) => put(lines, i, (lines[i] ?? "").replace(/: .*/, `: ${scrap}`))),
  onLines((lines, i, scrap) => put(lines, i, (lines[i] ?? "").replace(/[\w-]+:/, `${scrap}:`))),
  onLines((lines, i, _, other) => void lines.splice(i, 1, ...other.slice(i, i + 5))),
  onLines((lines, i) => void lines.splice(i, 2, `${lines[i] ?? ""} ${(lines[i + 1] ?? "").trim()}`)),
];

const mutated = fc
  .tuple(
    fc.constantFrom(...GOOD),
    fc.constantFrom(...GOOD),
    fc.array(fc.tuple(fc.constantFrom(...MUTATIONS), fc.nat(20_000), fc.constantFrom(...SCRAPS)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([good, other, steps]) =>
    steps.reduce((text, [mutate, at, scrap]) => (text === "" ? scrap : mutate(text, at, scrap, other)), good),
  );

test("a good SOP with something wrong in it is read, lowered, checked and told of, whatever it is", () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const { document, diagnostics } = readSource("sops/contoh.yaml", text);
      const lowered = document === null ? null : lower(document);
      const all = [...diagnostics, ...(lowered?.diagnostics ?? []), ...(lowered ? checkSop(lowered.sop) : [])];
      // A rule that throws is caught and told under this code.
      expect(all.filter(({ code }) => code === "alat-aturan-gagal")).toEqual([]);
      if (document === null) expect(all.some(({ severity }) => severity === "error")).toBe(true);
      const words = pretty(all, { language: "id", sources: new Map([["sops/contoh.yaml", text]]) });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may reach a terminal.
      expect(words).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 3_600_000);
