import { describe, expect, it } from "vitest";
import { checkSources } from "../../src/build/check.ts";
import { tellTogether } from "../../src/check/together.ts";
import { PROFILES } from "./reading.ts";

const at = (line: number) => ({ file: "contoh.yaml", line, column: 1, endLine: line, endColumn: 2 });

describe("tellTogether", () => {
  it("keeps items together but for those on a line with a silence", () => {
    expect(tellTogether([3, 5, 7, 9], at, new Set([3, 7]))).toEqual([[5, 9], [3], [7]]);
    expect(tellTogether([3, 5], at, new Set())).toEqual([[3, 5]]);
    expect(tellTogether([3], at, new Set([3]))).toEqual([[3]]);
    expect(tellTogether([], at, new Set([3]))).toEqual([]);
  });
});

describe("a silence on one of the places that a finding tells together", () => {
  /** Code, line and lines of the other places, of warnings and worse. */
  async function found(...lines: readonly string[]): Promise<readonly string[]> {
    const yaml = ["sop: 1", "nama: Uji", "pelaksana: { a: Kabag, b: Kasubag }", "langkah:", ...lines, ""].join("\n");
    const content = new TextEncoder().encode(yaml);
    const source = { id: "contoh", file: "contoh.yaml", folder: null, content };
    const { sops } = await checkSources([source], { workingFolder: "/", profiles: PROFILES });
    const all = sops.flatMap(({ diagnostics }) => diagnostics);
    return all
      .filter(({ code }) => /^(?:abaikan|waktu|nama|kertas-dua)-/.test(code))
      .map(({ code, place, related }) => [code, place.line, ...related.map((one) => one.place.line)].join(" "));
  }
  const step = (keys: string, comment = ""): string => `  - { kegiatan: bekerja, ${keys} } ${comment}`.trimEnd();
  const timed = (comment = ""): string => step("pelaksana: [a, b], waktu: menit", comment);
  const silence = "# sop-abaikan waktu-tanpa-angka: sebentar saja";

  it.each([
    ["none of them", [timed(), timed(), timed()], ["waktu-tanpa-angka 5 6 7"]],
    ["the first", [timed(silence), timed(), timed()], ["waktu-tanpa-angka 6 7"]],
    ["another", [timed(), timed(silence), timed()], ["waktu-tanpa-angka 5 7"]],
    ["each", [timed(silence), timed(silence)], []],
  ])("takes out that one and is not in vain: %s", async (_, steps, expected) => {
    expect(await found(...steps)).toEqual(expected);
  });

  it("works for names and papers too", async () => {
    const sentence = (text: string, code: string): string =>
      `  - { kegiatan: ${text}, pelaksana: [a, b] } # sop-abaikan ${code}: begitulah`;
    const other = sentence("menyerahkan kepada Kasubbag", "nama-sebutan-tanpa-alias");
    expect(await found(other, other.replace(/ #.*/, ""), other)).toEqual(["nama-sebutan-tanpa-alias 6 3"]);
    const paper = (name: string, comment = ""): string => step(`pelaksana: [a, b], output: ${name}`, comment);
    const spelt = "# sop-abaikan kertas-dua-ejaan: begitulah";
    expect(await found(paper("SK Tim"), paper("SK TIM", spelt), paper("SK TIM"))).toEqual(["kertas-dua-ejaan 7 5"]);
  });
});
