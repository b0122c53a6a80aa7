import { lineTouches, overlaps } from "./labels.ts";
import { stretches } from "./metrics.ts";
import { outlinePoint, type SymbolShape } from "./shapes.ts";
import type { Chart, ChartConnector, Layout, Measures, PageLayout, Point, Rect } from "./types.ts";

/** Something that must never be seen on paper. */
export interface Defect {
  readonly rule: "through" | "overlap" | "docking" | "faithful" | "labels" | "inside" | "pages" | "pentagons";
  /** Page, from 0. */
  readonly page: number;
  /** Connectors, symbols or rows concerned. */
  readonly of: readonly string[];
}

const NEAR = 0.02;

/**
 * Judges a finished layout by its geometry alone, with nothing taken over from the router. No finding: a reader can
 * follow every line with a finger. Costs little, so every layout is judged before it is given away.
 */
export function hardRules(chart: Chart, layout: Layout, measures: Measures): readonly Defect[] {
  const connectors = new Map(chart.connectors.map((connector) => [connector.id, connector]));
  const defects: Defect[] = [];
  for (const [number, page] of layout.pages.entries()) {
    const report = (rule: Defect["rule"], ...of: string[]): void => {
      defects.push({ rule, page: number, of });
    };
    const seen = new PageView(page, connectors, measures);
    checkInside(seen, report);
    checkLines(seen, report);
    checkOverlaps(seen, report);
    checkTexts(seen, report);
  }
  defects.push(...checkFaithful(chart, layout), ...checkPages(chart, layout, measures));
  return defects;
}

type Report = (rule: Defect["rule"], ...of: string[]) => void;

interface Body {
  readonly id: string;
  readonly shape: SymbolShape;
  readonly rect: Rect;
}

interface Line {
  readonly id: string;
  readonly kind: "arrow" | "plain";
  readonly points: readonly Point[];
  /** What the line leads to: lines to the same symbols may merge. */
  readonly target: string;
  /** Bodies at which it may begin and end. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

class PageView {
  readonly width: number;
  readonly height: number;
  readonly bodies: readonly Body[];
  readonly lines: readonly Line[];
  readonly page: PageLayout;

  constructor(page: PageLayout, connectors: ReadonlyMap<string, ChartConnector>, measures: Measures) {
    this.page = page;
    this.width = measures.columnWidths.reduce((sum, width) => sum + width, 0);
    this.height = page.rows.reduce((sum, row) => sum + row.height, 0);
    const pentagons = page.offPage.map((connector) => ({
      id: `${connector.direction} ${connector.connectors.join(" ")}`,
      shape: "pentagon" as const,
      rect: connector.rect,
      connector,
    }));
    this.bodies = [...page.symbols, ...pentagons];
    this.lines = page.lines.map(({ connector: id, kind, points }) => {
      const known = connectors.get(id);
      if (known) return { id, kind, points, target: known.to.join(" "), from: known.from, to: known.to };
      const pentagon = pentagons.find(({ connector }) => pentagonLine(connector, connectors) === id);
      const carried = connectors.get(pentagon?.connector.connectors[0] ?? "");
      if (!pentagon || !carried) return { id, kind, points, target: id, from: [], to: [] };
      return pentagon.connector.direction === "in"
        ? { id, kind, points, target: carried.to.join(" "), from: [pentagon.id], to: carried.to }
        : { id, kind, points, target: pentagon.id, from: carried.from, to: [pentagon.id] };
    });
  }
}

/** The name under which the line between a pentagon and its symbol is drawn. */
function pentagonLine(
  { direction, connectors: carried }: PageLayout["offPage"][number],
  connectors: ReadonlyMap<string, ChartConnector>,
): string {
  if (direction === "out") return `out ${carried.join(" ")}`;
  return `in ${connectors.get(carried[0] ?? "")?.to.join(" ") ?? ""}`;
}

function checkInside({ page, bodies, lines, width, height }: PageView, report: Report): void {
  for (const { id, rect } of bodies) {
    const row = page.rows.find(
      ({ top, height: tall }) => rect.y >= top - NEAR && rect.y + rect.height <= top + tall + NEAR,
    );
    if (!row || rect.x < -NEAR || rect.x + rect.width > width + NEAR) report("inside", id);
  }
  for (const [index, a] of bodies.entries()) {
    for (const b of bodies.slice(index + 1)) if (overlaps(a.rect, b.rect)) report("inside", a.id, b.id);
  }
  for (const { id, points } of lines) {
    if (points.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height)) report("inside", id);
  }
}

function checkLines({ bodies, lines }: PageView, report: Report): void {
  for (const line of lines) {
    const first = line.points[0];
    const last = line.points.at(-1);
    const source = bodies.find(({ id }) => line.from.includes(id) && first && onOutline(first, bodies, id));
    const target = bodies.find(({ id }) => line.to.includes(id) && last && onOutline(last, bodies, id));
    if (!source || !target || line.points.length < 2) report("docking", line.id);
    const ends = stretches(line.points);
    if (ends.some(([a, b]) => a.x !== b.x && a.y !== b.y)) report("docking", line.id);
    for (const body of bodies) {
      const rest = ends.filter(
        (_, index) => !(body === source && index === 0) && !(body === target && index === ends.length - 1),
      );
      if (rest.some(([a, b]) => lineTouches([a, b], body.rect, -NEAR))) report("through", line.id, body.id);
    }
    for (const [body, end, inner] of [
      [source, first, line.points[1]],
      [target, last, line.points.at(-2)],
    ] as const) {
      if (body && end && inner && !leavesOutward(body, end, inner)) report("through", line.id, body.id);
    }
  }
}

function onOutline(point: Point, bodies: readonly Body[], id: string): boolean {
  const body = bodies.find((candidate) => candidate.id === id);
  if (!body) return false;
  const { rect, shape } = body;
  const across = point.x - (rect.x + rect.width / 2);
  const down = point.y - (rect.y + rect.height / 2);
  const meets = (["top", "bottom", "left", "right"] as const).map((side) =>
    outlinePoint(shape, rect, side, side === "top" || side === "bottom" ? across : down),
  );
  return meets.some((met) => met !== null && Math.abs(met.x - point.x) < NEAR && Math.abs(met.y - point.y) < NEAR);
}

/** Whether the stretch from the outline to `inner` runs away from the symbol's middle. */
function leavesOutward({ rect }: Body, end: Point, inner: Point): boolean {
  const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  return end.x === inner.x ? (inner.y - end.y) * (end.y - centre.y) > 0 : (inner.x - end.x) * (end.x - centre.x) > 0;
}

function checkOverlaps({ lines }: PageView, report: Report): void {
  for (const [index, a] of lines.entries()) {
    for (const b of lines.slice(index + 1)) {
      if (a.target === b.target && a.kind === "arrow" && b.kind === "arrow") {
        if (!mergeOnce(a.points, b.points)) report("overlap", a.id, b.id);
      } else if (touchBeyondCrossing(a.points, b.points)) {
        report("overlap", a.id, b.id);
      }
    }
  }
}

/** Two lines that do not merge may only cross: no shared stretch, no corner or end of one on the other. */
function touchBeyondCrossing(a: readonly Point[], b: readonly Point[]): boolean {
  return (
    a.some((point) => lineTouches(b, { ...point, width: 0, height: 0 }, NEAR)) ||
    b.some((point) => lineTouches(a, { ...point, width: 0, height: 0 }, NEAR)) ||
    sharesStretch(a, b)
  );
}

function sharesStretch(a: readonly Point[], b: readonly Point[]): boolean {
  return stretches(a).some(([p, q]) =>
    stretches(b).some(([r, s]) => {
      if (p.x === q.x && r.x === s.x && Math.abs(p.x - r.x) < NEAR) return shared(p.y, q.y, r.y, s.y);
      if (p.y === q.y && r.y === s.y && Math.abs(p.y - r.y) < NEAR) return shared(p.x, q.x, r.x, s.x);
      return false;
    }),
  );
}

function shared(a: number, b: number, c: number, d: number): boolean {
  return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d)) > NEAR;
}

/** Lines to one target share nothing, or exactly their end: what stands before the common end must not touch. */
function mergeOnce(a: readonly Point[], b: readonly Point[]): boolean {
  const ends = commonEnd(a, b);
  if (!ends) return !touchBeyondCrossing(a, b) && !crosses(a, b);
  const { beforeA, beforeB, junction } = ends;
  const ownA = [...beforeA, junction];
  const ownB = [...beforeB, junction];
  if (sharesStretch(ownA, ownB) || crosses(ownA, ownB)) return false;
  return (
    !beforeA.some((point) => lineTouches(ownB, { ...point, width: 0, height: 0 }, NEAR)) &&
    !beforeB.some((point) => lineTouches(ownA, { ...point, width: 0, height: 0 }, NEAR))
  );
}

function crosses(a: readonly Point[], b: readonly Point[]): boolean {
  return stretches(a).some(([p, q]) =>
    stretches(b).some(([r, s]) => {
      if ((p.x === q.x) === (r.x === s.x)) return false;
      const [down, along] = p.x === q.x ? [[p, q] as const, [r, s] as const] : [[r, s] as const, [p, q] as const];
      const x = down[0].x;
      const y = along[0].y;
      const strictly = (value: number, from: number, to: number): boolean =>
        value > Math.min(from, to) + NEAR && value < Math.max(from, to) - NEAR;
      return strictly(x, along[0].x, along[1].x) && strictly(y, down[0].y, down[1].y);
    }),
  );
}

/** Splits two lines at the point from which on they are one; null when they end apart. */
function commonEnd(
  a: readonly Point[],
  b: readonly Point[],
): { beforeA: readonly Point[]; beforeB: readonly Point[]; junction: Point } | null {
  let i = a.length - 1;
  let j = b.length - 1;
  const same = (p: Point | undefined, q: Point | undefined): boolean =>
    p !== undefined && q !== undefined && Math.abs(p.x - q.x) < NEAR && Math.abs(p.y - q.y) < NEAR;
  if (!same(a[i], b[j])) return null;
  while (i > 0 && j > 0 && same(a[i - 1], b[j - 1])) {
    i--;
    j--;
  }
  const junction = a[i];
  const nextA = a[i - 1];
  const nextB = b[j - 1];
  if (!junction || !nextA || !nextB)
    return { beforeA: a.slice(0, i), beforeB: b.slice(0, j), junction: a[i] ?? { x: 0, y: 0 } };
  // One of them may go straight on past the point where the other comes in.
  const sameWay =
    Math.sign(nextA.x - junction.x) === Math.sign(nextB.x - junction.x) &&
    Math.sign(nextA.y - junction.y) === Math.sign(nextB.y - junction.y);
  if (!sameWay) return { beforeA: a.slice(0, i), beforeB: b.slice(0, j), junction };
  const far = (point: Point): number => Math.abs(point.x - junction.x) + Math.abs(point.y - junction.y);
  const nearer = far(nextA) < far(nextB) ? nextA : nextB;
  return {
    beforeA: a.slice(0, nearer === nextA ? i - 1 : i),
    beforeB: b.slice(0, nearer === nextB ? j - 1 : j),
    junction: nearer,
  };
}

function checkTexts({ page, bodies, lines, width, height }: PageView, report: Report): void {
  const texts = [...page.labels, ...page.questions];
  for (const [index, text] of texts.entries()) {
    const { rect } = text;
    const isLabel = index < page.labels.length;
    if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > width || rect.y + rect.height > height)
      report("labels", text.of);
    if (lines.some(({ points }) => lineTouches(points, rect, 0))) report("labels", text.of);
    if (bodies.some((body) => overlaps(body.rect, rect) && (isLabel || body.id !== text.of))) report("labels", text.of);
    if (texts.some((other, at) => at > index && overlaps(other.rect, rect))) report("labels", text.of);
    if (!isLabel) continue;
    const own = lines.find(({ id }) => id === text.of);
    const [from, to] = own?.points ?? [];
    if (!from || !to || !lineTouches([from, to], rect, 3)) report("labels", text.of);
  }
}

/** Every connector of the chart is drawn once: as one line, or as a line to a pentagon and one from its fellow. */
function checkFaithful(chart: Chart, layout: Layout): readonly Defect[] {
  const defects: Defect[] = [];
  const drawn = new Map<string, number>();
  const out = new Map<string, string>();
  const into = new Map<string, string>();
  const labels = new Set(layout.pages.flatMap(({ labels }) => labels.map(({ of }) => of)));
  for (const page of layout.pages) {
    for (const { connector } of page.lines) drawn.set(connector, (drawn.get(connector) ?? 0) + 1);
    for (const { direction, letter, connectors } of page.offPage) {
      for (const id of connectors) (direction === "out" ? out : into).set(id, letter);
    }
  }
  const meaningOf = new Map<string, string>();
  for (const { id, to, label } of chart.connectors) {
    const onePage = drawn.get(id) === 1 && !out.has(id) && !into.has(id);
    const letter = out.get(id);
    const paired = !drawn.has(id) && letter !== undefined && letter !== "" && letter === into.get(id);
    const lines = (drawn.get(`out ${id}`) ?? 0) === 1 && (drawn.get(`in ${to.join(" ")}`) ?? 0) === 1;
    if (!onePage && !(paired && lines)) defects.push({ rule: "faithful", page: 0, of: [id] });
    if (label !== null && !labels.has(onePage ? id : `out ${id}`)) defects.push({ rule: "labels", page: 0, of: [id] });
    if (letter === undefined) continue;
    const meaning = meaningOf.get(letter) ?? to.join(" ");
    meaningOf.set(letter, meaning);
    if (meaning !== to.join(" ")) defects.push({ rule: "pentagons", page: 0, of: [id] });
  }
  const placed = layout.pages.flatMap(({ symbols }) => symbols.map(({ id }) => id)).sort();
  const wanted = chart.symbols.map(({ id }) => id).sort();
  if (placed.join("\n") !== wanted.join("\n")) defects.push({ rule: "faithful", page: 0, of: ["symbols"] });
  return defects;
}

function checkPages(chart: Chart, layout: Layout, measures: Measures): readonly Defect[] {
  const defects: Defect[] = [];
  const order: number[] = [];
  for (const [page, { rows }] of layout.pages.entries()) {
    const tall = rows.reduce((sum, { height }) => sum + height, 0);
    if (tall > measures.pageHeight + NEAR) defects.push({ rule: "pages", page, of: ["height"] });
    for (const { row, height, slice } of rows) {
      const whole = measures.rowHeights[row] ?? 0;
      if (order.at(-1) !== row) order.push(row);
      if (slice && whole <= measures.pageHeight) defects.push({ rule: "pages", page, of: [`row ${row}`] });
      if (!slice && height < whole - NEAR) defects.push({ rule: "pages", page, of: [`row ${row}`] });
    }
  }
  if (order.some((row, index) => row !== index) || order.length !== chart.rows) {
    defects.push({ rule: "pages", page: 0, of: ["order"] });
  }
  return defects;
}
