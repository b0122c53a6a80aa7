import { rm, truncate, utimes } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { findSources } from "../../src/build/find-files.ts";
import { RECORD } from "../../src/build/record.ts";
import { outcomes, smallSop, type Workshop, workshop } from "./workshop.ts";

const LINKS = "keterkaitan: { sop: b }\n";
const SOPS = {
  "sops/a.yaml": smallSop("Penyusunan A", undefined, LINKS),
  "sops/b.yaml": smallSop("Penyusunan B"),
  "sops/c.yaml": smallSop("Penyusunan C"),
};
const ALL = (outcome: string) => ({ a: outcome, b: outcome, c: outcome });

describe("a second build", () => {
  it("has nothing to do when nothing changed, whatever the files' times say", async () => {
    await using work = await workshop(SOPS);
    expect(outcomes(await work.build())).toEqual(ALL("built"));
    expect(outcomes(await work.build())).toEqual(ALL("reused"));
    await utimes(join(work.path, "sops/a.yaml"), 1, 1);
    await utimes(join(work.path, "out/a/a.json"), 1, 1);
    expect(outcomes(await work.build())).toEqual(ALL("reused"));
  });

  it("gives the same findings as the first one", async () => {
    await using work = await workshop({ ...SOPS, "sops/d.yaml": smallSop("Penyusunan C", "Konsep disusun.") });
    const first = await work.build();
    expect(first.sops.flatMap(({ diagnostics }) => diagnostics).length).toBeGreaterThan(2);
    const found = first.sops.map(({ diagnostics }) => diagnostics);
    expect((await work.build()).sops.map(({ diagnostics }) => diagnostics)).toEqual(found);
    await work.write("sops/b.yaml", smallSop("Penyusunan B", "Menyusun konsep surat."));
    await work.build();
    const { sops } = await work.build({ cache: null });
    const remembered = await work.build();
    expect(remembered.sops.map(({ diagnostics }) => diagnostics)).toEqual(sops.map(({ diagnostics }) => diagnostics));
  });

  it("compiles only the SOP that changed", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    await work.write("sops/b.yaml", smallSop("Penyusunan B", "Menyusun konsep surat."));
    expect(outcomes(await work.build())).toEqual({ a: "reused", b: "built", c: "reused" });
    expect(await work.read("out/b/b.mmd")).toContain("konsep surat");
    // Back on the other branch everything is still known.
    await work.write("sops/b.yaml", smallSop("Penyusunan B"));
    expect(outcomes(await work.build())).toEqual({ a: "reused", b: "restored", c: "reused" });
    expect(await work.read("out/b/b.mmd")).not.toContain("konsep surat");
  });

  it("compiles those too that print the title of the SOP that changed", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    await work.write("sops/b.yaml", smallSop("Penyusunan Baru"));
    expect(outcomes(await work.build())).toEqual({ a: "built", b: "built", c: "reused" });
    expect(await work.read("out/a/a.json")).toContain("Penyusunan Baru");
  });

  it("finds what a change means for the others", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    await rm(join(work.path, "sops/b.yaml"));
    const codes = (await work.build()).sops.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(codes).toContain("nama-sop-tak-dikenal");
  });

  it("compiles everything for another profile, another version, another date", async () => {
    await using work = await workshop(SOPS);
    await work.write("templates/kemnaker/profile.yaml", await profileOf("kemnaker"));
    await work.build();
    expect(outcomes(await work.build({ software: "sop-compiler 1" }))).toEqual(ALL("built"));
    expect(outcomes(await work.build({ epoch: 1 }))).toEqual(ALL("built"));
    await work.write("templates/kemnaker/profile.yaml", `${await profileOf("kemnaker")}# lain\n`);
    expect(outcomes(await work.build())).toEqual(ALL("reused"));
    await work.write("templates/kemnaker/style.css", "td { color: black; }\n");
    expect(outcomes(await work.build())).toEqual(ALL("built"));
  });

  it("asks an official SOP anew for what its profile prints, once that changes", async () => {
    const more = `status: resmi
nomor: 1
instansi: Biro
tanggal: { pembuatan: 2026-01-31, revisi: "-" }
pengesah: { jabatan: Kepala, nama: Siti, nip: "-" }
dasar_hukum: "-"
kualifikasi_pelaksana: "-"
keterkaitan: "-"
peralatan: "-"
peringatan: "-"
pencatatan: "-"
`;
    const step = 'waktu: "-", kelengkapan: "-", output: "-"';
    const sop = smallSop("Resmi", `Menyusun konsep., ${step}`, more)
      .replace("status: draf\n", "")
      .replace("pelaksana: kabag", `pelaksana: kabag, ${step}`);
    await using work = await workshop({ "sops/a.yaml": sop });
    const told = async () =>
      (await work.build()).sops.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(await told()).toEqual(["identitas-kosong"]);
    const form = (await profileOf("kemnaker")).replace("tanggal_pengesahan, ", "tanggal_pembuatan, ");
    await work.write("templates/kemnaker/profile.yaml", form);
    expect(await told()).toEqual([]);
    await rm(join(work.path, "templates"), { recursive: true });
    expect(await told()).toEqual(["identitas-kosong"]);
  });

  it("puts back outputs that were deleted or edited, out of the cache", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    const before = await work.read("out/a/a.mmd");
    await work.write("out/a/a.mmd", `${before}\n%% disunting`);
    await rm(join(work.path, "out/b"), { recursive: true });
    expect(outcomes(await work.build())).toEqual({ a: "restored", b: "restored", c: "reused" });
    expect(await work.read("out/a/a.mmd")).toBe(before);
    expect(await work.files("out/b")).toEqual(["b.json", "b.mmd"]);
  });

  it("makes only the kinds that are not there yet", async () => {
    await using work = await workshop(SOPS);
    await work.build({ only: ["json"] });
    expect(outcomes(await work.build())).toEqual(ALL("built"));
    expect(outcomes(await work.build({ only: ["mmd"] }))).toEqual(ALL("reused"));
    expect(outcomes(await work.build({ force: true }))).toEqual(ALL("built"));
  });

  it("remembers the others when it was asked for one", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    const one = await build(await findSources(["sops/a.yaml"], work.path), await work.options());
    expect(outcomes(one)).toEqual({ a: "reused" });
    expect(outcomes(await work.build())).toEqual(ALL("reused"));
    expect(JSON.parse(await work.read("out/index.json")).sops).toHaveLength(3);
  });
});

describe("the index and the catalogue", () => {
  const collection = async (work: Workshop): Promise<readonly string[]> =>
    Promise.all(["out/index.json", "out/index.html"].map((file) => work.read(file)));
  const ids = async (work: Workshop): Promise<readonly string[]> =>
    JSON.parse(await work.read("out/index.json")).sops.map(({ id }: { id: string }) => id);

  it("tell of what there is, not of what happened: removed, they come back as they were", async () => {
    await using work = await workshop({ ...SOPS, "lain/d.yaml": smallSop("Penyusunan D") });
    await build(await findSources(["lain"], work.path), await work.options());
    await work.build();
    const before = await collection(work);
    expect(await ids(work)).toEqual(["a", "b", "c", "d"]);
    const removed = async (...files: readonly string[]): Promise<readonly string[]> => {
      for (const file of files) await rm(join(work.path, "out", file));
      const { wroteIndex, ...result } = await work.build();
      expect([outcomes(result), wroteIndex]).toEqual([ALL("reused"), true]);
      return collection(work);
    };
    expect(await removed("index.json")).toEqual(before);
    expect(await removed("index.html")).toEqual(before);
    // Of an SOP that this build was not asked for, only the record knows which source its JSON was made from.
    const forgotten = (before[0] ?? "").replace(/(?<="id": "d",[\s\S]*"source": )"[^"]*"/, '""');
    expect(await removed("index.json", "index.html", RECORD)).toEqual([forgotten, before[1]]);
  });

  it("list no output that is not there, even when the build itself has nothing to do", async () => {
    await using work = await workshop({ ...SOPS, "lain/d.yaml": smallSop("Penyusunan D") });
    await build(await findSources(["lain"], work.path), await work.options());
    await work.build({ only: ["bpmn"] });
    await work.build();
    await rm(join(work.path, "out/d"), { recursive: true });
    await rm(join(work.path, "out/a/a.bpmn"));
    expect(outcomes(await work.build())).toEqual(ALL("reused"));
    expect(await ids(work)).toEqual(["a", "b", "c"]);
    const [index = ""] = await collection(work);
    expect(index).not.toContain("a.bpmn");
    expect(index).toContain("b.bpmn");
    await work.write("out/a/a.bpmn", "<milik-saya/>");
    await work.build();
    expect((await collection(work))[0]).toContain("a.bpmn");
    expect(await work.read("out/a/a.bpmn")).toBe("<milik-saya/>");
  });

  it("do not put what was made from an earlier text beside what is made from the latest", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    await work.write("sops/b.yaml", smallSop("Penyusunan Baru"));
    await work.build({ only: ["json"] });
    expect((await collection(work))[0]).not.toContain("b.mmd");
    await work.build();
    expect((await collection(work))[0]).toContain("b.mmd");
  });
});

describe("a cache", () => {
  it("is used by another folder, as on another machine", async () => {
    await using one = await workshop(SOPS);
    await using other = await workshop(SOPS);
    await one.build();
    expect(outcomes(await other.build({ cache: join(one.path, "cache") }))).toEqual(ALL("restored"));
    expect(await other.read("out/index.json")).toBe(await one.read("out/index.json"));
  });

  it("that is damaged is made anew, and never believed", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    const right = await work.read("out/a/a.json");
    const entries = await work.files("cache");
    for (const [index, file] of entries.entries()) {
      if (index % 2 === 0) await truncate(join(work.path, "cache", file), 80);
      else await work.write(join("cache", file), `${(await work.read(join("cache", file))).slice(0, -2)}}}`);
    }
    await rm(join(work.path, "out"), { recursive: true });
    expect(outcomes(await work.build())).toEqual(ALL("built"));
    expect(await work.read("out/a/a.json")).toBe(right);
    expect(outcomes(await work.build())).toEqual(ALL("reused"));
  });

  it("that cannot be written stops nothing", async () => {
    await using work = await workshop({ ...SOPS, cache: "sebuah berkas" });
    expect(outcomes(await work.build())).toEqual(ALL("built"));
    expect(outcomes(await work.build())).toEqual(ALL("built"));
  });

  it("stays within its size: what was not used for the longest goes first", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    const old = (await work.files("cache/entries")).map((file) => join(work.path, "cache/entries", file));
    for (const file of old) await utimes(file, 1, 1);
    await work.write("sops/c.yaml", smallSop("Penyusunan D"));
    const sizes = await Promise.all(
      (await work.files("cache")).map(async (file) => (await work.read(join("cache", file))).length),
    );
    await work.build({ cacheLimit: sizes.reduce((sum, size) => sum + size) });
    const left = (await work.files("cache/entries")).map((file) => join(work.path, "cache/entries", file));
    expect(left.filter((file) => !old.includes(file))).toHaveLength(2);
    expect(left.length).toBeLessThan(old.length + 2);
    expect(outcomes(await work.build())).toEqual(ALL("reused"));
  });

  it("is cleared without touching anything else in its folder", async () => {
    await using work = await workshop({ ...SOPS, "cache/catatan.txt": "milik saya" });
    await work.build();
    const { clearCache } = await import("../../src/build/cache/prune.ts");
    expect(await clearCache(join(work.path, "cache"))).toBeGreaterThan(0);
    expect(await work.files("cache")).toEqual(["catatan.txt"]);
  });
});

async function profileOf(name: string): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  return readFile(`templates/${name}/profile.yaml`, "utf8");
}
