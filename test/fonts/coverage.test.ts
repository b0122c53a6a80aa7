import { describe, expect, test } from "vitest";
import { BASE_CUT, cutCoverage, FONT_CUTS, readFace } from "../../src/fonts/catalogue.ts";
import { coverageOf, covers, toRanges } from "../../src/fonts/cmap.ts";
import { drawnClusters, uncovered } from "../../src/fonts/coverage.ts";
import { woffTable } from "../../src/fonts/woff.ts";

const chars = (text: string) => uncovered(text).map(({ char }) => char);

describe("what the bundled fonts can print", () => {
  test.each([
    ["Latin with accents", "Daftar nama: é ñ ü ç ā ḥ ṣ ʿ ế"],
    ["typographic marks", "“kutip” ‘tunggal’ – — … • ™ № ½ ± × ÷ ° µ"],
    ["Greek, Cyrillic, Hebrew", "Ω π Ж שלום"],
    ["Arabic", "مرحبا بالعالم ١٢٣ ﷺ"],
    ["arrows and signs", "→ ← ↑ ↓ ⇒ ✓ ✔ ☑ ☐ ≤ ≥ ≠ √ ∞ ∑ ①"],
    ["emoji, composed ones too", "😀 👩‍💻 👨‍👩‍👧‍👦 🇮🇩 1️⃣ ☎️ ❤️ 👍🏽"],
    ["what needs no ink", "a\u00adb\u200bc\u200dd\u202ee\u2066f\u2069\ufeffg\u3000h\u2028i\tj\r\nk"],
    ["an accent that composes", "cafe\u0301"],
  ])("%s", (_, text) => {
    expect(uncovered(text)).toEqual([]);
  });

  test.each([
    ["Chinese", "漢", ["漢"]],
    ["Thai", "ไทย", ["ไ", "ท", "ย"]],
    ["a private character", "\ue000", ["\ue000"]],
    ["half a surrogate pair", "a\ud800b", ["\ud800"]],
    ["a control character", "a\u0007b\u0085", ["\u0007", "\u0085"]],
    ["an accent that no font has beside its letter", "ab\u0fb5", ["\u0fb5"]],
  ])("%s is named", (_, text, expected) => {
    expect(chars(text)).toEqual(expected);
  });

  test("a finding says which character and where, in UTF-16 units", () => {
    expect(uncovered("😀 dan 漢")).toEqual([{ char: "漢", codePoint: 0x6f22, index: 7 }]);
  });

  test("all of printable Latin-1 is in the cut that is always embedded", () => {
    expect(BASE_CUT).toBeDefined();
    const coverage = BASE_CUT === undefined ? [] : cutCoverage(BASE_CUT);
    const latin = Array.from({ length: 0x100 }, (_, codePoint) => codePoint).filter(
      (codePoint) => codePoint >= 0x20 && (codePoint < 0x7f || codePoint >= 0xa0) && codePoint !== 0xad,
    );
    expect(latin.filter((codePoint) => !covers(coverage, codePoint))).toEqual([]);
  });

  test("a composed emoji is drawn by one cut", () => {
    expect([...drawnClusters("👩‍💻")].map(({ cut }) => cut?.family)).toEqual(["Noto Emoji"]);
  });
});

describe("the font files", () => {
  test.each(FONT_CUTS.map((cut) => [`${cut.family} ${cut.subset}`, cut] as const))(
    "%s: every weight and style has the characters of the first",
    (_, cut) => {
      const coverage = cutCoverage(cut);
      expect(coverage.length).toBeGreaterThan(0);
      for (const face of cut.faces.slice(1)) {
        const own = coverageOf(readFace(face));
        const lacking = coverage.flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter((each) => !covers(own, each)),
        );
        expect(lacking).toEqual([]);
      }
    },
  );

  test("a file that is no WOFF font is refused", () => {
    expect(() => woffTable(new Uint8Array(64), "cmap")).toThrow(RangeError);
  });

  test("a table that is not there is null", () => {
    const face = BASE_CUT?.faces[0];
    expect(face && woffTable(readFace(face), "XXXX")).toBeNull();
  });
});

test("code points become ranges", () => {
  expect(toRanges([5, 1, 2, 3, 9])).toEqual([
    [1, 3],
    [5, 5],
    [9, 9],
  ]);
});
