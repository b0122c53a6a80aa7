import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { NoBrowserHere } from "./errors.ts";
import { unpackPinned } from "./pinned.ts";

/** A browser that may be started. */
export interface Candidate {
  /** Where it comes from, in the words that `BrowserUnavailable` lists. */
  readonly source: string;
  readonly path: string;
  /** `shell`: a headless shell, which has no other mode. */
  readonly headless: true | "shell";
  /** What its process needs beside the usual environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** A place to look: gives a candidate, or throws an Error that says why there is none. */
export interface Search {
  readonly source: string;
  readonly find: () => Promise<Candidate>;
}

/**
 * The places to look for a browser, in order: `SOP_BROWSER` (then nothing else: who names a browser does not want
 * another), the pinned one inside `@sparticuz/chromium`, Puppeteer's own, an installed Chrome, Edge or Chromium.
 */
export function findBrowser(env: NodeJS.ProcessEnv, signal?: AbortSignal): readonly Search[] {
  const named = env.SOP_BROWSER;
  if (named !== undefined && named !== "") {
    return [{ source: "SOP_BROWSER", find: async () => plain("SOP_BROWSER", executable(named)) }];
  }
  return [
    {
      source: "@sparticuz/chromium",
      find: async () => ({
        source: "@sparticuz/chromium",
        headless: "shell",
        ...(await unpackPinned(env, signal)),
      }),
    },
    {
      source: "Puppeteer",
      find: async () => plain("Puppeteer", await puppetShell()),
    },
    {
      source: "Chrome/Edge/Chromium",
      find: async () => plain("Chrome/Edge/Chromium", installed(env)),
    },
  ];
}

function plain(source: string, path: string): Candidate {
  return { source, path, headless: /headless[-_]shell/.test(path) ? "shell" : true, env: {} };
}

/** Its headless shell, which prints exactly as the pinned one; else its Chrome. */
async function puppetShell(): Promise<string> {
  // Loaded when it is asked: it is large, and the pinned browser is found without it.
  const { default: puppeteer } = await import("puppeteer");
  const shell = await puppeteer.executablePath({ headless: "shell" }).then(executableOrNull, () => null);
  return shell ?? executable(await puppeteer.executablePath());
}

function installed(env: NodeJS.ProcessEnv): string {
  const path = installedPath(env);
  if (path === undefined) throw new NoBrowserHere("tidak terpasang", "none is installed");
  return path;
}

/** The first installed browser that we know. */
export function installedPath(env: NodeJS.ProcessEnv): string | undefined {
  return places(env).find((place) => executableOrNull(place) !== null);
}

/** Where the vendors' installers put them; on Linux, by name on the PATH. */
function places(env: NodeJS.ProcessEnv): string[] {
  switch (process.platform) {
    case "darwin":
      return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
        (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
      );
    case "win32": {
      const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
      const apps = [
        "Google\\Chrome\\Application\\chrome.exe",
        "Microsoft\\Edge\\Application\\msedge.exe",
        "Chromium\\Application\\chrome.exe",
      ];
      return apps.flatMap((app) => roots.map((root) => join(root, app)));
    }
    default: {
      const names = [
        "google-chrome-stable",
        "google-chrome",
        "microsoft-edge-stable",
        "microsoft-edge",
        "chromium",
        "chromium-browser",
      ];
      const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
      return names.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

function executable(path: string): string {
  if (executableOrNull(path) === null) {
    throw new NoBrowserHere(`${path} bukan program yang dapat dijalankan`, `${path} is no executable file`);
  }
  return path;
}

function executableOrNull(path: string): string | null {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}
