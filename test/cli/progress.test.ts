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
    const line = progressLine(surroundings, false, "id", 5);
    line.show(STEP);
    line.clear();
    expect(surroundings.written[1]).toContain("[2/5] pembentukan-tim");
    expect(surroundings.written.every((text) => !text.includes("\n"))).toBe(true);
    expect(surroundings.written.at(-1)).toBe("\r\u001b[2K");
  });

  it("estimates what is left from what had to be compiled, not from what was reused", () => {
    const surroundings = around(true);
    let now = 0;
    const line = progressLine(surroundings, false, "id", 100, () => now);
    line.show({ id: "a", outcome: "reused", done: 1, total: 100 });
    expect(surroundings.written.at(-1)).toBe("\r\u001b[2K[1/100] a");
    now = 2000;
    line.show({ id: "b", outcome: "built", done: 2, total: 12 });
    expect(surroundings.written.at(-1)).toContain("sisa sekitar 20 detik");
    line.show({ id: "c", outcome: "built", done: 12, total: 12 });
    expect(surroundings.written.at(-1)).not.toContain("sisa");
  });

  it("begins at once in a pipe, and gives each SOP a plain line", () => {
    const surroundings = around(false);
    const line = progressLine(surroundings, false, "id", 5);
    expect(surroundings.written).toEqual(["Memeriksa 5 SOP…\n"]);
    line.show(STEP);
    line.show({ ...STEP, outcome: "failed", done: 3 });
    line.clear();
    expect(surroundings.written.slice(1)).toEqual([
      "[2/5] disusun: pembentukan-tim\n",
      "[3/5] gagal: pembentukan-tim\n",
    ]);
    const one = around(false);
    progressLine(one, false, "en", 1);
    expect(one.written).toEqual(["Checking 1 SOP…\n"]);
  });

  it("is silent when asked to be", () => {
    for (const surroundings of [around(false), around(true)]) {
      const line = progressLine(surroundings, true, "en", 5);
      line.show(STEP);
      line.clear();
      expect(surroundings.written).toEqual([]);
    }
  });
});
