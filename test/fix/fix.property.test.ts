import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lower } from "../../src/model/lower.ts";
import { LIMITS } from "../../src/source/limits.ts";
import { readSource } from "../../src/source/read.ts";
import { scan } from "../../src/source/scan.ts";
import { fixText } from "./fixing.ts";

const SHIPPED = new Map(readdirSync("sops").map((name) => [name, readFileSync(`sops/${name}`, "utf8")] as const));
const FLAWED = readdirSync("test/fixtures/check")
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => readFileSync(`test/fixtures/check/${name}`, "utf8"));

/** What people get wrong: each takes the text and the place in it, from 0 to 1. */
const SLIPS: readonly ((text: string, at: number) => string)[] = [
  // Two letters of a key change places.
  (text, at) => nth(text, /(?<=^\s*(?:- )?)[a-z_]{4,}(?=:)/gm, at, (key) => `${key[1]}${key[0]}${key.slice(2)}`),
  // A key loses its last letter but one.
  (text, at) => nth(text, /(?<=^\s*(?:- )?)[a-z_]{5,}(?=:)/gm, at, (key) => key.slice(0, -2) + key.slice(-1)),
  // No space after a colon, or after a hyphen.
  (text, at) => nth(text, /(?<=^\s*(?:- )?[a-z_]+): /gm, at, () => ":"),
  (text, at) => nth(text, /(?<=^\s*)- (?=\S)/gm, at, () => "-"),
  // An id with a capital.
  (text, at) =>
    nth(text, /(?<=(?:pelaksana|lanjut|ya|tidak): )[a-z]+/g, at, (id) => id.charAt(0).toUpperCase() + id.slice(1)),
  // Other ways to cite.
  (text, at) => nth(text, /Nomor (?=\d)/g, at, () => "No."),
  (text, at) => nth(text, /(?<=Tahun \d{4} )tentang/g, at, () => "Tentang"),
  // A related SOP that is not listed, or not as it is called.
  (text, at) => nth(text, /^ {2}- sop: .*\n/gm, at, () => ""),
  (text, at) => nth(text, /(?<=keterangan: SOP \p{L}+ )\p{L}+/gu, at, (word) => word.toLowerCase()),
];

/** The text with one of the pattern's matches, chosen by a number from 0 to 1, written otherwise. */
function nth(text: string, pattern: RegExp, at: number, becomes: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.min(matches.length - 1, Math.floor(at * matches.length))];
  if (!match) return text;
  return text.slice(0, match.index) + becomes(match[0]) + text.slice(match.index + match[0].length);
}

const slipped = fc
  .tuple(
    fc.constantFrom(...SHIPPED.keys()),
    fc.array(fc.tuple(fc.constantFrom(...SLIPS), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([name, slips]) => ({
    name,
    wrong: slips.reduce((text, [slip, at]) => slip(text, at), SHIPPED.get(name) ?? ""),
  }));

/** Another text for a shipped SOP, fixed beside the shipped others. */
async function fixed(name: string, text: string): Promise<string> {
  const others = [...SHIPPED].filter(([other]) => other !== name);
  return (await fixText(text, Object.fromEntries(others))).text;
}

function comments(text: string): readonly string[] {
  return scan(text, LIMITS).comments.map((comment) => comment.text.trimEnd());
}

/** Who does what and what follows; null for what is no SOP. */
function flow(text: string): string {
  const { document } = readSource("contoh.yaml", text);
  const steps = document && lower(document).sop.steps;
  return JSON.stringify(
    steps?.map(({ id, performers, transitions }) => [
      id,
      performers.actors,
      transitions.map(({ outcome, to }) => [outcome, to]),
    ]) ?? null,
  );
}

describe("fixing anything", () => {
  it("twice is fixing once, loses no comment, and gives no SOP another flow", async () => {
    await fc.assert(
      fc.asyncProperty(slipped, async ({ name, wrong }) => {
        const once = await fixed(name, wrong);
        if (once !== wrong) expect(await fixed(name, once)).toBe(once);
        expect(comments(once)).toEqual(comments(wrong));
        // Ids with a capital are mended; nothing else of a flow that could be read changes.
        const before = flow(wrong).toLowerCase();
        if (before !== "null") expect(flow(once).toLowerCase()).toBe(before);
      }),
      { numRuns: 7 },
    );
    for (const wrong of FLAWED) {
      const { text } = await fixText(wrong);
      if (text === wrong) continue;
      expect((await fixText(text)).text).toBe(text);
      expect(comments(text)).toEqual(comments(wrong));
    }
  });

  it("leaves what is shipped as it is, and mends a slip wholly or not at all", async () => {
    const name = "pengumpulan-bahan.yaml";
    const right = SHIPPED.get(name) ?? "";
    expect(await fixed(name, right)).toBe(right);
    const results = await Promise.all(
      SLIPS.map(async (slip) => {
        const wrong = slip(right, 0.5);
        const after = await fixed(name, wrong);
        return wrong === right ? "-" : after === right ? "mended" : after === wrong ? "left" : "other";
      }),
    );
    expect(results).toMatchInlineSnapshot(`
      [
        "mended",
        "mended",
        "mended",
        "mended",
        "mended",
        "mended",
        "mended",
        "left",
        "mended",
      ]
    `);
  });
});
