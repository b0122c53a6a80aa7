import type { DrawingView } from "../../src/emit/pdf/view/drawing.ts";
import type { FigureView } from "../../src/emit/pdf/view/figures.ts";
import { type FlowchartParts, flowchartPages } from "../../src/emit/pdf/view/flowchart.ts";
import { plainText } from "../../src/emit/pdf/view/texts.ts";

/** Each flowchart page as an inline SVG: the layout as it is drawn, with row numbers, headings, and begun texts. */
export function pagePictures(parts: FlowchartParts): readonly string[] {
  const pages = flowchartPages(parts);
  return pages.map(({ drawing, table }, index) => {
    const figures = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.figures));
    return picture(drawing, figures, legend(parts, index));
  });
}

/** Numbers and the beginnings of texts: enough to know where one is. */
function legend({ layout, columns, headHeights, sop }: FlowchartParts, index: number): string {
  const headHeight = headHeights.reduce((sum, height) => sum + height, 0);
  const texts: string[] = [];
  const put = (x: number, y: number, text: string, anchor: "start" | "middle"): void => {
    texts.push(`<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeText(text)}</text>`);
  };
  const activity = columns.find(({ field }) => field === "activity");
  for (const { row, top, height, slice } of layout.pages[index]?.rows ?? []) {
    const middle = headHeight + top + height / 2 + 2.5;
    const step = sop.steps.find((each) => each.row === row + 1);
    put((columns[0]?.width ?? 0) / 2, middle, String(row + 1), "middle");
    const from = slice === null ? "" : ` (${Math.round(slice.from)} to ${Math.round(slice.to)} pt)`;
    if (activity && step)
      put(activity.x + 3, middle, `${clipped(plainText(step.activity), activity.width)}${from}`, "start");
  }
  const actors = columns.filter(({ field }) => field === "actor");
  for (const [at, { x, width }] of actors.entries()) {
    put(x + width / 2, headHeight - 3, clipped(sop.actors[at]?.name ?? "", width), "middle");
  }
  return texts.join("");
}

function picture(view: DrawingView, figures: readonly FigureView[], legendTexts: string): string {
  const paths = (all: readonly string[]): string => all.map((d) => `<path d="${d}"/>`).join("");
  const rects = (all: DrawingView["shades"]): string =>
    all.map(({ x, y, width, height }) => `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`).join("");
  const texts = [...view.labels, ...figures.flatMap((figure) => figure.texts)]
    .map(({ x, y, size, text }) => `<text x="${x}" y="${y}" font-size="${size}">${escapeText(text)}</text>`)
    .join("");
  return [
    `<svg viewBox="-2 -2 ${Number(view.width) + 4} ${Number(view.height) + 4}" role="img">`,
    `<g fill="#f0f0f0">${rects(view.shades)}</g>`,
    `<g fill="none" stroke="#999" stroke-width="0.5">${paths(view.rules)}</g>`,
    `<g fill="#fff">${rects(view.clearings)}</g>`,
    `<g fill="#777" font-size="6">${legendTexts}</g>`,
    `<g fill="none" stroke="#000" stroke-width="0.7">${paths(view.lines)}</g>`,
    `<g fill="#fff" stroke="#000" stroke-width="0.8">${paths(figures.map(({ outline }) => outline))}</g>`,
    `<g>${paths(view.arrowheads)}</g>`,
    `<g text-anchor="middle">${texts}</g>`,
    "</svg>",
  ].join("");
}

/** As many letters as a width takes at this size, near enough. */
function clipped(text: string, width: number): string {
  const most = Math.floor(width / 3.1);
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}

function round(value: number): string {
  return value.toFixed(1);
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
