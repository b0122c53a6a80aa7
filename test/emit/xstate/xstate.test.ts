import { describe, expect, it } from "vitest";
import { createMachine, getNextTransitions, initialTransition } from "xstate";
import { runtimeText } from "../../../src/emit/runtime/runtime.ts";
import { toXstate } from "../../../src/emit/xstate/xstate.ts";
import type { Sop } from "../../../src/model/sop.ts";
import { inAnyOrder, logOf } from "../../e2e/executors/executor.ts";
import { loaded, onLoader } from "../../e2e/executors/on-loader.ts";
import { onXstate } from "../../e2e/executors/on-xstate.ts";
import { scriptsOf } from "../../e2e/executors/scripts.ts";
import { sopFrom, soundShapes } from "../../e2e/executors/shapes.ts";
import { sopWith } from "../read-sop.ts";

describe("toXstate", () => {
  it("reads as the flow does: a state a step, a parallel state a fork", () => {
    const sop = sopWith(`
- {id: usul, kegiatan: mengusulkan, pelaksana: a, lanjut: [telaah, hitung, baca]}
- {id: telaah, kegiatan: menelaah, pelaksana: b, lanjut: putus, waktu: 30 menit}
- {id: hitung, kegiatan: menghitung, pelaksana: c, lanjut: putus}
- {id: baca, sebaris: true, tembusan: true, pelaksana: b}
- {id: putus, kegiatan: memutuskan, pelaksana: a, gabung: semua, keputusan: {ya: serah, tidak: usul, batal: selesai}}
- {id: serah, kegiatan: menyerahkan, pelaksana: {berurutan: [a, b]}}
`);
    const { states, initial } = JSON.parse(toXstate(sop));
    const both = "(telaah & hitung)";
    const copy = { type: "tembusan", params: { step: "baca" } };
    expect(initial).toBe("usul");
    expect(Object.keys(states)).toEqual(["usul", both, "putus", "serah", "serah@2", "(selesai)"]);
    expect(states.usul.on).toEqual({ usul: { target: both, actions: [copy] } });
    expect(states[both]).toMatchObject({ type: "parallel", onDone: { target: "putus" } });
    expect(states[both].states.telaah.states.telaah).toEqual({
      description: "menelaah",
      tags: ["telaah"],
      meta: { step: "telaah", no: 2, actors: ["b"], mode: "single", duration: "30 menit" },
      on: { telaah: { target: "(selesai)" } },
    });
    expect(states.putus.on).toEqual({
      "putus.ya": { target: "serah" },
      "putus.tidak": { target: "usul" },
      "putus.batal": { target: "(selesai)" },
    });
    expect(states.serah.on).toEqual({ serah: { target: "serah@2" } });
    expect(states["serah@2"].meta.actors).toEqual(["b"]);
  });

  it("lets a run begin at one of several starts", () => {
    const sop = sopWith(`
- {id: satu, kegiatan: memulai, pelaksana: a, lanjut: akhir}
- {id: dua, kegiatan: memulai, pelaksana: b, mulai: true}
- {id: akhir, kegiatan: menutup, pelaksana: c}
`);
    const machine = createMachine(JSON.parse(toXstate(sop)));
    const [first] = initialTransition(machine);
    expect(getNextTransitions(first).map(({ eventType }) => eventType)).toEqual(["mulai.satu", "mulai.dua"]);
  });

  it("runs branches that cross each other as one flat machine", async () => {
    const sop = sopWith(`
- {id: a, kegiatan: membagi, pelaksana: a, lanjut: [b, c]}
- {id: b, kegiatan: menyusun, pelaksana: b, lanjut: [d, e]}
- {id: c, kegiatan: mengumpulkan, pelaksana: c, lanjut: f}
- {id: d, kegiatan: menelaah, pelaksana: a, lanjut: f}
- {id: e, kegiatan: mencatat, pelaksana: b, lanjut: g}
- {id: f, kegiatan: menggabungkan, pelaksana: c, gabung: semua, lanjut: g}
- {id: g, kegiatan: menutup, pelaksana: a, gabung: semua}
`);
    expect(Object.keys(JSON.parse(toXstate(sop)).states)).toContain("d + e + c→f");
    expect(await disagreements(sop)).toBe(0);
  });

  it("says so when a flat machine would be beyond reading", () => {
    const width = 12;
    const branch = (n: number): string => `
- {id: b${n}, kegiatan: menyusun, pelaksana: b, lanjut: [c${n}, d${n}]}
- {id: c${n}, kegiatan: menelaah, pelaksana: a, lanjut: tutup}
- {id: d${n}, kegiatan: mencatat, pelaksana: c, lanjut: ${n === 0 ? "tutup" : "kumpul"}}`;
    const all = Array.from({ length: width }, (_, n) => n);
    const sop = sopWith(`
- {id: mulai, kegiatan: membagi, pelaksana: a, lanjut: [${all.map((n) => `b${n}`).join(", ")}]}${all.map(branch).join("")}
- {id: kumpul, kegiatan: mengumpulkan, pelaksana: a, gabung: semua, lanjut: tutup}
- {id: tutup, kegiatan: menutup, pelaksana: a, gabung: semua}
`);
    expect(() => toXstate(sop)).toThrow(expect.objectContaining({ name: "TooManyStates" }));
  });

  it("refuses a flow in which a step comes up again while it is under way", () => {
    const sop = sopWith(`
- {id: bagi, kegiatan: membagi, pelaksana: a, lanjut: [susun, hitung]}
- {id: susun, kegiatan: menyusun, pelaksana: b, lanjut: tutup}
- {id: hitung, kegiatan: menghitung, pelaksana: c, keputusan: {ya: tutup, tidak: bagi}}
- {id: tutup, kegiatan: menutup, pelaksana: a}
`);
    expect(() => toXstate(sop)).toThrow(expect.objectContaining({ name: "RunsTwice" }));
  });

  it("agrees with the loader on flows of any sound shape, nested or crossing", async () => {
    const { nested, crossing } = soundShapes(35, 7);
    expect(nested.length).toBeGreaterThan(10);
    expect(crossing.length).toBeGreaterThan(10);
    for (const graph of [...nested, ...crossing]) expect(await disagreements(sopFrom(graph))).toBe(0);
  });
});

/** How many runs the machine tells otherwise than the loader. */
async function disagreements(sop: Sop): Promise<number> {
  const definition = loaded(runtimeText(sop, { titles: new Map(), words: { yes: "Ya", no: "Tidak" } }));
  const [ours, machine] = [onLoader(definition), onXstate(toXstate(sop))];
  let wrong = 0;
  for (const script of scriptsOf(definition)) {
    const [expected, told] = [await logOf(ours(), script), await logOf(machine(), script)];
    if (JSON.stringify(told.map(inAnyOrder)) !== JSON.stringify(expected.map(inAnyOrder))) wrong++;
  }
  return wrong;
}
