import { checkSources } from "../../build/check.ts";
import { exampleFiles } from "../../check/examples.ts";
import type { Diagnostic } from "../../diagnostic.ts";

/** What `sop check` finds in the first file of an example, the others beside it. */
export async function tryExample(example: string): Promise<readonly Diagnostic[]> {
  const sources = exampleFiles(example).map(({ id, yaml }) => ({
    id,
    file: `${id}.yaml`,
    folder: null,
    content: new TextEncoder().encode(yaml),
  }));
  const profiles = new Set(["kemnaker", "permenpan-35-2012"]);
  const { sops } = await checkSources(sources, { workingFolder: ".", profiles });
  return sops[0]?.diagnostics ?? [];
}
