import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../src/emit/runtime/canonical.ts";
import { digestOf } from "../../../src/emit/runtime/digest.ts";

const wellFormed = fc.string({ unit: "binary" }).map((text) => text.toWellFormed());
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    wellFormed,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(wellFormed, tie("json"), { maxKeys: 4 }),
  ),
}));

/** The same value, its keys put in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, shuffled(member)]),
  );
}

describe("the canonical form", () => {
  test("says the same value again", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test("holds no white space outside of strings", () => {
    expect(canonicalJson({ b: [1, { a: null }], a: "x y" })).toBe('{"a":"x y","b":[1,{"a":null}]}');
  });

  // RFC 8785, 3.2.2.3 and appendix B.
  test.each([
    [333333333.3333333, "333333333.3333333"],
    [1e30, "1e+30"],
    [4.5, "4.5"],
    [2e-3, "0.002"],
    [1e-27, "1e-27"],
    [-0, "0"],
    [5e-324, "5e-324"],
    [9007199254740992, "9007199254740992"],
    [1e21, "1e+21"],
  ])("writes the number %d as %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test("writes strings with the shortest escapes, and everything else as it is", () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/\u007f')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f"');
  });

  // RFC 8785, 3.2.3: by UTF-16 units, in which an emoji stands before a Hebrew presentation form.
  test("sorts keys by their UTF-16 units", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(text)).filter((key) => key !== "1")).toEqual([
      "\r",
      "\u0080",
      "\u00f6",
      "\u20ac",
      "\ud83d\ude00",
      "\ufb33",
    ]);
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ["\ud800"], [{ "\udc00": 1 }], [undefined], [[() => 1]]])(
    "refuses %j, which JSON does not have",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(RangeError);
    },
  );
});

test("the digest is the SHA-256 of the canonical form", () => {
  // printf '{}' | openssl dgst -sha256 -binary | base64
  expect(digestOf({})).toBe("sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=");
});
