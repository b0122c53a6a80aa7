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
  expect(hex(sha256(new TextEncoder().encode(text)))).toBe(hash);
});

test("the SHA-256 of any bytes is what Node makes of them, wherever they lie in their memory", () => {
  const lengths = Array.from({ length: 200 }, (_, i) => new Uint8Array(i).fill(i));
  for (const bytes of lengths) expect(hex(sha256(bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(20), (bytes, from) => {
      const part = bytes.subarray(from);
      expect(hex(sha256(part))).toBe(createHash("sha256").update(part).digest("hex"));
    }),
  );
});

test("the loader's canonical form is the compiler's, and null where that refuses", () => {
  fc.assert(
    fc.property(json, (value) => {
      let wanted: string | null;
      try {
        wanted = emitted(value);
      } catch {
        wanted = null;
      }
      expect(canonicalJson(value)).toBe(wanted);
    }),
    { numRuns: 200 },
  );
  for (const odd of [Number.NaN, undefined, () => 1, Symbol("x"), 1n, "\ud800", { "\udc00": 1 }])
    expect(canonicalJson([odd])).toBeNull();
});

test("the canonical form leaves out a key of the outermost object alone", () => {
  expect(canonicalJson({ b: { digest: 1 }, digest: 2, a: 3 }, "digest")).toBe('{"a":3,"b":{"digest":1}}');
});
