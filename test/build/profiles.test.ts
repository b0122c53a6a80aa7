import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSources } from "../../src/build/check.ts";
import { profileNames, profileRoots, readProfiles } from "../../src/build/profiles.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { workFolder } from "../e2e/run-sop.ts";

const STEPS = `pelaksana: { kasubag: Kasubag, kabag: Kabag }
langkah:
  - { kegiatan: "Menyusun konsep #1.", pelaksana: kasubag, kelengkapan: Surat, output: Konsep }
  - { kegiatan: Menyetujui konsep., pelaksana: kabag, kelengkapan: Konsep, output: Surat }
`;
const SOP = `sop: 1\nnama: Contoh\nprofil: biro\n${STEPS}`;

/** What is found in SOPs beside a bureau's own profiles, by their files below `templates`. */
async function found(
  templates: Readonly<Record<string, string>>,
  sops: readonly string[] = [SOP],
): Promise<readonly (readonly Diagnostic[])[]> {
  await using folder = await workFolder();
  for (const [path, text] of Object.entries(templates)) {
    const file = join(folder.path, "templates", path);
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, text);
  }
  const roots = profileRoots(folder.path);
  const options = { workingFolder: folder.path, templates: roots, profiles: await profileNames(roots) };
  const sources = sops.map((text, i) => {
    const id = `contoh-${i + 1}`;
    return { id, file: `${id}.yaml`, folder: folder.path, content: new TextEncoder().encode(text) };
  });
  const checked = await checkSources(sources, options);
  return checked.sops.map(({ diagnostics, sop }) => {
    if (diagnostics.some(({ severity }) => severity === "error")) expect(sop).toBeNull();
    return diagnostics;
  });
}

const profile = (lines: string): Readonly<Record<string, string>> => ({
  "biro/profile.yaml": `profil: 1\nmemperluas: kemnaker\n${lines}\n`,
});

describe("the mark of the electronic signature", () => {
  async function misplaced(lines: string): Promise<readonly number[]> {
    const all = (await found(profile(lines))).flat();
    return all.filter(({ code }) => code === "profil-tanda-tangan").map(({ place }) => place.line);
  }

  it("is found where a text holds it, when the SOP's profile asks for one", async () => {
    expect(await misplaced('tanda_tangan_elektronik: "#"')).toEqual([6]);
  });

  it("is a letter like any other when it asks for none", async () => {
    expect(await misplaced("")).toEqual([]);
    expect(await misplaced('tanda_tangan_elektronik: "-"')).toEqual([]);
  });
});

describe("a profile that is broken", () => {
  const codes = async (...asked: Parameters<typeof found>): Promise<readonly (readonly string[])[]> =>
    (await found(...asked)).map((all) =>
      all
        .map(({ code, place }) => `${code} ${place.file.split("/").at(-1)}`)
        .filter((one) => one.startsWith("profil-")),
    );

  it.each([
    ["that has a wrong key", profile("kertaz: A4"), ["profil-bentuk profile.yaml"]],
    ["that is no YAML", profile("label: {"), ["profil-yaml profile.yaml"]],
    [
      "that extends itself",
      { "biro/profile.yaml": "profil: 1\nmemperluas: biro\n" },
      ["profil-melingkar profile.yaml"],
    ],
    [
      "that extends none that is",
      { "biro/profile.yaml": "profil: 1\nmemperluas: kemnakerr\n" },
      ["profil-tak-ada profile.yaml"],
    ],
    ["whose logo is not there", profile("logo: logo.png"), ["profil-logo profile.yaml"]],
    ["whose template is broken", { ...profile(""), "biro/item.hbs": "{{#if" }, ["profil-templat item.hbs"]],
  ])("is found by a check, %s", async (_, templates, expected) => {
    expect((await codes(templates))[0]).toEqual(expected);
  });

  it("is told once, and no SOP that has it is taken for good", async () => {
    const [first, second] = await codes(profile("kertaz: A4"), [SOP, SOP.replace("Contoh", "Lain")]);
    expect([first?.length, second?.length]).toEqual([1, 0]);
  });
});

describe("what a form prints", () => {
  const blanks = async (name: string, dates: string, lines = ""): Promise<string> => {
    const sop = `sop: 1\nnama: Contoh\nstatus: resmi\nprofil: ${name}\nnomor: 1\ninstansi: Biro\ntanggal: { ${dates} }
pengesah: { jabatan: Kepala, nama: Siti, nip: "-" }\n${STEPS}`;
    const all = (await found(profile(lines), [sop])).flat();
    return all
      .filter(({ code }) => code === "identitas-kosong")
      .map(({ message }) => message.id)
      .join(" ");
  };

  it("is asked for in an official SOP, and nothing else", async () => {
    expect(await blanks("kemnaker", 'pembuatan: 2026-01-05, revisi: "-"')).toContain("tanggal pengesahan, dasar hukum");
    const national = await blanks("permenpan-35-2012", "pengesahan: 2026-01-05");
    expect(national).toContain("belum lengkap: tanggal pembuatan, tanggal revisi, tanggal efektif, dasar hukum");
    const short = "kepala: [nomor, nama]\nkotak: [dasar_hukum, peralatan]";
    expect(await blanks("biro", "", short)).toBe("Halaman identitas belum lengkap: dasar hukum, peralatan.");
  });
});

describe("readProfiles", () => {
  it("reads each profile once, and none without the folders that hold them", async () => {
    const place = { file: "contoh.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };
    const choice = { name: "kemnaker", labels: {}, place };
    const profiles = new Set(["kemnaker"]);
    const read = await readProfiles([choice, choice], { templates: profileRoots("."), profiles });
    expect([...read.keys()]).toEqual(["kemnaker"]);
    expect(await readProfiles([choice], { profiles })).toEqual(new Map());
  });
});
