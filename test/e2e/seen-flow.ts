import type { Sop } from "../../src/model/sop.ts";
import { symbolsInCell, type Terminators } from "./expected-flow.ts";
import { openPdf, readInk } from "./pdf-ink.ts";
import { readDrawing, type SeenPage, type SeenSymbol } from "./read-drawing.ts";

/** The flow that a finished PDF shows, and whatever in it cannot be understood. The identity page is its first. */
export async function seenFlow(
  sop: Sop,
  pdf: Uint8Array,
  terminators?: Terminators,
): Promise<{ readonly edges: readonly string[]; readonly confusing: readonly string[] }> {
  const document = await openPdf(pdf);
  const pages: SeenPage[] = [];
  for (let page = 2; page <= document.numPages; page++) pages.push(readDrawing(await readInk(document, page)));
  await document.destroy();
  const names = new Map(
    pages.flatMap((page) => page.symbols.map((each) => [each, nameOf(each, sop, page, terminators)])),
  );
  const confusing = pages.flatMap((page, index) => page.confusing.map((words) => `page ${index + 1}: ${words}`));
  return {
    edges: flowOf(pages, names),
    confusing: [...confusing, ...strangeSymbols(pages, names), ...strangeLetters(pages)],
  };
}

/** What a symbol stands for, or what is wrong with it. */
interface Name {
  readonly text: string;
  readonly strange: string | null;
}

type Names = ReadonlyMap<SeenSymbol, Name>;

/** What the pages say together: pentagons with one letter are one place. */
function flowOf(pages: readonly SeenPage[], names: Names): readonly string[] {
  const name = (symbol: SeenSymbol): string => names.get(symbol)?.text ?? "?";
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
function nameOf(symbol: SeenSymbol, sop: Sop, page: SeenPage, terminators?: Terminators): Name {
  if (symbol.shape === "pentagon") return { text: symbol.letter, strange: null };
  const cell = page.symbols
    .filter((other) => other.shape !== "pentagon" && other.row === symbol.row && other.column === symbol.column)
    .sort((a, b) => a.box.top - b.box.top);
  // No. and Kegiatan stand left of the first actor. Whatever stands below the steps of a cell ends a branch.
  const expected = symbolsInCell(sop, Number(symbol.row), symbol.column - 2, terminators)[cell.indexOf(symbol)];
  const { name, shape } = expected ?? { name: "end", shape: "capsule" };
  const strange = shape === symbol.shape ? null : `${name} is a ${symbol.shape} instead of a ${shape}`;
  return { text: name, strange };
}

function strangeSymbols(pages: readonly SeenPage[], names: Names): readonly string[] {
  return pages.flatMap((page) => page.symbols.flatMap((symbol) => names.get(symbol)?.strange ?? []));
}

/** A letter leads to one place alone, and from somewhere: one pentagon begins its line, others end there. */
function strangeLetters(pages: readonly SeenPage[]): readonly string[] {
  const arrows = pages.flatMap((page) => page.arrows);
  const pentagons = pages.flatMap((page) => page.symbols).filter(({ shape }) => shape === "pentagon");
  return [...new Set(pentagons.map(({ letter }) => letter))].flatMap((letter) => {
    const entries = arrows.filter(({ from }) => from.shape === "pentagon" && from.letter === letter).length;
    const exits = arrows.filter(({ to }) => to.shape === "pentagon" && to.letter === letter).length;
    const all = pentagons.filter((each) => each.letter === letter).length;
    if (entries === 1 && exits > 0 && letter !== "" && all === 1 + new Set(exitsOf(arrows, letter)).size) return [];
    return [`letter ${letter}: ${all} pentagons, ${entries} lines from them, ${exits} lines to them`];
  });
}

function exitsOf(arrows: readonly SeenPage["arrows"][number][], letter: string): readonly SeenSymbol[] {
  return arrows.map(({ to }) => to).filter((to) => to.shape === "pentagon" && to.letter === letter);
}
