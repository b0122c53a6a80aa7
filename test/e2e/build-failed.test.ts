import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SopBrowser } from "../../src/browser/browser.ts";
import { errors, outcomes, realBrowser, smallSop, workshop } from "../build/workshop.ts";
import { runSop } from "./run-sop.ts";

/** More actors than a portrait page has room for. */
function tooWide(): string {
  const actors = Array.from({ length: 24 }, (_, n) => n);
  return `sop: 1
nama: Penyusunan B
status: draf
profil: kertas-letter-tegak
pelaksana: { ${actors.map((n) => `p${n}: Pelaksana ${n}`).join(", ")} }
langkah:
${actors.map((n) => `  - { kegiatan: Menyusun konsep ${n}., pelaksana: p${n} }`).join("\n")}
`;
}

const A = smallSop("Penyusunan A");

describe("an SOP that cannot be drawn", () => {
  it("is told every time, with exit code 1, until it can be; the others stay as they are", async () => {
    await using work = await workshop({ "sops/a.yaml": A, "sops/b.yaml": tooWide() });
    await cp("test/corpus/profiles", join(work.path, "templates"), { recursive: true });
    const build = () =>
      runSop(["build", "--format", "json", "--format", "pretty"], {
        cwd: work.path,
        env: { SOP_CACHE: join(work.path, "cache") },
      });
    const [first, second] = [await build(), await build()];
    expect(first.stderr).toContain("1 SOP disusun ke out/, 1 gagal.");
    expect(second.stderr).toContain("0 SOP disusun ke out/, 1 tetap, 1 gagal.");
    for (const { code, stderr, stdout } of [first, second]) {
      expect(code).toBe(1);
      expect(stderr.match(/kesalahan\[gambar-tidak-muat\]/g)).toHaveLength(1);
      expect(stdout).toBe(first.stdout);
    }
    expect(JSON.parse(first.stdout).diagnostics).toContainEqual(
      expect.objectContaining({ code: "gambar-tidak-muat", severity: "error", file: "sops/b.yaml" }),
    );
    expect((await work.files("out")).filter((file) => file.startsWith("b"))).toEqual([]);

    await work.write("sops/b.yaml", smallSop("Penyusunan B"));
    const third = await build();
    expect(third).toMatchObject({ code: 0 });
    expect(third.stderr).toContain("1 SOP disusun ke out/, 1 tetap.");
  });

  it("is tried again when its chart failed, although nothing changed", async () => {
    await using work = await workshop({ "sops/a.yaml": A, "sops/b.yaml": smallSop("Penyusunan B") });
    let broken = true;
    const openBrowser = async (): Promise<SopBrowser> => {
      const browser = await realBrowser();
      return {
        ...browser,
        withPrepared: (kind, fn, limit) =>
          broken ? Promise.reject(new Error("Parse error")) : browser.withPrepared(kind, fn, limit),
      };
    };
    const build = () => work.build({ only: ["svg", "json"], openBrowser });
    for (const _ of ["first", "second"]) {
      const result = await build();
      expect(outcomes(result)).toEqual({ a: "failed", b: "failed" });
      expect(errors(result)).toEqual(["alat-keluaran-gagal", "alat-keluaran-gagal"]);
      expect((await work.files("out")).filter((file) => !file.startsWith("index"))).toEqual([]);
    }
    broken = false;
    const mended = await build();
    expect(outcomes(mended)).toEqual({ a: "built", b: "built" });
    expect(errors(mended)).toEqual([]);
  });
});
