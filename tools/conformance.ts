import { mkdir, rm, writeFile } from "node:fs/promises";
import { kit } from "./conformance/kit.ts";

/** The folder of the kit. */
export const FOLDER = new URL("../conformance/", import.meta.url);

// `node tools/conformance.ts`: makes anew what of the kit is made.
if (import.meta.main) {
  const { files, runs } = await kit();
  for (const made of ["definitions/", "runs/"]) {
    await rm(new URL(made, FOLDER), { recursive: true, force: true });
    await mkdir(new URL(made, FOLDER), { recursive: true });
  }
  for (const [path, text] of files) await writeFile(new URL(path, FOLDER), text);
  console.log(`${files.size} files, ${runs} runs`);
}
