import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";

export interface OutputFile {
  /** Below the folder of outputs, with forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Its permissions; those of any new file when left out. */
  readonly mode?: number;
}

/**
 * Writes files that belong together. All are written whole beside their places first and then renamed, so that a reader
 * never sees half a file, and a failure (disk full, no permission) leaves every earlier output as it was.
 *
 * @throws the file system's errors; nothing that was written on the way is left behind
 */
export async function writeOutputs(folder: string, files: readonly OutputFile[]): Promise<void> {
  const moves: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { path, content, mode } of files) {
      const to = join(folder, path);
      await makeFolder(dirname(to));
      const from = join(dirname(to), `.${process.pid}-${moves.length}.sop-tmp`);
      moves.push({ from, to });
      await writeWhole(from, content, mode);
    }
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    await Promise.all(moves.map(({ from }) => rm(from, { force: true }).catch(() => undefined)));
    throw error;
  }
}

async function writeWhole(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, "w");
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
