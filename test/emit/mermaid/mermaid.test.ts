import fc from "fast-check";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { toMermaid } from "../../../src/emit/mermaid/mermaid.ts";
import type { Sop, Step, Text } from "../../../src/model/sop.ts";
import { plainText } from "../../../src/model/spans.ts";
import { anySop } from "../arbitrary-sop.ts";
import { allSops, sopWith } from "../read-sop.ts";
import { mermaidPage, type ReadDiagram, readDiagrams } from "./mermaid-page.ts";

const WORDS = { yes: "Y", no: "T" };

let browser: SopBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
  page = await mermaidPage(browser);
});
afterAll(() => browser.close());

/** The diagram that Mermaid reads out of what we write. */
async function read(sop: Sop): Promise<ReadDiagram> {
  const [diagram] = await readDiagrams(page, [toMermaid(sop, WORDS)]);
  if (diagram === undefined || typeof diagram === "string") throw new Error(diagram);
  return diagram;
}

const shapes = async (steps: string) => (await read(sopWith(steps))).nodes.map(({ id, shape }) => `${id} ${shape}`);
const edges = async (steps: string) =>
  (await read(sopWith(steps))).edges.map(
    ({ from, to, arrow, label }) => `${from} ${arrow ? "->" : "--"}${label === "" ? "" : ` ${label}`} ${to}`,
  );

describe("a flowchart", () => {
  test("runs from the top down, with one subgraph per actor who acts, headed by the actor's name", async () => {
    const text = toMermaid(
      sopWith("- {kegiatan: Menulis., pelaksana: b}\n- {kegiatan: Membaca., pelaksana: a}"),
      WORDS,
    );
    expect(text).toMatch(/^flowchart TD\n/);
    const { subgraphs, title } = await read(
      sopWith("- {kegiatan: Menulis., pelaksana: b}\n- {kegiatan: Membaca., pelaksana: a}"),
    );
    expect(subgraphs.map(({ title: heading, nodes }) => [heading, ...nodes])).toEqual([
      ["Andi", "s_2_a_a"],
      ["Budi", "s_1_a_b"],
    ]);
    expect(title).toBe("Contoh");
  });

  test("words `ya` and `tidak` as the profile does, and no label that is only like them", () => {
    const text = toMermaid(
      sopWith(
        "- {kegiatan: Menilai., pelaksana: a, keputusan: {Ya: 2, 'tidak?': 1}}\n- {kegiatan: Menutup., pelaksana: a}",
      ),
      WORDS,
    );
    expect(text).toContain('|"Y"|');
    expect(text).toMatch(/\|"tidak(?:\?|#63;)"\|/);
    expect(text).not.toContain('|"T"|');
  });

  test("has capsules at start and end, boxes, diamonds, and the profile's words on their exits", async () => {
    const steps = `
- {id: x, kegiatan: Menulis., pelaksana: a}
- {id: y, kegiatan: Memeriksa., pelaksana: b, keputusan: {ya: z, tidak: x, Ditunda: selesai}}
- {id: z, kegiatan: Membaca., pelaksana: a}
- {id: w, kegiatan: Menyimpan., pelaksana: a}`;
    expect(await shapes(steps)).toEqual([
      "s_x_a_a stadium",
      "s_z_a_a square",
      "s_w_a_a stadium",
      "s_y_a_b diamond",
      "e_s_y_a_b_o_ditunda stadium",
    ]);
    expect(await edges(steps)).toEqual([
      "s_x_a_a -> s_y_a_b",
      "s_y_a_b -> Y s_z_a_a",
      "s_y_a_b -> T s_x_a_a",
      "s_y_a_b -> Ditunda e_s_y_a_b_o_ditunda",
      "s_z_a_a -> s_w_a_a",
    ]);
  });

  test("joins the symbols of joint work by a plain line, and takes the nearest for arrows", async () => {
    const steps = `
- {id: x, kegiatan: Menulis., pelaksana: c}
- {id: y, kegiatan: Bersama., pelaksana: [a, b, c], selesai: [c]}
- {id: z, kegiatan: Menyimpan., pelaksana: c}`;
    expect(await edges(steps)).toEqual([
      "s_y_a_a -- s_y_a_b",
      "s_y_a_b -- s_y_a_c",
      "s_x_a_c -> s_y_a_c",
      "s_y_a_b -> s_z_a_c",
    ]);
    expect(await shapes(steps)).toContain("s_y_a_c stadium");
  });

  test("arrives at the first of a hand-over and leaves from the last, which decides", async () => {
    const steps = `
- {id: x, kegiatan: Menulis., pelaksana: a}
- {id: y, kegiatan: Memeriksa., pelaksana: {berurutan: [b, c]}, keputusan: {ya: z, tidak: x}}
- {id: z, kegiatan: Menyimpan., pelaksana: a}`;
    expect(await edges(steps)).toEqual([
      "s_y_a_b -> s_y_a_c",
      "s_x_a_a -> s_y_a_b",
      "s_y_a_c -> Y s_z_a_a",
      "s_y_a_c -> T s_x_a_a",
    ]);
    expect(await shapes(steps)).toEqual(expect.arrayContaining(["s_y_a_b square", "s_y_a_c diamond"]));
  });

  test("gives a decision that starts a capsule before it", async () => {
    const steps =
      "- {id: x, kegiatan: Memilih., pelaksana: a, keputusan: {ya: selesai, tidak: z}}\n- {id: z, kegiatan: B., pelaksana: a}";
    expect(await shapes(steps)).toEqual(expect.arrayContaining(["s_x_a_a diamond", "m_s_x_a_a stadium"]));
    expect((await edges(steps))[0]).toBe("m_s_x_a_a -> s_x_a_a");
  });

  test("numbers its nodes as the table does, with letters in a row", async () => {
    const { nodes } = await read(
      sopWith(`
- {kegiatan: Menulis., pelaksana: a, lanjut: [1b, 1c]}
- {sebaris: true, pelaksana: b, tanya: Perlu?, lanjut: 2}
- {sebaris: true, tembusan: true, pelaksana: c}
- {kegiatan: Menyimpan., pelaksana: a}`),
    );
    expect(Object.fromEntries(nodes.map(({ id, text }) => [id, text]))).toEqual({
      s_1_a_a: "1 · Menulis.",
      s_1b_a_b: "1b\nPerlu?",
      s_1c_a_c: "1c",
      s_2_a_a: "2 · Menyimpan.",
    });
  });

  test("leaves what a decision's exits say to the exits", async () => {
    const { nodes } = await read(
      sopWith(`
- {id: x, kegiatan: 'memeriksa usulan. Jika setuju disimpan, jika tidak diulang.', pelaksana: a, keputusan: {ya: z, tidak: x}}
- {id: z, kegiatan: 'menyimpan. Jika perlu, digandakan.', pelaksana: b}`),
    );
    const texts = nodes.map(({ text }) => text.replaceAll("\n", " "));
    expect(texts).toContain("1 · memeriksa usulan");
    expect(texts).toContain("2 · menyimpan. Jika perlu, digandakan.");
  });

  test("keeps its names when other steps come and go", async () => {
    const before = await shapes(
      "- {id: x, kegiatan: A., pelaksana: a}\n- {id: y, kegiatan: B., pelaksana: b}\n- {id: z, kegiatan: C., pelaksana: c}",
    );
    const after = await shapes(
      "- {id: x, kegiatan: A., pelaksana: a}\n- {id: w, kegiatan: D., pelaksana: b}\n- {id: z, kegiatan: C., pelaksana: c}",
    );
    expect(after.filter((node) => before.includes(node))).toEqual(["s_x_a_a stadium", "s_z_a_c stadium"]);
  });
});

describe("every SOP", () => {
  test("of the project is read by Mermaid as it is meant", async () => {
    const sops = allSops();
    const diagrams = await readDiagrams(
      page,
      sops.map((sop) => toMermaid(sop, WORDS)),
    );
    for (const [i, sop] of sops.entries()) expectSame(diagrams[i], sop);
  });

  test("is, whatever its texts, ids and flow", async () => {
    const sops = fc.sample(anySop, { numRuns: 100, seed: 1 });
    const texts = sops.map((sop) => toMermaid(sop, WORDS));
    const diagrams = await readDiagrams(page, texts);
    for (const [i, sop] of sops.entries()) {
      expectSame(diagrams[i], sop);
      expect(toMermaid(sop, WORDS)).toBe(texts[i]);
    }
  });
});

/** Holds what Mermaid read against the SOP itself. */
function expectSame(diagram: ReadDiagram | string | undefined, sop: Sop): void {
  if (diagram === undefined || typeof diagram === "string") throw new Error(`${diagram}\n${toMermaid(sop, WORDS)}`);
  const { nodes, edges: arrows, subgraphs } = diagram;
  const acting = sop.actors.filter(({ id }) => sop.steps.some(({ performers }) => performers.actors.includes(id)));
  expect(subgraphs.map(({ title }) => bare(title))).toEqual(
    acting.map(({ name, group }) => bare(plainText(group === null ? name : `${name} (${group})`)) || ""),
  );

  const symbols = nodes.filter(({ id }) => id.startsWith("s_"));
  const performers = sop.steps.flatMap((step) => step.performers.actors.map((actor) => ({ step, actor })));
  expect(symbols).toHaveLength(performers.length);
  expect(subgraphs.flatMap((subgraph) => subgraph.nodes)).toHaveLength(nodes.length);
  const texts = symbols.map(({ text }) => bare(text)).toSorted();
  expect(texts).toEqual(performers.map(({ step }) => bare(expectedText(step, sop))).toSorted());

  const expected = sop.steps.map((step) => arrowsOf(step)).reduce((a, b) => a + b, 0);
  expect(arrows.filter(({ arrow }) => arrow)).toHaveLength(expected);
  const known = new Set(nodes.map(({ id }) => id));
  expect(arrows.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
}

/** Transitions, hand-overs, and the capsules that a decision gets beside it. */
function arrowsOf(step: Step): number {
  const { actors, mode } = step.performers;
  const handOvers = mode === "sequential" ? actors.length - 1 : 0;
  const starts = step.kind === "decision" && step.start && (mode !== "sequential" || actors.length === 1);
  const ending = actors.filter((actor, i) => {
    const decides = step.kind === "decision" && (mode !== "sequential" || i === actors.length - 1);
    return decides && (step.end === "all" || (step.end !== "none" && step.end.includes(actor)));
  });
  return step.transitions.length + handOvers + (starts ? actors.length : 0) + ending.length;
}

function expectedText(step: Step, sop: Sop): string {
  const letter = sop.steps.filter(({ row }) => row === step.row).indexOf(step);
  const number = `${step.row}${letter === 0 ? "" : String.fromCharCode(97 + letter)}`;
  const activity = flat(step.activity).trim();
  const told =
    step.kind === "decision" ? activity.replace(/(?<=[.;:\n])\s*(jika|bila|apabila|kalau)\s.*$/isu, "") : activity;
  const shown = step.kind === "decision" ? told.replace(/[\s.;:,]+$/u, "") || activity : told;
  return [number, shown].filter((part) => part !== "").join(" · ") + flat(step.question);
}

function flat(text: Text): string {
  return plainText(text.map((item) => `${item.text}\n${flat(item.points)}`).join("\n")).replace(/^\n+|\n+$/g, "");
}

/** Letters alone: where lines break and how spaces fall is the drawing's affair, and so are signs without a form. */
function bare(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}\s]/gu, "\ufffd")
    .replace(/[\s\u2060-\u2064\u0085]/gu, "");
}
