import { describe, expect, it } from "vitest";
import { flowOf } from "../../../src/check/graph/flow-graph.ts";
import { parallelFaults } from "../../../src/check/graph/parallel.ts";
import { brief, checkSop, checkText, FLOW_RULES, sopOf } from "../reading.ts";

/** An SOP of one actor from its steps, one line each: `id: rest of the step's keys`. */
function flow(...steps: readonly string[]): string {
  const lines = steps.map((step) => {
    const [id = "", keys = ""] = step.split(/:\s*(.*)/s);
    return `  - { id: ${id}, kegiatan: bekerja, pelaksana: a${keys === "" ? "" : `, ${keys}`} }`;
  });
  return ["sop: 1", "nama: Contoh", "pelaksana: { a: Staf }", "langkah:", ...lines, ""].join("\n");
}

const codes = (yaml: string): string[] => checkText(yaml, FLOW_RULES).map(({ code }) => code);
const messages = (yaml: string): string[] => checkText(yaml, FLOW_RULES).map(({ message }) => message.id);
const cures = (yaml: string): (string | undefined)[] => checkText(yaml, FLOW_RULES).map(({ cure }) => cure?.id);

describe("steps that are never reached", () => {
  it("are told once, with those that follow from the first", () => {
    const yaml = flow("a: lanjut: e", "b", "c", "d: lanjut: e", "e");
    expect(messages(yaml)).toEqual([
      "Langkah 2 (b) tidak pernah dicapai: tidak ada panah yang menuju ke sini. Karena itu langkah 3 dan 4 juga tidak tercapai.",
    ]);
  });

  it("are told also when they lead to each other", () => {
    const yaml = flow("a: lanjut: d", "b", "c: keputusan: { ya: b, tidak: d }", "d");
    expect(messages(yaml)).toEqual([
      "Langkah 2 (b) tidak pernah dicapai: hanya langkah yang juga tidak tercapai yang menuju ke sini. Karena itu langkah 3 juga tidak tercapai.",
    ]);
  });

  it("are not guessed at while a target is unknown", () => {
    expect(codes(flow("a: lanjut: cc", "b", "c"))).toEqual(["nama-langkah-tak-dikenal"]);
  });

  it("name the decision above whose branches pass them by", () => {
    const [cure] = cures(flow("a: keputusan: { ya: c, tidak: selesai }", "b", "c"));
    expect(cure).toContain("cabang keputusan langkah 1 (a)");
  });

  it("say what ended the flow above, when that was not written as an end", () => {
    expect(cures(flow("a: lanjut: selesai", "b"))).toContain(
      "Langkah 1 (a) sebelumnya mengakhiri alur: hapus `lanjut`-nya bila alur berlanjut ke sini, arahkan panah lain ke sini, atau hapus langkah ini.",
    );
  });

  it("do not make the gabung that waits for them a second mistake", () => {
    const yaml = flow("a: lanjut: c", "b: lanjut: d", "c", "d: gabung: semua");
    expect(codes(yaml)).toEqual(["alur-tak-tercapai"]);
  });
});

describe("ways that never finish", () => {
  it("are told with the shortest round and what leads into it", () => {
    const yaml = flow("a: keputusan: { ya: selesai, tidak: b }", "b", "c", "d: lanjut: c");
    expect(messages(yaml)).toEqual([
      "Alur ini tidak pernah selesai: 3 → 4 → 3, dan tidak ada jalan keluar dari putaran itu. Langkah 2 juga hanya menuju ke sana.",
    ]);
    expect(checkText(yaml, FLOW_RULES).map(brief)).toEqual(["error alur-tak-selesai 8:55-8:56"]);
  });

  it("are told one by one", () => {
    const yaml = flow("a: keputusan: { ya: b, tidak: d, batal: selesai }", "b", "c: lanjut: b", "d", "e: lanjut: d");
    expect(codes(yaml)).toEqual(["alur-tak-selesai", "alur-tak-selesai"]);
  });

  it("are one mistake when nothing ends at all", () => {
    expect(codes(flow("a", "b", "c: lanjut: a"))).toEqual(["alur-tanpa-akhir"]);
  });
});

describe("branches that meet", () => {
  it("are counted, and the gabung is proposed that waits for just them", () => {
    const yaml = flow(
      "a: keputusan: { ya: b, tidak: g }",
      "b: lanjut: [c, d, e]",
      "c: lanjut: g",
      "d: lanjut: g",
      "e: lanjut: g",
      "g",
    );
    expect(messages(yaml)).toEqual([
      "Langkah 6 (g) akan dikerjakan 3 kali: cabang sejajar dari langkah 2 (b) tiba di sini sendiri-sendiri (2 → 3 → 6 dan 2 → 4 → 6).",
    ]);
    expect(cures(yaml)).toEqual(["Bila langkah ini menunggu semuanya, tulis `gabung: [c, d, e]` pada langkah 6 (g)."]);
  });

  it("count as one where a gabung joins some of them", () => {
    const yaml = flow("a: lanjut: [b, c, d]", "b: lanjut: e", "c: lanjut: e", "d", "e: gabung: [b, c]");
    expect(messages(yaml)[0]).toContain("Langkah 5 (e) akan dikerjakan dua kali");
    expect(cures(yaml)).toEqual(["Bila langkah ini menunggu semuanya, tulis `gabung: semua` pada langkah 5 (e)."]);
  });

  it("are one target that is named twice", () => {
    expect(cures(flow("a: lanjut: [b, b]", "b"))).toEqual(["Sebut langkah ini sekali saja sebagai tujuan."]);
  });

  it("are right once the proposed gabung is written", () => {
    const yaml = flow(
      "a: keputusan: { ya: b, tidak: g }",
      "b: lanjut: [c, d, e]",
      "c: lanjut: g",
      "d: lanjut: g",
      "e: lanjut: g",
      "g: gabung: [c, d, e]",
    );
    expect(codes(yaml)).toEqual([]);
  });

  it("are right when each ends on its own, or as a copy", () => {
    expect(codes(flow("a: lanjut: [b, c]", "b: selesai: true", "c"))).toEqual([]);
    const copy = "  - { id: b, sebaris: true, tembusan: true, pelaksana: a }";
    expect(codes(flow("a: lanjut: [b, c]", "c").replace(/(?= {2}- \{ id: c)/, `${copy}\n`))).toEqual([]);
  });

  it("are right when only one of two starts leads to each", () => {
    expect(codes(flow("a: lanjut: c", "b: mulai: true", "c"))).toEqual([]);
  });

  it("are told when a start reaches a gabung alone", () => {
    const [found] = checkText(
      flow("a: lanjut: [b, c]", "b: lanjut: d", "c: mulai: true, lanjut: d", "d: gabung: semua"),
      FLOW_RULES,
    );
    expect(found?.code).toBe("paralel-macet");
    expect(found?.message.id).toContain("bila yang berjalan langkah 3, panah dari langkah 2 tidak akan tiba");
  });

  it("may wait with the arrows that return left aside", () => {
    const yaml = flow(
      "a: lanjut: [b, c]",
      "b: lanjut: d",
      "c",
      "d: gabung: semua",
      "e: keputusan: { ya: selesai, tidak: d }",
    );
    expect(codes(yaml)).toEqual([]);
  });

  it("may part on one branch of a decision, and come back before the fork when joined", () => {
    const yaml = flow(
      "a",
      "b: keputusan: { ya: [c, d], tidak: a }",
      "c: lanjut: e",
      "d",
      "e: gabung: semua",
      "f: keputusan: { ya: selesai, tidak: [c, d] }",
    );
    expect(codes(yaml)).toEqual([]);
  });
});

describe("size", () => {
  const branches = 12;
  const steps = ["bagi: lanjut: [".concat(Array.from({ length: branches }, (_, b) => `s${b}x0`).join(", "), "]")];
  for (let b = 0; b < branches; b++) {
    for (let i = 0; i < 9; i++) {
      const way =
        i === 8 ? "lanjut: gabung" : i % 3 === 2 ? `keputusan: { ya: s${b}x${i + 1}, tidak: s${b}x${i - 1} }` : "";
      steps.push(`s${b}x${i}: ${way}`);
    }
  }
  const more = Array.from({ length: 10 }, (_, i) => `akhir${i}`);

  it.each([
    ["right", "gabung: gabung: semua", []],
    ["with branches that meet", "gabung", ["paralel-tanpa-gabung"]],
  ])("120 steps with 12 parallel branches, %s, are decided within some hundred states", (_, join, expected) => {
    const sop = sopOf(flow(...steps, join, ...more));
    expect(sop.steps).toHaveLength(120);
    expect(checkSop(sop, FLOW_RULES).map((one) => one.code)).toEqual(expected);
    expect(parallelFaults(flowOf(sop).graph, { places: 500, states: 500 }).complete).toBe(true);
  });
});
