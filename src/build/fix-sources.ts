import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { fixTexts, type Mended } from "../fix/fix.ts";
import type { Looked } from "../fix/verdict.ts";
import { decode } from "../source/decode.ts";
import { type CheckedSop, type CheckOptions, checkSources } from "./check.ts";
import type { SourceFile } from "./find-files.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface FixedSource {
  /** As mended; its content is the very same when nothing was. */
  readonly source: SourceFile;
  /** In the order of the file. */
  readonly mended: readonly Mended[];
}

/**
 * Mends in each SOP what can be mended without a doubt (`fixTexts`), all of them looked at together as a check does.
 * Nothing is written. Files that are no UTF-8 text stay as they are.
 */
export async function fixSources(
  sources: readonly SourceFile[],
  options: CheckOptions,
): Promise<readonly FixedSource[]> {
  const texts = new Map<string, string>();
  for (const { file, content } of sources) {
    const text = plainTextOf(file, content);
    if (text !== null) texts.set(file, text);
  }
  const fixed = await fixTexts(texts, async (versions) => {
    const changed = sources.map((source) => withText(source, versions.get(source.file)));
    const { sops } = await checkSources(changed, options);
    return new Map(sops.map((sop): [string, Looked] => [sop.file, lookedAt(sop)]));
  });
  return sources.map((source) => {
    const { text, mended } = fixed.get(source.file) ?? { text: undefined, mended: [] };
    return { source: mended.length === 0 ? source : withText(source, text), mended };
  });
}

/** What is wrong with a profile stands in another file: no edit of this one mends it or brings it. */
function lookedAt({ file, text, isReadable, diagnostics }: CheckedSop): Looked {
  return { text, readable: isReadable, diagnostics: diagnostics.filter(({ place }) => place.file === file) };
}

/**
 * Writes the SOPs that were mended back to their files, all or none of them, whole; their permissions stay, and a link
 * to a file stays a link.
 *
 * @throws the file system's errors
 */
export async function writeFixed(fixed: readonly FixedSource[], workingFolder: string): Promise<void> {
  const changed = fixed.filter(({ mended }) => mended.length > 0);
  const files = changed.map(async ({ source: { file, content } }) => {
    const path = await realpath(resolve(workingFolder, file));
    return { path, content, mode: (await stat(path)).mode };
  });
  await writeOutputs("", await Promise.all(files));
}

const MARK = "\uFEFF";

/** Null for what cannot be written back as it was: another encoding, and line breaks of lone carriage returns. */
function plainTextOf(file: string, content: Uint8Array): string | null {
  const decoded = decode(file, content);
  return decoded.ok && decoded.text === new TextDecoder().decode(content) ? decoded.text : null;
}

function withText(source: SourceFile, text: string | undefined): SourceFile {
  if (text === undefined) return source;
  const [a, b, c] = source.content;
  const hadMark = a === 0xef && b === 0xbb && c === 0xbf;
  return { ...source, content: new TextEncoder().encode(hadMark ? MARK + text : text) };
}
