import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import schema from "../../../schemas/sop-runtime.schema.json" with { type: "json" };
import { breakingChanges } from "./breaking.ts";
import type { Schema } from "./types-of-schema.ts";

const RELEASED = join(import.meta.dirname, "../../../schemas/released");

/** A copy in which some texts are others: the whole schema is JSON. */
function changed(...changes: readonly (readonly [from: string, to: string])[]): Schema {
  const text = changes.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, to);
  }, JSON.stringify(schema));
  return JSON.parse(text);
}

test("today's schema keeps the promise to every release of its major version", () => {
  const releases = readdirSync(RELEASED).filter((name) => name.startsWith("sop-runtime-1."));
  expect(releases.length).toBeGreaterThan(0);
  for (const name of releases)
    expect(breakingChanges(JSON.parse(readFileSync(join(RELEASED, name), "utf8")), schema), name).toEqual([]);
});

describe("a change that breaks readers is found:", () => {
  test.each<[string, string, string, string]>([
    ["a key renamed", '"waitsFor":{', '"waitFor":{', "Step.waitsFor: the key is gone"],
    ["a key no longer required", '"id","no","sameRow"', '"id","no"', "Step.sameRow: no longer required"],
    ["a value that may be null", '"type":"boolean"', '"type":["boolean","null"]', "Step.sameRow: "],
    ["a number in place of a text", '"type":["string","null"]', '"type":["integer","null"]', "number: "],
    ["a value more to choose from", '"enum":["task","decision"]', '"enum":["task","decision","event"]', "Step.kind: "],
    ["a value less", '"enum":["any","all"]', '"enum":["all"]', "Step.join: "],
    ["an object in place of another", '"$ref":"#/$defs/Dates"', '"$ref":"#/$defs/Actor"', "dates: "],
    ["a list that may be empty", '"minItems":1', '"minItems":0', "start: minItems"],
    ["other ids", '"pattern":"^[a-z0-9-]+$"', '"pattern":"^[a-z]+$"', "id: pattern"],
    ["another item of a list", '"items":{"$ref":"#/$defs/Actor"}', '"items":{"type":"string"}', "actors: "],
    ["an object renamed", '"$defs":{"Dates"', '"$defs":{"Days"', "Dates: the object is gone"],
    ["a null that is gone", '{"$ref":"#/$defs/Duration"},{"type":"null"}', '{"$ref":"#/$defs/Duration"}', "Step.dur"],
  ])("%s", (_, from, to, found) => {
    const changes = breakingChanges(schema, changed([from, to]));
    expect(changes.join("\n")).toContain(found);
  });

  test("not so a new key, and another description", () => {
    const more = changed(
      [
        '"properties":{"id":{"description":"Unique among the steps."',
        '"properties":{"weight":{"type":"integer"},"id":{"description":"Other words."',
      ],
      ['"required":["id","no"', '"required":["weight","id","no"'],
    );
    expect(breakingChanges(schema, more)).toEqual([]);
    expect(breakingChanges(more, schema)).toEqual(["Step.weight: the key is gone"]);
  });
});
