import fc from "fast-check";
import { describe, expect, test } from "vitest";
import schema from "../../../schemas/sop-runtime.schema.json" with { type: "json" };
import { digestOf } from "../../../src/emit/runtime/digest.ts";
import { runtimeText, toRuntime } from "../../../src/emit/runtime/runtime.ts";
import type { Sop } from "../../../src/model/sop.ts";
import { anySop } from "../arbitrary-sop.ts";
import { allSops, sopOf, sopWith } from "../read-sop.ts";
import { complaints } from "./validate.ts";

const TITLES = new Map([
  ["pembentukan-tim", "Pembentukan Tim"],
  ["tim-ahli", "SOP Pembentukan Tim Ahli"],
]);
const CONTEXT = { words: { yes: "Y", no: "T" }, titles: TITLES };
const runtime = (sop: Sop) => toRuntime(sop, CONTEXT);
const parsed = (sop: Sop): unknown => JSON.parse(runtimeText(sop, CONTEXT));

describe("the definition", () => {
  test.each(allSops().map((sop) => [sop.id, sop] as const))("of %s is valid against the published schema", (_, sop) => {
    expect(complaints(parsed(sop))).toEqual([]);
  });

  test("of any SOP is valid, and survives being written and read", () => {
    fc.assert(
      fc.property(anySop, (sop) => {
        const definition = parsed(sop);
        expect(complaints(definition)).toEqual([]);
        expect(definition).toEqual(runtime(sop));
        expect(runtimeText(sop, CONTEXT)).toBe(runtimeText(sop, CONTEXT));
      }),
      { numRuns: 150 },
    );
  });

  test("has its keys in the schema's order, two spaces a level and a line break at its end", () => {
    const text = runtimeText(sopWith("- {kegiatan: Menulis., pelaksana: a}"), CONTEXT);
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(schema.properties));
    expect(text).toMatch(/^\{\n {2}"\$schema": "[^"]*sop-runtime\.schema\.json",\n {2}"format": "sop-runtime\/1",\n/);
    expect(text.endsWith("}\n")).toBe(true);
  });

  test("carries a digest of all the rest of it", () => {
    const { digest, ...rest } = runtime(sopWith("- {kegiatan: Menulis., pelaksana: a}"));
    expect(digest).toBe(digestOf(rest));
    expect(digestOf({ ...rest, title: "Lain" })).not.toBe(digest);
  });

  test("keeps texts as they are, without marks of italics; what is blank is null or empty", () => {
    const sop = sopWith(
      `- {kegiatan: 'Menyimpan _soft copy_ nama_file_baru <script>{{x}}"];', pelaksana: a, kelengkapan: [Buku]}`,
      "peralatan: [{teks: Alat, butir: [Pena, {teks: Kertas, butir: [A4]}]}, 'x\n\n  y']",
    );
    expect(runtime(sop)).toMatchObject({
      number: null,
      warnings: [],
      equipment: ["Alat\n  Pena\n  Kertas\n    A4", expect.stringContaining("x")],
      approver: { position: null, name: null, nip: null },
      steps: [
        {
          activity: 'Menyimpan soft copy nama_file_baru <script>{{x}}"];',
          inputs: ["Buku"],
          outputs: [],
          duration: null,
        },
      ],
    });
  });

  test("tells dates that are blank from those that there are none of", () => {
    const sop = sopWith(
      "- {kegiatan: Menulis., pelaksana: a}",
      'tanggal: {pengesahan: 2024-02-29, revisi: "-", efektif: }',
    );
    expect(runtime(sop).dates).toEqual({
      created: null,
      approved: "2024-02-29",
      revised: null,
      effective: null,
      none: ["revised"],
    });
  });

  test("reads legal citations, and leaves null what cannot be read", () => {
    const sop = sopWith(
      "- {kegiatan: Menulis., pelaksana: a}",
      "dasar_hukum: [UU No.39 Tahun 2008 Tentang Kementerian Negara, Kebiasaan]",
    );
    expect(runtime(sop).legalBasis).toEqual([
      {
        text: "UU No.39 Tahun 2008 Tentang Kementerian Negara",
        kind: "UU",
        number: "39",
        year: 2008,
        about: "Kementerian Negara",
      },
      { text: "Kebiasaan", kind: null, number: null, year: null, about: null },
    ]);
  });

  test("holds no key that a text or an id has made", () => {
    const sop = sopOf(
      "sop: 1\nnama: __proto__\npelaksana: {constructor: __proto__}\nlangkah:\n  - {id: toString, kegiatan: __proto__, pelaksana: constructor, keputusan: {__proto__: selesai, valueOf: toString}}\n",
    );
    const text = runtimeText(sop, CONTEXT);
    expect(complaints(JSON.parse(text))).toEqual([]);
    expect(text).not.toMatch(/"(?:__proto__|constructor|toString|valueOf)":/);
  });
});

describe("linked SOPs", () => {
  const head = "keterkaitan: [{sop: pembentukan-tim}, {sop: tim-ahli}, SOP Arsip]";

  test("are printed as on the form, with the id where one is given", () => {
    expect(runtime(sopWith("- {kegiatan: Menulis., pelaksana: a}", head)).related).toEqual([
      { title: "SOP Pembentukan Tim", id: "pembentukan-tim" },
      { title: "SOP Pembentukan Tim Ahli", id: "tim-ahli" },
      { title: "SOP Arsip", id: null },
    ]);
  });

  test.each([
    ["SOP pembentukan  tim", ["pembentukan-tim"]],
    ["lihat Pembentukan Tim, lalu arsip", ["pembentukan-tim"]],
    ["SOP Pembentukan Tim Ahli", ["tim-ahli"]],
    ["SOP Pembentukan Tim Ahli dan SOP Pembentukan Tim", ["pembentukan-tim", "tim-ahli"]],
    ["Pembentukan Timnas", []],
    ["SOP Arsip", []],
    ["", []],
  ])("named in the remark %j are %j", (remark, ids) => {
    const sop = sopWith(`- {kegiatan: Menulis., pelaksana: a, keterangan: '${remark}'}`, head);
    expect(runtime(sop).steps[0]?.related).toEqual(ids);
  });

  test("with signs of patterns in their titles are found as they stand", () => {
    const titles = new Map([["lain", "Uji (A+B) [1] $ ^ | \\ {x}?"]]);
    const sop = sopWith(
      "- {kegiatan: Menulis., pelaksana: a, keterangan: 'sop uji (a+b) [1] $ ^ | \\ {x}?'}",
      "keterkaitan: {sop: lain}",
    );
    expect(toRuntime(sop, { ...CONTEXT, titles }).steps[0]?.related).toEqual(["lain"]);
  });
});

describe("the flow", () => {
  const steps = (yaml: string) => runtime(sopWith(yaml));

  test("says where runs begin and end, and what a decision leads to", () => {
    const definition = steps(`
- {id: x, kegiatan: Menulis., pelaksana: a}
- {id: y, kegiatan: Memeriksa., pelaksana: b, mulai: true, tanya: Setuju?, keputusan: {ya: [x, z], "Tidak Perlu": selesai}}
- {id: z, kegiatan: Menyimpan., pelaksana: c}`);
    expect(definition.start).toEqual(["x", "y"]);
    expect(definition.end).toEqual(["z"]);
    expect(definition.steps[1]).toMatchObject({
      kind: "decision",
      question: "Setuju?",
      transitions: [
        { outcome: "ya", label: "Y", to: "x" },
        { outcome: "ya", label: "Y", to: "z" },
        { outcome: "tidak-perlu", label: "Tidak Perlu", to: null },
      ],
    });
  });

  test("names the steps that a join waits for, without those that send work back", () => {
    const definition = steps(`
- {id: x, kegiatan: Membagi., pelaksana: a, lanjut: [y, z]}
- {id: y, kegiatan: Menulis., pelaksana: b, lanjut: g}
- {id: z, kegiatan: Menghitung., pelaksana: c, lanjut: g}
- {id: g, kegiatan: Menggabungkan., pelaksana: a, gabung: semua}
- {id: h, kegiatan: Memeriksa., pelaksana: b, keputusan: {ya: i, tidak: g}}
- {id: i, kegiatan: Menyimpan., pelaksana: c, gabung: [h]}`);
    const joins = definition.steps.map(({ join, waitsFor }) => [join, ...waitsFor]);
    expect(joins).toEqual([["any"], ["any"], ["any"], ["all", "y", "z"], ["any"], ["all", "h"]]);
  });

  test("says who ends where: all, some of a joint step, the receiver of a copy quietly", () => {
    const definition = steps(`
- {id: x, kegiatan: Bersama., pelaksana: [a, b], selesai: [a]}
- {id: y, kegiatan: Berurutan., pelaksana: {berurutan: [b, c]}, lanjut: [z, t]}
- {id: t, sebaris: true, tembusan: true, pelaksana: a}
- {id: z, kegiatan: Menyimpan., pelaksana: [b, c]}`);
    expect(definition.end).toEqual(["z"]);
    expect(definition.steps).toMatchObject([
      { no: 1, mode: "joint", ends: ["a"], copy: false, sameRow: false, transitions: [{ to: "y" }] },
      { no: 2, mode: "sequential", ends: [] },
      { no: 2, mode: "single", ends: [], copy: true, sameRow: true, activity: null, transitions: [] },
      { no: 3, mode: "joint", ends: ["b", "c"] },
    ]);
  });
});
