import type { Sop } from "../../src/model/sop.ts";
import { stepsInCell } from "./expected-flow.ts";
import { openPdf, readInk } from "./pdf-ink.ts";
import { readDrawing, type SeenPage, type SeenSymbol } from "./read-drawing.ts";

/** The flow that a finished PDF shows, and whatever in it cannot be understood. The identity page is its first. */
export async function seenFlow(
  sop: Sop,
  pdf: Uint8Array,
): Promise<{ readonly edges: readonly string[]; readonly confusing: readonly string[] }> {
  const document = await openPdf(pdf);
  const pages: SeenPage[] = [];
  for (let page = 2; page <= document.numPages; page++) pages.push(readDrawing(await readInk(document, page)));
  await document.destroy();
  return { edges: flowOf(sop, pages), confusing: pages.flatMap(({ confusing }) => confusing) };
}

/** What the pages say together: pentagons with one letter are one place. */
function flowOf(sop: Sop, pages: readonly SeenPage[]): readonly string[] {
  const names = new Map<SeenSymbol, string>();
  for (const page of pages) {
    for (const symbol of page.symbols) names.set(symbol, nameOf(symbol, sop, page));
  }
  const name = (symbol: SeenSymbol): string => names.get(symbol) ?? "?";
  const arrows = pages.flatMap((page) => page.arrows);
  const entries = new Map(
    arrows.filter(({ from }) => from.shape === "pentagon").map(({ from, to }) => [from.letter, to]),
  );
  const edges: string[] = [];
  for (const { from, to, label } of arrows) {
    if (from.shape === "pentagon") continue;
    const target = to.shape === "pentagon" ? entries.get(to.letter) : to;
    const [a, b] = [name(from), target ? name(target) : "nowhere"];
    edges.push(a === b ? `${a} hands over` : a === "begin" ? `begin -> ${b}` : `${a} -${label}-> ${b}`);
  }
  for (const [a, b] of pages.flatMap(({ joined }) => joined)) edges.push(`${name(a)} = ${name(b)}`);
  return edges.sort();
}

/** The step that a symbol stands for, by its row, its column, and its place among the others of its cell. */
function nameOf(symbol: SeenSymbol, sop: Sop, page: SeenPage): string {
  if (symbol.shape === "pentagon") return symbol.letter;
  const cell = page.symbols
    .filter((other) => other.shape !== "pentagon" && other.row === symbol.row && other.column === symbol.column)
    .sort((a, b) => a.box.top - b.box.top);
  // No. and Kegiatan stand left of the first actor.
  const steps = stepsInCell(sop, Number(symbol.row), symbol.column - 2);
  const begins = cell[0]?.shape === "capsule" && cell[1]?.shape === "diamond" && (steps[0]?.start ?? false);
  const place = cell.indexOf(symbol) - (begins ? 1 : 0);
  if (place < 0) return "begin";
  return steps[place]?.id ?? "end";
}
