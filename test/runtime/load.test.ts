import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runtimeText } from "../../src/emit/runtime/runtime.ts";
import { load, type RuntimeDefinition } from "../../src/runtime/index.ts";
import { allSops, sopWith } from "../emit/read-sop.ts";
import { definitionOf, sealed, taken } from "./definitions.ts";

const GOOD = definitionOf(
  sopWith(`
- {id: w, kegiatan: Membagi., pelaksana: a, lanjut: [x, y]}
- {id: x, kegiatan: Menulis., pelaksana: b, lanjut: z}
- {id: y, kegiatan: Menghitung., pelaksana: c, lanjut: z}
- {id: z, kegiatan: Menggabungkan., pelaksana: a, gabung: semua}`),
);
const reason = (source: unknown): string | null => {
  const result = load(source);
  return result.ok ? null : result.refusal.reason;
};

describe("a definition is loaded", () => {
  test.each(allSops().map((sop) => [sop.id, sop] as const))("as the compiler writes it: %s", (_, sop) => {
    const text = runtimeText(sop, { words: { yes: "Y", no: "T" }, titles: new Map() });
    expect(taken(load(text)).sop.definition).toEqual(JSON.parse(text));
    expect(taken(load(JSON.parse(text))).sop.definition).toEqual(JSON.parse(text));
  });

  test("of a later minor version, whose keys it does not know", () => {
    expect(reason(sealed(GOOD, { format: "sop-runtime/1.4", budget: { amount: 1.5e-7 } }))).toBeNull();
  });

  test("as a value that later changes do not reach", () => {
    const value: RuntimeDefinition & { title: string } = structuredClone(GOOD);
    const { sop } = taken(load(value));
    value.title = "Lain";
    expect(sop.definition.title).toBe("Contoh");
  });
});

describe("a definition is refused", () => {
  test("wherever its text is cut off", () => {
    const text = JSON.stringify(GOOD);
    for (let at = 0; at < text.length; at += 7) expect(reason(text.slice(0, at))).toBe("not-json");
  });

  test("when any of its values is another one", () => {
    const text = JSON.stringify(GOOD, null, 1);
    const values = [...text.matchAll(/": ("[^"]*"|\d+|true|false|null)/g)];
    expect(values.length).toBeGreaterThan(60);
    for (const { index, 0: all } of values) {
      const changed = `${text.slice(0, index)}": "lain"${text.slice(index + all.length)}`;
      expect(["wrong-digest", "unknown-format"]).toContain(reason(changed));
    }
  });

  test("when any of its keys is gone, even with a digest that fits; but not without those that no run needs", () => {
    const needed = ["id", "title", "actors", "start", "end", "steps"];
    for (const key of Object.keys(GOOD)) {
      const { [key]: _, ...rest } = { ...GOOD } as Record<string, unknown>;
      const wanted = needed.includes(key) ? "wrong-shape" : key === "format" ? "unknown-format" : null;
      expect([key, reason(sealed(rest as unknown as RuntimeDefinition))]).toEqual([key, wanted]);
    }
    for (const key of Object.keys(GOOD.steps[0] ?? {})) {
      const steps = GOOD.steps.map((step, i) => (i === 2 ? { ...step, [key]: undefined } : step));
      expect(load(sealed(GOOD, { steps: JSON.parse(JSON.stringify(steps)) }))).toMatchObject({
        refusal: { reason: "wrong-shape", path: `steps.2.${key}` },
      });
    }
  });

  test("when it is no JSON at all, whatever it is", () => {
    const cyclic: Record<string, unknown> = { ...GOOD };
    cyclic.more = cyclic;
    const throwing = {
      get format(): string {
        throw new Error("never");
      },
    };
    for (const odd of [undefined, () => 1, Symbol("x"), 1n, cyclic, throwing]) expect(reason(odd)).toBe("not-json");
    expect(reason("[".repeat(1_000_000))).toBe("not-json");
    expect(reason("[".repeat(500_000) + "]".repeat(500_000))).toBe("not-json");
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(load(value).ok).toBe(false);
      }),
    );
  });

  test("when its format says strange things", () => {
    for (const format of [{ toString: 1 }, [], null, 1, "sop-runtime/", "sop-runtime/01", "x sop-runtime/1"])
      expect(reason(sealed(GOOD, { format }))).toBe("unknown-format");
    expect(reason(sealed(GOOD, { format: `sop-runtime/${"9".repeat(400)}` }))).toBe("newer-format");
  });

  test("when it is too large: at once, with a reason, as a text and as a value", { timeout: 15_000 }, () => {
    const steps = Array.from({ length: 100_000 }, (_, i) => ({ ...GOOD.steps[0], id: `s${i}` }));
    const keys = Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [`k${i}`, 1]));
    const wide: unknown[] = [];
    let layer: unknown = wide;
    for (let i = 0; i < 60; i++) layer = [layer, layer];
    for (const value of [
      { ...GOOD, steps },
      { ...GOOD, keys },
    ]) {
      expect(reason(JSON.stringify(value))).toBe("too-large");
      expect(reason(value)).toBe("too-large");
    }
    expect(reason({ ...GOOD, layer })).toBe("too-large");
  });

  test("when there is no way to begin, nothing to choose from, or nothing to wait for", () => {
    const withStep = (changes: object): RuntimeDefinition =>
      sealed(GOOD, { steps: GOOD.steps.map((step, i) => (i === 3 ? { ...step, ...changes } : step)) });
    for (const [definition, path] of [
      [sealed(GOOD, { start: [] }), "start"],
      [withStep({ kind: "decision", transitions: [] }), "steps.3.transitions"],
      [withStep({ waitsFor: [] }), "steps.3.waitsFor"],
    ] as const)
      expect(load(definition)).toEqual({ ok: false, refusal: { reason: "wrong-shape", path } });
  });

  test("when thousands of joins wait in a circle: at once, and each is named", { timeout: 4_000 }, () => {
    const count = 4_000;
    const steps = Array.from({ length: count }, (_, i) => ({
      ...GOOD.steps[0],
      id: `s${i}`,
      ...(i === 0 ? {} : { join: "all", waitsFor: [`s${i === 1 ? count - 1 : i - 1}`, "s0"] }),
      transitions: [...(i === 0 ? [1, 2, 3, 4] : []), (i % (count - 1)) + 1].map((to) => ({
        outcome: null,
        label: null,
        to: `s${to}`,
      })),
    }));
    const result = load(JSON.stringify(sealed(GOOD, { start: ["s0"], end: [], steps })));
    expect(result).toMatchObject({ ok: false, refusal: { reason: "dead-join", steps: ["s1", "s2", "s3", "s4"] } });
  });
});

test("five thousand steps in a row are loaded", () => {
  const steps = Array.from({ length: 5_000 }, (_, i) => ({
    ...GOOD.steps[1],
    id: `s${i}`,
    transitions: [{ outcome: null, label: null, to: i < 4_999 ? `s${i + 1}` : null }],
  }));
  expect(reason(sealed(GOOD, { start: ["s0"], end: [], steps }))).toBeNull();
});
