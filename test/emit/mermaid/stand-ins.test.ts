import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeLines } from "../../../src/emit/mermaid/escape.ts";
import { hideEntities, restoreEntities } from "../../../src/emit/mermaid/stand-ins.ts";

test("what is hidden before the drawing is back in it afterwards, as XML", () => {
  expect(restoreEntities(hideEntities("a#34;b#8238;c#64258;d#38;"))).toBe("a&quot;b\u202ec\ufb02d&amp;");
});

test("stand-ins and Mermaid's own entities between them give every text back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const xml = restoreEntities(hideEntities(escapeLines([text])));
      const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
      const read = xml.replace(/[&#](amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? "");
      expect(read).toBe(
        text
          .replace(/[\u2061-\u2064]/g, "")
          .replace(/\s+/gu, " ")
          .trim(),
      );
    }),
    { numRuns: 1000 },
  );
});

test("a stand-in has no sign that Mermaid could take for its own", () => {
  const all = Array.from({ length: 0x7f - 0x20 }, (_, i) => `#${i + 0x20};`).join("");
  expect(hideEntities(all)).toMatch(/^(?:[\u2061-\u2064]{8}[A-Za-z0])+$/);
});
