import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { findSources } from "../../src/build/find-files.ts";
import { verifyOutputs } from "../../src/build/verify.ts";
import { smallSop, type Workshop, workshop } from "./workshop.ts";

const SOPS = {
  "sops/a.yaml": smallSop("Penyusunan A"),
  "sops/b.yaml": smallSop("Penyusunan B"),
};

/** Codes and first words of what is found: on the SOPs, then on the collection. */
async function found(work: Workshop): Promise<readonly string[]> {
  const options = await work.options({ whole: [join(work.path, "sops")] });
  const verified = await verifyOutputs(await findSources(["sops"], work.path), { ...options, shownOut: "out" });
  const all = [...verified.sops.flatMap(({ diagnostics }) => diagnostics), ...verified.collection];
  return all.map(({ code, message }) => `${code} ${message.id.split(" ")[0]}`);
}

describe("verifying a folder of outputs", () => {
  it("does not hold the catalogue to what somebody wrote into a definition", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    const text = await work.read("out/a/a.json");
    await work.write("out/a/a.json", text.replaceAll("Kasubag", "Kepala Seksi"));
    expect(await found(work)).toEqual(["hasil-disunting out/a/a.json"]);
    await rm(join(work.path, "out/a/a.json"));
    expect(await found(work)).toEqual(["hasil-hilang out/a/a.json"]);
  });

  it("agrees with the build on what waits for a failing SOP: its outputs are named, the index is right", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    await rm(join(work.path, "sops/b.yaml"));
    await work.write("sops/c.yaml", smallSop("Penyusunan B", "{}"));
    const options = await work.options({ whole: [join(work.path, "sops")] });
    const { leftovers } = await build(await findSources(["sops"], work.path), options);
    expect(leftovers.waiting).toEqual(["b"]);
    expect((await found(work)).filter((words) => words.startsWith("hasil-"))).toEqual(["hasil-tanpa-sop out/b/"]);
  });

  it("holds an SOP with an error to nothing, and the index to the outputs that it had", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    await work.write("sops/b.yaml", smallSop("Penyusunan B", "{}"));
    const errors = await found(work);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter((words) => words.startsWith("hasil-"))).toEqual([]);
  });

  it("knows an output that is only old by the record, and takes any other for edited without it", async () => {
    await using work = await workshop(SOPS);
    await work.build();
    await work.write("sops/b.yaml", smallSop("Penyusunan B", "Menyusun surat."));
    const words = (code: string): readonly string[] => [
      `${code} out/b/b.mmd`,
      `${code} out/b/b.json`,
      `${code} out/index.json`,
    ];
    expect(await found(work)).toEqual(words("hasil-usang"));
    await rm(join(work.path, "out/.sop-build.json"));
    expect(await found(work)).toEqual(words("hasil-disunting"));
  });
});
