import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Calendar,
  type Call,
  deadlines,
  type Entry,
  type LoadedSop,
  load,
  type RunState,
  replay,
  resume,
  type StartOptions,
  start,
  step,
  todo,
} from "../../src/runtime/index.ts";
import { generateSop } from "../corpus/generate.ts";
import { SEEDED } from "../corpus/recipes.ts";
import { sopOf, sopWith } from "../emit/read-sop.ts";
import { anySop, begun, definitionOf, sealed, sopOfSteps, taken } from "./definitions.ts";

/** Which of the calls that are possible is made, and whether it is spoiled. */
const anyMoves = fc.array(fc.record({ pick: fc.nat(1000), whole: fc.boolean(), spoil: fc.nat(9) }), { maxLength: 25 });

/** A right call in this state; null when there is nothing to do. */
function callAt(state: RunState, pick: number, whole: boolean): Call | null {
  const open = taken(todo(state)).todo;
  const next = open[pick % open.length];
  if (!next) return null;
  const { step: complete, actor, token, outcomes } = next;
  if (!whole) return { complete, actor, token, outcome: outcomes[pick % outcomes.length] ?? null };
  return { complete, token, outcome: outcomes[pick % outcomes.length] ?? null };
}

function spoiled(call: Call, spoil: number): Call {
  const wrong: readonly Partial<Call>[] = [
    { complete: "q" },
    { actor: "q" },
    { token: -1 },
    { outcome: "q" },
    { at: "kemarin" },
  ];
  return { ...call, ...wrong[spoil % wrong.length] };
}

describe("whatever is asked of whatever SOP", () => {
  test("a state is plain JSON that can be stored and taken up, and its history leads to it again", () => {
    fc.assert(
      fc.property(anySop, anyMoves, (sop, moves) => {
        const first = taken(start(sop));
        const history: Entry[] = [first.entry];
        let { state } = first;
        for (const { pick, whole } of moves) {
          const call = callAt(state, pick, whole);
          if (call === null) break;
          const result = step(state, call);
          // Without an actor a call finishes the step, and then a decision needs its outcome.
          if (!result.ok) {
            expect(result.refusal.reason).toBe("outcome-missing");
            continue;
          }
          history.push(result.entry);
          state = taken(resume(sop, JSON.stringify(result.state))).state;
          expect(state).toEqual(result.state);
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        }
        expect(state.calls).toBe(history.length);
        expect(taken(replay(sop, JSON.parse(JSON.stringify(history)))).state).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  test("no call changes the state that it is made in, and a refused one gives it back", () => {
    fc.assert(
      fc.property(anySop, anyMoves, (sop, moves) => {
        let state = begun(sop);
        for (const { pick, whole, spoil } of moves) {
          const call = callAt(state, pick, whole);
          if (call === null) break;
          const before = JSON.stringify(state);
          const refused = step(state, spoiled(call, spoil));
          expect(refused.ok).toBe(false);
          expect(refused.state).toBe(state);
          const next = step(state, call).state;
          expect(JSON.stringify(state)).toBe(before);
          state = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("what is to be done can be done; tokens are numbered once; a status says what there is", () => {
    fc.assert(
      fc.property(anySop, anyMoves, (sop, moves) => {
        let state = begun(sop);
        for (const { pick } of moves) {
          for (const { actor, step: complete, token, outcomes } of taken(todo(state)).todo)
            for (const outcome of outcomes.length > 0 ? outcomes : [null])
              expect(step(state, { complete, actor, token, outcome }).ok).toBe(true);
          const tokens = state.work.map(({ token }) => token);
          expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => a - b));
          expect(tokens.every((token) => token <= state.tokens)).toBe(true);
          const { length } = taken(todo(state)).todo;
          expect(state.status).toBe(length > 0 ? "running" : state.waiting.length > 0 ? "stuck" : "finished");
          const call = callAt(state, pick, false);
          if (call) state = step(state, call).state;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("no value breaks it: every call is answered, every stored state, history and calendar taken or refused", () => {
    const sop = sopOfSteps("- {id: w, kegiatan: Memilih., pelaksana: [a, b], keputusan: {ya: selesai, tidak: w}}");
    const { state, entry } = taken(start(sop, { at: "2026-11-20" }));
    fc.assert(
      fc.property(fc.anything({ maxDepth: 2, withBigInt: true }), fc.string(), (value, text) => {
        expect(step(state, value as Call).ok).toBe(false);
        expect(step(value as RunState, { complete: "w" })).toMatchObject({ refusal: { reason: "not-resumed" } });
        expect(todo(value as RunState)).toMatchObject({ refusal: { reason: "not-resumed" } });
        expect(deadlines(value as RunState)).toMatchObject({ refusal: { reason: "not-resumed" } });
        expect(start(value as LoadedSop)).toMatchObject({ refusal: { reason: "not-loaded" } });
        expect(resume(value as LoadedSop, state)).toMatchObject({ refusal: { reason: "not-loaded" } });
        expect(replay(value as LoadedSop, [entry])).toMatchObject({ refusal: { refusal: { reason: "not-loaded" } } });
        expect(replay(sop, value as Entry[]).ok).toBe(false);
        expect(replay(sop, [value as Entry]).ok).toBe(false);
        expect(replay(sop, [entry, value as Entry])).toMatchObject({ refusal: { at: 1 } });
        expect(resume(sop, value).ok).toBe(false);
        expect(typeof start(sop, value as StartOptions).ok).toBe("boolean");
        expect(typeof todo(state, value as string).ok).toBe("boolean");
        expect(typeof deadlines(state, value as Calendar).ok).toBe("boolean");
        for (const key of Object.keys(state)) {
          const odd = resume(sop, JSON.stringify({ ...state, [key]: text }));
          expect(odd.ok).toBe(false);
        }
        if (value === undefined) return;
        const isStated = value === null;
        expect(start(sop, { at: value as string }).ok).toBe(isStated);
        expect(start(sop, { from: value as string }).ok).toBe(isStated || value === "w");
        if (typeof value === "number") return;
        for (const key of ["weekdays", "holidays"]) {
          const told = deadlines(state, { [key]: [value] });
          expect(told).toMatchObject({ refusal: { reason: "wrong-calendar", path: `${key}.0` } });
          if (!Array.isArray(value))
            expect(deadlines(state, { [key]: value })).toMatchObject({ refusal: { path: key } });
        }
      }),
      { numRuns: 100 },
    );
  });

  test("what stands in the place of something else is refused for what it is", () => {
    const sop = sopOfSteps("- {id: w, kegiatan: Menulis., pelaksana: a}");
    const { state, entry } = taken(start(sop));
    expect(start({ ok: true, sop } as unknown as LoadedSop)).toMatchObject({ refusal: { reason: "not-loaded" } });
    expect(start(sop, { at: ["2026-11-23"] as unknown as string })).toMatchObject({
      refusal: { reason: "wrong-time" },
    });
    expect(replay(sop, [entry, null as unknown as Entry])).toMatchObject({ refusal: { at: 1 } });
    for (const [calendar, path] of [
      [null, ""],
      [["2026-12-25"], ""],
      [{ holidays: "2026-12-25" }, "holidays"],
      [{ holidays: [["2026-11-23"]] }, "holidays.0"],
      [{ weekdays: null }, "weekdays"],
    ] as const)
      expect(deadlines(state, calendar as unknown as Calendar)).toMatchObject({
        refusal: { reason: "wrong-calendar", path },
      });
  });

  test("a state whose numbers leave no room for more is refused", () => {
    const sop = sopOfSteps("- {id: w, kegiatan: Menulis., pelaksana: a}");
    const state = begun(sop);
    for (const key of ["tokens", "calls"])
      for (const number of [Number.MAX_SAFE_INTEGER, 1e300])
        expect(resume(sop, { ...state, [key]: number })).toMatchObject({ refusal: { path: key } });
  });
});

describe("a sound SOP", () => {
  const sops = SEEDED.filter((_, i) => i % 5 === 0).map(({ name, seed, recipe }) => [name, seed, recipe] as const);

  test.each(sops)("can be finished from wherever a run has come: %s", (name, seed, recipe) => {
    const sop = taken(load(definitionOf(sopOf(generateSop(seed, recipe), `${name}.yaml`)))).sop;
    fc.assert(
      fc.property(anyMoves, fc.nat(10), (moves, from) => {
        const starts = sop.definition.start;
        let state = begun(sop, { from: starts[from % starts.length] ?? null });
        for (const { pick } of moves) state = moved(state, pick);
        const turns = new Map<string, number>();
        for (let i = 0; state.status === "running" && i < 5_000; i++) state = led(state, turns);
        expect(state.status).toBe("finished");
      }),
      { numRuns: 3 },
    );
  });

  function moved(state: RunState, pick: number): RunState {
    const call = callAt(state, pick, false);
    return call === null ? state : taken(step(state, call)).state;
  }

  /** Whoever takes the ways out of each decision in turn is led out in the end. */
  function led(state: RunState, turns: Map<string, number>): RunState {
    const [next] = taken(todo(state)).todo;
    if (!next) return state;
    const { step: complete, actor, token, outcomes } = next;
    const turn = turns.get(complete) ?? 0;
    if (outcomes.length > 0) turns.set(complete, turn + 1);
    return taken(step(state, { complete, actor, token, outcome: outcomes[turn % outcomes.length] ?? null })).state;
  }
});

describe("a run", () => {
  const FORK = `
- {id: w, kegiatan: Membagi., pelaksana: a, lanjut: [x, y]}
- {id: x, kegiatan: Menulis., pelaksana: b, lanjut: z}
- {id: y, kegiatan: Menghitung., pelaksana: c, lanjut: z}
- {id: z, kegiatan: Menggabungkan., pelaksana: [a, b], gabung: semua}`;
  const reached = (sop: LoadedSop, ...calls: readonly Call[]): RunState =>
    calls.reduce((state, call) => taken(step(state, call)).state, begun(sop));
  const reasonOf = (state: RunState, call: Call) => {
    const result = step(state, call);
    return result.ok ? null : result.refusal.reason;
  };

  test("goes on in parallel after a fork, and waits for all before a join", () => {
    const sop = sopOfSteps(FORK);
    const half = reached(sop, { complete: "w" }, { complete: "y" });
    expect(half).toMatchObject({ work: [{ step: "x" }], waiting: [{ step: "z", from: "y" }], status: "running" });
    expect(step(half, { complete: "x" })).toMatchObject({
      begun: ["z"],
      state: { work: [{ step: "z" }], waiting: [] },
    });
  });

  test("tracks who has done their part of joint work", () => {
    const sop = sopOfSteps(FORK);
    const last = reached(sop, { complete: "w" }, { complete: "x" }, { complete: "y" }, { complete: "z", actor: "b" });
    expect(taken(todo(last)).todo).toEqual([{ actor: "a", step: "z", token: 4, outcomes: [] }]);
    expect(taken(todo(last, "b")).todo).toEqual([]);
    expect(reasonOf(last, { complete: "z", actor: "b" })).toBe("not-their-turn");
    expect(reasonOf(last, { complete: "z", actor: "c" })).toBe("not-their-step");
    expect(step(last, { complete: "z", actor: "a" })).toMatchObject({ state: { status: "finished" } });
  });

  test("tells wrong calls apart", () => {
    const sop = sopOfSteps(`
- {id: w, kegiatan: Memeriksa., pelaksana: {berurutan: [a, b]}, keputusan: {ya: x, tidak: w}}
- {id: x, kegiatan: Menyimpan., pelaksana: c}`);
    const state = begun(sop);
    expect(reasonOf(state, { complete: "w" })).toBe("outcome-missing");
    expect(reasonOf(state, { complete: "w", outcome: "mungkin" })).toBe("wrong-outcome");
    expect(reasonOf(state, { complete: "w", actor: "a", outcome: "ya" })).toBe("wrong-outcome");
    expect(reasonOf(state, { complete: "w", actor: "b", outcome: "ya" })).toBe("not-their-turn");
    expect(reasonOf(state, { complete: "x" })).toBe("not-active");
    expect(reasonOf(state, { complete: "q" })).toBe("unknown-step");
    expect(reasonOf(state, { complete: "w", outcome: "ya", at: "2026-02-30" })).toBe("wrong-time");
    expect(reasonOf(reached(sop, { complete: "w", outcome: "ya" }), { complete: "x", outcome: "ya" })).toBe(
      "wrong-outcome",
    );
  });

  test("needs a state that was resumed, when it comes from storage", () => {
    const sop = sopOfSteps(FORK);
    const stored: RunState = JSON.parse(JSON.stringify(begun(sop)));
    expect(reasonOf(stored, { complete: "w" })).toBe("not-resumed");
    expect(todo(stored)).toMatchObject({ ok: false, refusal: { reason: "not-resumed" } });
    expect(step(taken(resume(sop, stored)).state, { complete: "w" }).ok).toBe(true);
    expect(resume(sopOfSteps(FORK.replace("Menulis", "Mengetik")), stored)).toMatchObject({
      refusal: { reason: "other-definition" },
    });
  });

  test("is taken up in a moment, however many tokens are said to wait", { timeout: 3_000 }, () => {
    const sop = sopOfSteps(FORK);
    const state = begun(sop);
    const waiting = Array.from({ length: 80_000 }, () => ({ step: "z", from: "y" }));
    expect(resume(sop, { ...state, waiting }).ok).toBe(true);
    expect(resume(sop, { ...state, waiting: [...waiting, { step: "z", from: "x" }] }).ok).toBe(false);
  });

  test("goes on in a moment, however many ways one step has, past joins too", { timeout: 5_000 }, () => {
    const definition = definitionOf(sopWith(`${FORK}\n- {id: v, kegiatan: Menyimpan., pelaksana: c}`));
    const to = (id: string) => ({ outcome: null, label: null, to: id });
    const steps = definition.steps.map((one) => {
      if (one.id === "x") return { ...one, transitions: Array(15_000).fill(to("z")) };
      return one.id === "y" ? { ...one, transitions: Array(15_000).fill(to("z")) } : one;
    });
    const sop = taken(load(sealed(definition, { steps }))).sop;
    const waits = reached(sop, { complete: "w" }, { complete: "x" });
    expect(waits.waiting).toHaveLength(15_000);
    const { state, begun: all } = taken(step(waits, { complete: "y" }));
    expect([all.length, state.work.length, state.waiting.length]).toEqual([15_000, 15_000, 0]);
    expect(taken(resume(sop, state)).state).toEqual(state);
  });

  test("begins at any of the starts, and nowhere else", () => {
    const sop = sopOfSteps(`${FORK}\n- {id: v, kegiatan: Memulai., pelaksana: c, mulai: true, lanjut: w}`);
    expect(begun(sop).work).toMatchObject([{ step: "w" }]);
    expect(begun(sop, { from: "v" }).work).toMatchObject([{ step: "v" }]);
    expect(start(sop, { from: "x" })).toMatchObject({ refusal: { reason: "unknown-start", starts: ["w", "v"] } });
  });

  test("is refused again at the entry of its history that was tampered with", () => {
    const sop = sopOfSteps(FORK);
    const entry = taken(step(begun(sop), { complete: "w" })).entry;
    const history: readonly Entry[] = [{ start: "w", at: null }, entry, { ...entry, complete: "z" }];
    expect(replay(sop, history)).toMatchObject({ refusal: { at: 2, refusal: { reason: "not-active" } } });
    expect(replay(sop, [])).toMatchObject({ refusal: { at: 0, refusal: { reason: "wrong-call" } } });
  });
});
