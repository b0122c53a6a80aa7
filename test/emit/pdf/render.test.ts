import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { htmlDocument } from "../../../src/emit/pdf/document.ts";
import { pageGeometry, tableColumns } from "../../../src/emit/pdf/geometry.ts";
import { createRenderer, TemplateError } from "../../../src/emit/pdf/render.ts";
import { flowchartPages } from "../../../src/emit/pdf/view/flowchart.ts";
import { headRows } from "../../../src/emit/pdf/view/head.ts";
import { identityView } from "../../../src/emit/pdf/view/identity.ts";
import { rowTexts } from "../../../src/emit/pdf/view/rows.ts";
import { blockOf } from "../../../src/emit/pdf/view/texts.ts";
import type { Layout, PageLayout } from "../../../src/layout/types.ts";
import { kemnaker } from "./profile.ts";
import { sopOf, text } from "./sop-of.ts";

const profile = await kemnaker();
const geometry = pageGeometry(profile);
const render = createRenderer(profile);

const sop = sopOf({ a: "Kasubag", b: "Kabag" }, [
  { by: "a", activity: "menyusun _draf_", inputs: ["Konsep", "TOR"], outputs: ["Draf"] },
  { by: "b", activity: "memeriksa <draf> & {{naskah}}", decide: { ya: "3", tidak: "1" }, notes: ["SOP Arsip"] },
  { by: "a", activity: "mengarsipkan" },
]);

const nothing: PageLayout = { rows: [], symbols: [], offPage: [], lines: [], labels: [], questions: [] };
const layout: Layout = {
  pages: [
    {
      ...nothing,
      rows: [
        { row: 0, top: 0, height: 40, slice: null },
        { row: 1, top: 40, height: 50, slice: null },
      ],
      symbols: [
        { id: "1@0", step: "1", shape: "capsule", rect: { x: 20, y: 13, width: 34, height: 14 } },
        { id: "2@0", step: "2", shape: "diamond", rect: { x: 94, y: 55, width: 34, height: 20 } },
      ],
      offPage: [{ direction: "out", letter: "A", rect: { x: 140, y: 58, width: 16, height: 15 }, connectors: ["2>0"] }],
      lines: [
        {
          connector: "1>0",
          kind: "arrow",
          points: [
            { x: 54, y: 20 },
            { x: 111, y: 20 },
            { x: 111, y: 55 },
          ],
        },
      ],
      labels: [{ of: "2>0", rect: { x: 130, y: 54, width: 5, height: 8 }, lines: ["Y"] }],
    },
    {
      ...nothing,
      rows: [{ row: 2, top: 0, height: 40, slice: null }],
      symbols: [{ id: "3@0", step: "3", shape: "capsule", rect: { x: 20, y: 13, width: 34, height: 14 } }],
    },
  ],
};

function pagesOf(source: typeof sop, footnoteHeight: number) {
  return flowchartPages({
    sop: source,
    profile,
    geometry,
    columns: tableColumns(profile, { text: profile.table.widths, actors: [74, 74] }),
    head: headRows(source.actors, profile),
    headHeights: [15, 25, 11],
    rows: rowTexts(source, profile),
    layout,
    lineTop: 3,
    footnoteHeight,
  });
}

describe("the pages of a small SOP", () => {
  test("identity page", async () => {
    const html = render("identity", identityView(sop, profile, new Map()));
    await expect(html).toMatchFileSnapshot(join(import.meta.dirname, "../../golden/pdf/identity.html"));
  });

  test("flowchart pages", async () => {
    const html = pagesOf(sop, 0)
      .map((page) => render("flowchart", page))
      .join("");
    await expect(html).toMatchFileSnapshot(join(import.meta.dirname, "../../golden/pdf/flowchart.html"));
  });

  test("each has one table with its heading and number row", () => {
    for (const page of pagesOf(sop, 0)) {
      const html = render("flowchart", page);
      expect(html.match(/<table/g)).toHaveLength(1);
      expect(html).toContain('<th scope="col" colspan="1" rowspan="1">8</th>');
      expect(html.match(/<svg class="drawing" aria-hidden="true"/g)).toHaveLength(1);
    }
  });

  test("footnotes stand under the last table, or on a page of their own when there is no room", () => {
    const noted = { ...sop, footnotes: text("Lihat lampiran") };
    const tops = (height: number) => pagesOf(noted, height).map(({ footnotes }) => footnotes?.top ?? null);
    expect(tops(20)).toEqual([null, "91"]);
    expect(tops(geometry.content.height - 60)).toEqual([null, null, "51"]);
  });
});

describe("the document around them", () => {
  const html = htmlDocument({ profile, geometry, texts: ["نص"] });

  test("is Indonesian", () => {
    expect(html).toContain('<html lang="id-ID">');
  });

  test("refers to nothing outside", () => {
    expect(html).not.toMatch(/https?:|file:|url\((?!data:font\/woff;base64,)/);
  });

  test("a page number's words are a CSS text, whatever they are", () => {
    const format = 'hal. "{n}" </style>\\';
    const numbered = htmlDocument({ profile: { ...profile, pageNumber: { format, from: 1 } }, geometry, texts: [] });
    expect(numbered).toContain('content: "hal. \\22 " counter(page) "\\22  \\3c /style>\\5c ";');
    expect(numbered).not.toContain("@page :first");
  });
});

describe("templates", () => {
  const block = blockOf(text("<b>"), "plain");
  const rendererOf = (footnotes: string) =>
    createRenderer({ name: "uji", templates: { ...profile.templates, footnotes } });

  test.each(["{{{this}}}", "{{&lines}}", "<p>{{#if lines}}{{{lines}}}{{/if}}</p>"])(
    "%s prints raw and is refused",
    (source) => {
      expect(() => rendererOf(source)).toThrow(TemplateError);
    },
  );

  test.each(["{{tidak_ada}}", "{{lookup this 'lines'}}", "{{log lines}}", "{{> tak_ada}}", "{{helper lines}}"])(
    "%s does not pass silently",
    (source) => {
      expect(() => rendererOf(source)("footnotes", block)).toThrow(TemplateError);
    },
  );

  test.each(["{{constructor}}", "{{__proto__}}", "{{toString}}", "{{hasOwnProperty}}"])(
    "%s prints nothing",
    (source) => {
      expect(rendererOf(source)("footnotes", block)).toBe("");
    },
  );

  test.each(["{{constructor.constructor}}", "{{lines.constructor.name}}"])("%s reaches nothing", (source) => {
    expect(() => rendererOf(source)("footnotes", block)).toThrow(TemplateError);
  });

  test("one that is broken or missing says which", () => {
    expect(() => rendererOf("{{#if}")).toThrow(/templates\/uji\/footnotes\.hbs/);
    expect(() => createRenderer({ name: "uji", templates: {} })("footnotes", block)).toThrow(
      /footnotes\.hbs: .*missing/,
    );
  });
});
