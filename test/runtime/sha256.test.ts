import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson as emitted } from "../../src/emit/runtime/canonical.ts";
import { canonicalJson } from "../../src/runtime/canonical.ts";
import { sha256 } from "../../src/runtime/sha256.ts";

const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false),
    fc.string({ unit: "binary" }),
    fc.double(),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "binary" }), tie("json"), { maxKeys: 4 }),
  ),
}));

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

// FIPS 180-4's own examples, and the empty message.
test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
])("the SHA-256 of %.10s… is known", (text, hash) => {
  expect(hex(sha256(text))).toBe(hash);
});

test("the SHA-256 of any text is what Node makes of it", () => {
  const lengths = Array.from({ length: 200 }, (_, i) => "é".repeat(i % 2) + "a".repeat(i));
  const texts = fc.string({ unit: "binary", maxLength: 300 });
  const check = (text: string): void => {
    expect(hex(sha256(text))).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  };
  lengths.forEach(check);
  fc.assert(fc.property(texts, check));
});

test("the loader's canonical form of what JSON holds is the compiler's", () => {
  fc.assert(
    fc.property(json, (value) => {
      const read: unknown = JSON.parse(JSON.stringify(value));
      expect(canonicalJson(read, false)).toBe(emitted(read));
    }),
    { numRuns: 200 },
  );
});

test("where nothing needs an escape, the canonical form is the same without looking at each text", () => {
  const value = { b: ["é€😀", { "10": -0, "9": 1e21 }], a: { true: null }, "": [] };
  expect(canonicalJson(value, true)).toBe(emitted(value));
});

test("there is no canonical form of half a surrogate pair, nor of what is nested deeper than 64 levels", () => {
  for (const odd of ["\ud800", ["a\udc00"], { "\udc00": 1 }])
    for (const isPlain of [true, false]) expect(canonicalJson(odd, isPlain)).toBeNull();
  const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
  expect(canonicalJson(nested(65), false)).not.toBeNull();
  expect(canonicalJson(nested(66), false)).toBeNull();
});

test("the canonical form leaves out the digest of the outermost object alone", () => {
  expect(canonicalJson({ b: { digest: 1 }, digest: 2, a: 3 }, true)).toBe('{"a":3,"b":{"digest":1}}');
  expect(canonicalJson({ digest: 2 }, false)).toBe("{}");
});
