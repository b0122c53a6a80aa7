import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Place } from "../../src/diagnostic.ts";
import { loadProfile } from "../../src/profile/load.ts";

const SHIPPED = join(import.meta.dirname, "../../templates");
const AT: Place = { file: "sop.yaml", line: 3, column: 9, endLine: 3, endColumn: 17 };

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "profil-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Findings of a profile that extends the ministry's and has these files of its own: `code file:line:column`. */
async function findings(files: Readonly<Record<string, string>>, more = "") {
  const folder = join(root, "uji");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(join(folder, "profile.yaml"), `profil: 1\nmemperluas: kemnaker\n${more}`);
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  const { diagnostics = [] } = await loadProfile("uji", [root, SHIPPED], AT);
  return diagnostics.map(({ code, place, message }) => ({
    at: `${code} ${place.file.slice(folder.length + 1)}:${place.line}:${place.column}`,
    words: message.id,
  }));
}

describe("templates that cannot be used are found when a profile is loaded", () => {
  test.each([
    ["broken", "<p>\n{{#if lines}}\n</p>", /:3:1$/, /tidak terbaca/],
    ["printing as HTML", "<p>\n  {{{lines}}}</p>", /:2:3$/, /sebagai HTML/],
    ["printing as HTML, the other way", "{{&lines}}", /:1:1$/, /sebagai HTML/],
    ["with a part that does not exist", "{{> tak_ada this}}", /:1:1$/, /"tak_ada" tidak ada/],
    ["with a helper that does not exist", "{{besar lines}}", /:1:1$/, /"besar" tidak dikenal/],
    ["with a helper that is kept away", "{{lookup this 'x'}}", /:1:1$/, /"lookup" tidak dikenal/],
    ["with a block that does not exist", "{{#jika lines}}x{{/jika}}", /:1:1$/, /"jika" tidak dikenal/],
  ])("%s", async (_, template, place, words) => {
    const [first, ...others] = await findings({ "footnotes.hbs": template });
    expect(first?.at).toMatch(/^profil-templat footnotes\.hbs/);
    expect(first?.at).toMatch(place);
    expect(first?.words).toMatch(words);
    expect(others).toEqual([]);
  });

  test("one that is missing, where nothing is extended", async () => {
    await mkdir(join(root, "kosong"), { recursive: true });
    await writeFile(join(root, "kosong", "profile.yaml"), "profil: 1\n");
    const { diagnostics = [] } = await loadProfile("kosong", [root], AT);
    expect(diagnostics.map(({ message }) => message.id)).toContain("templat identity.hbs tidak ada");
  });

  test("none in a template of one's own that is right", async () => {
    const own = "{{#each list.items}}{{plus @index 1}} {{> item this}}{{else}}{{#unless lines}}-{{/unless}}{{/each}}";
    expect(await findings({ "footnotes.hbs": own, "kepala.hbs": "<b>x</b>" })).toEqual([]);
  });
});

describe("style sheets that would harm the document are found when a profile is loaded", () => {
  test.each([
    ["a block left open", ".a {\n  color: red;\n", "1:4", /tidak ditutup/],
    ["a block closed twice", ".a { }\n}", "2:1", /tanpa/],
    ["a comment left open", ".a { }\n/* x", "2:1", /komentar/],
    ["a text left open", '.a::before { content: "x; }', "1:23", /kutip/],
    ["an end of the styles", ".a { } </style><script>", "1:8", /mengakhiri/],
    ["an end of the styles in a comment", "/* </style> */", "1:1", /mengakhiri/],
    ["a font from outside", '@import "x.css";', "1:1", /dari luar/],
    ["a picture from outside", ".a { background: url( 'https://contoh.invalid/x.png') }", "1:18", /dari luar/],
  ])("%s", async (_, css, place, words) => {
    const found = await findings({ "style.css": css });
    expect(found[0]?.at).toBe(`profil-templat style.css:${place}`);
    expect(found[0]?.words).toMatch(words);
  });

  test("none in styles that are right", async () => {
    const css = '/* " } */ .a::before { content: "} /* \\" "; background: url("data:image/png;base64,AA==") } .b {}';
    expect(await findings({ "style.css": css })).toEqual([]);
  });
});

describe("a profile that asks for an electronic signature's mark, but could not print it once alone", () => {
  test("for want of the row", async () => {
    expect(await findings({}, 'tanda_tangan_elektronik: "#"\nkepala: [nomor, nama]\n')).toMatchObject([
      { at: "profil-tanda-tangan profile.yaml:4:1" },
    ]);
  });

  test("for its own words", async () => {
    const more = 'tanda_tangan_elektronik: "#"\nlabel: { no: "#" }\nnomor_halaman: { format: "#{n}" }\n';
    expect((await findings({}, more)).map(({ at }) => at)).toEqual([
      "profil-tanda-tangan profile.yaml:4:1",
      "profil-tanda-tangan profile.yaml:5:1",
    ]);
  });
});
