import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../../src/check/rules/index.ts";
import { catalogue } from "../../../src/cli/explain/catalogue.ts";
import { notes } from "../../../src/cli/explain/notes/index.ts";
import { tryExample } from "../../../src/cli/explain/try-example.ts";
import type { Diagnostic } from "../../../src/diagnostic.ts";

const NOTED = new Set(notes.map(({ code }) => code));

/** Findings of the kind that this is about: what rules think of the examples is tested with the rules. */
async function notedIn(example: string): Promise<readonly Diagnostic[]> {
  return (await tryExample(example)).filter(({ code }) => NOTED.has(code));
}

describe.each(notes.map((note) => [note.code, note] as const))("%s", (code, { examples, explanation, title }) => {
  it.each(examples.wrong)("is found, and nothing else, in\n%s", async (example) => {
    const found = await notedIn(example);
    expect([...new Set(found.map((diagnostic) => diagnostic.code))], JSON.stringify(found, null, 1)).toEqual([code]);
  });

  it.each(examples.right)("is not found, nor anything else, in\n%s", async (example) => {
    expect(await notedIn(example)).toEqual([]);
  });

  it("speaks both languages, and shows a cure wherever it shows a mistake", () => {
    for (const { id, en } of [title, explanation]) expect(id).not.toBe(en);
    expect(examples.right.length > 0).toBe(examples.wrong.length > 0);
  });
});

describe("the catalogue", () => {
  it("knows every code that reading, lowering and building can give", () => {
    const written = codesIn(["source", "model", "profile", "build", "check"]);
    expect(written.size).toBeGreaterThan(40);
    expect([...written].filter((code) => !NOTED.has(code))).toEqual([]);
    expect([...NOTED].filter((code) => !written.has(code))).toEqual([]);
  });

  it("has every rule, and no code twice", () => {
    const codes = catalogue().map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(rules.map(({ code }) => code)));
  });
});

/** Codes as the sources write them outside the rules: `finding("…"`, `findingAt("…"`, `code: "…"`. */
function codesIn(rooms: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const room of rooms) {
    const folder = new URL(`../../../src/${room}/`, import.meta.url);
    for (const name of readdirSync(folder)) {
      if (!name.endsWith(".ts")) continue;
      const text = readFileSync(new URL(name, folder), "utf8");
      const literal = /(?:finding(?:At)?\(\s*(?:\w+ \? "([a-z-]+)" : )?|code: )"([a-z]+(?:-[a-z0-9]+)+)"/g;
      for (const [, first, second] of text.matchAll(literal)) for (const c of [first, second]) if (c) found.add(c);
    }
  }
  return found;
}
