import { describe, expect, test } from "vitest";
import { describePentagon, describeSymbol } from "../../../../src/emit/pdf/view/describe.ts";
import { buildChart } from "../../../../src/layout/chart.ts";
import type { Sop } from "../../../../src/model/sop.ts";
import { kemnaker } from "../profile.ts";
import { sopFile } from "../sop-file.ts";
import { NOWHERE, sopOf } from "../sop-of.ts";

const profile = await kemnaker();

/** Every symbol of an SOP in words, as the chart has them. */
function words(sop: Sop, terminators: "replace" | "beside" = "replace"): readonly string[] {
  const chart = { ...profile.chart, terminators: { start: terminators, end: terminators } };
  return buildChart(sop, { chart, labels: profile.labels }).symbols.map((symbol) => describeSymbol(sop, symbol));
}

describe("a symbol in words", () => {
  test("says its step, kind and actor, and where each way leads", () => {
    const sop = sopOf({ a: "Kasubag", b: "_Approver_" }, [
      { by: "a" },
      { by: "b", question: "Lengkap?", decide: { ya: "3", tidak: "1", "Belum _lengkap_": "selesai" } },
      { by: "a", next: ["4", "5"] },
      { by: "b" },
      { by: "a" },
    ]);
    expect(words(sop)).toEqual([
      "Langkah 1, mulai, Kasubag; ke langkah 2",
      'Langkah 2, keputusan, Approver, "Lengkap?"; ya ke langkah 3, tidak ke langkah 1, Belum lengkap selesai',
      "Langkah 3, kegiatan, Kasubag; ke langkah 4 dan ke langkah 5",
      "Langkah 4, kegiatan, Approver; ke langkah 5",
      "Langkah 5, selesai, Kasubag",
      "Selesai",
    ]);
  });

  test("names those who work together, and to whom work is handed over", () => {
    const sop = sopOf({ a: "A", b: "B", c: "C" }, [
      { by: ["a", "b"], mode: "sequential" },
      { by: ["a", "b", "c"], mode: "joint" },
      { by: ["c", "a"], mode: "sequential" },
    ]);
    expect(words(sop)).toEqual([
      "Langkah 1, mulai, A; diserahkan kepada B",
      "Langkah 1, kegiatan, B; ke langkah 2",
      "Langkah 2, kegiatan, A bersama B dan C; ke langkah 3",
      "Langkah 2, kegiatan, B bersama A dan C; ke langkah 3",
      "Langkah 2, kegiatan, C bersama A dan B; ke langkah 3",
      "Langkah 3, kegiatan, C; diserahkan kepada A",
      "Langkah 3, selesai, A",
    ]);
  });

  test("asks a decision's question where it is decided", () => {
    const sop = sopOf({ a: "A", b: "B" }, [
      { by: ["a", "b"], mode: "sequential", question: "Lengkap?", decide: { ya: "2", tidak: "1" } },
      { by: ["b", "a"], mode: "sequential", question: "Catatan" },
    ]);
    expect(words(sop)).toEqual([
      "Langkah 1, mulai, A; diserahkan kepada B",
      'Langkah 1, keputusan, B, "Lengkap?"; ya ke langkah 2, tidak ke langkah 1',
      'Langkah 2, kegiatan, B, "Catatan"; diserahkan kepada A',
      "Langkah 2, selesai, A",
    ]);
  });

  test("names capsules beside their boxes, too", () => {
    const sop = sopOf({ a: "A" }, [{ by: "a" }, { by: "a" }]);
    expect(words(sop, "beside")).toEqual([
      "Mulai; ke langkah 1",
      "Langkah 1, kegiatan, A; ke langkah 2",
      "Langkah 2, kegiatan, A; selesai",
      "Selesai",
    ]);
  });

  test("says what a join waits for", () => {
    const sop = sopOf({ a: "A" }, [{ by: "a" }, { by: "a" }, { by: "a" }, { by: "a" }]);
    const [, , third, last] = sop.steps;
    if (third === undefined || last === undefined) throw new Error("four steps");
    const joined: Sop = {
      ...sop,
      steps: [
        ...sop.steps.slice(0, 2),
        { ...third, join: { kind: "all", place: NOWHERE } },
        { ...last, join: { kind: "from", steps: ["2", "3"], places: [NOWHERE, NOWHERE], place: NOWHERE } },
      ],
    };
    expect(words(joined).slice(2)).toEqual([
      "Langkah 3, kegiatan, A, menunggu semua panah yang datang; ke langkah 4",
      "Langkah 4, selesai, A, menunggu langkah 2 dan 3",
    ]);
  });

  test("is there for every symbol of every SOP at hand", () => {
    for (const name of ["dua-mulai-tiga-selesai", "tiga-puluh-langkah", "empat-jalan", "hostile"]) {
      const sop = sopFile(`test/fixtures/sops/${name}.yaml`);
      for (const said of [...words(sop), ...words(sop, "beside")]) expect(said).toMatch(/^(Langkah|Mulai|Selesai)/);
    }
  });
});

describe("a pentagon in words", () => {
  const sop = sopOf({ a: "A" }, [{ by: "a" }, { by: "a", decide: { ya: "3", tidak: "1" } }, { by: "a" }]);
  const rect = { x: 0, y: 0, width: 16, height: 15 };

  test("says what it carries, and to where", () => {
    const carried = { letter: "A", rect, connectors: ["1>0", "2>0"] };
    expect(describePentagon(sop, { ...carried, direction: "out" })).toBe(
      "Penghubung halaman A; ke langkah 2 dan ke langkah 3 di halaman lain",
    );
    expect(describePentagon(sop, { ...carried, direction: "in", connectors: ["2>1"] })).toBe(
      "Penghubung halaman A; dari langkah 2 di halaman lain ke langkah 1",
    );
  });
});
