import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { NothingToRead } from "../../src/build/find-files.ts";
import { failureWords } from "../../src/cli/failures.ts";

describe("failureWords", () => {
  it("tells wrong usage from a faulty environment", () => {
    expect(failureWords(new NothingToRead({ id: "tidak ada", en: "nothing" }))?.code).toBe(2);
    const browserless = Object.assign(new Error("x"), { words: { id: "Tidak ada peramban", en: "No browser" } });
    expect(failureWords(browserless)).toEqual({ code: 3, words: { id: "Tidak ada peramban", en: "No browser" } });
  });

  it("names the file that the system refused, in both languages", async () => {
    const error = await readFile("/tidak/ada").catch((reason: unknown) => reason);
    expect(failureWords(error)?.code).toBe(3);
    expect(failureWords(error)?.words.id).toContain("/tidak/ada");
    const full = Object.assign(new Error("write"), { code: "ENOSPC", syscall: "write" });
    expect(failureWords(full)?.words).toEqual({ id: "Penyimpanan penuh. (ENOSPC)", en: "The disk is full. (ENOSPC)" });
  });

  it("leaves faults of ours to be seen", () => {
    expect(failureWords(new TypeError("x is not a function"))).toBeNull();
    expect(failureWords("x")).toBeNull();
  });
});
