"use strict";
// Plain JavaScript: what is loaded before the cache is on is compiled anew at every start, TypeScript slowest of all.
const { lstatSync, mkdirSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { dirname, isAbsolute, join } = require("node:path");

/**
 * Lets Node keep what it compiled for the next start, which halves the time that a check of one SOP takes. Where that
 * is not possible, a command starts slower and works all the same. `NODE_DISABLE_COMPILE_CACHE` turns it off.
 */
function keepCompiled(env, platform) {
  const folder = env.NODE_COMPILE_CACHE ? null : cacheFolder(env, platform);
  if (folder !== null && isOurs(folder)) enableCompileCache(folder);
}

/** The user's own folder for what can be made again; null when there is none, as for some services. */
function cacheFolder(env, platform) {
  const home = env.HOME;
  const base =
    platform === "win32"
      ? env.LOCALAPPDATA
      : platform === "darwin"
        ? home && join(home, "Library", "Caches")
        : env.XDG_CACHE_HOME || (home && join(home, ".cache"));
  return base && isAbsolute(base) ? join(base, "sop-compiler", "compiled") : null;
}

/** Whether only this user can write there: what lies in that folder is run. */
function isOurs(folder) {
  try {
    makeFolder(folder);
    const { mode, uid } = lstatSync(folder);
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
  } catch {
    return false;
  }
}

/** Each folder alone: Node's own `recursive` never comes back from a place that takes none (`/proc`). */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (error.code === "EEXIST") return;
    if (error.code !== "ENOENT" || isThere(dirname(folder))) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  }
}

function isThere(folder) {
  return lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
}

module.exports = { cacheFolder, keepCompiled };
