import type { Sop, Step, Transition } from "../model/sop.ts";
import type { Profile } from "../profile/profile.ts";
import type { Chart, ChartConnector, ChartSymbol, Shape } from "./types.ts";

export type ChartStyle = Pick<Profile, "chart"> & { readonly labels: Pick<Profile["labels"], "ya" | "tidak"> };

/**
 * Says which symbols and connectors the table shows for an SOP: one symbol for each actor of each step, the
 * terminators as the profile draws them, plain lines for joint work. Pure; nothing has a place yet.
 *
 * The SOP must be free of errors (every id names something).
 */
export function buildChart(sop: Sop, style: ChartStyle): Chart {
  const columnOf = new Map(sop.actors.map((actor, index) => [actor.id, index]));
  const cells = new Cells(sop.actors.length);
  const connectors: ChartConnector[] = [];
  const arrivals = new Map<string, readonly string[]>();
  const departures = new Map<string, readonly string[]>();

  for (const step of sop.steps) {
    const drawn = drawStep(step, columnOf, style, cells, connectors);
    arrivals.set(step.id, drawn.arrivals);
    departures.set(step.id, drawn.departures);
  }
  for (const step of sop.steps) {
    for (const [index, transition] of step.transitions.entries()) {
      const from = departures.get(step.id) ?? [];
      const to =
        transition.to.kind === "step"
          ? (arrivals.get(transition.to.step) ?? [])
          : [endCapsule(step, index, sop, columnOf, cells)];
      connectors.push({ id: `${step.id}>${index}`, kind: "arrow", from, to, label: printedLabel(transition, style) });
    }
  }
  return { rows: cells.rows, columns: sop.actors.length, symbols: cells.symbols, connectors };
}

/** The word that stands beside an exit: `ya` and `tidak` are the profile's, all others are printed as written. */
export function printedLabel(transition: Pick<Transition, "outcome" | "label">, style: ChartStyle): string | null {
  if (transition.outcome === "ya") return style.labels.ya;
  if (transition.outcome === "tidak") return style.labels.tidak;
  return transition.label;
}

const bare = { question: null, questionInside: false } as const;

interface DrawnStep {
  /** Symbols at which arrows may arrive. */
  readonly arrivals: readonly string[];
  /** Symbols from which the step's own arrows may leave. */
  readonly departures: readonly string[];
}

function drawStep(
  step: Step,
  columnOf: ReadonlyMap<string, number>,
  style: ChartStyle,
  cells: Cells,
  connectors: ChartConnector[],
): DrawnStep {
  const { actors, mode } = step.performers;
  const { start, end } = style.chart.terminators;
  const ids: string[] = [];
  const continuing: string[] = [];
  for (const [index, actor] of actors.entries()) {
    const decides = step.kind === "decision" && (mode !== "sequential" || index === actors.length - 1);
    const starts = step.start && (mode !== "sequential" || index === 0);
    const ends = endsHere(step, actor, index);
    const startsBefore = starts && (decides || start === "beside");
    const endsAfter = ends && (decides || end === "beside");
    const replaced = (starts && start === "replace") || (ends && end === "replace");
    const shape: Shape = decides ? "diamond" : replaced ? "capsule" : "box";
    const id = `${step.id}@${index}`;
    const column = columnOf.get(actor) ?? 0;
    const question = index === askingPerformer(step) && step.question.length > 0 ? step.id : null;
    const place = { row: step.row - 1, column };
    if (startsBefore) {
      const level = cells.lowestFree(place);
      cells.add({ ...place, ...bare, id: `${id}^`, step: step.id, shape: "capsule", level: level === 0 ? -1 : level });
      connectors.push({ id: `${id}^`, kind: "arrow", from: [`${id}^`], to: [id], label: null });
    }
    const questionInside = question !== null && decides && style.chart.questions === "inside";
    cells.add({ ...place, id, step: step.id, shape, level: cells.lowestFree(place), question, questionInside });
    if (endsAfter) {
      cells.add({ ...place, ...bare, id: `${id}$`, step: step.id, shape: "capsule", level: cells.lowestFree(place) });
      connectors.push({ id: `${id}$`, kind: "arrow", from: [id], to: [`${id}$`], label: null });
    }
    if (!ends) continuing.push(id);
    ids.push(id);
  }
  if (mode === "joint") joinByPlainLines(step, ids, columnOf, connectors);
  if (mode === "sequential") handOver(ids, connectors);
  const departures = mode === "sequential" ? ids.slice(-1) : continuing.length > 0 ? continuing : ids;
  return { arrivals: mode === "sequential" ? ids.slice(0, 1) : ids, departures };
}

/** With whose symbol the step's question stands, counted from 0: a decision's with its diamond. */
export function askingPerformer({ kind, performers }: Step): number {
  return kind === "decision" && performers.mode === "sequential" ? performers.actors.length - 1 : 0;
}

/** Whether this actor's part ends here; of a hand-over that ends whole, only the last one. */
function endsHere(step: Step, actor: string, index: number): boolean {
  if (step.end === "none") return false;
  if (step.end !== "all") return step.end.includes(actor);
  return step.performers.mode !== "sequential" || index === step.performers.actors.length - 1;
}

function joinByPlainLines(
  step: Step,
  ids: readonly string[],
  columnOf: ReadonlyMap<string, number>,
  connectors: ChartConnector[],
): void {
  const fromLeft = ids
    .map((id, index) => ({ id, column: columnOf.get(step.performers.actors[index] ?? "") ?? 0 }))
    .sort((a, b) => a.column - b.column);
  for (const [index, right] of fromLeft.entries()) {
    const left = fromLeft[index - 1];
    if (left)
      connectors.push({ id: `${left.id}=${right.id}`, kind: "plain", from: [left.id], to: [right.id], label: null });
  }
}

function handOver(ids: readonly string[], connectors: ChartConnector[]): void {
  for (const [index, to] of ids.entries()) {
    const from = ids[index - 1];
    if (from) connectors.push({ id: `${from}>${to}`, kind: "arrow", from: [from], to: [to], label: null });
  }
}

/**
 * The capsule of a branch that ends at once: beside the decision where a column is free, on the side to which no
 * other exit goes; else below it.
 */
function endCapsule(step: Step, index: number, sop: Sop, columnOf: ReadonlyMap<string, number>, cells: Cells): string {
  const id = `${step.id}>${index}$`;
  const actor = step.performers.actors.at(-1) ?? "";
  const own = columnOf.get(actor) ?? 0;
  const row = step.row - 1;
  const decision = cells.symbols.find((symbol) => symbol.id === `${step.id}@${step.performers.actors.length - 1}`);
  const level = decision?.level ?? 0;
  const crowd = (direction: -1 | 1): number =>
    step.transitions.filter((transition) => {
      if (transition.to.kind === "end") return false;
      const target = transition.to.step;
      const first = sop.steps.find((other) => other.id === target)?.performers.actors[0] ?? "";
      return Math.sign((columnOf.get(first) ?? own) - own) === direction;
    }).length;
  const sides: readonly (-1 | 1)[] = crowd(1) <= crowd(-1) ? [1, -1] : [-1, 1];
  for (const direction of sides) {
    const column = own + direction;
    if (cells.isFree({ row, column }, level)) {
      cells.add({ ...bare, id, step: step.id, shape: "capsule", row, column, level });
      return id;
    }
  }
  const below = cells.lowestFree({ row, column: own });
  cells.add({ ...bare, id, step: step.id, shape: "capsule", row, column: own, level: below });
  return id;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Which places of the table are taken. Symbols of one cell are stacked: level 0 is the row's main line. */
class Cells {
  readonly symbols: ChartSymbol[] = [];
  rows = 0;
  readonly #columns: number;
  readonly #levels = new Map<string, number[]>();

  constructor(columns: number) {
    this.#columns = columns;
  }

  add(symbol: ChartSymbol): void {
    this.symbols.push(symbol);
    const key = `${symbol.row}:${symbol.column}`;
    this.#levels.set(key, [...(this.#levels.get(key) ?? []), symbol.level]);
    this.rows = Math.max(this.rows, symbol.row + 1);
  }

  /** The level under everything that stands in the cell. */
  lowestFree(cell: Cell): number {
    const levels = this.#levels.get(`${cell.row}:${cell.column}`) ?? [];
    return levels.reduce((lowest, level) => Math.max(lowest, level + 1), 0);
  }

  isFree(cell: Cell, level: number): boolean {
    if (cell.column < 0 || cell.column >= this.#columns) return false;
    return !(this.#levels.get(`${cell.row}:${cell.column}`) ?? []).includes(level);
  }
}
