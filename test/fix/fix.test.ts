import { describe, expect, it, test } from "vitest";
import { fixBytes, fixText } from "./fixing.ts";

/** An SOP without a flaw, with more keys and with more in its first step. */
const sop = (keys = "", step = ""): string => `# kepala
sop: 1
nama: Contoh
${keys}pelaksana:
  kasubag: Kasubag
  kabag: Kabag # kolom kedua
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana:   kasubag
${step}
  # periksa
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kabag
`;

const RELATED = { "pembentukan-tim.yaml": sop().replace("Contoh", "Pembentukan Tim") };
const NOTE = "    keterangan: SOP Pembentukan Tim";

/** The lines that a fix takes away, marked `-`, and those that it brings, marked `+`. */
async function changes(text: string, others: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const [before, after] = [text.split("\n"), (await fixText(text, others)).text.split("\n")];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

describe("fixing", () => {
  it("writes a mistyped key as it is meant", async () => {
    expect(await changes(sop("nomer: 1\nstatus: draf\n"))).toEqual(["-nomer: 1", "+nomor: 1"]);
    expect(await changes(sop('"nomer": 1\n'))).toEqual(['-"nomer": 1', '+"nomor": 1']);
  });

  it("writes a mistyped key as it is meant before a comment, which only then is asked about", async () => {
    expect(await changes(sop("nomer: 1 # sementara\nstatus: DRAF\n"))).toEqual([
      "-nomer: 1 # sementara",
      "-status: DRAF",
      "+nomor: 1 # sementara",
      "+status: draf",
    ]);
  });

  it("leaves a mistyped key alone where the right one stands already, or none is near", async () => {
    expect(await changes(sop("nomer: 1\nnomor: 2\n"))).toEqual([]);
    expect(await changes(sop("warna: merah\n"))).toEqual([]);
  });

  it("puts the space after a colon and after a list's hyphen", async () => {
    expect(await changes(sop("status:draf\n"))).toEqual(["-status:draf", "+status: draf"]);
    const decision = "    tanya: Ya?\n    keputusan: {ya:periksa, tidak:selesai}";
    expect(await changes(sop("", decision))).toEqual([
      "-    keputusan: {ya:periksa, tidak:selesai}",
      "+    keputusan: {ya: periksa, tidak: selesai}",
    ]);
    expect(await changes(sop("peralatan:\n  -Komputer\n  -Printer # satu\n"))).toEqual([
      "-  -Komputer",
      "-  -Printer # satu",
      "+  - Komputer",
      "+  - Printer # satu",
    ]);
  });

  it("takes no id for a title", async () => {
    const text = sop("keterkaitan: [sop: pembentukan-tim]\n", NOTE);
    expect(await changes(text)).toEqual([]);
  });

  it("writes an actor's id and a step's as they are written where they are introduced", async () => {
    expect(await changes(sop().replace("pelaksana: kabag", "pelaksana: [KaBag, 'Kasubag']"))).toEqual([
      "-    pelaksana: [KaBag, 'Kasubag']",
      "+    pelaksana: [kabag, 'kasubag']",
    ]);
    expect(await changes(sop("", "    lanjut: Periksa"))).toEqual(["-    lanjut: Periksa", "+    lanjut: periksa"]);
  });

  it("writes an actor's name in a sentence as its heading does, where only capitals differ", async () => {
    const text = sop().replace("menyusun konsep", "menyusun konsep dan menyampaikannya kepada KABAG");
    expect(await changes(text)).toEqual([
      "-    kegiatan: menyusun konsep dan menyampaikannya kepada KABAG",
      "+    kegiatan: menyusun konsep dan menyampaikannya kepada Kabag",
    ]);
  });

  it("guesses no id from a mere likeness: it may be somebody else's", async () => {
    expect(await changes(sop().replace("pelaksana: kabag", "pelaksana: kabid"))).toEqual([]);
    expect(await changes(sop("", "    lanjut: periksaa"))).toEqual([]);
  });

  it("writes yes, no and words of the format as the format does", async () => {
    expect(await changes(sop("status: Draf\n", "    mulai: Ya"))).toEqual([
      "-status: Draf",
      "-    mulai: Ya",
      "+status: draf",
      "+    mulai: true",
    ]);
    expect(await changes(sop("status: final\n"))).toEqual([]);
  });

  it("gives citations one style, in texts of every form", async () => {
    const laws = `dasar_hukum:
  - UU No.43 Tahun 2009 Tentang Kearsipan
  - 'Permenaker nomor 9 Tahun 2018 tentang Arsip'
  - >-
    Permenaker No. 7
    Tahun 2016 TENTANG
    Arsip
  - UU 25/2009 tentang Pelayanan Publik
`;
    expect((await changes(sop(laws))).filter((line) => line.startsWith("+"))).toEqual([
      "+  - UU Nomor 43 Tahun 2009 tentang Kearsipan",
      "+  - 'Permenaker Nomor 9 Tahun 2018 tentang Arsip'",
      "+    Permenaker Nomor 7",
      "+    Tahun 2016 tentang",
      "+  - UU Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    ]);
  });

  test.each([
    ["no key", "", ["+keterkaitan:", "+  - sop: pembentukan-tim"]],
    ["a blank key", "keterkaitan:   # belum\n", ["+  - sop: pembentukan-tim"]],
    [
      "one text",
      "keterkaitan: SOP Lain\n",
      ["-keterkaitan: SOP Lain", "+keterkaitan:", "+  - SOP Lain", "+  - sop: pembentukan-tim"],
    ],
    ["a list", "keterkaitan:\n  - SOP Lain\n  # akhir\n", ["+  - sop: pembentukan-tim"]],
    ["a list at the margin", "keterkaitan:\n- SOP Lain\n", ["+- sop: pembentukan-tim"]],
    [
      "a list in brackets",
      "keterkaitan: [SOP Lain]\n",
      ["-keterkaitan: [SOP Lain]", "+keterkaitan: [SOP Lain, sop: pembentukan-tim]"],
    ],
    [
      "a map of its own",
      "keterkaitan:\n  sop: lain\n",
      ["-  sop: lain", "+  - sop: lain", "+  - sop: pembentukan-tim"],
    ],
    ["an empty list", "keterkaitan: []\n", ["-keterkaitan: []", "+keterkaitan: [sop: pembentukan-tim]"]],
    [
      "a dash, which says that there is none",
      'keterkaitan: "-" # belum\n',
      ['-keterkaitan: "-" # belum', "+keterkaitan: # belum", "+  - sop: pembentukan-tim"],
    ],
    ["a dash on its own line", 'keterkaitan:\n  "-"\n', ['-  "-"', "+  - sop: pembentukan-tim"]],
    ["a list of a dash", 'keterkaitan:\n  - "-"\n', ['-  - "-"', "+  - sop: pembentukan-tim"]],
    ["a dash in brackets", 'keterkaitan: ["-"]\n', ['-keterkaitan: ["-"]', "+keterkaitan: [sop: pembentukan-tim]"]],
    ["a text in a block", "keterkaitan: |\n  SOP Lain\n", []],
  ])("lists a related SOP under %s", async (_, keys, expected) => {
    const others = { ...RELATED, "lain.yaml": sop().replace("Contoh", "Lain") };
    expect(await changes(sop(keys, NOTE), others)).toEqual(expected);
  });

  it("lists every SOP that is named, in quotes where the title needs them", async () => {
    const note = "    keterangan: [SOP Satu, 'SOP Dua: Lanjutan', SOP Satu]";
    expect(await changes(sop("keterkaitan:\n", note))).toEqual(["+  - SOP Satu", '+  - "SOP Dua: Lanjutan"']);
  });

  it("says what was done, in which line of the file as it is now", async () => {
    const { mended } = await fixText(sop("keterkaitan: SOP Lain\nnomer: 1\n", NOTE), RELATED);
    expect(mended.map(({ code, line }) => [line, code])).toEqual([
      [6, "taut-keterkaitan-kurang"],
      [7, "baca-kunci-tak-dikenal"],
    ]);
  });

  it("writes another SOP's title as that SOP does", async () => {
    const text = sop("keterkaitan: [SOP Pembentukan Tim]\n", "    keterangan: [SOP Pembentukan tim]");
    expect(await changes(text, RELATED)).toEqual([
      "-    keterangan: [SOP Pembentukan tim]",
      "+    keterangan: [SOP Pembentukan Tim]",
    ]);
  });

  it("makes no change that brings another finding", async () => {
    // A key that is meant, with a value that it cannot take.
    expect(await changes(sop("stauts: final\n"))).toEqual([]);
  });

  it("keeps back one change and makes the others", async () => {
    expect(await changes(sop("stauts: final\nnomer: 1\n"))).toEqual(["-nomer: 1", "+nomor: 1"]);
  });

  it("keeps line breaks, a byte order mark and what is no UTF-8", async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const windows = `\uFEFF${sop("nomer: 1\nketerkaitan:\n", NOTE).replaceAll("\n", "\r\n")}`;
    const expected = windows
      .replace("nomer", "nomor")
      .replace("keterkaitan:\r\n", "keterkaitan:\r\n  - SOP Pembentukan Tim\r\n");
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await fixBytes(bytes(windows)))).toBe(expected);
    const broken = new Uint8Array([...bytes(sop("nomer: 1\n")), 0xff]);
    expect(await fixBytes(broken)).toEqual(broken);
  });
});
