import { checkSources } from "../../src/build/check.ts";
import { fixSources } from "../../src/build/fix-sources.ts";
import { type FixedFile, fixTexts } from "../../src/fix/fix.ts";
import type { Looked } from "../../src/fix/verdict.ts";
import { PROFILES } from "../check/reading.ts";

const OPTIONS = { workingFolder: "/", profiles: PROFILES };

/** Looks at texts by name as a check does. */
export async function look(texts: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Looked>> {
  const sources = [...texts].map(([file, text]) => ({
    file,
    id: file.replace(/\.yaml$/, ""),
    folder: null,
    content: new TextEncoder().encode(text),
  }));
  const { sops } = await checkSources(sources, OPTIONS);
  return new Map(sops.map((sop): [string, Looked] => [sop.file, { ...sop, readable: sop.isReadable }]));
}

/** Fixes one SOP that stands alone, or beside others by file name. */
export async function fixText(text: string, others: Readonly<Record<string, string>> = {}): Promise<FixedFile> {
  const fixed = await fixTexts(new Map([["contoh.yaml", text], ...Object.entries(others)]), look);
  return fixed.get("contoh.yaml") ?? { text: "", mended: [] };
}

/** Fixes bytes as the command does. */
export async function fixBytes(content: Uint8Array): Promise<Uint8Array> {
  const [fixed] = await fixSources([{ file: "contoh.yaml", id: "contoh", folder: null, content }], OPTIONS);
  return fixed?.source.content ?? new Uint8Array();
}
