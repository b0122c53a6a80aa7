import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Bilingual } from "../../diagnostic.ts";

/** A place to watch, whether it is there yet or not. */
export interface Place {
  readonly folder: string;
  /** Whether the folders in it count: all but hidden ones and `node_modules`. */
  readonly deep: boolean;
  /** Which files in it matter, by their names. */
  readonly matters: (name: string) => boolean;
}

export interface Changes {
  /**
   * Comes back when a file that matters has come, gone or changed since the last call, or since the start, and the disk
   * has calmed down; at once when closed.
   *
   * @throws TooMuchToWatch
   */
  readonly next: () => Promise<void>;
  readonly close: () => void;
}

/** The system gives no more watches. */
export class TooMuchToWatch extends Error {
  override readonly name = "TooMuchToWatch";
  readonly words: Bilingual = {
    id: "Sistem tidak mengizinkan folder sebanyak ini diawasi; sebut folder yang lebih kecil, atau naikkan batasnya (di Linux fs.inotify.max_user_watches).",
    en: "The system lets nobody watch so many folders; name a smaller one, or raise its limit (on Linux fs.inotify.max_user_watches).",
  };
}

/** An editor that saves touches a file several times; a branch that is switched, hundreds of files. ms */
const QUIET_MS = 100;
/** When something never calms down, it is looked at all the same. ms */
const PATIENCE_MS = 2000;

/**
 * Watches each folder of the places by itself, because Node's own recursive watching loses files in new folders. What
 * the system tells is only a reason to look again: what counts are the files as they are then. Of a place that is not
 * there, the nearest folder above is watched for its coming.
 *
 * @param without a folder that is not looked into, such as a build's own outputs
 * @throws TooMuchToWatch
 */
export function watchPlaces(places: readonly Place[], without: string): Changes {
  const watchers = new Map<string, FSWatcher>();
  let stirred = Promise.withResolvers<void>();
  let lastStir = 0;
  let closed = false;

  const stir = (): void => {
    lastStir = performance.now();
    stirred.resolve();
  };
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const attend = (folder: string): void => {
    if (closed || watchers.has(folder)) return;
    const watcher = begin(folder, (event, name) => {
      // That a folder goes away, or moves, is told by its own name; from then on this watcher is deaf.
      if (name === null || name === basename(folder)) drop(folder);
      // What is written in a file that does not matter is nothing; what comes or goes may be a folder.
      if (event === "rename" || name === null || places.some(({ matters }) => matters(name))) stir();
    });
    watcher?.on("error", () => {
      drop(folder);
      stir();
    });
    if (watcher) watchers.set(folder, watcher);
  };
  /** How every file that matters is now, in one text. */
  const look = (): string => {
    const attended = new Set<string>();
    const stamps: string[] = [];
    const lookInto = ({ deep, matters }: Place, folder: string): void => {
      if (folder === without) return;
      // Before it is listed: what comes in between is then seen twice, and not missed.
      attend(folder);
      attended.add(folder);
      for (const entry of entriesOf(folder)) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
          if (deep && !entry.name.startsWith(".") && entry.name !== "node_modules")
            lookInto({ folder: path, deep, matters }, path);
        } else if (matters(entry.name)) stamps.push(`${path} ${stampOf(path)}`);
      }
    };
    for (const place of places) {
      const there = nearest(place.folder);
      if (there === place.folder) lookInto(place, there);
      else {
        attend(there);
        attended.add(there);
      }
    }
    for (const folder of [...watchers.keys()].filter((one) => !attended.has(one))) drop(folder);
    return stamps.join("\n");
  };
  const calm = async (): Promise<void> => {
    const began = performance.now();
    do await setTimeout(QUIET_MS);
    while (!closed && performance.now() - lastStir < QUIET_MS && performance.now() - began < PATIENCE_MS);
  };

  const close = (): void => {
    closed = true;
    for (const folder of [...watchers.keys()]) drop(folder);
    stirred.resolve();
  };

  let known = "";
  try {
    known = look();
  } catch (error) {
    close();
    throw error;
  }
  return {
    next: async () => {
      for (;;) {
        await stirred.promise;
        if (!closed) await calm();
        if (closed) return;
        stirred = Promise.withResolvers<void>();
        const now = look();
        if (now === known) continue;
        known = now;
        return;
      }
    },
    close,
  };
}

/** Null when the folder is gone or closed to us: the build tells of that. */
function begin(folder: string, listener: (event: string, name: string | null) => void): FSWatcher | null {
  try {
    return watch(folder, listener);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOSPC" || error.code === "EMFILE") throw new TooMuchToWatch();
    return null;
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Another content has another time of change, whatever time its writer gave it. */
function stampOf(path: string): string {
  const known = statSync(path, { throwIfNoEntry: false });
  return known === undefined ? "" : `${known.ino} ${known.size} ${known.mtimeMs} ${known.ctimeMs}`;
}

/** The folder itself where it is there, else the nearest one above that is. */
function nearest(folder: string): string {
  const parent = dirname(folder);
  return parent === folder || isFolder(folder) ? folder : nearest(parent);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
