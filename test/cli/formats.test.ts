import { describe, expect, it } from "vitest";
import { addFormat, type FormatRequest, speaksToPeople } from "../../src/cli/formats.ts";

const asked = (...values: readonly string[]): readonly FormatRequest[] =>
  values.reduce<readonly FormatRequest[]>((before, value) => addFormat(value, before, "en"), []);

describe("addFormat", () => {
  it("reads a format and its file, whatever the path holds", () => {
    expect(asked("json", "sarif:out/sop.sarif", "junit:C:\\a\\b.xml")).toEqual([
      { format: "json", file: null },
      { format: "sarif", file: "out/sop.sarif" },
      { format: "junit", file: "C:\\a\\b.xml" },
    ]);
  });

  it("lets one format go to standard output and to files", () => {
    expect(asked("json", "json:a", "json:b")).toHaveLength(3);
    expect(asked("pretty", "pretty", "json")).toHaveLength(3);
  });

  it.each([[["json", "json"]], [["sarif", "github"]], [["json:"]], [["json:a", "sarif:a"]], [["xml"]], [[""]]])(
    "refuses %j",
    (values) => {
      expect(() => asked(...values)).toThrow();
    },
  );
});

describe("speaksToPeople", () => {
  it.each([
    [[], true],
    [["pretty"], true],
    [["json"], false],
    [["json", "pretty"], true],
    [["sarif:a", "junit:b"], true],
    [["sarif:a", "json"], false],
    [["pretty:a", "json"], false],
  ])("%j: %s", (values, speaks) => {
    expect(speaksToPeople(asked(...values))).toBe(speaks);
  });
});
