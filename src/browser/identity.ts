import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installedPath } from "./find.ts";

/**
 * What is known of the browser that would be started, without starting it: the same text means the same browser. On
 * another machine the pinned browser has the same text; one that is named or installed goes by its file.
 */
export function browserIdentity(env: NodeJS.ProcessEnv): string {
  const named = env.SOP_BROWSER;
  if (named !== undefined && named !== "") return `SOP_BROWSER ${fileIdentity(named)}`;
  const pinned = process.platform === "linux" && process.arch === "x64";
  const pinnedVersion = pinned ? packageVersion("@sparticuz/chromium") : null;
  if (pinnedVersion !== null) return `@sparticuz/chromium ${pinnedVersion}`;
  const installed = installedPath(env);
  const shell = `${packageVersion("puppeteer")} ${env.PUPPETEER_EXECUTABLE_PATH ?? ""}`;
  return `Puppeteer ${shell} ${installed === undefined ? "" : fileIdentity(installed)}`;
}

function fileIdentity(path: string): string {
  const known = statSync(path, { throwIfNoEntry: false });
  return known === undefined ? path : `${path} ${known.size} ${known.mtimeMs}`;
}

/** Its manifest is not among what packages give out, so it is read where its entry leads to. */
function packageVersion(name: string): string | null {
  try {
    const entry = fileURLToPath(import.meta.resolve(name));
    const folder = join("node_modules", name);
    const root = entry.slice(0, entry.lastIndexOf(folder) + folder.length);
    return /"version":\s*"([^"]*)"/.exec(readFileSync(join(root, "package.json"), "utf8"))?.[1] ?? null;
  } catch {
    return null;
  }
}
