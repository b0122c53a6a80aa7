import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { emitPdf } from "../../../src/emit/pdf/emit.ts";
import type { Sop } from "../../../src/model/sop.ts";
import { kemnaker } from "./profile.ts";
import { type PdfFacts, readPdf } from "./read-pdf.ts";
import { sopOf, text } from "./sop-of.ts";

const profile = await kemnaker();
let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

async function print(sop: Sop, by: SopBrowser = browser): Promise<Uint8Array> {
  const job = {
    sop,
    profile,
    titles: new Map(),
    runtimeJson: '{"id":"contoh"}',
    software: "sop-compiler 9.9.9",
    epoch: null,
  };
  const result = await emitPdf(job, by);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.pdf;
}

/** Without spaces: a line break may stand anywhere in a narrow cell. */
const packed = (words: string) => words.replace(/\s+/g, "");

const ordinary = sopOf(
  { a: "Kasubag", b: "Kabag", c: "Fungsional Umum" },
  Array.from({ length: 16 }, (_, index) => ({
    by: ["a", "b", "c"][index % 3] ?? "a",
    activity: `Memeriksa berkas ${index + 1} dan menyampaikannya kepada atasan untuk mendapat arahan lebih lanjut`,
    ...(index % 5 === 1 ? { decide: { ya: String(index + 2), tidak: String(index) } } : {}),
  })),
);

describe("the finished document", () => {
  let bytes: Uint8Array;
  let facts: PdfFacts;
  beforeAll(async () => {
    bytes = await print(ordinary);
    facts = await readPdf(bytes);
  });

  test("is A4, turned, on every page", () => {
    expect(facts.pages.length).toBeGreaterThan(2);
    for (const { width, height } of facts.pages) expect([width, height]).toEqual([841.89, 595.28]);
  });

  test("begins with the identity page, without a page number", () => {
    const [first] = facts.pages;
    for (const words of [
      "KEMENTERIAN CONTOH",
      "7 Januari 2025",
      "Siti Aminah",
      "NIP 198001012005012001",
      "DASAR HUKUM",
    ]) {
      expect(first?.text).toContain(words);
    }
    expect(first?.text).not.toMatch(/- 1 -/);
  });

  test("has header, number row and page number on every flowchart page", () => {
    for (const [index, { text }] of facts.pages.slice(1).entries()) {
      for (const words of [
        "Kegiatan",
        "Pelaksana",
        "Fungsional Umum",
        "Mutu Baku",
        "Persyaratan/ Kelengkapan",
        "Ket",
        `- ${index + 2} -`,
      ]) {
        expect(packed(text)).toContain(packed(words));
      }
      expect(packed(text)).toContain("123456789");
    }
  });

  test("has every row's text once", () => {
    const all = packed(facts.pages.map((page) => page.text).join(""));
    for (let row = 1; row <= 16; row++) expect(all.split(`Memeriksaberkas${row}dan`)).toHaveLength(2);
  });

  test("embeds its fonts, and no other than ours", () => {
    expect(facts.fonts.length).toBeGreaterThan(0);
    for (const font of facts.fonts)
      expect(font).toMatchObject({ embedded: true, name: expect.stringMatching(/\+Arimo-/) });
  });

  test("says what it is: tagged, Indonesian, with title, author, number, dates and software", () => {
    expect(facts.tagged).toBe(true);
    expect(facts.info).toMatchObject({
      Title: "Contoh Prosedur",
      Author: "Kementerian Contoh, Biro Contoh",
      Subject: "1/X/2025",
      Language: "id-ID",
      Creator: "sop-compiler 9.9.9",
      CreationDate: "D:20250107000000Z",
      ModDate: "D:20250107000000Z",
    });
    expect(facts.info.Producer).toMatch(/^sop-compiler 9\.9\.9 \(Skia/);
  });

  test("has bookmarks and carries the runtime definition", () => {
    expect(facts.outline.map(({ title }) => title)).toEqual(["Identitas", "Diagram alir"]);
    expect(facts.outline[1]?.items.map(({ title }) => title)).toEqual(
      facts.pages.slice(1).map((_, index) => `Halaman ${index + 2}`),
    );
    expect(facts.attachments).toEqual({ "contoh.json": '{"id":"contoh"}' });
  });

  test("keeps a title that looks like one of the browser's identifiers", async () => {
    const { info } = await readPdf(await print({ ...ordinary, title: text("node00000777") }));
    expect(info.Title).toBe("node00000777");
  });

  test("is the same to the byte from another browser that printed something else before", async () => {
    await using other = await openBrowser({ env: process.env });
    await print(sopOf({ a: "A" }, [{ by: "a" }, { by: "a" }]), other);
    expect(Buffer.compare(await print(ordinary, other), bytes)).toBe(0);
    expect(Buffer.compare(await print(ordinary, other), bytes)).toBe(0);
  });
});

describe("whatever a text holds, it is printed as text, in our fonts", () => {
  const hostile = [
    "<script>document.title='x'</script>",
    "{{x}} {{{y}}}",
    '"]; </style></svg> &amp;',
    "Emoji 😀 👩‍💻 1️⃣ ☎️",
    "مرحبا بالعالم",
    "→ ≤ ✓ ∑ Ж שלום",
  ];

  test("in cells, headings, labels, questions and boxes", async () => {
    const sop = sopOf(
      { a: "<b>", b: "{{B}}" },
      [
        { by: "a", activity: hostile.join(" "), inputs: hostile, outputs: ["ل".repeat(3)], notes: hostile },
        { by: "b", question: "<i>Ya?</i>", decide: { '"];': "3", "☑ نعم": "1" } },
        { by: "a", activity: "x".repeat(400) },
      ],
      { title: text("Judul </title><script>"), warnings: text(...hostile), footnotes: text(...hostile) },
    );
    const { fonts, info, pages } = await readPdf(await print(sop));
    const all = packed(pages.map((page) => page.text).join(""));
    for (const words of [...hostile.slice(0, 3), "<b>", "{{B}}", "<i>Ya?</i>", "x".repeat(400)]) {
      expect(all).toContain(packed(words));
    }
    expect(info.Title).toBe("Judul </title><script>");
    const names = new Set(fonts.map(({ name }) => name.replace(/^\/[A-Z]+\+/, "").replace(/-\w+$/, "")));
    expect([...names].sort()).toEqual([
      "Arimo",
      "NotoEmoji",
      "NotoSansArabic",
      "NotoSansMath",
      "NotoSansSymbols",
      "NotoSansSymbols2",
    ]);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  });
});

describe("what is too long for a page goes on to the next", () => {
  const words = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${name}${index}.`).join(" ");

  test("boxes of the identity page, rows, footnotes: every word once", async () => {
    const sop = sopOf(
      { a: "A", b: "B" },
      [
        { by: "a" },
        { by: "b", activity: words("kata", 900), outputs: Array.from({ length: 90 }, (_, n) => `hasil${n}.`) },
      ],
      {
        legalBasis: text(...Array.from({ length: 80 }, (_, index) => `Peraturan${index}. tentang sesuatu`)),
        equipment: text(words("alat", 700)),
        footnotes: text(...Array.from({ length: 12 }, (_, index) => `catatan${index}.`)),
      },
    );
    const { outline, pages } = await readPdf(await print(sop));
    const all = packed(pages.map((page) => page.text).join(" "));
    const once = (name: string, count: number) => {
      const found = all.match(new RegExp(`${name}\\d+\\.`, "g")) ?? [];
      expect(found.toSorted()).toEqual(Array.from({ length: count }, (_, index) => `${name}${index}.`).toSorted());
    };
    once("kata", 900);
    once("hasil", 90);
    once("alat", 700);
    once("Peraturan", 80);
    once("catatan", 12);
    const flowchart = pages.findIndex((page) => page.text.includes("Mutu Baku"));
    expect(flowchart).toBeGreaterThan(1);
    expect(outline[1]?.items[0]?.title).toBe(`Halaman ${flowchart + 1}`);
    for (const [index, { text }] of pages.entries()) expect(text.includes(`- ${index + 1} -`)).toBe(index > 0);
  });
});
