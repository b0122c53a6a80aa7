import { type AnyMachineSnapshot, createMachine, initialTransition, transition } from "xstate";
import { runtimeText } from "../../src/emit/runtime/runtime.ts";
import { toXstate } from "../../src/emit/xstate/xstate.ts";
import { type Call, load, type RunState, start, step } from "../../src/runtime/index.ts";
import { loadCorpus } from "../../test/corpus/corpus.ts";
import { loaded } from "../../test/e2e/executors/on-loader.ts";
import { scriptsOf } from "../../test/e2e/executors/scripts.ts";
import { fromCorpus, SEED } from "./subjects.ts";

export interface RuntimeTime {
  readonly sop: string;
  /** Calls of all measured runs. */
  readonly calls: number;
  /** Of one call, in microseconds of CPU time. */
  readonly stepUs: number;
  readonly xstateUs: number;
  /** How many times as fast a step is. */
  readonly timesAsFast: number;
  /** Of the definition's file, in microseconds of CPU time: with its digest checked, and parsed alone. */
  readonly loadUs: number;
  readonly parseUs: number;
  readonly timesParse: number;
  /** The longest stored state, in bytes. */
  readonly stateBytes: number;
}

export interface LoadRatio {
  /** The SOP of the corpus whose definition takes longest to load, against parsing it alone. */
  readonly worst: string;
  readonly timesParse: number;
  /** Of all SOPs of the corpus. */
  readonly median: number;
}

/** How many times as long as parsing the same file loading it takes, over the whole corpus; CPU time. */
export async function loadRatios(): Promise<LoadRatio> {
  const ratios = (await loadCorpus()).map(({ name, sop, profile }) => {
    const words = { yes: profile.labels.ya, no: profile.labels.tidak };
    const text = runtimeText(sop, { words, titles: new Map() });
    const [loadUs, parseUs] = loadTimes(text);
    return { name, timesParse: loadUs / parseUs };
  });
  ratios.sort((a, b) => b.timesParse - a.timesParse);
  const [worst] = ratios;
  return {
    worst: worst?.name ?? "",
    timesParse: rounded(worst?.timesParse ?? 0),
    median: rounded(ratios[ratios.length >> 1]?.timesParse ?? 0),
  };
}

function loadTimes(text: string): readonly [number, number] {
  return bestOf(
    () => load(text),
    () => JSON.parse(text),
  );
}

/** The loader against XState's pure functions on the same runs, and against parsing the same file. */
export async function runtimeTimes(): Promise<readonly RuntimeTime[]> {
  const times: RuntimeTime[] = [];
  for (const name of [SEED, "paralel-2", "segala-4"]) times.push(await timesOf(name));
  return times;
}

async function timesOf(name: string): Promise<RuntimeTime> {
  const { sop, profile } = await fromCorpus(name);
  const words = { yes: profile.labels.ya, no: profile.labels.tidak };
  const text = runtimeText(sop, { words, titles: new Map() });
  const [loadUs, parseUs] = loadTimes(text);
  const ours = callsOf(text);
  const { machine, events } = eventsOf(text, toXstate(sop));
  const [stepUs, xstateUs] = bestOf(
    () => {
      for (const { state, call } of ours) step(state, call);
    },
    () => {
      for (const { snapshot, type } of events) transition(machine, snapshot, { type });
    },
  );
  return {
    sop: name,
    calls: ours.length,
    stepUs: rounded(stepUs / ours.length),
    xstateUs: rounded(xstateUs / events.length),
    timesAsFast: rounded(xstateUs / events.length / (stepUs / ours.length)),
    loadUs: rounded(loadUs),
    parseUs: rounded(parseUs),
    timesParse: rounded(loadUs / parseUs),
    stateBytes: Math.max(...ours.map(({ state }) => new TextEncoder().encode(JSON.stringify(state)).length)),
  };
}

/** Every call of runs that take every way, with the state in which it is made. */
function callsOf(text: string): readonly { readonly state: RunState; readonly call: Call }[] {
  const sop = loaded(text);
  return scriptsOf(sop).flatMap(({ from, moves }) => {
    const begun = start(sop, { from });
    if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
    let { state } = begun;
    return moves.map(({ step: complete, outcome }) => {
      const { mode, actors } = sop.plans.get(complete)?.step ?? {};
      const done = state.work.find((work) => work.step === complete)?.done.length ?? 0;
      // XState too is told of each part of a hand-over.
      const call = { complete, outcome, actor: mode === "sequential" ? (actors?.[done] ?? null) : null };
      const before = state;
      const result = step(before, call);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      state = result.state;
      return { state: before, call };
    });
  });
}

/** The same for XState: every event of the same runs, with its snapshot. */
function eventsOf(text: string, json: string) {
  const config: unknown = JSON.parse(json);
  // XState reads its configuration at run time; its types know only literal ones.
  const machine = createMachine(config as Parameters<typeof createMachine>[0]);
  const events = scriptsOf(loaded(text)).flatMap(({ from, moves }) => {
    const [first] = initialTransition(machine);
    const starting = `mulai.${from}`;
    let snapshot: AnyMachineSnapshot = first.can({ type: starting })
      ? transition(machine, first, { type: starting })[0]
      : first;
    return moves.map((move) => {
      const type = move.outcome === null ? move.step : `${move.step}.${move.outcome}`;
      const before = snapshot;
      [snapshot] = transition(machine, before, { type });
      return { snapshot: before, type };
    });
  });
  return { machine, events };
}

/** The least CPU time of one run of each, in microseconds, of many samples of some 20 ms, taken in turns. */
function bestOf(one: () => void, other: () => void): readonly [number, number] {
  const sample = (run: () => void, count: number): number => {
    const before = process.cpuUsage();
    for (let i = 0; i < count; i++) run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / count;
  };
  const countOf = (run: () => void): number => Math.max(1, Math.round(20_000 / Math.max(1, sample(run, 20))));
  const counts = [countOf(one), countOf(other)] as const;
  const pairs = Array.from({ length: 25 }, () => [sample(one, counts[0]), sample(other, counts[1])] as const);
  return [Math.min(...pairs.map(([first]) => first)), Math.min(...pairs.map(([, second]) => second))];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
