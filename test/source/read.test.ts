import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/source/limits.ts";
import { entryOf, filledValue, type SourceMap, type SourceNode } from "../../src/source/tree.ts";
import { found, MINIMAL, only, read } from "./support.ts";

function rootOf(content: string | Uint8Array): SourceMap {
  const { document, diagnostics } = read(content);
  if (document === null) throw new Error(`not read: ${JSON.stringify(diagnostics)}`);
  return document.root;
}

/** A node as plain data, without places. */
function plain(node: SourceNode): unknown {
  switch (node.kind) {
    case "blank":
      return null;
    case "text":
      return node.text;
    case "list":
      return node.items.map(plain);
    case "map":
      return node.entries.map((entry) => [entry.key, plain(entry.value)]);
  }
}

describe("encodings", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test("a byte order mark is no part of the text", () => {
    expect(found(`\uFEFF${MINIMAL}`)).toEqual([]);
    expect(found(bytes(`\uFEFF${MINIMAL}`))).toEqual([]);
    expect(rootOf(bytes(`\uFEFF${MINIMAL}`)).entries[0]?.keyPlace).toMatchObject({ line: 1, column: 1 });
  });

  test.each(["\r\n", "\r"])("line breaks %j read like line feeds", (lineBreak) => {
    const text = `${MINIMAL}    keterangan: |\n      satu\n      dua\n    output: "tiga\n      empat"\n`;
    expect(plain(rootOf(text.replaceAll("\n", lineBreak)))).toEqual(plain(rootOf(text)));
  });

  test("bytes that are no UTF-8 are found where they stand", () => {
    const before = "sop: 1\nnama: Caf";
    const diagnostic = only(Uint8Array.from([...bytes(before), 0xe9, ...bytes("\n")]));
    expect(diagnostic).toMatchObject({ code: "baca-bukan-utf8", place: { line: 2, column: 10 } });
  });

  test.each(["utf16le", "utf16be", "utf16le without mark"])("%s is named as what it is", (encoding) => {
    const little = Buffer.from(encoding.includes("without") ? MINIMAL : `\uFEFF${MINIMAL}`, "utf16le");
    const diagnostic = only(encoding === "utf16be" ? little.swap16() : little);
    expect(diagnostic.code).toBe("baca-bukan-utf8");
    expect(diagnostic.message.id).toContain("UTF-16");
  });

  test.each([
    ["Office", [0x50, 0x4b, 3, 4]],
    ["Office lama", [0xd0, 0xcf, 0x11, 0xe0]],
    ["PDF", [...bytes("%PDF-1.7\n")]],
    ["PNG", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ["JPEG", [0xff, 0xd8, 0xff, 0xe0]],
    ["biner", [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0xfe, 0, 0]],
  ])("a file of another kind, %s, is called no text", (name, first) => {
    const diagnostic = only(Uint8Array.from(first));
    expect(diagnostic.code).toBe("baca-bukan-teks");
    expect(diagnostic.message.id).toContain(name);
    expect(diagnostic.cure?.id).toContain("sop new");
  });

  test.each(["\0", "\u0007", "\u001b", "\u007f"])("the control character %j is a finding", (character) => {
    expect(only(MINIMAL.replace("Contoh", `Con${character}toh`))).toMatchObject({
      code: "baca-karakter-kendali",
      place: { line: 2, column: 10 },
    });
  });

  test("so is one that hides behind an escape", () => {
    expect(found(MINIMAL.replace("Contoh", '"Con\\0toh"'))).toContain("baca-karakter-kendali 2:7");
    expect(found(MINIMAL.replace("Contoh", '"Con\\uD800toh"'))).toContain("baca-karakter-kendali 2:7");
  });
});

describe("texts come from the source as written", () => {
  test.each([
    "0123",
    "198001012005011001",
    "2024",
    "1.50",
    "1e3",
    "0x1F",
    "true",
    "No",
    ".nan",
    "2025-01-31",
    "NULL",
    "1_000",
    "12:30:45",
    "-",
    "+62",
  ])("%s", (text) => {
    const value = text === "-" ? `"${text}"` : text;
    expect(filledValue(rootOf(MINIMAL.replace("Contoh", value)), "nama")).toMatchObject({ kind: "text", text });
  });

  test.each(["", "~", "null"])("%j is blank", (text) => {
    expect(entryOf(rootOf(`${MINIMAL}nomor: ${text}\n`), "nomor")?.value.kind).toBe("blank");
  });

  test("quotes make any of them a text", () => {
    expect(filledValue(rootOf(`${MINIMAL}nomor: "null"\n`), "nomor")).toMatchObject({ text: "null" });
  });

  test("places are those of the value, quotes included", () => {
    expect(filledValue(rootOf(`${MINIMAL}nomor: "12"\n`), "nomor")?.place).toEqual({
      file: "contoh.yaml",
      line: 9,
      column: 8,
      endLine: 9,
      endColumn: 12,
    });
  });
});

describe("anchors, aliases, merge keys", () => {
  test("an alias stands for what it names", () => {
    const root = rootOf(`${MINIMAL}nomor: &n 12\ninstansi: [*n, x]\n`);
    expect(plain(filledValue(root, "instansi") ?? root)).toEqual(["12", "x"]);
  });

  test("a merge gives what the map does not write itself, at its own place", () => {
    const root = rootOf(
      MINIMAL.replace(
        "  - kegiatan: mengirim\n    pelaksana: a\n",
        "  - &dasar\n    kegiatan: mengirim\n    pelaksana: a\n  - id: lain\n    <<: *dasar\n    pelaksana: b\n",
      ),
    );
    const steps = filledValue(root, "langkah");
    expect(steps?.kind === "list" && steps.items[1] ? plain(steps.items[1]) : null).toEqual([
      ["id", "lain"],
      ["kegiatan", "mengirim"],
      ["pelaksana", "b"],
    ]);
  });

  test("of several merged maps the first wins", () => {
    const text = "pengesah:\n  <<: [{nama: A}, {nama: B, nip: 1}]\n";
    expect(plain(filledValue(rootOf(MINIMAL + text), "pengesah") ?? rootOf(MINIMAL))).toEqual([
      ["nama", "A"],
      ["nip", "1"],
    ]);
  });

  test("an alias without its anchor, and one within its own anchor, are findings", () => {
    expect(found(`${MINIMAL}nomor: *n\n`)).toEqual(["baca-tanda-awal 9:8"]);
    expect(found(`${MINIMAL}instansi: &i [*i]\n`)).toContain("baca-alias-melingkar 9:15");
  });

  test("an anchor a letter off is asked about", () => {
    expect(
      only(`${MINIMAL}nomor: &surat x\nperingatan: *surta\n`.replace("&surat x\n", "&surat x\nperalatan: *surat\n"))
        .cure?.id,
    ).toBe("Maksud Anda `*surat`?");
  });

  test("a merge of what is no map is a finding", () => {
    expect(found(`${MINIMAL}pengesah: {<<: x}\n`)).toEqual(["baca-nilai-salah 9:16"]);
  });
});

describe("hostile files end in a finding, at once", () => {
  const deep = 10_000;
  const letters = Array.from({ length: 16 }, (_, i) => String.fromCharCode(98 + i));
  const bomb = ["a: &a [x]", ...letters.map((l, i) => `${l}: &${l} [${`*${letters[i - 1] ?? "a"},`.repeat(9)}]`)].join(
    "\n",
  );
  const mergeBomb = [
    `a: &a { ${letters.map((l) => `${l}: 1`).join(", ")} }`,
    ...Array.from({ length: 2000 }, (_, i) => `k${i}: { <<: *a }`),
  ].join("\n");
  test.each([
    ["lists in brackets", "[".repeat(deep) + "]".repeat(deep), "baca-terlalu-dalam"],
    ["maps in brackets", "{a: ".repeat(deep), "baca-terlalu-dalam"],
    ["lists on one line", `a:\n  ${"- ".repeat(deep)}x`, "baca-terlalu-dalam"],
    [
      "maps by indentation",
      Array.from({ length: 500 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
      "baca-terlalu-dalam",
    ],
    ["complex keys", "? ".repeat(deep), "baca-terlalu-dalam"],
    ["an alias bomb", bomb, "baca-alias-berlebihan"],
    ["a merge bomb", mergeBomb, "baca-alias-berlebihan"],
    ["too large a file", "x".repeat(LIMITS.bytes + 1), "baca-terlalu-besar"],
    ["too much in a file", "- a\n".repeat(LIMITS.lexemes / 2), "baca-terlalu-besar"],
    ["many unknown keys", Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n"), "baca-kunci-tak-dikenal"],
    ["many second keys", "a: 1\n".repeat(20_000), "baca-kunci-ganda"],
    ["many quotes", `a: ${'"'.repeat(50_000)}`, "baca-kutip"],
  ])("%s", (_, text, code) => {
    const { document, diagnostics } = read(text);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(document).toBeNull();
  });

  test("keys that name JavaScript's own are keys like any other", () => {
    expect(found(`${MINIMAL}__proto__: {polluted: 1}\nconstructor: x\n`)).toEqual([
      "baca-kunci-tak-dikenal 9:1",
      "baca-kunci-tak-dikenal 10:1",
    ]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect(found(MINIMAL.replace("b: Kepala", "__proto__: Kepala"))).toEqual(["baca-nilai-salah 5:3"]);
    expect(found(MINIMAL.replace("b: Kepala", "constructor: Kepala"))).toEqual([]);
  });
});

test("the file that uses every construct of the format reads without a finding", () => {
  const file = new URL("../fixtures/format/lengkap.yaml", import.meta.url);
  expect(found(readFileSync(file))).toEqual([]);
});

test("the order of findings is the order of the file", () => {
  const lines = read("nama: x # y\nsop: 2\nstatus: z\nfoo: 1\nfoo: 2\n").diagnostics.map(({ place }) => place.line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  expect(lines.length).toBeGreaterThan(4);
});
