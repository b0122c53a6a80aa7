import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { printPdf } from "./print.ts";
import { kemnaker } from "./profile.ts";
import { readPdf } from "./read-pdf.ts";
import { headedCells, headerScopes, readTags, type TaggedPage, tagsOf, textOf } from "./read-tags.ts";
import { sopFile } from "./sop-file.ts";

const profile = await kemnaker();
const sop = sopFile("sops/pembentukan-tim.yaml");
const COLUMNS = 2 + sop.actors.length + 4;

let browser: SopBrowser;
let bytes: Uint8Array;
let pages: readonly TaggedPage[];
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
  bytes = await printPdf({ sop, profile, sourceDigest: "sha256-abc" }, browser);
  pages = await readTags(bytes);
});
afterAll(() => browser.close());

function page(index: number): TaggedPage {
  const found = pages[index];
  if (found === undefined) throw new Error(`no page ${index}`);
  return found;
}

describe("what a screen reader finds", () => {
  test("on the identity page: the title, rows with their headings, boxes with theirs", () => {
    const { root } = page(0);
    expect(tagsOf(root, "H1").map(textOf)).toEqual(["Pembentukan Tim"]);
    expect(tagsOf(root, "TH").map(textOf)).toEqual([
      "NO SOP",
      "TANGGAL PENGESAHAN",
      "TANGGAL REVISI",
      "DISAHKAN OLEH",
      "NAMA SOP",
    ]);
    expect(tagsOf(root, "H2").map(textOf)).toEqual([
      "DASAR HUKUM",
      "KUALIFIKASI PELAKSANAAN",
      "KETERKAITAN",
      "PERALATAN/PERLENGKAPAN",
      "PERINGATAN",
      "PENCATATAN DAN PENDATAAN",
    ]);
  });

  test("beside the headings of the identity page: a cell each, a blank one too, and the institution under none", async () => {
    const rows = tagsOf(page(0).root, "TR");
    expect(rows.map(({ kids }) => kids.map(({ role }) => role))).toEqual([
      ["TD", "TH", "TD"],
      ...rows.slice(1).map(() => ["TH", "TD"]),
    ]);
    expect(textOf(rows[1]?.kids[1] ?? page(0).root)).toBe("");
    expect(await headedCells(bytes, rows.length)).toEqual([false]);
  });

  test("on a flowchart page: one table whose headings say whether they are a column's or a group's", async () => {
    const { root } = page(1);
    expect(tagsOf(root, "Table")).toHaveLength(1);
    expect(tagsOf(root, "TH").map(textOf)).toEqual(
      expect.arrayContaining([
        "No.",
        "Kegiatan",
        "Pelaksana",
        "Kasubag",
        "Fungsional Umum",
        "Mutu Baku",
        "Waktu",
        "Ket",
      ]),
    );
    const scopes = await headerScopes(bytes);
    expect(new Set(scopes)).toEqual(new Set(["Row", "Column"]));
    expect(scopes.filter((scope) => scope === "Row")).toHaveLength(5);
  });

  test("a cell for every column in every row, empty ones too", () => {
    const rows = tagsOf(page(1).root, "TR").filter((row) => tagsOf(row, "TD").length > 0);
    expect(rows.map((row) => row.kids.length)).toEqual(sop.steps.filter((s) => !s.sameRow).map(() => COLUMNS));
    const [first] = rows;
    expect(first?.kids.map(textOf)).toEqual([
      "1",
      expect.stringMatching(/^Menyusun rencana/),
      "",
      "",
      "",
      "",
      "",
      "Disposisi, Rencana Kerja",
      "1 hari kerja",
      "Rencana Kebutuhan Tim",
      "",
    ]);
  });

  test("each symbol in its actor's cell, in words", () => {
    const rows = tagsOf(page(1).root, "TR").filter((row) => tagsOf(row, "TD").length > 0);
    const said = (row: number, column: number) =>
      tagsOf(rows[row] ?? page(0).root, "TD")[column]?.kids.flatMap((kid) =>
        tagsOf(kid, "Figure").map(({ alt }) => alt),
      );
    expect(said(0, 2)).toEqual(["Langkah 1, mulai, Kasubag; ke langkah 2"]);
    expect(said(1, 3)).toEqual(['Langkah 2, keputusan, Kabag, "Setuju?"; ya ke langkah 3, tidak ke langkah 1']);
    expect(said(4, 2)).toEqual(["Langkah 5, kegiatan, Kasubag bersama Fungsional Umum; ke langkah 6"]);
    expect(said(4, 5)).toEqual(["Langkah 5, kegiatan, Fungsional Umum bersama Kasubag; ke langkah 6"]);
    expect(said(8, 2)).toEqual(["Langkah 9, selesai, Kasubag"]);
  });

  test("no text that is neither content nor decoration, and no symbol without words", () => {
    for (const { root, unmarked } of pages) {
      expect(unmarked).toEqual([]);
      for (const figure of tagsOf(root, "Figure")) expect(figure.alt).toMatch(/\S/);
    }
  });

  test("page numbers and the labels of exits are not read, because the words of the symbols say it", () => {
    expect(page(1).artifacts.toSorted()).toEqual(["- 2 -", "T", "T", "Y", "Y"]);
  });
});

test("the metadata hold the digest of the source, where there is one", async () => {
  expect((await readPdf(bytes)).info.Keywords).toBe("sha256-abc");
  expect((await readPdf(await printPdf({ sop, profile }, browser))).info.Keywords).toBeUndefined();
});

test("pentagons are read where they stand, with the step they lead to", async () => {
  const seed = sopFile("sops/penyusunan-pengukuran-kinerja.yaml");
  const [, first, second] = await readTags(await printPdf({ sop: seed, profile }, browser));
  const said = (tagged: TaggedPage | undefined) =>
    tagged === undefined ? [] : tagsOf(tagged.root, "Figure").map(({ alt }) => alt);
  expect(said(first).filter((alt) => alt?.startsWith("Penghubung"))).toHaveLength(2);
  expect(said(second)).toContain("Penghubung halaman B; dari langkah 8 di halaman lain ke langkah 9");
});
