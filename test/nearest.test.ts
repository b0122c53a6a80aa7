import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, nearest } from "../src/nearest.ts";

describe("nearest", () => {
  test.each([
    ["kegaitan", "kegiatan"],
    ["Kegiatan", "kegiatan"],
    ["dasar hukum", "dasar_hukum"],
    ["peringatn", "peringatan"],
    ["kasubbag", "kasubag"],
  ])("%s was meant to be %s", (word, expected) => {
    expect(nearest(word, ["nama", "kegiatan", "dasar_hukum", "peringatan", "kasubag"])).toBe(expected);
  });

  test.each(["", "x", "tujuan", "sama sekali lain"])("%j is like none of them", (word) => {
    expect(nearest(word, ["nama", "kegiatan", "ya", "dasar_hukum"])).toBeNull();
  });

  test("the word itself is never offered", () => {
    expect(nearest("nama", ["nama"])).toBeNull();
  });

  test("the closer of two wins, and the first on a tie", () => {
    expect(nearest("kabag", ["kasubag", "kabbag"])).toBe("kabbag");
    expect(nearest("kabxg", ["kabag", "kabeg"])).toBe("kabag");
  });

  test("a text of a million letters costs no time", () => {
    expect(nearest("a".repeat(1_000_000), ["nama", "b".repeat(1_000_000)])).toBeNull();
  });
});

describe("editDistance", () => {
  test.each([
    ["ab", "ba", 1],
    ["", "abc", 3],
    ["kegiatan", "kegaitan", 1],
    ["kitten", "sitting", 3],
  ])("%s to %s is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test("is symmetric, and zero only for equal words", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
