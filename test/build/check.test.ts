import { describe, expect, it } from "vitest";
import { checkSources } from "../../src/build/check.ts";
import type { SourceFile } from "../../src/build/find-files.ts";

const OPTIONS = { workingFolder: ".", profiles: new Set(["kemnaker"]) };

function source(file: string, more = ""): SourceFile {
  const text = `sop: 1
nama: Contoh
${more}pelaksana: { kasubag: Kasubag, kabag: Kabag }
langkah:
  - { kegiatan: Menyusun konsep., pelaksana: kasubag }
  - { kegiatan: Menyetujui konsep., pelaksana: kabag }
`;
  return { id: file.replace(/^.*\/|\.yaml$/g, ""), file, folder: "sops", content: new TextEncoder().encode(text) };
}

const codes = async (...sources: SourceFile[]): Promise<readonly (readonly string[])[]> =>
  (await checkSources(sources, OPTIONS)).sops.map(({ diagnostics }) => diagnostics.map(({ code }) => code));

describe("checkSources", () => {
  it("gives an SOP without errors to those who make something of it, and none with an error", async () => {
    const { sops } = await checkSources([source("baik.yaml"), source("buruk.yaml", "kunci: x\n")], OPTIONS);
    expect(sops.map(({ sop }) => sop?.id ?? null)).toEqual(["baik", null]);
  });

  it("knows SOPs that are linked but were not asked for", async () => {
    const linked = await codes(source("a.yaml", "keterkaitan: { sop: pembentukan-tim }\n"));
    expect(linked.flat()).not.toContain("nama-sop-tak-dikenal");
    expect((await codes(source("a.yaml", "keterkaitan: { sop: tidak-ada }\n"))).flat()).toContain(
      "nama-sop-tak-dikenal",
    );
  });

  it("ends between two SOPs when it is told to", async () => {
    const stop = new AbortController();
    const sources = Array.from({ length: 100 }, (_, n) => source(`a${n}.yaml`));
    const checking = checkSources(sources, { ...OPTIONS, signal: stop.signal });
    setImmediate(() => stop.abort(new Error("SIGINT")));
    await expect(checking).rejects.toThrow("SIGINT");
  });

  it("refuses a link that is no id before any file is opened", async () => {
    const { sops, collection } = await checkSources([source("a.yaml", "keterkaitan: { sop: ../package }\n")], OPTIONS);
    expect(sops[0]?.sop).toBeNull();
    expect([...collection.sops.keys()]).toEqual([]);
  });

  it("sees two files that would write the same outputs", async () => {
    expect(await codes(source("satu/a.yaml"), source("dua/a.yaml"))).toEqual([
      ["identitas-kosong", "kertas-mutu-baku-kosong"],
      ["identitas-kosong", "nama-sop-ganda", "kertas-mutu-baku-kosong"],
    ]);
  });

  it("tells of a file that cannot be opened, and goes on with the others", async () => {
    const words = { id: "tidak ada izin membacanya", en: "there is no permission to read it" };
    const shut = { ...source("tutup.yaml"), content: new Uint8Array(), unreadable: words };
    const { sops } = await checkSources([shut, source("a.yaml")], OPTIONS);
    expect(sops[0]?.diagnostics.map(({ code }) => code)).toEqual(["baca-tak-terbuka"]);
    expect(sops[0]?.diagnostics[0]?.message.id).toBe("Berkas ini tidak dapat dibuka: tidak ada izin membacanya.");
    expect(sops.map(({ sop }) => sop?.id ?? null)).toEqual([null, "a"]);
  });

  it("checks a draft as if it were final when asked to", async () => {
    const draft = await checkSources([source("a.yaml", "status: draf\n")], OPTIONS);
    const final = await checkSources([source("a.yaml", "status: draf\n")], { ...OPTIONS, status: "resmi" });
    expect(draft.sops[0]?.sop?.status).toBe("draf");
    expect(final.sops[0]?.diagnostics.map(({ severity }) => severity)).toContain("error");
  });
});
