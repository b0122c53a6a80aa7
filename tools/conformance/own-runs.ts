import { type Call, type Entry, load, start, step } from "../../src/runtime/index.ts";
import { small } from "./own.ts";
import { type Line, looks, type Script, short } from "./script.ts";

/** What compiled SOPs seldom do or never: each with its steps, and what is asked of a run of it. */
const OWN: Readonly<
  Record<string, { readonly about: string; readonly steps: string; readonly calls: readonly Call[] }>
> = {
  "dua-token": {
    about: "two tokens at one step: two pieces of work, the oldest first unless a token is named",
    steps: `
  - {id: w, kegiatan: Membagi., pelaksana: a, lanjut: [x, y]}
  - {id: x, kegiatan: Menulis., pelaksana: b, lanjut: z}
  - {id: y, kegiatan: Menghitung., pelaksana: c, lanjut: z}
  - {id: z, kegiatan: Menyimpan., pelaksana: [a, b]}`,
    calls: [
      { complete: "w" },
      { complete: "x" },
      { complete: "y" },
      { complete: "z", actor: "a" },
      { complete: "z", actor: "a" },
      { complete: "z", actor: "a" },
      { complete: "z", actor: "b", token: 5 },
      { complete: "z", actor: "b" },
      { complete: "z" },
    ],
  },
  antrean: {
    about: "tokens of one source queue before a join, which takes one from each; what is left over is stuck",
    steps: `
  - {id: w, kegiatan: Membagi., pelaksana: a, lanjut: [x, y]}
  - {id: x, kegiatan: Menulis., pelaksana: b, keputusan: {lagi: [x, z], cukup: z}}
  - {id: y, kegiatan: Menghitung., pelaksana: c, lanjut: z}
  - {id: z, kegiatan: Menggabungkan., pelaksana: a, gabung: [x, y]}`,
    calls: [
      { complete: "w" },
      { complete: "x", outcome: "lagi" },
      { complete: "x", outcome: "cukup" },
      { complete: "y" },
      { complete: "z" },
      { complete: "z" },
    ],
  },
  "gabung-dan-kembali": {
    about: "a token from a step that a join does not wait for starts it alone",
    steps: `
  - {id: w, kegiatan: Membagi., pelaksana: a, lanjut: [x, y]}
  - {id: x, kegiatan: Menulis., pelaksana: b, lanjut: z}
  - {id: y, kegiatan: Menghitung., pelaksana: c, lanjut: z}
  - {id: z, kegiatan: Menggabungkan., pelaksana: a, gabung: semua}
  - {id: v, kegiatan: Memeriksa., pelaksana: [b, c], keputusan: {ya: selesai, tidak: z}}`,
    calls: [
      { complete: "w" },
      { complete: "y" },
      { complete: "z" },
      { complete: "x" },
      { complete: "z" },
      { complete: "v", actor: "c", outcome: "ya" },
      { complete: "v", actor: "c" },
      { complete: "v", actor: "b" },
      { complete: "v", actor: "b", outcome: "tidak" },
      { complete: "z" },
      { complete: "v", outcome: "ya" },
    ],
  },
  macet: {
    about: "a join that waits for both outcomes of one decision is never satisfied: the run is stuck",
    steps: `
  - {id: w, kegiatan: Memilih., pelaksana: a, keputusan: {ya: x, tidak: y}}
  - {id: x, kegiatan: Menulis., pelaksana: b, lanjut: z}
  - {id: y, kegiatan: Menghitung., pelaksana: c, lanjut: z}
  - {id: z, kegiatan: Menggabungkan., pelaksana: a, gabung: semua}`,
    calls: [{ complete: "w", outcome: "ya" }, { complete: "x" }, { complete: "z" }],
  },
  "serah-terima": {
    about: "a hand-over goes from actor to actor, and may come back to one; the last one decides",
    steps: `
  - {id: w, kegiatan: Membubuhkan paraf., pelaksana: {berurutan: [a, b, a]}, keputusan: {ya: x, tidak: w}}
  - {id: x, kegiatan: Menyimpan., pelaksana: c}`,
    calls: [
      { complete: "w", actor: "b" },
      { complete: "w", actor: "a", outcome: "ya" },
      { complete: "w", actor: "a" },
      { complete: "w", actor: "a" },
      { complete: "w", actor: "c" },
      { complete: "w", actor: "b" },
      { complete: "w", actor: "a" },
      { complete: "w", actor: "a", outcome: "tidak" },
      { complete: "w", actor: "a" },
      { complete: "w", outcome: "ya" },
      { complete: "x" },
    ],
  },
  "tembusan-berulang": {
    about: "a copy is received without being done, as often as it is sent",
    steps: `
  - {id: w, kegiatan: Menyusun., pelaksana: a, lanjut: [v, t]}
  - {id: t, sebaris: true, tembusan: true, pelaksana: c}
  - {id: v, kegiatan: Memeriksa., pelaksana: b, keputusan: {ya: selesai, tidak: w}}`,
    calls: [
      { complete: "w" },
      { complete: "t" },
      { complete: "v", outcome: "tidak" },
      { complete: "w" },
      { complete: "v", outcome: "ya" },
    ],
  },
  "satu-waktu": {
    about: "one time holds for several rows (idem) and for all steps of a row: its clock runs on, but not backwards",
    steps: `
  - {id: w, kegiatan: Menyusun., pelaksana: a, waktu: 2 jam}
  - {id: x, kegiatan: Mengetik., pelaksana: b, waktu: idem}
  - {id: y, kegiatan: Memeriksa., pelaksana: c, waktu: 1 hari kerja, lanjut: [y2, z]}
  - {id: y2, sebaris: true, pelaksana: a, keputusan: {ya: selesai, tidak: w}}
  - {id: z, kegiatan: Menyimpan., pelaksana: b, waktu: "-"}`,
    calls: [
      { complete: "w", at: "2026-11-20T08:30+07:00" },
      { complete: "x", at: "2026-11-20T09:15:30Z" },
      { complete: "y", at: "2026-11-20" },
      { complete: "z", at: "2026-11-20T10:00:00.5" },
      { complete: "y2", outcome: "tidak" },
      { complete: "w", at: "2026-12-31T23:59:59.999-08:00" },
    ],
  },
};

/** Definitions of the kit's own, by name, with one run of each. */
export function ownRuns(): ReadonlyMap<string, { readonly definition: object; readonly script: Script }> {
  return new Map(
    Object.entries(OWN).map(([name, { about, steps, calls }]) => {
      const definition = small(steps);
      return [name, { definition, script: scripted(about, definition, calls) }];
    }),
  );
}

function scripted(name: string, definition: object, calls: readonly Call[]): Script {
  const loaded = load(definition);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const options = { at: "2026-11-20T07:00" };
  const begun = start(loaded.sop, options);
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
  let { state } = begun;
  const history: Entry[] = [begun.entry];
  const lines: Line[] = [{ start: options, begun: begun.begun, state: short(state) }];
  for (const call of calls) {
    const result = step(state, call);
    if (result.ok) {
      state = result.state;
      history.push(result.entry);
      lines.push({ call, begun: result.begun, state: short(state) }, ...looks(state, 0));
    } else lines.push({ call, refusal: result.refusal });
  }
  return { name, lines, history };
}
