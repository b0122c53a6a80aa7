import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRenderer } from "../../../../src/emit/pdf/render.ts";
import { blockOf, plainText, wordsOf } from "../../../../src/emit/pdf/view/texts.ts";
import { plainText as unmarked } from "../../../../src/model/spans.ts";
import { kemnaker } from "../profile.ts";
import { NOWHERE, text } from "../sop-of.ts";

const render = createRenderer(await kemnaker());
const html = (block: ReturnType<typeof blockOf>) =>
  render("footnotes", block)
    .trim()
    .replace(/^<div class="footnotes">/, "")
    .replace(/<\/div>$/, "");

describe("a text of the form", () => {
  test.each([
    ["one item prints bare", text("a"), "numbered", "a"],
    ["several with commas", text("a", "b"), "comma", "a, b"],
    ["several one below the other", text("a", "b"), "plain", '<ul class="plain"><li>a</li><li>b</li></ul>'],
    ["several with numbers", text("a", "b"), "numbered", '<ol class="numbered digits-1"><li>a</li><li>b</li></ol>'],
    ["line breaks stay", text("a\nb"), "comma", "a<br>b"],
    [
      "items of several lines stand apart",
      text("a\nb", "c"),
      "comma",
      '<ul class="plain"><li>a<br>b</li><li>c</li></ul>',
    ],
    ["italics", text("ter_update_ di nama_file_baru"), "plain", "ter<i>update</i> di nama_file_baru"],
    ["nothing", text(), "numbered", ""],
  ] as const)("%s", (_, source, style, expected) => {
    expect(html(blockOf(source, style))).toBe(expected);
  });

  test("a lead-in keeps its points, also where commas are asked for", () => {
    const lead = { text: "Alat:", points: text("satu", "dua"), place: NOWHERE };
    expect(html(blockOf([lead], "comma"))).toBe(
      '<ul class="plain"><li>Alat:<ul class="points"><li>satu</li><li>dua</li></ul></li></ul>',
    );
  });

  test.each(["<script>alert(1)</script>", "{{x}} {{{y}}} {{#each}}", '"];', "&amp; &lt;", "' onload='x"])(
    "%s is text",
    (hostile) => {
      const printed = html(blockOf(text(hostile), "plain"));
      expect(printed).not.toMatch(/[<>"']/);
      expect(decoded(printed)).toBe(hostile);
    },
  );

  test("whatever stands in it, it comes out as text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (any) => {
        fc.pre(!/[\r\n]/.test(any) && any !== "");
        const printed = html(blockOf(text(any), "numbered")).replace(/<\/?i>/g, "");
        expect(printed).not.toMatch(/[<>]/);
        expect(decoded(printed)).toBe(unmarked(any.normalize("NFC")));
      }),
    );
  });

  test("in metadata it has no marks", () => {
    expect(plainText(text("Data _final_", "dua"))).toBe("Data final, dua");
  });

  test("its words are known, across italics and points", () => {
    const lead = { text: "satu ter_update_", points: text("dua"), place: NOWHERE };
    expect(wordsOf(blockOf([lead], "plain"))).toEqual(["satu", "terupdate", "dua"]);
  });
});

function decoded(escaped: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return escaped.replace(/&(?:#x([0-9A-F]+)|(\w+));/gi, (whole, hex: string | undefined, name: string | undefined) =>
    hex === undefined ? (entities[name ?? ""] ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
