import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flowOf } from "../../../src/check/graph/flow-graph.ts";
import { amountText, compare, plus, sumOf } from "../../../src/check/time/amount.ts";
import { ways } from "../../../src/check/time/ways.ts";
import { UNITS } from "../../../src/model/duration.ts";
import { sopOf } from "../reading.ts";

/** Shortest and longest way through steps of one line each: `id: rest of the step's keys`. */
function waysOf(...steps: readonly string[]): string | null {
  const lines = steps.map((step) => {
    const [id = "", keys = ""] = step.split(/:\s*(.*)/s);
    return `  - { id: ${id}, kegiatan: bekerja, pelaksana: a, ${keys} }`;
  });
  const sop = sopOf(["sop: 1", "nama: Contoh", "pelaksana: { a: Staf }", "langkah:", ...lines, ""].join("\n"));
  const found = ways(flowOf(sop));
  return found && `${amountText(found.shortest).id} | ${amountText(found.longest).id}`;
}

describe("the ways through a flow", () => {
  test("add up, with ranges", () => {
    expect(waysOf("a: waktu: 1-2 jam", "b: waktu: 45 menit", "c: waktu: maksimal 30 menit")).toBe(
      "1 jam 45 menit | 3 jam 15 menit",
    );
  });

  test("take the shortest and the longest branch, and do not follow what is sent back", () => {
    expect(
      waysOf(
        "a: waktu: 10 menit",
        "b: waktu: 5 menit, keputusan: { ya: d, tidak: a, ragu: c }",
        "c: waktu: 1 jam",
        "d: waktu: 1 menit",
      ),
    ).toBe("16 menit | 1 jam 16 menit");
  });

  test("wait for the slowest of parallel branches", () => {
    expect(
      waysOf(
        "a: waktu: 10 menit, lanjut: [b, c]",
        "b: waktu: 1 jam, lanjut: d",
        "c: waktu: 2 jam",
        "d: waktu: 5 menit, gabung: semua",
      ),
    ).toBe("2 jam 15 menit | 2 jam 15 menit");
  });

  test("count a cell that two rows share once, and once in each of two branches", () => {
    expect(waysOf("a: waktu: 1 jam", "b: waktu: idem", "c: waktu: 5 menit")).toBe("1 jam 5 menit | 1 jam 5 menit");
    expect(
      waysOf(
        "a: waktu: 5 menit, lanjut: [b, c]",
        "b: waktu: 1 jam, lanjut: d",
        "c: waktu: idem",
        'd: waktu: "-", gabung: semua',
      ),
    ).toBe("1 jam 5 menit | 1 jam 5 menit");
  });

  test("keep working days, days and months apart", () => {
    expect(waysOf("a: waktu: 2 hari kerja", "b: waktu: 1 bulan", "c: waktu: 1 minggu")).toBe(
      "1 bulan 7 hari 2 hari kerja | 1 bulan 7 hari 2 hari kerja",
    );
  });

  test.each(["menit", "tiap triwulan", "{ teks: Sesuai kebutuhan }", "2 menit/berkas", "secepatnya"])(
    "are not told when a time is %s",
    (time) => {
      expect(waysOf("a: waktu: 1 jam", `b: waktu: ${time}`, "c: waktu: 1 jam")).toBeNull();
    },
  );

  test("are not told when branches cannot be compared without a calendar", () => {
    const fork = "a: waktu: 1 jam, lanjut: [b, c]";
    expect(
      waysOf(fork, "b: waktu: 2 hari kerja, lanjut: d", "c: waktu: 3 hari", "d: waktu: 1 jam, gabung: semua"),
    ).toBeNull();
  });

  test("are not told when every end is reached only by going back", () => {
    expect(
      waysOf("a: waktu: 1 jam, lanjut: c", "b: waktu: 1 jam, selesai: true", "c: waktu: 1 jam, lanjut: b"),
    ).toBeNull();
  });
});

describe("amounts", () => {
  const quantity = fc.record({ value: fc.integer({ min: 0, max: 50 }), unit: fc.constantFrom(...UNITS) });
  const amount = fc.array(quantity, { maxLength: 3 }).map(sumOf);

  test("are compared the same from both sides, and adding the same changes nothing", () => {
    fc.assert(
      fc.property(amount, amount, amount, (a, b, more) => {
        const [order, other] = [compare(a, b), compare(b, a)];
        expect(order === null ? null : Math.sign(order) || 0).toBe(other === null ? null : -Math.sign(other) || 0);
        const later = compare(plus(a, more), plus(b, more));
        if (order !== null && later !== null) expect(Math.sign(later)).toBe(Math.sign(order));
      }),
    );
  });

  test("are never less for having something added", () => {
    fc.assert(
      fc.property(amount, quantity, (a, more) => {
        const order = compare(plus(a, sumOf([more])), a);
        expect(order).not.toBeNull();
        expect(order).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
