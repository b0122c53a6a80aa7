import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeLines } from "../../../src/emit/mermaid/escape.ts";

describe("an ordinary text", () => {
  test.each([
    "menyerahkan Pengukuran Kinerja Kementerian kepada Karo Perencanaan dan MK",
    "2 · memeriksa usulan (draf), 50% selesai: setuju?",
    "Konsep/Printer - nama_file_baru; é ñ α السلام 🙂",
  ])("stays as it is: %s", (text) => {
    expect(escapeLines([text])).toBe(text);
  });

  test("has its lines joined, blank ones left out, and its white space made plain", () => {
    expect(escapeLines(["satu\tdua", " ", "tiga\u00a0 empat "])).toBe("satu dua<br/>tiga empat");
  });
});

describe("a text that Mermaid would read something into", () => {
  test.each([
    ['"];', "#34;#93;;"],
    ["<script>", "#lt;script#gt;"],
    ["&amp;", "#amp;amp;"],
    ["#35;", "#35;35;"],
    ["{{x}}", "#123;#123;x#125;#125;"],
    ["%%{init}%%", "#37;#37;#123;init#125;#37;#37;"],
    ["`x`", "#96;x#96;"],
    ["_miring_", "\u2060_miring_"],
    ["http://x", "http:\u2060//x"],
    ["fa:fa-user", "fa:\u2060fa-user"],
    ["www.x", "www.\u2060x"],
    ["style a:b", "style a#58;b"],
    ["direction LR", "#100;irection LR"],
    ["1. satu", "\u20601. satu"],
    ["2) dua", "\u20602) dua"],
    ["- tiga", "\u2060- tiga"],
    ["a@b.id", "a@\u2060b.id"],
    ["D:\\nama", "D:#92;\u2060nama"],
    ["\u202ebalik", "#8238;balik"],
    ["ﬂ°°34¶ß", "#64258;°°34#182;ß"],
  ])("%j is written %s", (text, escaped) => {
    expect(escapeLines([text])).toBe(escaped);
  });

  test("is looked for across the lines of a label too", () => {
    expect(escapeLines(["style", 'a:"x"'])).toBe("style<br/>a#58;#34;x#34;");
  });

  test("keeps nothing that an XML document cannot hold", () => {
    expect(escapeLines(["a\u0000b\ud800c\uffff"])).toBe("a\ufffdb\ufffdc\ufffd");
  });
});

test("no text escapes from its string, whatever it holds", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (lines) => {
      const written = escapeLines(lines).replaceAll("<br/>", "");
      expect(written).not.toMatch(/["<>{}[\]`|\\\n\r]|%%|#(?!\w+;)/);
    }),
    { numRuns: 500 },
  );
});
