import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { writeBeside } from "./store.ts";

/** The folder of notes below the cache's own. */
export const NOTES = "notes";

const AT_ONCE = 20;
const HEAD = "sop-notes/1 ";

/**
 * What a run wants to know of the one before it: lines of JSON, whole behind their digest. Whatever is not as it was
 * written is not there.
 */
export async function readNotes(folder: string, name: string): Promise<readonly string[] | null> {
  const text = await readFile(join(folder, NOTES, name), "utf8").catch(() => null);
  if (text === null) return null;
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== `${HEAD}${createHash("sha256").update(body).digest("hex")}`) return null;
  return body === "" ? [] : body.slice(0, -1).split("\n");
}

/** Keeps them if it can: notes that cannot be written are made again by the next run. */
export async function writeNotes(folder: string, name: string, notes: Iterable<unknown>): Promise<void> {
  const hash = createHash("sha256");
  const lines: string[] = [""];
  for (const note of notes) {
    // Others wait for their turn: the notes of a collection take a tenth of a second.
    if (lines.length % AT_ONCE === 0) await setImmediate();
    const line = `${JSON.stringify(note)}\n`;
    hash.update(line);
    lines.push(line);
  }
  lines[0] = `${HEAD}${hash.digest("hex")}\n`;
  await writeBeside(join(folder, NOTES, name), lines).catch(() => undefined);
}
