import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { load, type RunState, start, step, todo } from "../../src/runtime/index.ts";
import { allSops, sopWith } from "../emit/read-sop.ts";
import { definitionOf, taken } from "./definitions.ts";

const ROOM = join(import.meta.dirname, "../../src/runtime");

async function minified(names: string, format: "esm" | "iife" = "esm"): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from "./index.ts";`, resolveDir: ROOM },
    bundle: true,
    minify: true,
    format,
    globalName: "runtime",
    platform: "neutral",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

describe("the loader", () => {
  test("takes less than 8,000 bytes to load, start and step; docs/runtime.md says how many, and with all the rest", async () => {
    const page = readFileSync(join(ROOM, "../../docs/runtime.md"), "utf8");
    const [, part, whole] = /takes ([\d,]+) bytes, everything ([\d,]+)/.exec(page) ?? [];
    const sizes = [await minified("{ load, start, step }"), await minified("*")].map((code) => Buffer.byteLength(code));
    expect(sizes.map((size) => size.toLocaleString("en"))).toEqual([part, whole]);
    expect(sizes[0]).toBeLessThan(8_000);
  });

  test("imports nothing but itself, and needs nothing of Node", async () => {
    for (const file of readdirSync(ROOM)) {
      const text = readFileSync(join(ROOM, file), "utf8");
      for (const [, from = ""] of text.matchAll(/\bfrom "([^"]+)"/g))
        expect(from, file).toMatch(/^\.\/[a-z0-9-]+\.ts$/);
    }
    // A place that has the language itself, and the two names beside it that every browser and Node have.
    const place = createContext({ TextEncoder, btoa });
    runInContext(await minified("*", "iife"), place);
    const definition = definitionOf(sopWith("- {id: w, kegiatan: Menulis., pelaksana: a, waktu: 2 hari kerja}"));
    const text = JSON.stringify(JSON.stringify(definition));
    const due = runInContext(
      `const { sop } = runtime.load(${text});
       const { state } = runtime.start(sop, { at: "2026-11-20" });
       [runtime.deadlines(state).deadlines[0].due, runtime.step(state, { complete: "w" }).state.status].join(" ")`,
      place,
    );
    expect(due).toBe("2026-11-24T00:00:00 finished");
    expect(await minified("*")).not.toMatch(/\bimport\b|\brequire\b|\bprocess\b|\bBuffer\b|new Date\(\)|Date\.now/);
  });
});

test.each(allSops().map((sop) => [sop.id, sop] as const))(
  "every state of a run of %s is stored in less than 1 kB",
  (_, sop) => {
    const loaded = taken(load(definitionOf(sop))).sop;
    const seen = new Set<string>();
    const open = loaded.definition.start.map(
      (from) => taken(start(loaded, { from, at: "2026-11-23T08:00:00.000+07:00" })).state,
    );
    const visit = (state: RunState): void => {
      const key = JSON.stringify([state.work.map(({ step, done }) => [step, done]), state.waiting]);
      if (seen.has(key)) return;
      seen.add(key);
      open.push(state);
    };
    for (let state = open.pop(); state && seen.size < 3_000; state = open.pop()) {
      // Room for a run that has gone round in circles a million times.
      expect(JSON.stringify(state).length + 12 + 6 * state.work.length).toBeLessThan(1_000);
      for (const { actor, step: id, token, outcomes } of taken(todo(state)).todo)
        for (const outcome of outcomes.length > 0 ? outcomes : [null])
          visit(taken(step(state, { complete: id, actor, token, outcome, at: "2026-11-23T08:00:00.000+07:00" })).state);
    }
    expect(seen.size).toBeGreaterThan(1);
  },
);
