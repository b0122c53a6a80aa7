import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Bilingual } from "../diagnostic.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** Where a project keeps its SOPs. */
export const SOPS = "sops";

export function hasSops(folder: string): boolean {
  return existsSync(join(folder, SOPS));
}

/** Nothing was named, and there is nothing where one would look: says where that was, and where to go. */
export function noSops(workingFolder: string): WrongUsage {
  const where = whereSops(workingFolder) ?? {
    id: "Pindah ke folder proyek, sebut berkas atau folder SOP, atau mulai dengan `sop new ID`.",
    en: "Go to the project's folder, name SOP files or folders, or begin with `sop new ID`.",
  };
  return new WrongUsage({
    id: `Tidak ada folder ${SOPS}/ di ${workingFolder}. ${where.id}`,
    en: `There is no folder ${SOPS}/ in ${workingFolder}. ${where.en}`,
  });
}

/**
 * The way up to a project, from a folder within it. Nobody is taken there unasked: paths and outputs would then not be
 * where they were asked for. Null when there is none, or this is it.
 */
export function whereSops(workingFolder: string): Bilingual | null {
  const project = hasSops(workingFolder) ? null : projectAbove(workingFolder);
  if (project === null) return null;
  const way = relative(workingFolder, project);
  return {
    id: `Yang terdekat ada di ${project}: jalankan \`cd ${way}\`, lalu ulangi.`,
    en: `The nearest is in ${project}: run \`cd ${way}\`, then this again.`,
  };
}

function projectAbove(folder: string): string | null {
  const parent = dirname(folder);
  if (parent === folder) return null;
  return hasSops(parent) ? parent : projectAbove(parent);
}
