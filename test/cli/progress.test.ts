import { describe, expect, it } from "vitest";
import { progressLine } from "../../src/cli/progress.ts";
import type { Surroundings } from "../../src/cli/surroundings.ts";

function around(isTerminal: boolean): Surroundings & { readonly written: string[] } {
  const written: string[] = [];
  return {
    written,
    workingFolder: ".",
    env: {},
    stdout: () => undefined,
    stderr: (text) => void written.push(text),
    isTerminal,
    readStdin: async () => new Uint8Array(),
    signal: new AbortController().signal,
  };
}

const STEP = { id: "pembentukan-tim", outcome: "built", done: 2, total: 5 } as const;

describe("progress", () => {
  it("shows one changing line on a terminal, and wipes it at the end", () => {
    const surroundings = around(true);
    const line = progressLine(surroundings, false, "id");
    line.show(STEP);
    line.clear();
    expect(surroundings.written[1]).toContain("[2/5] pembentukan-tim");
    expect(surroundings.written.every((text) => !text.includes("\n"))).toBe(true);
    expect(surroundings.written.at(-1)).toBe("\r\u001b[2K");
  });

  it("is silent in a pipe, and when asked to be", () => {
    for (const [surroundings, quiet] of [
      [around(false), false],
      [around(true), true],
    ] as const) {
      const line = progressLine(surroundings, quiet, "en");
      line.show(STEP);
      line.clear();
      expect(surroundings.written).toEqual([]);
    }
  });
});
