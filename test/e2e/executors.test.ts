import { describe, expect, it } from "vitest";
import { toBpmn } from "../../src/emit/bpmn/bpmn.ts";
import { runtimeText } from "../../src/emit/runtime/runtime.ts";
import type { Words } from "../../src/emit/runtime/step.ts";
import { toXstate } from "../../src/emit/xstate/xstate.ts";
import type { Sop } from "../../src/model/sop.ts";
import { type CorpusSop, loadCorpus } from "../corpus/corpus.ts";
import { inAnyOrder, logOf } from "./executors/executor.ts";
import { onBpmnEngine } from "./executors/on-bpmn-engine.ts";
import { loaded, onLoader } from "./executors/on-loader.ts";
import { onXstate } from "./executors/on-xstate.ts";
import { scriptsOf } from "./executors/scripts.ts";
import { sopFrom, soundShapes } from "./executors/shapes.ts";

/** Of the collection and the corpus what has each kind of flow; `CORPUS=all` runs all of both. */
const ALL = process.env.CORPUS === "all";
const SHARE = new Set([
  ...["pembentukan-tim", "pengumpulan-bahan", "penyusunan-pengukuran-kinerja", "delapan-pelaksana", "empat-jalan"],
  ...["dua-mulai-tiga-selesai", "serah-terima-1", "kerja-bersama-1", "cabang-ganda-1", "banyak-awal-1", "segala-3"],
]);

const corpus = await loadCorpus((name) => ALL || SHARE.has(name));
let runs = 0;
let calls = 0;

describe("our loader, bpmn-engine and XState", () => {
  it.each(corpus)("agree on every run of $name", async ({ sop, profile }: CorpusSop) => {
    const words = { yes: profile.labels.ya, no: profile.labels.tidak };
    await agree(sop, words);
  });

  it.runIf(ALL)("agree on flows of any sound shape", { timeout: 600_000 }, async () => {
    const { nested, crossing, any } = soundShapes(80, 1);
    for (const graph of [...nested, ...crossing, ...any()]) await agree(sopFrom(graph), { yes: "Ya", no: "Tidak" });
  });

  async function agree(sop: Sop, words: Words): Promise<void> {
    const definition = loaded(runtimeText(sop, { titles: new Map(), words }));
    const ours = onLoader(definition);
    const engine = await onBpmnEngine(await toBpmn(sop, words));
    const machine = onXstate(toXstate(sop));
    for (const script of scriptsOf(definition)) {
      const expected = await logOf(ours(), script);
      expect(await logOf(engine(), script)).toEqual(expected);
      // XState enters parallel regions in no order that means anything.
      expect((await logOf(machine(), script)).map(inAnyOrder)).toEqual(expected.map(inAnyOrder));
      expect(expected.at(-1)?.finished).toBe(true);
      runs++;
      calls += script.moves.length;
    }
  }

  it("have done so in runs enough", () => {
    if (ALL) process.stdout.write(`${corpus.length} SOPs and flows of chance: ${runs} runs, ${calls} calls\n`);
    expect(runs).toBeGreaterThanOrEqual(corpus.length * 3);
  });
});
