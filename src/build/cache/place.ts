import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";

/** Turns the cache off when it stands in `SOP_CACHE`. */
const OFF = "off";

/**
 * The folder of the cache: `SOP_CACHE`, else `node_modules/.cache/sop` of the project around the working folder, else
 * the user's own folder for what can be made again. Null when `SOP_CACHE` is `off` or there is no such folder.
 */
export function cachePlace(workingFolder: string, env: NodeJS.ProcessEnv): string | null {
  const named = env.SOP_CACHE;
  if (named === OFF) return null;
  if (named !== undefined && named !== "") return resolve(workingFolder, named);
  const project = projectAround(workingFolder);
  if (project !== null) return join(project, "node_modules", ".cache", "sop");
  const home = env.HOME ?? env.USERPROFILE;
  const base = env.XDG_CACHE_HOME ?? env.LOCALAPPDATA ?? (home === undefined ? undefined : join(home, ".cache"));
  return base !== undefined && isAbsolute(base) ? join(base, "sop-compiler", "outputs") : null;
}

function projectAround(folder: string): string | null {
  if (existsSync(join(folder, "package.json")) || existsSync(join(folder, "node_modules"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : projectAround(parent);
}
