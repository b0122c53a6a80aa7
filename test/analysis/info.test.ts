import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { infoChart } from "../../src/analysis/info/chart.ts";
import { type Info, infoOf } from "../../src/analysis/info/info.ts";
import { infoJson } from "../../src/analysis/info/json.ts";
import { infoText, wayText } from "../../src/analysis/info/text.ts";
import { amountText } from "../../src/check/time/amount.ts";
import type { Sop } from "../../src/model/sop.ts";
import { allSops, sopWith } from "../emit/read-sop.ts";

const of = (sop: Sop): Info => infoOf(sop, { sops: new Map([[sop.id, sop]]) });
const waysOf = (info: Info): readonly string[] =>
  info.ways.ways.map((way) => {
    const [low, high] = [way.shortest, way.longest].map((time) => (time ? amountText(time).en : "?"));
    return `${wayText(info, way)}: ${low}..${high}`;
  });

describe("the ways of an SOP", () => {
  it("are every choice of exits on which no step comes twice", () => {
    const info = of(
      sopWith(`
- {kegiatan: menyusun, pelaksana: a, waktu: 1 jam}
- {kegiatan: memeriksa, pelaksana: b, waktu: 10-30 menit, keputusan: {ya: 3, tidak: 1, cepat: 4, batal: selesai}}
- {kegiatan: menelaah, pelaksana: c, waktu: 2 hari}
- {kegiatan: menutup, pelaksana: a, waktu: 5 menit}
`),
    );
    expect(waysOf(info)).toEqual([
      "1 → 2 (ya) → 3 → 4: 2 days 1 hour 15 minutes..2 days 1 hour 35 minutes",
      "1 → 2 (cepat) → 4: 1 hour 15 minutes..1 hour 35 minutes",
      "1 → 2 (batal): 1 hour 10 minutes..1 hour 30 minutes",
    ]);
    expect(info.ways.all).toBe(true);
    expect(info.loops).toEqual([{ from: 1, to: 0, label: "tidak", round: [0, 1] }]);
  });

  it("hold parallel branches together, as long as the slowest", () => {
    const info = of(
      sopWith(`
- {kegiatan: membagi, pelaksana: a, waktu: 1 jam, lanjut: [2, 3]}
- {kegiatan: menyusun, pelaksana: b, waktu: 3 jam, lanjut: 4}
- {kegiatan: menghitung, pelaksana: c, waktu: 5 jam}
- {kegiatan: menutup, pelaksana: a, gabung: semua, waktu: 30 menit}
`),
    );
    expect(waysOf(info)).toEqual(["1 → 2 → 3 → 4: 6 hours 30 minutes..6 hours 30 minutes"]);
  });

  it("count one cell once, and tell where a time says no amount", () => {
    const info = of(
      sopWith(`
- {kegiatan: menyusun, pelaksana: a, waktu: 1 jam}
- {kegiatan: memeriksa, pelaksana: b, waktu: idem, keputusan: {ya: 4, tidak: 3}}
- {kegiatan: memperbaiki, pelaksana: a, waktu: menit}
- {kegiatan: menutup, pelaksana: a, waktu: 1 jam}
`),
    );
    expect(waysOf(info)).toEqual(["1 → 2 (ya) → 4: 2 hours..2 hours", "1 → 2 (tidak) → 3 → 4: ?..?"]);
    expect(info.actors[0]).toMatchObject({ steps: 3, untimed: 1, least: { minutes: 120 } });
  });

  it("end after a thousand, and say so", () => {
    const step = (n: number): string =>
      `- {kegiatan: memilih, pelaksana: a, keputusan: {ya: ${n + 1}, tidak: ${n + 2}}}`;
    const steps = Array.from({ length: 24 }, (_, n) => step(n + 1));
    const tail = ["- {kegiatan: bekerja, pelaksana: a}", "- {kegiatan: menutup, pelaksana: a}"];
    const info = of(sopWith([...steps, ...tail].join("\n")));
    expect(info.ways).toMatchObject({ all: false, ways: { length: 1000 } });
    expect(infoText(info, "en")).toContain("… and more than 988 others");
  });
});

describe("a loop", () => {
  const rounds = (steps: string): readonly (readonly number[])[] =>
    of(sopWith(steps)).loops.map(({ round }) => round.map((node) => node + 1));

  it("repeats every branch of a fork on its way, and of a decision the shorter one", () => {
    expect(
      rounds(`
- {kegiatan: menyusun, pelaksana: a}
- {kegiatan: membagi, pelaksana: a, lanjut: [3, 4]}
- {kegiatan: menghitung, pelaksana: b, lanjut: 8}
- {kegiatan: menyusun naskah, pelaksana: c}
- {kegiatan: memilih, pelaksana: c, keputusan: {panjang: 6, pendek: 7}}
- {kegiatan: menelaah, pelaksana: c}
- {kegiatan: merapikan, pelaksana: c, lanjut: 8}
- {kegiatan: menggabungkan, pelaksana: a, gabung: semua}
- {kegiatan: memeriksa, pelaksana: b, keputusan: {ya: 10, tidak: 1}}
- {kegiatan: menutup, pelaksana: a}
`),
    ).toEqual([[1, 2, 3, 4, 5, 7, 8, 9]]);
  });

  it("within one branch repeats nothing of the others", () => {
    expect(
      rounds(`
- {kegiatan: membagi, pelaksana: a, lanjut: [2, 4]}
- {kegiatan: menyusun, pelaksana: b}
- {kegiatan: memeriksa, pelaksana: b, keputusan: {ya: 5, tidak: 2}}
- {kegiatan: menghitung, pelaksana: c}
- {kegiatan: menutup, pelaksana: a, gabung: semua}
`),
    ).toEqual([[2, 3]]);
  });

  it("sends its copies again, and what its own exit sends beside", () => {
    expect(
      rounds(`
- {id: satu, kegiatan: menyusun, pelaksana: a, lanjut: [salinan, tiga]}
- {id: salinan, sebaris: true, tembusan: true, pelaksana: b}
- {id: tiga, kegiatan: memeriksa, pelaksana: c, keputusan: {ya: empat, tidak: [satu, lapor]}}
- {id: lapor, sebaris: true, tembusan: true, pelaksana: b}
- {id: empat, kegiatan: menutup, pelaksana: a}
`),
    ).toEqual([[1, 2, 4, 3]]);
  });

  it("of one step is that step", () => {
    expect(
      rounds(
        "- {kegiatan: memeriksa, pelaksana: a, keputusan: {ya: 2, tidak: 1}}\n- {kegiatan: menutup, pelaksana: a}",
      ),
    ).toEqual([[1]]);
  });
});

describe("the load of actors", () => {
  it("counts hand-overs along arrows and within a hand-over, and none where somebody goes on", () => {
    const { actors } = of(
      sopWith(`
- {kegiatan: menyusun, pelaksana: a}
- {kegiatan: membahas, pelaksana: [a, b]}
- {kegiatan: menyerahkan, pelaksana: {berurutan: [c, a]}}
`),
    );
    expect(actors.map(({ gives, takes }) => [gives, takes])).toEqual([
      [1, 1],
      [1, 0],
      [1, 2],
    ]);
    expect([...(actors[0]?.hands ?? [])]).toEqual([["c", 1]]);
  });
});

describe("papers", () => {
  it("come from outside, stay within, or go out", () => {
    const { papers } = of(
      sopWith(`
- {kegiatan: menyusun, pelaksana: a, kelengkapan: TOR, output: [Konsep, Kartu Kendali]}
- {kegiatan: menutup, pelaksana: b, kelengkapan: [konsep, SK], output: Laporan}
`),
    );
    expect(papers).toEqual({ in: ["TOR", "SK"], within: ["Konsep"], out: ["Kartu Kendali", "Laporan"] });
  });
});

describe("sop info", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const isInfo = ajv.compile(JSON.parse(readFileSync("schemas/sop-info.schema.json", "utf8")));

  it("keeps to its schema, and has words and a chart, for every SOP at hand", () => {
    const sops = allSops();
    const collection = { sops: new Map(sops.map((sop) => [sop.id, sop])) };
    for (const sop of sops) {
      const info = infoOf(sop, collection);
      expect(isInfo(JSON.parse(infoJson(info))), JSON.stringify(isInfo.errors)).toBe(true);
      expect(infoText(info, "id")).toContain(`(${sop.id})`);
      expect(infoChart(info, "id")).toMatch(/^flowchart LR\n {2}p_/);
    }
  });

  it("counts in English as English does", () => {
    const told = (steps: string): string => infoText(of(sopWith(steps)), "en");
    expect(told("- {kegiatan: menyusun, pelaksana: a}\n")).toContain("\n  1 step, 0 decisions, ");
    const decided = told(`
- {kegiatan: memeriksa, pelaksana: a, keputusan: {ya: 2, tidak: 1}}
- {kegiatan: menutup, pelaksana: a, waktu: menit}
`);
    expect(decided).toMatch(/\n {2}2 steps, 1 decision, \d+ actors, 1 start, 1 end\n/);
    expect(decided).toContain("Andi: 2 steps, ");
    expect(decided).toContain("(2 times without an amount)");
  });

  it("names the SOPs that are called", () => {
    const sops = allSops();
    const collection = { sops: new Map(sops.map((sop) => [sop.id, sop])) };
    const making = sops.find(({ id }) => id === "pembuatan-bahan");
    expect(making && infoOf(making, collection).calls).toEqual([{ id: "pendokumentasian", title: "Pendokumentasian" }]);
  });
});
