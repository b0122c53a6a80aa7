import { join } from "node:path";
import { openBrowser } from "../../src/browser/browser.ts";
import { browserIdentity } from "../../src/browser/identity.ts";
import type { BuildOptions } from "../../src/build/build.ts";
import { profileNames, profileRoots } from "../../src/build/profiles.ts";

/** A build of the collection in a folder, as the command would do it. */
export async function benchOptions(folder: string): Promise<BuildOptions> {
  const templates = profileRoots(folder);
  return {
    workingFolder: folder,
    out: join(folder, "out"),
    templates,
    profiles: await profileNames(templates),
    software: "sop-compiler bench",
    epoch: 0,
    openBrowser: () => openBrowser({ env: process.env }),
    browserIdentity: browserIdentity(process.env),
    cache: join(folder, "cache"),
  };
}
