import {
  type Calendar,
  type Call,
  type Deadline,
  deadlines,
  type Entry,
  type LoadedSop,
  type RunState,
  resume,
  type StartOptions,
  type StartRefusal,
  type StepRefusal,
  start,
  step,
  type Todo,
  todo,
} from "../../src/runtime/index.ts";
import type { Walk } from "./walk.ts";

/** A run as the kit writes it down: what is asked, and what must come of it. */
export interface Script {
  readonly name: string;
  readonly lines: readonly Line[];
  /** The entries of the history; played again they lead to the last state. */
  readonly history: readonly Entry[];
}

export type Line =
  | ({ readonly start: StartOptions } & (Done | { readonly refusal: StartRefusal }))
  | ({ readonly call: Call } & (Done | { readonly refusal: StepRefusal }))
  /** The state is written down as JSON, read, and taken up again. */
  | { readonly resume: true }
  | { readonly todo: readonly Todo[] }
  | { readonly calendar: Calendar; readonly deadlines: readonly Deadline[] };

interface Done {
  readonly begun: readonly string[];
  readonly state: ShortState;
}

/** A state without what is the same in all states of a run: `format`, `sop` and `digest`. */
export type ShortState = Omit<RunState, "format" | "sop" | "digest" | symbol>;

const CALENDARS: readonly Calendar[] = [
  {},
  { holidays: ["2026-12-25", "2026-12-24", "2027-01-01", "2026-11-29"] },
  { weekdays: [1, 2, 3, 4, 5, 6], holidays: ["2026-11-24"] },
];

/**
 * Writes a walk down, with refused calls, states that are stored and taken up, lists of what is to be done, and (of
 * every second run) times and deadlines strewn in.
 */
export function scriptOf(sop: LoadedSop, { manner, calls }: Walk, number: number): Script {
  const timed = number % 2 === 0;
  const history: Entry[] = [];
  const lines: Line[] = [];
  const at = (minutes: number): { at?: string } =>
    timed ? { at: new Date(Date.UTC(2026, 10, 20, 8) + minutes * 60_000).toISOString().slice(0, 16) } : {};

  if (number === 0) lines.push(refusedStart(sop, { from: "tidak-ada" }), refusedStart(sop, { at: "2026-02-30" }));
  const options = { from: manner.from, ...at(0) };
  const begun = start(sop, options);
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
  lines.push({ start: options, begun: begun.begun, state: short(begun.state) });
  history.push(begun.entry);
  let state = begun.state;

  for (const [i, plain] of calls.entries()) {
    if (i < 12) lines.push(...refused(sop, state, plain, number + i));
    if ((i + number) % 7 === 3) {
      lines.push({ resume: true });
      const resumed = resume(sop, JSON.stringify(state));
      if (!resumed.ok) throw new Error(JSON.stringify(resumed.refusal));
      state = resumed.state;
    }
    if ((i + number) % 5 === 1) lines.push(...looks(state, i));
    const call = { ...plain, ...at((i + 1) * 95) };
    const result = step(state, call);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    lines.push({ call, begun: result.begun, state: short(result.state) });
    history.push(result.entry);
    state = result.state;
  }
  return { name: `${number + 1}: ${manner.from}, ${manner.first} first, by ${manner.each}`, lines, history };
}

/** Of the wrong calls that can be made here, one or two. */
function refused(sop: LoadedSop, state: RunState, right: Call, number: number): readonly Line[] {
  const stranger = sop.definition.actors.at(-1)?.id ?? "";
  const other = sop.definition.steps.find(({ id }) => state.work.every((work) => work.step !== id));
  const wrong: readonly Call[] = [
    { ...right, complete: "tidak-ada" },
    { ...right, complete: other?.id ?? "" },
    { ...right, outcome: right.outcome === undefined ? "ya" : null },
    { ...right, outcome: "entahlah" },
    { ...right, actor: stranger },
    { ...right, actor: "tidak-ada" },
    { ...right, token: 1_000_000 },
    { ...right, at: "besok" },
    { ...right, at: "2027-02-29T08:00" },
  ];
  const call = wrong[number % wrong.length];
  const result = call && step(state, call);
  return !result || result.ok ? [] : [{ call, refusal: result.refusal }];
}

function refusedStart(sop: LoadedSop, options: StartOptions): Line {
  const result = start(sop, options);
  if (result.ok) throw new Error("a start that should be refused");
  return { start: options, refusal: result.refusal };
}

/** What is to be done in a state, and by when. */
export function looks(state: RunState, number: number): readonly Line[] {
  const calendar = CALENDARS[number % CALENDARS.length] ?? {};
  const open = todo(state);
  const told = deadlines(state, calendar);
  if (!open.ok || !told.ok) throw new Error("a state that is not resumed");
  const isTimed = state.work.some(({ since }) => since !== null);
  return [{ todo: open.todo }, ...(isTimed ? [{ calendar, deadlines: told.deadlines }] : [])];
}

export function short({ status, calls, tokens, work, waiting }: RunState): ShortState {
  return { status, calls, tokens, work, waiting };
}
