/** The part of XState 5's machine configuration that we write: plain JSON, without guards and without code. */
export interface MachineConfig extends StateConfig {
  readonly id: string;
}

export interface StateConfig {
  readonly description?: string;
  readonly type?: "parallel" | "final";
  readonly initial?: string;
  readonly tags?: readonly string[];
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly on?: Readonly<Record<string, TransitionConfig>>;
  readonly onDone?: TransitionConfig;
  readonly states?: Readonly<Record<string, StateConfig>>;
}

export interface TransitionConfig {
  readonly target: string;
  readonly actions?: readonly ActionConfig[];
}

/** A copy goes out: to be implemented by whoever runs the machine, or left alone. */
export interface ActionConfig {
  readonly type: "tembusan";
  readonly params: { readonly step: string };
}

/** Names of states that stand for no step; no step's id has a bracket. */
export const START = "(mulai)";
export const END = "(selesai)";

/** `usul`: a task, or one part of a hand-over, is done; `periksa.ya`: a decision is done, with this outcome. */
export function eventName(step: string, outcome: string | null): string {
  return outcome === null ? step : `${step}.${outcome}`;
}

export function transition(target: string, copies: readonly string[]): TransitionConfig {
  const actions = copies.map((step) => ({ type: "tembusan", params: { step } }) as const);
  return actions.length === 0 ? { target } : { target, actions };
}
