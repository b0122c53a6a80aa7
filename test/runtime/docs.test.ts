import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as runtime from "../../src/runtime/index.ts";
import { allSops } from "../emit/read-sop.ts";
import { definitionOf, taken } from "./definitions.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/runtime.md"), "utf8");

test("the page names every function and every refusal, and no other", () => {
  const functions = [...PAGE.matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name);
  const given = Object.entries(runtime).filter(
    ([, value]) => typeof value === "function" && !/^class/.test(`${value}`),
  );
  expect(functions.toSorted()).toEqual(given.map(([name]) => name).toSorted());
  const source = readFileSync(join(import.meta.dirname, "../../src/runtime/refusal.ts"), "utf8");
  const reasons = [...source.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map(([, reason]) => reason);
  const section = PAGE.slice(PAGE.indexOf("## Refusals"), PAGE.indexOf("## The promise"));
  const named = [...section.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, reason]) => reason);
  expect([...new Set(named)].toSorted()).toEqual([...new Set(reasons)].toSorted());
});

test("the page's example does what it says", () => {
  const code = /```ts\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? "";
  const body = code.replace(/^import .*$/gm, "");
  const sop = allSops().find(({ id }) => id === "pembentukan-tim");
  if (!sop) throw new Error("the collection has no pembentukan-tim");
  const run = new Function(
    "readFileSync",
    ...Object.keys(runtime),
    `${body}\nreturn { state, again, same, work, due, history };`,
  );
  const said: unknown = run(() => JSON.stringify(definitionOf(sop)), ...Object.values(runtime));
  const work = [{ actor: "kasubag", step: "susun-rencana", token: 3, outcomes: [] }];
  expect(said).toMatchObject({ again: { ok: true }, same: { ok: true }, work: { todo: work }, history: { length: 3 } });
  expect(taken(runtime.load(definitionOf(sop))).sop.definition.id).toBe("pembentukan-tim");
});
