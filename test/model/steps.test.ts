import { describe, expect, test } from "vitest";
import type { Step } from "../../src/model/sop.ts";
import { codes, lowerSteps, ways } from "./support.ts";

function steps(text: string): readonly Step[] {
  return lowerSteps(text).sop.steps;
}

/** A step of actor `a` with these further keys. */
function step(keys = ""): string {
  return `  - { kegiatan: x, pelaksana: a${keys === "" ? "" : `, ${keys}`} }\n`;
}

/** A step in the row of the one before it. */
function inRow(keys = ""): string {
  return `  - { sebaris: true, pelaksana: b${keys === "" ? "" : `, ${keys}`} }\n`;
}

describe("rows and ids", () => {
  test("a step without id has its row's number, one within a row a letter with it", () => {
    const all = steps(step() + inRow() + inRow() + step("id: kirim") + inRow() + step());
    expect(all.map(({ id, row, sameRow }) => [id, row, sameRow])).toEqual([
      ["1", 1, false],
      ["1b", 1, true],
      ["1c", 1, true],
      ["kirim", 2, false],
      ["2b", 2, true],
      ["3", 3, false],
    ]);
    expect(all.map(({ idWritten }) => idWritten)).toEqual([false, false, false, true, false, false]);
  });

  test("letters do not run out", () => {
    expect(
      steps(step() + inRow().repeat(27))
        .map(({ id }) => id)
        .slice(24),
    ).toEqual(["1y", "1z", "1ba", "1bb"]);
  });

  test("ids keep how they are written", () => {
    expect(steps(step("id: 01, lanjut: 0x1") + step("id: true")).map(({ id }) => id)).toEqual(["01", "true"]);
  });

  test("an id may be its own row's number, but not another row's", () => {
    expect(codes(lowerSteps(step("id: 1") + step("id: 3")))).toEqual([]);
    expect(codes(lowerSteps(step("id: 2") + step("id: kirim")))).toEqual(["nama-id-nomor 5:38"]);
  });

  test("`selesai` is reserved", () => {
    expect(codes(lowerSteps(step("id: selesai")))).toEqual(["nama-id-cadangan 5:38"]);
  });

  test("places point at a step's first line, its id and its texts", () => {
    const [first] = steps("  - id: usul\n    kegiatan: mengirim\n    pelaksana: [a, b]\n");
    expect(first?.place).toMatchObject({ line: 5, column: 5, endLine: 5, endColumn: 13 });
    expect(first?.places.id).toMatchObject({ line: 5, column: 9 });
    expect(first?.places.activity).toMatchObject({ line: 6, column: 15 });
    expect(first?.performers.places.map(({ column }) => column)).toEqual([17, 20]);
  });
});

describe("where a step goes", () => {
  test("to the step that follows in the file, one within the row included; the last one ends", () => {
    const all = steps(step() + inRow() + step());
    expect(all.map(ways)).toEqual([["*1b"], ["*2"], []]);
    expect(all.map(({ end }) => end)).toEqual(["none", "none", "all"]);
    expect(all.map(({ start }) => start)).toEqual([true, false, false]);
  });

  test("where `lanjut` says; several go on in parallel", () => {
    expect(steps(step("lanjut: [2, 3]") + step("lanjut: 1") + step()).map(ways)).toEqual([["2", "3"], ["1"], []]);
  });

  test("a blank `lanjut` is none", () => {
    expect(steps(step("lanjut: ") + step()).map(ways)).toEqual([["*2"], []]);
  });

  test("the last step goes on when it says where, and then does not end", () => {
    const all = steps(step() + step("lanjut: 1"));
    expect(all.map(({ end }) => end)).toEqual(["none", "none"]);
  });

  test("a decision goes where its branches say, to steps, lists of steps, or the end", () => {
    const [decision] = steps(step('keputusan: { Ya: 2, tidak: [1, 3], "Belum valid": selesai }') + step() + step());
    expect(decision?.kind).toBe("decision");
    expect(ways(decision)).toEqual(["Ya>2", "tidak>1", "tidak>3", "Belum valid>-"]);
    expect(decision?.transitions.map(({ outcome }) => outcome)).toEqual(["ya", "tidak", "tidak", "belum-valid"]);
    expect(decision?.end).toBe("none");
  });

  test("different labels have different outcomes, labels that differ in case the same", () => {
    const [decision] = steps(step('keputusan: { "A+": 1, "A-": 2, YA: 1, ya: 2, "✓": 1, "✗": 2, نعم: 1 }') + step());
    expect(decision?.transitions.map(({ outcome }) => outcome)).toEqual([
      "a",
      "a-2",
      "ya",
      "ya",
      "cabang",
      "cabang-2",
      "نعم",
    ]);
  });

  test("the names that a profile words are those of these labels alone", () => {
    const [decision] = steps(step('keputusan: { "tidak?": 1, Tidak: 1, "(ya)": 1, \'"tidak"\': 1 }') + step());
    expect(decision?.transitions.map(({ outcome }) => outcome)).toEqual(["tidak-2", "tidak", "ya-2", "tidak-3"]);
  });

  test("`selesai: true` ends in the middle", () => {
    const all = steps(step("selesai: true") + step());
    expect(all.map(({ end }) => end)).toEqual(["all", "all"]);
    expect(all.map(ways)).toEqual([[], []]);
  });

  test("`selesai` of some actors lets the others go on; of all it ends", () => {
    const all = steps(
      "  - { kegiatan: x, pelaksana: [a, b], selesai: [b] }\n  - { kegiatan: x, pelaksana: [a, b], selesai: [b, a] }\n" +
        "  - { kegiatan: x, pelaksana: a, selesai: a }\n  - { kegiatan: x, pelaksana: [a, b], selesai: [a] }\n",
    );
    expect(all.map(({ end }) => end)).toEqual([["b"], "all", "all", "all"]);
    expect(all.map(ways)).toEqual([["*2"], [], [], []]);
  });

  test("a recipient of a copy has no way on and is no end", () => {
    const all = steps(step("lanjut: [1b, 2]") + inRow("tembusan: true") + step());
    expect(all[1]).toMatchObject({ copy: true, end: "none", transitions: [] });
  });

  test("`mulai` and `selesai: false` say so against the default", () => {
    const all = steps(step("mulai: false") + step("mulai: true") + step("selesai: false"));
    expect(all.map(({ start }) => start)).toEqual([false, true, false]);
    expect(all.at(-1)).toMatchObject({ end: "none", transitions: [] });
  });
});

describe("who performs a step, and what it waits for", () => {
  test.each([
    ["a", "single", ["a"]],
    ["[a]", "single", ["a"]],
    ["[b, a]", "joint", ["b", "a"]],
    ["{ berurutan: [a, b] }", "sequential", ["a", "b"]],
  ])("pelaksana: %s", (written, mode, actors) => {
    expect(steps(`  - { kegiatan: x, pelaksana: ${written} }\n`)[0]?.performers).toMatchObject({ mode, actors });
  });

  test("gabung", () => {
    const joins = steps(
      step() + step("gabung: semua") + step("gabung: [1, 2]") + step("gabung: 1") + step("gabung: [semua]"),
    ).map(({ join }) => (join.kind === "from" ? join.steps : join.kind));
    expect(joins).toEqual(["any", "all", ["1", "2"], ["1"], ["semua"]]);
  });
});

describe("keys that contradict each other", () => {
  test.each([
    ["keputusan with lanjut", step("keputusan: { ya: 2, tidak: 1 }, lanjut: 2") + step(), "alur-keputusan-lanjut 5:66"],
    ["selesai with lanjut", step("selesai: true, lanjut: 2") + step(), "alur-selesai-lanjut 5:49"],
    ["selesai of all actors with lanjut", step("selesai: [a], lanjut: 2") + step(), "alur-selesai-lanjut 5:48"],
    [
      "selesai with keputusan",
      step("selesai: true, keputusan: { ya: 2, tidak: 1 }") + step(),
      "alur-selesai-keputusan 5:34",
    ],
    ["lanjut to selesai", step("lanjut: selesai") + step(), "alur-lanjut-selesai 5:42"],
    ["sebaris on the first step", "  - { sebaris: true, kegiatan: x, pelaksana: a }\n", undefined],
    ["texts within a row", step() + inRow("waktu: 1 jam"), "alur-sebaris-teks 6:36"],
    ["tembusan without sebaris", step() + step("tembusan: true"), "alur-tembusan-tanpa-sebaris 6:34"],
    ["tembusan that goes on", step() + inRow("tembusan: true, lanjut: 1"), "alur-tembusan-lanjut 6:52"],
    ["tembusan that ends", step() + inRow("tembusan: true, selesai: true"), "alur-tembusan-lanjut 6:52"],
    ["selesai of an actor who is elsewhere", step("selesai: [b]") + step(), "nama-selesai-pelaksana 5:44"],
    ["idem in the first row", step("waktu: IDEM"), "baca-idem-pertama 5:41"],
  ])("%s", (_, text, expected) => {
    const [only, ...others] = codes(lowerSteps(text));
    expect(others).toEqual([]);
    expect(only).toBe(expected ?? "alur-sebaris-pertama 5:7");
  });

  test("blank keys contradict nothing", () => {
    expect(
      codes(lowerSteps(step("keputusan: { ya: 2, tidak: 1 }, lanjut: ") + inRow("output: [], waktu: ") + step())),
    ).toEqual([]);
    expect(codes(lowerSteps(step("selesai: false, lanjut: 2") + step("waktu: idem")))).toEqual([]);
  });

  test("of an actor misspelt, the likely one is named", () => {
    const text = "  - { kegiatan: x, pelaksana: [kasubag, umum], selesai: [kasubbag] }\n";
    expect(lowerSteps(text).diagnostics[0]?.cure?.id).toBe("Maksud Anda `kasubag`?");
  });
});
