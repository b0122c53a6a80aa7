import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";
import { promisify } from "node:util";
import type { Bilingual } from "../diagnostic.ts";
import type { SourceFile } from "./find-files.ts";

/** Git has no such revision, or the file is not in it, or the folder is under no version control. Wrong usage. */
export class NoSuchRevision extends Error {
  override readonly name = "NoSuchRevision";
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}

/** The program `git` is not there or cannot be run: the environment's. */
export class NoGit extends Error {
  override readonly name = "NoGit";
  readonly words = {
    id: "Program `git` tidak dapat dijalankan; membandingkan revisi memerlukannya.",
    en: "The program `git` cannot be run; comparing revisions needs it.",
  };
}

/** More than any SOP, and less than would fill the memory. */
const MOST_BYTES = 16 * 1024 * 1024;
const LONGEST_MS = 30_000;

/**
 * A name as git takes it: `HEAD~1`, `v1.2`, `origin/main`, `main@{yesterday}`, `1a2b3c4`. It begins with no hyphen, so
 * that it is never read as an option, and holds no colon, which would end it.
 */
export function isRevision(word: string): boolean {
  return /^[A-Za-z0-9][\w./@{}~^+ -]*$/.test(word) && word.length <= 200;
}

/**
 * An SOP's file as it stood in a revision. Git is run by itself, without a shell, and only asked for the bytes.
 *
 * @param path from the working folder, of a file that need not be there now; its folder must be
 * @throws NoSuchRevision, NoGit
 */
export async function readRevision(revision: string, path: string, workingFolder: string): Promise<SourceFile> {
  const full = resolve(workingFolder, path);
  const shown = `${revision}:${path}`;
  if (!isRevision(revision)) throw notThere(shown);
  const name = basename(full);
  try {
    const { stdout } = await promisify(execFile)("git", ["cat-file", "blob", `${revision}:./${name}`], {
      cwd: dirname(full),
      encoding: "buffer",
      maxBuffer: MOST_BYTES,
      timeout: LONGEST_MS,
      windowsHide: true,
    });
    return { id: basename(name, extname(name)), file: shown, folder: dirname(full), content: stdout };
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    // A folder that is not there shows as a program that is not there.
    if (isMissing && existsSync(dirname(full))) throw new NoGit();
    throw notThere(shown);
  }
}

function notThere(shown: string): NoSuchRevision {
  return new NoSuchRevision({
    id: `Git tidak punya \`${shown}\`: periksa revisi dan nama berkasnya.`,
    en: `Git has no \`${shown}\`: check the revision and the file's name.`,
  });
}
