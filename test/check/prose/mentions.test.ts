import { describe, expect, it } from "vitest";
import { mentionsIn, namesOf } from "../../../src/check/prose/mentions.ts";
import { fold } from "../../../src/check/prose/titles.ts";
import type { Actor } from "../../../src/model/sop.ts";

const place = { file: "contoh.yaml", line: 1, column: 1, endLine: 1, endColumn: 2 };
const actor = (id: string, name: string, ...aliases: string[]): Actor => ({ id, name, aliases, group: null, place });

const names = namesOf([
  actor("kasubag", "Kasubag"),
  actor("kabag", "Kabag"),
  actor("karo", "Karo", "Karo Perencanaan", "Karo Perencanaan dan MK"),
  actor("sekjen", "Sekjen"),
  actor("menteri", "Menteri"),
  actor("tim", "Tim", "Tim Penyusunan"),
  actor("umum", "Fungsional Umum"),
  actor("unit", "Unit Eselon I"),
]);

const found = (sentence: string): string[] =>
  mentionsIn(sentence, names).map(({ kind, text, actor: { id }, addressed }) =>
    [kind, id, text, ...(addressed ? ["addressed"] : [])].join(" / "),
  );

describe("mentionsIn", () => {
  it.each([
    ["menyampaikan kepada Karo Perencanaan dan MK, jika tidak", ["known / karo / Karo Perencanaan dan MK / addressed"]],
    [
      "memerintahkan Kabag untuk membentuk Tim Penyusunan.",
      ["known / kabag / Kabag / addressed", "known / tim / Tim Penyusunan"],
    ],
    [
      "membagi tugas kepada Tim dan Fungsional Umum.",
      ["known / tim / Tim / addressed", "known / umum / Fungsional Umum / addressed"],
    ],
    ["Kabag memerintahkan Kasubbag untuk", ["known / kabag / Kabag", "variant / kasubag / Kasubbag / addressed"]],
    ["dikembalikan kepada Kabag PP untuk diperbaiki", ["longer / kabag / Kabag PP / addressed"]],
    ["kepada Kabag PP dan Tim", ["longer / kabag / Kabag PP / addressed", "known / tim / Tim / addressed"]],
    ["disampaikan kepada Sekretaris Jenderal", ["variant / sekjen / Sekretaris Jenderal / addressed"]],
    ["kepada Ka. Subbag", []],
    ["kepada Kepala Subbagian", ["variant / kasubag / Kepala Subbagian / addressed"]],
    ["konsep SK TIM", ["known / tim / TIM"]],
    [
      "menyampaikan kepada KABAG dan KaRo",
      ["variant / kabag / KABAG / addressed", "variant / karo / KaRo / addressed"],
    ],
    ["MENYAMPAIKAN KEPADA KABAG", ["known / kabag / KABAG"]],
    ["kepada Tim penyusunan dan Fungsional umum", ["known / tim / Tim / addressed"]],
    ["menyusun draf Pengukuran Kinerja Kementerian", []],
    ["kepada seluruh peserta", []],
    ["kepada Unit Eselon I dan UPTP", ["known / unit / Unit Eselon I / addressed"]],
    ["kepada Unit Eselon II", []],
    ["kepada Dirjen, Irjen, dan Kabid", []],
    ["", []],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it("takes a name as a heading in capitals has it", () => {
    const shouted = namesOf([actor("kabag", "KABAG"), actor("ppk", "PPK")]);
    expect(mentionsIn("kepada Kabag dan Ppk", shouted).map(({ kind }) => kind)).toEqual(["known", "known"]);
  });

  it("tells where a name begins", () => {
    const sentence = "dikembalikan kepada Kasubbag untuk diperbaiki";
    const [mention] = mentionsIn(sentence, names);
    expect(sentence.slice(mention?.at).startsWith("Kasubbag")).toBe(true);
  });

  it("takes a name that two actors share for nobody's", () => {
    const shared = namesOf([actor("a", "Kabag"), actor("b", "Kepala Bagian")]);
    expect(mentionsIn("kepada KaBbag", shared)).toEqual([]);
  });
});

describe("fold", () => {
  it.each([
    ["Kasubbag", "Kasubag"],
    ["Kasubbag", "Kepala Sub Bagian"],
    ["Sekjen", "Sekretaris Jendral"],
    ["Staff", "Staf"],
  ])("%s is %s", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ["Kabag", "Kabid"],
    ["Dirjen", "Irjen"],
    ["Eselon I", "Eselon II"],
    ["Penyedia", "Penyelia"],
    ["Tim 1", "Tim 11"],
    ["constructor", "toString"],
  ])("%s is not %s", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});
