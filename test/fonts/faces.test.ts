import { describe, expect, test } from "vitest";
import { fontFaceRules, fontStack } from "../../src/fonts/faces.ts";

const families = (css: string) => [...new Set([...css.matchAll(/font-family:"([^"]+)"/g)].map(([, name]) => name))];

describe("the embedded fonts", () => {
  test("plain texts need Arimo's base cut alone, in its four styles", () => {
    const css = fontFaceRules(["Menyusun rencana kerja"]);
    expect(css.match(/@font-face/g)).toHaveLength(4);
    expect(families(css)).toEqual(["Arimo"]);
  });

  test("another script brings its font, for the characters in use only", () => {
    const css = fontFaceRules(["نص"]);
    expect(families(css)).toEqual(["Arimo", "Noto Sans Arabic"]);
    expect(css).toContain("unicode-range:U+635,U+646}");
  });

  test("nothing is fetched from anywhere", () => {
    const urls = [...fontFaceRules(["→ 😀 نص Ж"]).matchAll(/url\(([a-z]+):/g)].map(([, scheme]) => scheme);
    expect(new Set(urls)).toEqual(new Set(["data"]));
  });

  test("the same characters give the same rules, in whatever order they come", () => {
    expect(fontFaceRules(["نص", "→ 😀"])).toBe(fontFaceRules(["😀 →", "صن", "biasa"]));
  });

  test("only bundled families are named", () => {
    expect(fontStack()).not.toMatch(/sans-serif|Arial|system/);
  });
});
