import type { Chart, ChartConnector, ChartSymbol, MeasuredText, Measures, Shape } from "../../src/layout/types.ts";

/** What random charts are made of. */
export interface ChartRecipe {
  readonly seed: number;
  readonly rows: number;
  readonly columns: number;
  /** Any legal graph, not only the shapes that real SOPs have. */
  readonly wild: boolean;
}

/** What odd charts are made of. */
export interface OddRecipe {
  readonly seed: number;
  readonly rows: number;
  readonly columns: number;
}

/** A text as the browser would measure it, near enough. */
export function measuredText(...lines: readonly string[]): MeasuredText {
  const width = Math.max(...lines.map((line) => line.length * 3.6));
  return { lines, width, height: lines.length * 7.5 };
}

export function textVariants(text: string): readonly MeasuredText[] {
  const words = text.split(" ");
  return words.length === 1 ? [measuredText(text)] : [measuredText(text), measuredText(...words)];
}

const LABELS = ["Y", "T", "Belum lengkap", "Lengkap"] as const;

/** A chart that a legal SOP might have, and measures for it: the same recipe gives the same. */
export function randomChart({ seed, rows, columns, wild }: ChartRecipe): { chart: Chart; measures: Measures } {
  const random = randomNumbers(seed);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const symbols: ChartSymbol[] = [];
  const connectors: ChartConnector[] = [];
  const steps: { readonly ids: readonly string[]; readonly decides: boolean }[] = [];
  let column = between(0, columns - 1);
  for (let row = 0; row < rows; row++) {
    const move = random();
    if (move > 0.75) column = between(0, columns - 1);
    else if (move > 0.3) column = Math.max(0, Math.min(columns - 1, column + (random() < 0.5 ? -1 : 1)));
    const inside = row > 0 && row < rows - 1;
    const decides = inside && random() < 0.3;
    const shape: Shape = decides ? "diamond" : inside ? "box" : "capsule";
    const ids: string[] = [];
    const put = (at: number): void => {
      const id = `${row}@${ids.length}`;
      ids.push(id);
      symbols.push({ id, step: `${row}`, shape, row, column: at, level: 0, question: null, questionInside: false });
    };
    put(column);
    if (columns > 1 && !decides && random() < (wild ? 0.2 : 0.08)) {
      const other = (column + between(1, columns - 1)) % columns;
      put(other);
      const [left = "", right = ""] = other > column ? ids : [...ids].reverse();
      connectors.push({ id: `${left}=${right}`, kind: "plain", from: [left], to: [right], label: null });
    }
    steps.push({ ids, decides });
  }
  const target = (row: number): readonly string[] => steps[row]?.ids ?? [];
  for (const [row, { ids, decides }] of steps.entries()) {
    if (row === rows - 1) break;
    const targets = new Set([row + 1]);
    const exits = decides ? (wild ? between(2, 4) : 2) : random() < (wild ? 0.25 : 0.05) ? 2 : 1;
    for (let tries = 0; targets.size < exits && tries < 50; tries++) {
      const back = Math.max(0, row - between(1, 4));
      const ahead = Math.min(rows - 1, row + between(2, 4));
      const to = wild ? between(0, rows - 1) : decides && random() < 0.75 ? back : ahead;
      if (to !== row) targets.add(to);
    }
    for (const [index, to] of [...targets].entries()) {
      const label = decides ? (LABELS[index] ?? null) : null;
      connectors.push({ id: `${row}>${index}`, kind: "arrow", from: ids, to: target(to), label });
    }
  }
  const width = Math.max(30, (columns <= 7 ? 341 : 450) / columns);
  const measures: Measures = {
    columnWidths: Array.from({ length: columns }, () => width),
    rowHeights: Array.from({ length: rows }, () => between(22, 80)),
    pageHeight: 410,
    lastPageReserve: 0,
    lineTop: 3,
    lineHeight: 9,
    labels: new Map(LABELS.map((label) => [label, textVariants(label)])),
    questions: new Map(),
  };
  return { chart: { rows, columns, symbols, connectors }, measures };
}

/**
 * A chart of all that the format allows at once, crowded: several symbols in a cell, capsules before and after, joint
 * work over up to all columns, forks of up to twelve, decisions of up to four long exits, questions beside and inside,
 * columns of different widths, rows that are taller than a page.
 */
export function oddChart({ seed, rows, columns }: OddRecipe): { chart: Chart; measures: Measures } {
  const random = randomNumbers(seed);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const chance = (part: number): boolean => random() < part;
  const symbols: ChartSymbol[] = [];
  const connectors: ChartConnector[] = [];
  const steps: { readonly ids: readonly string[]; readonly decides: boolean }[] = [];
  const questions = new Map<string, readonly MeasuredText[]>();
  const joint = chance(0.3) ? 0.4 : 0.1;
  const stacked = chance(0.3) ? 0.5 : 0.15;
  const asked = chance(0.3) ? 0.8 : 0.2;
  const arrow = (from: readonly string[], to: readonly string[], label: string | null): void => {
    connectors.push({ id: `${from[0]}>${connectors.length}`, kind: "arrow", from, to, label });
  };
  for (let row = 0; row < rows; row++) {
    const lowest = new Array<number>(columns).fill(0);
    for (let track = 0; track === 0 || (track < 4 && chance(stacked)); track++) {
      const step = `${row}${"abcd"[track]}`;
      const decides = chance(0.35);
      const shape: Shape = decides ? "diamond" : chance(0.1) ? "capsule" : "box";
      const question = chance(asked) ? step : null;
      if (question !== null) questions.set(step, textVariants(QUESTIONS[between(0, 3)] ?? ""));
      const questionInside = decides && chance(0.3);
      const across = chance(joint) ? between(2, chance(0.2) ? columns : 3) : 1;
      const first = between(0, Math.max(0, columns - across));
      const ids: string[] = [];
      for (let column = first; column < Math.min(columns, first + across); column++) {
        const id = `${step}@${column}`;
        const bare = { step, row, column, question: null, questionInside: false };
        if (chance(0.08)) {
          const level = lowest[column] === 0 ? -1 : (lowest[column] ?? 0);
          if (level > 0) lowest[column] = level + 1;
          symbols.push({ ...bare, id: `${id}^`, shape: "capsule", level });
          arrow([`${id}^`], [id], null);
        }
        const level = lowest[column] ?? 0;
        const own = ids.length === 0 ? { question, questionInside } : {};
        symbols.push({ ...bare, id, shape, level, ...own });
        lowest[column] = level + 1;
        ids.push(id);
        if (chance(0.08)) {
          symbols.push({ ...bare, id: `${id}$`, shape: "capsule", level: level + 1 });
          lowest[column] = level + 2;
          arrow([id], [`${id}$`], null);
        }
      }
      for (const [index, right] of ids.entries()) {
        const left = ids[index - 1];
        if (left) connectors.push({ id: `${left}=${right}`, kind: "plain", from: [left], to: [right], label: null });
      }
      steps.push({ ids, decides });
    }
  }
  for (const [index, { ids, decides }] of steps.entries()) {
    const exits = decides ? between(2, 4) : chance(0.06) ? between(2, 12) : 1;
    const targets = new Set<number>();
    for (let exit = 0; exit < exits; exit++) {
      const near = Math.max(0, Math.min(steps.length - 1, index + between(-3, 4)));
      const to = exit === 0 ? index + 1 : chance(0.2) ? between(0, steps.length - 1) : near;
      if (to !== index && to < steps.length) targets.add(to);
    }
    for (const [exit, to] of [...targets].entries()) {
      arrow(ids, steps[to]?.ids ?? [], decides ? (ODD_LABELS[(exit + index) % ODD_LABELS.length] ?? null) : null);
    }
  }
  const pageHeight = between(150, 900);
  const measures: Measures = {
    columnWidths: Array.from({ length: columns }, () => between(30, chance(0.3) ? 120 : 60)),
    rowHeights: Array.from({ length: rows }, () => (chance(0.03) ? between(22, 3 * pageHeight) : between(22, 90))),
    pageHeight,
    lastPageReserve: chance(0.3) ? between(5, 60) : 0,
    lineTop: 3,
    lineHeight: 9,
    labels: new Map(ODD_LABELS.map((label) => [label, textVariants(label)])),
    questions,
  };
  return { chart: { rows, columns, symbols, connectors }, measures };
}

const ODD_LABELS = ["Y", "T", "Belum lengkap", "Perlu tindak lanjut", "Bukan kewenangan"] as const;
const QUESTIONS = ["Setuju?", "Lengkap dan benar?", "Jenis pengaduan?", "Perlu koordinasi lintas unit?"] as const;

/** Numbers in [0, 1) that look random and are always the same for a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A chart from a short picture: one row a line, one symbol a row, with plain exits to row numbers (from 1). */
export function chartOf(
  columns: number,
  rows: readonly { readonly column: number; readonly shape?: Shape; readonly to?: Readonly<Record<string, number>> }[],
): Chart {
  const symbols = rows.map(({ column, shape }, row): ChartSymbol => {
    const last = row === 0 || row === rows.length - 1;
    const id = `${row + 1}@0`;
    return {
      id,
      step: `${row + 1}`,
      shape: shape ?? (last ? "capsule" : "box"),
      row,
      column,
      level: 0,
      question: null,
      questionInside: false,
    };
  });
  const connectors = rows.flatMap(({ to }, row): ChartConnector[] => {
    const exits = to ?? (row < rows.length - 1 ? { "": row + 2 } : {});
    return Object.entries(exits).map(([label, target], index) => ({
      id: `${row + 1}>${index}`,
      kind: "arrow",
      from: [`${row + 1}@0`],
      to: [`${target}@0`],
      label: label === "" ? null : label,
    }));
  });
  return { rows: rows.length, columns, symbols, connectors };
}

export function measuresFor(chart: Chart, changes: Partial<Measures> = {}): Measures {
  const labels = chart.connectors.flatMap(({ label }) => (label === null ? [] : [label]));
  return {
    columnWidths: Array.from({ length: chart.columns }, () => 48),
    rowHeights: Array.from({ length: chart.rows }, () => 40),
    pageHeight: 410,
    lastPageReserve: 0,
    lineTop: 3,
    lineHeight: 9,
    labels: new Map(labels.map((label) => [label, textVariants(label)])),
    questions: new Map(),
    ...changes,
  };
}
