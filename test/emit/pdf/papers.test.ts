import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import type { Sop } from "../../../src/model/sop.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { expectedFlow } from "../../e2e/expected-flow.ts";
import { seenFlow } from "../../e2e/seen-flow.ts";
import { printPdf } from "./print.ts";
import { kemnaker } from "./profile.ts";
import { readPdf } from "./read-pdf.ts";
import { sopFile } from "./sop-file.ts";

const profile = await kemnaker();
let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

/** Upright, in pt. */
const PAPERS = {
  A4: [595.28, 841.89],
  F4: [609.45, 935.43],
  Letter: [612, 792],
  Legal: [612, 1008],
} as const;
type Paper = keyof typeof PAPERS;
type Orientation = Profile["paper"]["orientation"];

const LANDSCAPE = papers("landscape", [7, 8, 9, 10]);
const PORTRAIT = papers("portrait", [7, 10]);

function papers(orientation: Orientation, sizes: readonly number[]) {
  const all: readonly Paper[] = ["A4", "F4", "Letter", "Legal"];
  return all.flatMap((paper) => sizes.map((size) => [paper, orientation, size] as const));
}

const seed = sopFile("sops/penyusunan-pengukuran-kinerja.yaml");
const small = sopFile("sops/pembentukan-tim.yaml");

describe("on every paper, in every size of type, the form says the same", () => {
  test.each(LANDSCAPE)("%s %s, %i pt", (paper, orientation, size) => prints(seed, paper, orientation, size));
  test.each(PORTRAIT)("%s %s, %i pt", (paper, orientation, size) => prints(small, paper, orientation, size));
});

async function prints(sop: Sop, size: Paper, orientation: Orientation, body: number): Promise<void> {
  const own: Profile = {
    ...profile,
    paper: { ...profile.paper, size, orientation },
    font: { ...profile.font, body, heading: body + 0.5 },
  };
  const pdf = await printPdf({ sop, profile: own }, browser);
  const { pages } = await readPdf(pdf);
  const [width, height] = orientation === "portrait" ? PAPERS[size] : PAPERS[size].toReversed();
  for (const page of pages) expect([page.width, page.height]).toEqual([width, height]);
  const all = packed(pages.map(({ text }) => text).join(""));
  for (const { activity } of sop.steps) expect(all).toContain(packed(activity.map(({ text }) => text).join("")));
  for (const { text } of pages.slice(1)) expect(packed(text)).toContain("12345678910");
  expect(await seenFlow(sop, pdf)).toEqual({ edges: expectedFlow(sop, own.labels), confusing: [] });
}

function packed(words: string): string {
  return words.replace(/[\s_]+/g, "");
}
