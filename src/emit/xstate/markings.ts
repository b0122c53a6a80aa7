import { END, eventName, START, type StateConfig, type TransitionConfig, transition } from "./machine.ts";
import type { Leaving, Places } from "./places.ts";
import { partsOf } from "./state.ts";

/** More states than anybody could read or would want to load. */
const MOST_STATES = 2_000;

/** A parallel flow that has no nested form, and too many states for a flat one. */
export class TooManyStates extends Error {
  override readonly name = "TooManyStates";
  readonly words = {
    id: `Cabang paralelnya tidak bersarang dan memerlukan lebih dari ${MOST_STATES} keadaan. Satukan cabang-cabang itu dengan \`gabung\` sebelum bertemu cabang lain.`,
    en: `Its parallel branches do not nest and need more than ${MOST_STATES} states. Join them with \`gabung\` before they meet other branches.`,
  };
}

/** A step comes up again while it is still under way: without end, for all that a machine could know. */
export class RunsTwice extends Error {
  override readonly name = "RunsTwice";
  readonly words: { readonly id: string; readonly en: string };

  constructor(step: string) {
    const words = {
      id: `Langkah \`${step}\` dapat dimulai lagi selagi masih dikerjakan; mesin keadaan tidak mengenal itu. Satukan cabangnya dengan \`gabung\`.`,
      en: `The step \`${step}\` can begin again while it is under way, which a state machine does not know. Join its branches with \`gabung\`.`,
    };
    super(words.en);
    this.words = words;
  }
}

/** Where the tokens stand: at parts of steps, and in arrows that are waited for. */
interface Token {
  readonly node: number;
  /** Of a hand-over, from 0. */
  readonly part: number;
  /** It waits at this arrow for others; null: there is work to do. */
  readonly arrow: number | null;
}

/**
 * A flat machine for flows whose branches do not nest: a state is all that is going on at once, `a + b`; what has come
 * and waits for others stands in it as `a→b`.
 *
 * @throws TooManyStates, RunsTwice
 */
export function flatMachine(places: Places): Pick<StateConfig, "initial" | "states"> {
  const { sop } = places;
  const states: Record<string, StateConfig> = {};
  const open = new Map<string, readonly Token[]>();
  const visit = (tokens: readonly Token[]): string => {
    const name = nameOf(places, tokens);
    open.set(name, tokens);
    return name;
  };
  const starts = sop.steps.flatMap(({ start }, node) => (start ? [node] : []));
  const begins = starts.map((node) => [sop.steps[node]?.id ?? "", visit([{ node, part: 0, arrow: null }])] as const);
  for (const [name, tokens] of open) {
    if (open.size > MOST_STATES) throw new TooManyStates();
    if (name !== END) states[name] = stateOf(places, tokens, visit);
  }
  const ended = { [END]: { type: "final" } } as const;
  const [first] = begins;
  if (begins.length === 1 && first) return { initial: first[1], states: { ...states, ...ended } };
  const on = Object.fromEntries(begins.map(([id, name]) => [eventName("mulai", id), transition(name, [])]));
  return { initial: START, states: { [START]: { on }, ...states, ...ended } };
}

function stateOf(places: Places, tokens: readonly Token[], visit: (tokens: readonly Token[]) => string): StateConfig {
  const { sop, leavings } = places;
  const ready = tokens.filter(({ arrow }) => arrow === null);
  const on: Record<string, TransitionConfig> = {};
  for (const token of ready) {
    const step = sop.steps[token.node];
    if (step === undefined) continue;
    const others = tokens.filter((other) => other !== token);
    if (token.part + 1 < partsOf(step).length) {
      on[eventName(step.id, null)] = transition(visit(ordered([...others, { ...token, part: token.part + 1 }])), []);
      continue;
    }
    for (const leaving of leavings[token.node] ?? []) {
      on[eventName(step.id, leaving.outcome)] = transition(visit(move(places, others, leaving)), leaving.copies);
    }
  }
  return { tags: ready.map(({ node }) => sop.steps[node]?.id ?? ""), on };
}

/**
 * Each arrow brings a token; a step that waits starts when it has one from all of its arrows.
 *
 * @throws RunsTwice
 */
function move(places: Places, others: readonly Token[], { arrows }: Leaving): readonly Token[] {
  let tokens = [...others];
  const come = (token: Token): void => {
    if (tokens.some(({ node, arrow }) => node === token.node && arrow === token.arrow)) {
      throw new RunsTwice(places.sop.steps[token.node]?.id ?? "");
    }
    tokens.push(token);
  };
  for (const arrow of arrows) {
    const node = places.to(arrow);
    const waits = places.waits(node);
    if (!waits.includes(arrow)) {
      come({ node, part: 0, arrow: null });
      continue;
    }
    come({ node, part: 0, arrow });
    if (!waits.every((wait) => tokens.some((token) => token.arrow === wait))) continue;
    tokens = tokens.filter((token) => token.arrow === null || !waits.includes(token.arrow));
    come({ node, part: 0, arrow: null });
  }
  return ordered(tokens);
}

function ordered(tokens: readonly Token[]): readonly Token[] {
  return tokens.toSorted((a, b) => a.node - b.node || (a.arrow ?? -1) - (b.arrow ?? -1));
}

function nameOf({ sop, flow }: Places, tokens: readonly Token[]): string {
  const names = tokens.map(({ node, part, arrow }) => {
    const id = sop.steps[node]?.id ?? "";
    if (arrow === null) return part === 0 ? id : `${id}@${part + 1}`;
    return `${sop.steps[flow.graph.arrows[arrow]?.from ?? -1]?.id ?? ""}→${id}`;
  });
  return names.length === 0 ? END : names.join(" + ");
}
