import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, linkSync, renameSync, rmSync, unlinkSync } from "node:fs";
import { open, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isAlive } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";

export interface OutputFile {
  /** Below the folder of outputs, with forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Its permissions; those of any new file when left out. */
  readonly mode?: number;
}

/** What stands beside its place until it is whole: `.<process>-<chance>.sop-tmp`. */
const ENDING = ".sop-tmp";

/**
 * Writes files that belong together: all of them or none. They are written whole beside their places first and then
 * renamed without a pause, so that a reader never sees half a file, and a failure (disk full, no permission) leaves
 * every earlier output as it was. What a killed process left beside them is cleared away.
 *
 * @throws the file system's errors; nothing that was written on the way is left behind
 */
export async function writeOutputs(folder: string, files: readonly OutputFile[]): Promise<void> {
  const moves: Move[] = [];
  try {
    for (const { path, content, mode } of files) {
      const to = join(folder, path);
      await makeFolder(dirname(to));
      const from = besideOf(to);
      moves.push({ from, to });
      await writeWhole(from, content, mode);
    }
    moveAll(moves);
  } catch (error) {
    for (const { from } of moves) rmSync(from, { force: true });
    throw error;
  }
  for (const place of new Set(moves.map(({ to }) => dirname(to)))) await sweep(place);
}

interface Move {
  readonly from: string;
  readonly to: string;
}

/** All or none: when one cannot take its place, those that did give theirs back. */
function moveAll(moves: readonly Move[]): void {
  const earlier: (string | null)[] = [];
  let moved = 0;
  try {
    for (const { to } of moves) earlier.push(keep(to));
    for (const { from, to } of moves) {
      renameSync(from, to);
      moved++;
    }
  } catch (error) {
    for (const [index, { to }] of moves.slice(0, moved).entries()) {
      const kept = earlier[index] ?? null;
      if (kept === null) rmSync(to, { force: true });
      else renameSync(kept, to);
    }
    throw error;
  } finally {
    for (const kept of earlier) if (kept !== null && existsSync(kept)) unlinkSync(kept);
  }
}

/** A second name for what stands there, or a copy where the file system knows none; null where nothing does. */
function keep(path: string): string | null {
  const second = besideOf(path);
  try {
    linkSync(path, second);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    copyFileSync(path, second);
  }
  return second;
}

function besideOf(path: string): string {
  return join(dirname(path), `.${process.pid}-${randomBytes(4).toString("hex")}${ENDING}`);
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

/** Clears away what processes that no longer live were writing here. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.endsWith(ENDING) ? /^\.(\d+)-/.exec(name)?.[1] : undefined;
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
