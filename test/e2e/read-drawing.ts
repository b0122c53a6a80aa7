import type { InkPath, InkPoint, InkText, PageInk } from "./pdf-ink.ts";

/** What a reader sees of a flowchart page who follows the lines with a finger. */
export interface SeenPage {
  readonly symbols: readonly SeenSymbol[];
  readonly arrows: readonly SeenArrow[];
  /** Pairs of symbols joined by a line without an arrowhead. */
  readonly joined: readonly (readonly [SeenSymbol, SeenSymbol])[];
  /** Whatever cannot be understood. */
  readonly confusing: readonly string[];
}

export interface SeenSymbol {
  readonly shape: "capsule" | "box" | "diamond" | "pentagon";
  readonly box: Box;
  /** The number that stands in the row's first cell. */
  readonly row: string;
  /** Counted over all columns of the table, from 0. */
  readonly column: number;
  /** The letter in a pentagon. */
  readonly letter: string;
}

export interface SeenArrow {
  readonly from: SeenSymbol;
  readonly to: SeenSymbol;
  /** The text beside its first stretch, "" when there is none. */
  readonly label: string;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Segment {
  readonly vertical: boolean;
  /** x of a vertical, y of a horizontal stretch. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const NEAR = 0.35;
/** Ink is told apart by weight: rules of the table, connectors, outlines of symbols. pt */
const isRule = ({ stroke }: InkPath): boolean => stroke !== null && Math.abs(stroke - 0.5) < 0.06;
const isConnector = ({ stroke }: InkPath): boolean => stroke !== null && Math.abs(stroke - 0.7) < 0.04;
const isOutline = ({ stroke, closed }: InkPath): boolean => stroke !== null && Math.abs(stroke - 0.8) < 0.04 && closed;

export function readDrawing(ink: PageInk): SeenPage {
  const confusing: string[] = [];
  const rules = ink.paths.filter(isRule).flatMap(({ points }) => segmentsOf(points));
  const columns = distinct(rules.filter(({ vertical }) => vertical).map(({ at }) => at));
  // The column of the numbers has a rule between any two rows; others may have one cell over several.
  const left = columns[0] ?? 0;
  const rows = distinct(rules.filter(({ vertical, from }) => !vertical && near1(from, left)).map(({ at }) => at));
  const symbols = ink.paths.filter(isOutline).map((path) => seeSymbol(path, columns, rows, ink.texts));
  const tips = ink.paths.filter(
    ({ stroke, points, colour }) => stroke === null && points.length <= 4 && points.length >= 3 && colour === "#000000",
  );
  const heads = tips.map(({ points }) => arrowhead(points));
  const lines = ink.paths.filter(isConnector);
  const shafts = heads.map(({ tip, base }) => [base, tip]);
  const segments = united([...lines.map(({ points }) => points), ...shafts].flatMap(segmentsOf));
  const finger = new Finger(segments);

  const symbolAt = (point: InkPoint): SeenSymbol | undefined => symbols.find((symbol) => onOutline(point, symbol));
  const arrows: SeenArrow[] = [];
  const joined: (readonly [SeenSymbol, SeenSymbol])[] = [];
  const labels = blocksOf(ink.texts.filter(({ x }) => x > (columns[2] ?? 0)));
  for (const { points } of lines) {
    const start = points[0];
    const next = points[1];
    if (!start || !next) continue;
    const from = symbolAt(start);
    if (!from) {
      confusing.push(`a line begins at ${place(start)} beside every symbol`);
      continue;
    }
    const ends = finger.follow(start, next);
    const reached = heads.filter(({ tip }) => ends.some((end) => near(end, tip)));
    const targets = [...new Set(reached.map(({ tip }) => symbolAt(tip)))];
    if (reached.length === 0) {
      const others = ends.map(symbolAt).filter((symbol) => symbol !== undefined);
      const [other] = others;
      if (others.length === 1 && other) joined.push([from, other]);
      else confusing.push(`the line from ${place(start)} leads to ${others.length} symbols and no arrowhead`);
    } else if (targets.length !== 1 || !targets[0]) {
      confusing.push(`the line from ${place(start)} leads to ${targets.length} symbols`);
    } else {
      const label = from.shape === "diamond" ? labelBeside(start, next, labels, symbols) : "";
      arrows.push({ from, to: targets[0], label });
    }
  }
  for (const { tip } of heads) if (!symbolAt(tip)) confusing.push(`an arrowhead at ${place(tip)} touches no symbol`);
  return { symbols, arrows, joined, confusing };
}

/** Follows united ink from a point: straight over crossings, every way at a junction. */
class Finger {
  readonly #segments: readonly Segment[];

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
  }

  /** All ends of ink that can be reached, the beginning itself aside. */
  follow(start: InkPoint, towards: InkPoint): readonly InkPoint[] {
    const ends: InkPoint[] = [];
    const seen = new Set<string>();
    const walk = (point: InkPoint, vertical: boolean, sign: number): void => {
      const key = `${point.x.toFixed(1)} ${point.y.toFixed(1)} ${vertical} ${sign}`;
      if (seen.has(key)) return;
      seen.add(key);
      const segment = this.#segments.find((each) => each.vertical === vertical && contains(each, point));
      if (!segment) return;
      const here = vertical ? point.y : point.x;
      const end = sign > 0 ? segment.to : segment.from;
      for (const other of this.#segments) {
        if (other.vertical === vertical || other.at * sign <= here * sign - NEAR || other.at * sign > end * sign + NEAR)
          continue;
        const meeting = vertical ? { x: segment.at, y: other.at } : { x: other.at, y: segment.at };
        const across = vertical ? meeting.x : meeting.y;
        if (across < other.from - NEAR || across > other.to + NEAR || near(meeting, start)) continue;
        const ownEnd = Math.abs(other.at - end) < NEAR;
        const otherEnds = Math.abs(across - other.from) < NEAR || Math.abs(across - other.to) < NEAR;
        if (!ownEnd && !otherEnds) continue;
        if (across > other.from + NEAR) walk(meeting, !vertical, -1);
        if (across < other.to - NEAR) walk(meeting, !vertical, 1);
      }
      const last = vertical ? { x: segment.at, y: end } : { x: end, y: segment.at };
      const goesOn = this.#segments.some((other) => other.vertical !== vertical && contains(other, last));
      if (!goesOn && !near(last, start)) ends.push(last);
    };
    const vertical = Math.abs(start.x - towards.x) < NEAR;
    walk(start, vertical, Math.sign(vertical ? towards.y - start.y : towards.x - start.x));
    return ends;
  }
}

function seeSymbol(
  path: InkPath,
  columns: readonly number[],
  rows: readonly number[],
  texts: readonly InkText[],
): SeenSymbol {
  const box = boxOf(path.points);
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const corners = path.points.filter(
    (point, index) => !path.points.slice(0, index).some((other) => near(other, point)),
  );
  const upright = corners.every(
    ({ x, y }) => (near1(x, box.left) || near1(x, box.right)) && (near1(y, box.top) || near1(y, box.bottom)),
  );
  const shape = path.curved ? "capsule" : corners.length === 5 ? "pentagon" : upright ? "box" : "diamond";
  const column = columns.findLastIndex((x) => x < middle.x);
  const top = rows.findLast((y) => y < middle.y) ?? 0;
  const bottom = rows.find((y) => y > middle.y) ?? 0;
  const right = columns[1] ?? 0;
  const number = texts.find(({ x, y }) => x < right && y > top && y < bottom);
  const inside = texts.filter(
    ({ x, y, width }) => x + width / 2 > box.left && x + width / 2 < box.right && y > box.top && y < box.bottom,
  );
  return {
    shape,
    box,
    row: number?.text ?? "",
    column,
    letter: shape === "pentagon" ? inside.map(({ text }) => text).join("") : "",
  };
}

/** Lines of text that stand close under one another, as one text. */
interface Block extends Box {
  readonly text: string;
  /** Of its last line. */
  readonly size: number;
}

function blocksOf(texts: readonly InkText[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { text, x, y, width, size } of [...texts].sort((a, b) => a.y - b.y)) {
    const line: Block = { text, size, left: x, right: x + width, top: y - size * 0.75, bottom: y };
    const index = blocks.findIndex((block) => {
      const below = y - block.bottom;
      const aside = Math.abs(block.left + block.right - line.left - line.right) / 2;
      return below > 0.5 && below < size * 1.4 && aside < 0.6;
    });
    const above = blocks[index];
    if (!above) blocks.push(line);
    else {
      const left = Math.min(above.left, line.left);
      const right = Math.max(above.right, line.right);
      blocks[index] = { ...line, text: `${above.text} ${text}`, left, right, top: above.top };
    }
  }
  return blocks;
}

function labelBeside(
  start: InkPoint,
  next: InkPoint,
  blocks: readonly Block[],
  symbols: readonly SeenSymbol[],
): string {
  const stretch = boxOf([start, next]);
  const beside = blocks
    .filter((block) => !symbols.some(({ box }) => isInside(block, box)))
    .map((block) => {
      const dx = Math.max(block.left - stretch.right, stretch.left - block.right, 0);
      const dy = Math.max(block.top - stretch.bottom, stretch.top - block.bottom, 0);
      const fromX = Math.max(block.left - start.x, start.x - block.right, 0);
      const fromY = Math.max(block.top - start.y, start.y - block.bottom, 0);
      return { text: block.text, gap: Math.hypot(dx, dy), along: Math.hypot(fromX, fromY) };
    })
    .filter(({ gap }) => gap < 5)
    .sort((a, b) => a.gap + a.along / 20 - (b.gap + b.along / 20));
  return beside[0]?.text ?? "";
}

function isInside(block: Box, box: Box): boolean {
  const x = (block.left + block.right) / 2;
  const y = (block.top + block.bottom) / 2;
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

/** The tip of a filled triangle lies opposite its shortest side. */
function arrowhead(points: readonly InkPoint[]): { tip: InkPoint; base: InkPoint } {
  const [a, b, c] = points;
  if (!a || !b || !c) return { tip: { x: 0, y: 0 }, base: { x: 0, y: 0 } };
  const sides = [
    { tip: a, ends: [b, c] as const },
    { tip: b, ends: [a, c] as const },
    { tip: c, ends: [a, b] as const },
  ].sort((p, q) => distance(...p.ends) - distance(...q.ends));
  const [{ tip, ends }] = [sides[0] ?? { tip: a, ends: [b, c] as const }];
  return { tip, base: { x: (ends[0].x + ends[1].x) / 2, y: (ends[0].y + ends[1].y) / 2 } };
}

function onOutline({ x, y }: InkPoint, { shape, box }: SeenSymbol): boolean {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const halfWidth = (box.right - box.left) / 2;
  const halfHeight = (box.bottom - box.top) / 2;
  const within = x > box.left - NEAR && x < box.right + NEAR && y > box.top - NEAR && y < box.bottom + NEAR;
  if (!within) return false;
  const dx = Math.abs(x - middle.x);
  const dy = Math.abs(y - middle.y);
  const onBox = near1(dx, halfWidth) || near1(dy, halfHeight);
  switch (shape) {
    case "box":
      return onBox;
    case "diamond":
      return Math.abs(dx / halfWidth + dy / halfHeight - 1) * Math.min(halfWidth, halfHeight) < NEAR;
    case "capsule": {
      const radius = Math.min(halfWidth, halfHeight);
      return dx <= halfWidth - radius
        ? near1(dy, halfHeight)
        : near1(Math.hypot(dx - (halfWidth - radius), dy), radius);
    }
    case "pentagon":
      return onBox || y > middle.y;
  }
}

function segmentsOf(points: readonly InkPoint[]): readonly Segment[] {
  return points.flatMap((point, index): Segment[] => {
    const next = points[index + 1];
    if (!next || near(point, next)) return [];
    const vertical = Math.abs(point.x - next.x) < 0.05;
    const [a, b] = vertical ? [point.y, next.y] : [point.x, next.x];
    return [{ vertical, at: vertical ? point.x : point.y, from: Math.min(a, b), to: Math.max(a, b) }];
  });
}

/** Stretches that touch end to end or lie over each other are one stretch of ink. */
function united(segments: readonly Segment[]): readonly Segment[] {
  const sorted = [...segments].sort(
    (a, b) => Number(a.vertical) - Number(b.vertical) || a.at - b.at || a.from - b.from,
  );
  const result: Segment[] = [];
  for (const segment of sorted) {
    const index = result.findIndex(
      (other) =>
        other.vertical === segment.vertical &&
        Math.abs(other.at - segment.at) < 0.1 &&
        segment.from <= other.to + 0.1 &&
        segment.to >= other.from - 0.1,
    );
    const other = result[index];
    if (other)
      result[index] = { ...other, from: Math.min(other.from, segment.from), to: Math.max(other.to, segment.to) };
    else result.push(segment);
  }
  return result;
}

function contains(segment: Segment, { x, y }: InkPoint): boolean {
  const [at, along] = segment.vertical ? [x, y] : [y, x];
  return Math.abs(segment.at - at) < NEAR && along > segment.from - NEAR && along < segment.to + NEAR;
}

function boxOf(points: readonly InkPoint[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function distinct(values: readonly number[]): readonly number[] {
  return [...values]
    .sort((a, b) => a - b)
    .filter((value, index, all) => index === 0 || value - (all[index - 1] ?? 0) > 0.5);
}

function distance(a: InkPoint, b: InkPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function near(a: InkPoint, b: InkPoint): boolean {
  return distance(a, b) < NEAR;
}

function near1(a: number, b: number): boolean {
  return Math.abs(a - b) < NEAR;
}

function place({ x, y }: InkPoint): string {
  return `${x.toFixed(1)}, ${y.toFixed(1)}`;
}
