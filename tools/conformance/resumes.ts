import { type LoadedSop, load, resume, start, step } from "../../src/runtime/index.ts";
import { sealed, small } from "./own.ts";

const STEPS = `
  - {id: w, kegiatan: Membagi., pelaksana: a, lanjut: [x, y, t]}
  - {id: x, kegiatan: Menulis., pelaksana: [a, b], lanjut: z}
  - {id: y, kegiatan: Menghitung., pelaksana: {berurutan: [b, c]}, lanjut: z}
  - {id: t, sebaris: true, tembusan: true, pelaksana: c}
  - {id: z, kegiatan: Menggabungkan., pelaksana: a, gabung: semua}`;

/** A definition, and stored states as texts with what becomes of each: the refusal, or null when it is taken up. */
export function resumes(): { readonly definition: object; readonly states: readonly object[] } {
  const definition = sealed(small(STEPS));
  const sop = loaded(definition);
  const begun = start(sop, { at: "2026-11-20T07:00" });
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
  const forked = step(begun.state, { complete: "w", at: "2026-11-20T08:00" }).state;
  const half = step(step(forked, { complete: "x", actor: "b" }).state, { complete: "y", actor: "b" }).state;
  const waiting = step(half, { complete: "x" }).state;
  const work = half.work[0];
  const other = half.work[1];
  const texts: Readonly<Record<string, unknown>> = {
    "at the start": begun.state,
    forked,
    "half done": half,
    "with a token that waits": waiting,
    "with keys that nobody knows": { ...half, note: { to: "oneself" } },
    "cut off": JSON.stringify(half).slice(0, -3),
    "no state": [],
    "of another format": { ...half, format: "sop-run/2" },
    "of another definition": { ...half, digest: `sha256-${"A".repeat(43)}=` },
    "of another SOP": { ...half, sop: "lain" },
    "without its work": { ...half, work: null },
    "of another status": { ...half, status: "finished" },
    "with no call made": { ...half, calls: 0 },
    "with too few tokens": { ...half, tokens: 1 },
    "with more calls than can be counted": { ...half, calls: 1e300 },
    "with more tokens than can be told apart": { ...half, tokens: 9007199254740991 },
    "with a part of a call": { ...half, calls: 2.5 },
    "with work twice": { ...half, work: [work, work] },
    "with work in the wrong order": { ...half, work: [other, work] },
    "with work at no step": { ...half, work: [{ ...work, step: "q" }] },
    "with work at a copy": { ...half, work: [{ ...work, step: "t", done: [] }] },
    "with work since no day": { ...half, work: [{ ...work, since: "2026-02-30" }] },
    "with work that nobody has to do": { ...half, work: [{ ...work, done: ["a", "b"] }] },
    "with work that a stranger has done": { ...half, work: [{ ...work, done: ["c"] }] },
    "with a hand-over in the wrong order": { ...half, work: [work, { ...other, done: ["c"] }] },
    "with a token that waits for nothing": { ...waiting, waiting: [{ step: "x", from: "w" }] },
    "with tokens that wait for nothing more": {
      ...waiting,
      waiting: [...waiting.waiting, { step: "z", from: "y" }],
    },
  };
  const states = Object.entries(texts).map(([name, state]) => {
    const text = typeof state === "string" ? state : JSON.stringify(state);
    const result = resume(sop, text);
    return { name, text, refusal: result.ok ? null : result.refusal };
  });
  return { definition, states };
}

function loaded(definition: object): LoadedSop {
  const result = load(definition);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.sop;
}
