import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lower } from "../../../src/model/lower.ts";
import type { Sop } from "../../../src/model/sop.ts";
import { readSource } from "../../../src/source/read.ts";

/** An SOP of the repository, by its path. It must be readable. */
export function sopFile(path: string): Sop {
  const { document, diagnostics } = readSource(path, readFileSync(join(import.meta.dirname, "../../..", path)));
  if (!document) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return lower(document).sop;
}
