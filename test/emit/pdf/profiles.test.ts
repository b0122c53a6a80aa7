import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { expectedFlow } from "../../e2e/expected-flow.ts";
import { seenFlow } from "../../e2e/seen-flow.ts";
import { printPdf } from "./print.ts";
import { profileNamed } from "./profile.ts";
import { readPdf } from "./read-pdf.ts";
import { sopFile } from "./sop-file.ts";

const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const OWN_PROFILE = `profil: 1
memperluas: permenpan-35-2012
kertas: F4
logo: lambang.png
label:
  kelengkapan: Persyaratan Berkas
  disahkan_oleh: Ditetapkan oleh
`;

let browser: SopBrowser;
let root = "";
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
  root = await mkdtemp(join(tmpdir(), "profil-"));
});
afterAll(async () => {
  await browser.close();
  await rm(root, { recursive: true, force: true });
});

const packed = (words: string) => words.replace(/\s+/g, "");
const sop = sopFile("sops/pembentukan-tim.yaml");

test("the national form shows its own dates and words", async () => {
  const profile = await profileNamed("permenpan-35-2012");
  const { pages } = await readPdf(await printPdf({ sop, profile }, browser));
  for (const words of ["Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh", "Nama SOP"]) {
    expect(pages[0]?.text).toContain(words);
  }
  expect(pages[0]?.text).not.toContain("Tanggal Pengesahan");
  for (const words of ["Kelengkapan", "Keterangan", "Ya", "Tidak"])
    expect(packed(pages[1]?.text ?? "")).toContain(words);
  expect(pages[1]?.text).not.toContain("Persyaratan");
});

describe("a bureau's own profile: a folder with one file and a logo", () => {
  test("prints its logo, paper and words, and all else as the form that it extends", async () => {
    await mkdir(join(root, "biro-kita"));
    await writeFile(join(root, "biro-kita", "profile.yaml"), OWN_PROFILE);
    await writeFile(join(root, "biro-kita", "lambang.png"), LOGO);
    const profile = await profileNamed("biro-kita", [root]);
    const pdf = await printPdf({ sop, profile }, browser);
    const { pages } = await readPdf(pdf);
    for (const { width, height } of pages) expect([width, height]).toEqual([935.43, 609.45]);
    expect(pages[0]?.text).toContain("Ditetapkan oleh");
    expect(pages[0]?.text).not.toContain("Disahkan oleh");
    expect(pages[0]?.text).toContain("Tanggal Efektif");
    expect(packed(pages[1]?.text ?? "")).toContain("PersyaratanBerkas");
    expect(await pictures(pdf)).toBe(1);
    expect(await seenFlow(sop, pdf)).toEqual({ edges: expectedFlow(sop, profile.labels), confusing: [] });
  });
});

async function pictures(bytes: Uint8Array): Promise<number> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const images = pdf.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) => object instanceof PDFRawStream && object.dict.get(PDFName.of("Subtype")) === PDFName.of("Image"),
    );
  // A picture's transparency is a picture of its own in a PDF, named by the picture.
  const masks = images.filter(([, object]) => object instanceof PDFRawStream && object.dict.has(PDFName.of("SMask")));
  return images.length - masks.length;
}
