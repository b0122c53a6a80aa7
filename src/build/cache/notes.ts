import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeBeside } from "./store.ts";

/** The folder of notes below the cache's own. */
export const NOTES = "notes";

const HEAD = "sop-notes/2 ";
/** Of the last line: the digest of all before it. */
const LAST = HEAD.length + 64 + 1;
const AT_ONCE = 20;

/**
 * What a run wants to know of the one before it: lines of JSON, whole before their digest. Whatever is not as it was
 * written is not there.
 */
export async function readNotes(folder: string, name: string): Promise<readonly string[] | null> {
  const text = await readFile(join(folder, NOTES, name), "utf8").catch(() => null);
  if (text === null) return null;
  const body = text.slice(0, -LAST);
  if (text.slice(-LAST) !== `${HEAD}${createHash("sha256").update(body).digest("hex")}\n`) return null;
  return body === "" ? [] : body.slice(0, -1).split("\n");
}

/**
 * Keeps them if it can: notes that cannot be written are made again by the next run. Those of thousands of SOPs are never
 * held together, and others have their turn in between.
 */
export async function writeNotes(folder: string, name: string, notes: Iterable<unknown>): Promise<void> {
  await writeBeside(join(folder, NOTES, name), portions(notes)).catch(() => undefined);
}

async function* portions(notes: Iterable<unknown>): AsyncIterable<string> {
  const hash = createHash("sha256");
  let lines: string[] = [];
  for (const note of notes) {
    const line = `${JSON.stringify(note)}\n`;
    hash.update(line);
    lines.push(line);
    if (lines.length < AT_ONCE) continue;
    yield lines.join("");
    lines = [];
  }
  yield `${lines.join("")}${HEAD}${hash.digest("hex")}\n`;
}
