import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import type { Bilingual } from "../diagnostic.ts";
import { inTurn } from "./in-turn.ts";
import { readBounded, whyUnreadable } from "./read-bounded.ts";

/** A source as found: nothing of it has been understood yet. */
export interface SourceFile {
  /** The id of the SOP: the file's stem. */
  readonly id: string;
  /** The path that findings print: relative to the working folder where that is shorter, with forward slashes. */
  readonly file: string;
  /** The folder in which SOPs that it links are looked for; null for standard input. */
  readonly folder: string | null;
  /** No more of it than tells that it is too large; for a file that cannot be opened, the system's reason as a comment. */
  readonly content: Uint8Array;
  /** Why it could not be opened: something to tell of this file, while the others go on. */
  readonly unreadable?: Bilingual;
}

/** A path that was asked for is not there, or holds no SOP. Wrong usage, not a fault of any SOP. */
export class NothingToRead extends Error {
  override readonly name = "NothingToRead";
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}

/** Endings of SOP files. */
export const ENDINGS = [".yaml", ".yml"];

/**
 * Every SOP under the given paths, each once, in the order of their paths. A folder stands for all YAML files in it and
 * in its folders, hidden ones and `node_modules` aside.
 *
 * @throws NothingToRead when a path is not there or a folder holds no YAML file; the file system's other errors
 */
export async function findSources(paths: readonly string[], workingFolder: string): Promise<readonly SourceFile[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const files = await yamlFiles(resolve(workingFolder, path), path);
    for (const file of files) found.add(file);
  }
  return inTurn([...found].sort(byCodeUnits), OPEN_AT_ONCE, async (path) => {
    try {
      return await readSourceFile(path, workingFolder);
    } catch (error) {
      const why = whyUnreadable(error);
      if (why === null) throw error;
      return {
        ...named(path, workingFolder),
        content: new TextEncoder().encode(`# ${why.code}`),
        unreadable: why.words,
      };
    }
  });
}

/** Far below what systems let one process open. */
const OPEN_AT_ONCE = 32;

/** Where a source lies; null when it was read from no file: standard input, a program's text. */
export function sourcePath({ file, folder }: SourceFile, workingFolder: string): string | null {
  const path = resolve(workingFolder, file);
  return dirname(path) === folder ? path : null;
}

/** Reads one SOP file. @throws the file system's errors */
export async function readSourceFile(path: string, workingFolder: string): Promise<SourceFile> {
  return { ...named(path, workingFolder), content: await readBounded(path) };
}

function named(path: string, workingFolder: string): Pick<SourceFile, "id" | "file" | "folder"> {
  return { id: basename(path, extname(path)), file: shownPath(path, workingFolder), folder: dirname(path) };
}

async function yamlFiles(full: string, asked: string): Promise<readonly string[]> {
  const kind = await stat(full).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") throw notThere(asked);
    throw error;
  });
  if (!kind.isDirectory()) return [full];
  const entries = await readdir(full, { withFileTypes: true, recursive: true });
  const named = entries.filter((entry) => ENDINGS.includes(extname(entry.name)) && isVisible(full, entry));
  const files = await Promise.all(named.map(async (entry) => ((await mayBeSop(entry)) ? [pathOf(entry)] : [])));
  const visible = files.flat();
  if (visible.length === 0) throw empty(asked);
  return visible;
}

function pathOf({ parentPath, name }: Dirent): string {
  return join(parentPath, name);
}

function isVisible(folder: string, entry: Dirent): boolean {
  const parts = relative(folder, pathOf(entry)).split(sep);
  return !parts.some((part) => part.startsWith(".") || part === "node_modules");
}

/**
 * Files, and links to files; links that lead nowhere too, because an SOP was meant to be there. A pipe or a device that
 * happens to lie in a folder is nothing to open: it may never end, or never begin.
 */
async function mayBeSop(entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(pathOf(entry)).catch(() => null);
  return target === null || target.isFile();
}

function shownPath(path: string, workingFolder: string): string {
  const near = relative(workingFolder, path);
  return (near.startsWith("..") ? path : near).split(sep).join("/");
}

/** The same order in every locale. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function notThere(path: string): NothingToRead {
  return new NothingToRead({
    id: `Tidak ada berkas atau folder bernama ${path}.`,
    en: `There is no file or folder named ${path}.`,
  });
}

function empty(path: string): NothingToRead {
  return new NothingToRead({
    id: `Folder ${path} tidak berisi satu pun berkas SOP (.yaml).`,
    en: `The folder ${path} holds no SOP file (.yaml).`,
  });
}
