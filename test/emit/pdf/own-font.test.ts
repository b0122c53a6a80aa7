import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { FontRefused } from "../../../src/emit/pdf/measure.ts";
import { BASE_CUT, readFace } from "../../../src/fonts/catalogue.ts";
import type { Sop } from "../../../src/model/sop.ts";
import { printPdf } from "./print.ts";
import { profileNamed } from "./profile.ts";
import { type PdfFacts, readPdf } from "./read-pdf.ts";
import { sopFile } from "./sop-file.ts";

const sop = sopFile("sops/pembentukan-tim.yaml");
/** Regular, bold, italic, bold italic: as the catalogue lists them. */
const FACES = (BASE_CUT?.faces ?? []).map((face) => Buffer.from(readFace(face)));

let browser: SopBrowser;
let root = "";
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
  root = await mkdtemp(join(tmpdir(), "huruf-"));
});
afterAll(async () => {
  await browser.close();
  await rm(root, { recursive: true, force: true });
});

/** Prints in a profile of these four files. */
async function printedIn(
  name: string,
  faces: readonly (Buffer | undefined)[],
  printed: Sop = sop,
): Promise<Uint8Array> {
  const keys = ["biasa", "tebal", "miring", "tebal_miring"];
  const files = keys.map((key) => `${key}: ${key}.woff`).join(", ");
  await mkdir(join(root, name));
  await writeFile(join(root, name, "profile.yaml"), `profil: 1\nmemperluas: kemnaker\nhuruf: {berkas: {${files}}}\n`);
  for (const [index, key] of keys.entries()) {
    await writeFile(join(root, name, `${key}.woff`), faces[index] ?? Buffer.alloc(0));
  }
  return printPdf({ sop: printed, profile: await profileNamed(name, [root]) }, browser);
}

describe("a profile's own font", () => {
  test("sets the whole document, and only what it lacks is another's", async () => {
    const [, bold, italic, boldItalic] = FACES;
    const leaning = [italic, boldItalic, italic, boldItalic];
    const all = await readPdf(await printedIn("miring-semua", leaning));
    expect(namesOf(all)).toEqual(["Arimo-BoldItalic", "Arimo-Italic"]);
    expect(all.fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(namesOf(await readPdf(await printedIn("tebal-semua", [bold, bold, bold, bold])))).toEqual(["Arimo-Bold"]);

    const title = sop.title.map((item) => ({ ...item, text: "Pembentukan Ж" }));
    const foreign = await readPdf(await printedIn("huruf-lain", leaning, { ...sop, title }));
    expect(foreign.pages[0]?.text).toContain("Pembentukan Ж");
    expect(namesOf(foreign)).toEqual(["Arimo-Bold", "Arimo-BoldItalic", "Arimo-Italic"]);
  });

  test("that the browser refuses is told, and nothing is printed in another one", async () => {
    const broken = FACES.map(spoiltGlyphs);
    await expect(printedIn("rusak", broken)).rejects.toBeInstanceOf(FontRefused);
  });
});

function namesOf({ fonts }: PdfFacts): readonly string[] {
  return [...new Set(fonts.map(({ name }) => name.replace(/.*\+/, "")))].sort();
}

/** The font with its outlines made unreadable: tables that say what it is stay whole. */
function spoiltGlyphs(font: Buffer): Buffer {
  const spoilt = Buffer.from(font);
  for (let entry = 44; entry < 44 + 20 * font.readUInt16BE(12); entry += 20) {
    if (font.toString("latin1", entry, entry + 4) !== "glyf") continue;
    const offset = font.readUInt32BE(entry + 4);
    spoilt.fill(0xff, offset, offset + font.readUInt32BE(entry + 8));
  }
  return spoilt;
}
