import { readFile } from "node:fs/promises";

/** A file that a profile names; null when it is not there. @throws the file system's other errors */
export async function readPart(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR")) return null;
    throw error;
  }
}
