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
    expect(failureWords(full)?.words).toEqual({
      id: "Penyimpanan penuh; kosongkan sebagian lalu ulangi. (ENOSPC)",
      en: "The disk is full; make room and run this again. (ENOSPC)",
    });
  });

  it("has words of its own for every way a place may refuse, and none for what it does not know", () => {
    const codes = ["EROFS", "EACCES", "EPERM", "ENOTDIR", "EEXIST", "EISDIR", "ENOENT", "ELOOP", "EIO"];
    const said = codes.map((code) =>
      failureWords(Object.assign(new Error(code), { code, syscall: "mkdir", path: "/x" })),
    );
    expect(said.every((failure) => failure?.code === 3)).toBe(true);
    expect(new Set(said.map((failure) => failure?.words.id)).size).toBe(codes.length);
    expect(said[0]?.words.id).toBe("Sistem berkas ini hanya dapat dibaca; pilih folder lain. /x (EROFS)");
    expect(said.at(-1)?.words.id).toBe("Sistem berkas menolak. /x (EIO)");
  });

  it("leaves faults of ours to be seen", () => {
    expect(failureWords(new TypeError("x is not a function"))).toBeNull();
    expect(failureWords("x")).toBeNull();
  });
});
