import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type SopBrowser } from "../../src/browser/browser.ts";
import { emitPdf } from "../../src/emit/pdf/emit.ts";
import { lower } from "../../src/model/lower.ts";
import type { Sop } from "../../src/model/sop.ts";
import { withLabels } from "../../src/profile/labels.ts";
import { loadProfile } from "../../src/profile/load.ts";
import type { Profile } from "../../src/profile/profile.ts";
import { readSource } from "../../src/source/read.ts";
import { expectedFlow, stepsInCell } from "./expected-flow.ts";
import { openPdf, readInk } from "./pdf-ink.ts";
import { readDrawing, type SeenPage, type SeenSymbol } from "./read-drawing.ts";

const FOLDERS = ["sops", "test/fixtures/sops"];
const FILES = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)).filter((file) =>
  file.endsWith(".yaml"),
);

let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

describe("the flowchart in the finished PDF, read by someone who knows only the paper", () => {
  it.each(FILES)("%s gives its flow back", async (file) => {
    const sop = readSop(file);
    const profile = await kemnaker(sop);
    const job = { sop, profile, titles: new Map(), runtimeJson: "{}", software: "test", epoch: 0 };
    const printed = await emitPdf(job, browser);
    if (!printed.ok) throw new Error(JSON.stringify(printed.failure));
    const document = await openPdf(printed.pdf);
    const pages: SeenPage[] = [];
    for (let page = 2; page <= document.numPages; page++) pages.push(readDrawing(await readInk(document, page)));
    expect(pages.flatMap(({ confusing }) => confusing)).toEqual([]);
    const words = withLabels(profile, sop.profile.labels).labels;
    // Hostile words are broken and run from the right: their arrows are compared, and their texts elsewhere.
    const comparable = file.endsWith("hostile.yaml") ? withoutLabels : (edges: readonly string[]) => edges;
    expect(comparable(seenFlow(sop, pages))).toEqual(comparable(expectedFlow(sop, words)));
  });
});

function withoutLabels(edges: readonly string[]): readonly string[] {
  return edges.map((edge) => edge.replace(/ -.*-> /, " -> ")).sort();
}

function readSop(file: string): Sop {
  const { document, diagnostics } = readSource(file, readFileSync(file));
  if (!document) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return lower(document).sop;
}

async function kemnaker(sop: Sop): Promise<Profile> {
  const loaded = await loadProfile("kemnaker", ["templates"], sop.places.root);
  if (!loaded.profile) throw new Error("the profile kemnaker is broken");
  return loaded.profile;
}

/** What the pages say together: pentagons with one letter are one place. */
function seenFlow(sop: Sop, pages: readonly SeenPage[]): readonly string[] {
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
