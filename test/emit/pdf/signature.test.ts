import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { emitPdf } from "../../../src/emit/pdf/emit.ts";
import type { Sop } from "../../../src/model/sop.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { signatureMarkElsewhere } from "../../../src/profile/signature.ts";
import { openPdf, readInk } from "../../e2e/pdf-ink.ts";
import { printPdf } from "./print.ts";
import { kemnaker } from "./profile.ts";
import { sopFile } from "./sop-file.ts";
import { NOWHERE, sopOf, text } from "./sop-of.ts";

const unsigned = await kemnaker();
const signed: Profile = { ...unsigned, signatureMark: "#" };
const seed = sopFile("sops/penyusunan-pengukuran-kinerja.yaml");

let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

async function failure(sop: Sop, profile: Profile) {
  const job = { sop, profile, titles: new Map(), runtimeJson: "{}", software: "uji", epoch: null };
  const result = await emitPdf(job, browser);
  return result.ok ? null : result.failure;
}

describe("a profile that asks for the mark of an electronic signature", () => {
  test.each(["#", "$"])("prints %s once in the document, and keeps its room free", async (mark) => {
    const document = await openPdf(
      await printPdf({ sop: seed, profile: { ...unsigned, signatureMark: mark } }, browser),
    );
    const ink = await Promise.all(Array.from({ length: document.numPages }, (_, page) => readInk(document, page + 1)));
    const heights = await Promise.all(ink.map(async (_, page) => (await document.getPage(page + 1)).view[3] ?? 0));
    await document.destroy();
    const marks = ink.flatMap(({ texts }, page) =>
      texts.flatMap((item) => (item.text.includes(mark) ? [{ ...item, page }] : [])),
    );
    expect(marks).toMatchObject([{ text: mark, page: 0 }]);
    const [{ x, y, width, size }] = marks as [(typeof marks)[number]];
    const middle = { x: x + width / 2, y: y - size * 0.35 };
    const near = (item: { readonly x: number; readonly y: number; readonly width: number; readonly size: number }) =>
      item.x < middle.x + 22.5 &&
      item.x + item.width > middle.x - 22.5 &&
      item.y > middle.y - 22.5 &&
      item.y - item.size < middle.y + 22.5;
    expect(ink[0]?.texts.filter(near).map((item) => item.text)).toEqual([mark]);
    const corners = ink[0]?.paths.flatMap(({ points }) => points) ?? [];
    expect(corners.filter((at) => Math.abs(at.x - middle.x) < 22 && Math.abs(at.y - middle.y) < 22)).toEqual([]);
    for (const [page, { paths, texts }] of ink.entries()) {
      const lowest = Math.max(
        ...texts.map((item) => item.y),
        ...paths.flatMap(({ points }) => points.map((at) => at.y)),
      );
      expect(lowest).toBeLessThanOrEqual((heights[page] ?? 0) - 50 + 0.75);
    }
  });

  test("refuses an SOP whose texts hold the mark, and says where", async () => {
    const sop = { ...seed, number: text("1/#/2025") };
    expect(await failure(sop, signed)).toMatchObject({
      kind: "signature-mark",
      diagnostics: [{ code: "profil-tanda-tangan", severity: "error" }],
    });
    expect(await failure(sop, unsigned)).toBeNull();
  });

  test.each([
    ["twice", "{{mark}} {{mark}}"],
    ["never", ""],
    ["among other words", "tanda {{mark}}"],
  ])("refuses templates that print it %s", async (_, cell) => {
    const { identity = "" } = unsigned.templates;
    const changed = identity.replace("{{#if mark}}{{mark}}{{/if}}", cell);
    expect(changed).not.toBe(identity);
    const profile = { ...signed, templates: { ...unsigned.templates, identity: changed } };
    expect(await failure(seed, profile)).toMatchObject({ kind: "signature-mark" });
  });

  test("refuses styles that leave it no room", async () => {
    const profile = { ...signed, styles: `${signed.styles}.signature { height: 20pt; line-height: 20pt; }` };
    expect(await failure(seed, profile)).toMatchObject({ kind: "signature-mark" });
  });
});

describe("the mark elsewhere in an SOP", () => {
  const sop = sopOf({ a: "A" }, [{ by: "a" }, { by: "a", decide: { ya: "1", tidak: "1" } }]);
  const [first, second] = sop.steps;
  const [actor] = sop.actors;
  const [way] = second?.transitions ?? [];
  if (!first || !second || !actor || !way) throw new Error("two steps by one actor");
  const withStep = (changes: Partial<typeof first>): Sop => ({ ...sop, steps: [{ ...first, ...changes }, second] });
  const points = [{ text: "x", place: NOWHERE, points: text("#") }];

  test.each<readonly [string, Sop]>([
    ["the title", { ...sop, title: text("Nama #") }],
    ["a point of a box", { ...sop, equipment: points }],
    ["a related SOP's text", { ...sop, related: [{ kind: "text", item: { text: "#", points: [], place: NOWHERE } }] }],
    ["a related SOP's title", { ...sop, related: [{ kind: "sop", sop: "lain", place: NOWHERE }] }],
    ["a heading", { ...sop, actors: [{ ...actor, name: "A#" }] }],
    ["a group", { ...sop, actors: [{ ...actor, group: "#" }] }],
    ["a label of this SOP", { ...sop, profile: { ...sop.profile, labels: { ket: "#" } } }],
    ["a date", { ...sop, dates: { ...sop.dates, revised: { kind: "unreadable", text: "#", place: NOWHERE } } }],
    ["an activity", withStep({ activity: text("a", "b #1") })],
    ["a question", withStep({ question: text("#?") })],
    ["a duration", withStep({ duration: { kind: "free", text: "#", place: NOWHERE } })],
    ["an exit", withStep({ transitions: [{ ...way, label: "#" }] })],
  ])("is found in %s", (_, marked) => {
    const titles = new Map([["lain", "SOP #2"]]);
    expect(signatureMarkElsewhere(marked, signed, titles)).toHaveLength(1);
    expect(signatureMarkElsewhere(marked, { signatureMark: "$" }, titles)).toEqual([]);
    expect(signatureMarkElsewhere(marked, unsigned, titles)).toEqual([]);
  });
});
