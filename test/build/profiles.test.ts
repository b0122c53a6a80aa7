import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSources } from "../../src/build/check.ts";
import { profileNames, profileRoots, signatureMarks } from "../../src/build/profiles.ts";
import { workFolder } from "../e2e/run-sop.ts";

const SOP = `sop: 1
nama: Contoh
profil: biro
pelaksana: { kasubag: Kasubag, kabag: Kabag }
langkah:
  - { kegiatan: "Menyusun konsep #1.", pelaksana: kasubag }
  - { kegiatan: Menyetujui konsep., pelaksana: kabag }
`;

async function misplaced(profile: string): Promise<readonly number[]> {
  await using folder = await workFolder();
  await mkdir(join(folder.path, "templates/biro"), { recursive: true });
  await writeFile(join(folder.path, "templates/biro/profile.yaml"), profile);
  const roots = profileRoots(folder.path);
  const profiles = await profileNames(roots);
  const options = { workingFolder: folder.path, profiles, signatureMarks: await signatureMarks(roots, profiles) };
  const source = { id: "contoh", file: "contoh.yaml", folder: folder.path, content: new TextEncoder().encode(SOP) };
  const { sops } = await checkSources([source], options);
  const found = sops.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code === "profil-tanda-tangan");
  return found.map(({ place }) => place.line);
}

describe("the mark of the electronic signature", () => {
  it("is found where a text holds it, when the SOP's profile asks for one", async () => {
    expect(await misplaced('profil: 1\nmemperluas: kemnaker\ntanda_tangan_elektronik: "#"\n')).toEqual([6]);
  });

  it("is a letter like any other when it asks for none", async () => {
    expect(await misplaced("profil: 1\nmemperluas: kemnaker\n")).toEqual([]);
    expect(await misplaced('profil: 1\nmemperluas: kemnaker\ntanda_tangan_elektronik: "-"\n')).toEqual([]);
  });

  it("costs a check nothing as long as no profile asks for one", async () => {
    const roots = profileRoots(".");
    expect(await signatureMarks(roots, await profileNames(roots))).toEqual(new Map());
  });
});
