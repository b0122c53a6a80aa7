import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { ENDINGS } from "../build/find-files.ts";
import { nearest } from "../nearest.ts";
import { SOPS, whereSops } from "./project.ts";
import { WrongUsage } from "./wrong-usage.ts";

/**
 * The file of an SOP that is named by its id or by its path: a path from the working folder.
 *
 * @throws WrongUsage when there is none
 */
export async function sopFile(word: string, workingFolder: string): Promise<string> {
  const found = findSopFile(word, workingFolder);
  if (found !== null) return found;
  const names = await readdir(join(workingFolder, SOPS)).catch(() => []);
  const ids = names.filter((name) => ENDINGS.includes(extname(name))).map((name) => basename(name, extname(name)));
  const meant = nearest(word, ids);
  const cure =
    meant === null ? whereSops(workingFolder) : { id: `Maksud Anda \`${meant}\`?`, en: `Did you mean \`${meant}\`?` };
  throw new WrongUsage({
    id: `Tidak ada SOP \`${word}\`: bukan berkas, dan bukan id di ${SOPS}/.${cure ? ` ${cure.id}` : ""}`,
    en: `There is no SOP \`${word}\`: no such file, and no such id in ${SOPS}/.${cure ? ` ${cure.en}` : ""}`,
  });
}

/** As `sopFile`; null when there is none. */
export function findSopFile(word: string, workingFolder: string): string | null {
  const candidates = [
    ...(ENDINGS.includes(extname(word)) ? [word] : []),
    ...(/^[a-z0-9-]+$/.test(word) ? ENDINGS.map((ending) => `${SOPS}/${word}${ending}`) : []),
  ];
  return candidates.find((path) => existsSync(resolve(workingFolder, path))) ?? null;
}
