import { expect, test } from "vitest";
import { MINIMAL, read } from "./support.ts";

function silences(text: string): readonly unknown[] {
  return read(text).silences.map(({ code, reason, scope }) => [
    code,
    reason,
    scope.kind === "file" ? "file" : scope.line,
  ]);
}

test("at the end of a line it counts for that line", () => {
  expect(silences(MINIMAL.replace("Contoh", "Contoh # sop-abaikan a-b: sudah benar"))).toEqual([
    ["a-b", "sudah benar", 2],
  ]);
});

test("on lines of their own they count for the next line that holds anything", () => {
  const text = MINIMAL.replace("nama:", "# sop-abaikan a-b: satu\n\n# catatan\n# sop-abaikan c: dua: tiga\nnama:");
  expect(silences(text)).toEqual([
    ["a-b", "satu", 6],
    ["c", "dua: tiga", 6],
  ]);
});

test("before all content they count for the whole file", () => {
  expect(silences(`# sop-abaikan a: x\n---\n# sop-abaikan b: y\n${MINIMAL}`)).toEqual([
    ["a", "x", "file"],
    ["b", "y", "file"],
  ]);
});

test("on the very first line of content it counts for that line only", () => {
  expect(silences("sop: 1 # sop-abaikan a: x\n")).toEqual([["a", "x", 1]]);
});

test("after the last line it counts for nothing else", () => {
  expect(silences("sop: 1\n# sop-abaikan a: x\n")).toEqual([["a", "x", 2]]);
});

test("what is missing is left empty, for a rule to report", () => {
  expect(silences("# sop-abaikan\n# sop-abaikan a\n# sop-abaikan a:\n# sop-abaikan : x\nsop: 1\n")).toEqual([
    ["", "", "file"],
    ["a", "", "file"],
    ["a", "", "file"],
    ["", "x", "file"],
  ]);
});

test.each([
  "nama: 'a # sop-abaikan a: x'\n",
  "nama: |\n  # sop-abaikan a: x\n",
  "nama: a#sop-abaikan a: x\n",
  "# sop-abaikanlah a: x\n",
])("%j is none", (text) => {
  expect(silences(text)).toEqual([]);
});

test("they are found in a file that is no YAML", () => {
  expect(silences('sop: 1\nnama: x # sop-abaikan a: y\npelaksana: "\n')).toEqual([["a", "y", 2]]);
  expect(silences("# sop-abaikan a: y\nnama: [x\n: }\n")).toEqual([["a", "y", "file"]]);
});

test("its place is the comment", () => {
  expect(read("nama: x # sop-abaikan a: y  \r\n").silences[0]?.place).toEqual({
    file: "contoh.yaml",
    line: 1,
    column: 9,
    endLine: 1,
    endColumn: 27,
  });
});
