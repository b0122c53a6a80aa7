import { type FSWatcher, statSync, watch } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openBrowser, type SopBrowser } from "../../browser/browser.ts";
import { profileRoots } from "../../build/profiles.ts";
import { failureWords } from "../failures.ts";
import { EXIT, type ExitCode, type Surroundings } from "../surroundings.ts";
import type { Language } from "../words.ts";
import { type BuildCommandOptions, buildOnce } from "./run.ts";

/** An editor that saves touches a file several times; a branch that is switched, hundreds of files. ms */
const QUIET_MS = 100;

/**
 * Builds, and again whenever an SOP or a profile changes, until the signal. What a change touches is found as in any
 * build: by what each output depends on. The browser stays open in between.
 */
export async function watchAndBuild(
  paths: readonly string[],
  options: BuildCommandOptions,
  language: Language,
  around: Surroundings,
): Promise<ExitCode> {
  const { signal, workingFolder, env } = around;
  const out = resolve(workingFolder, options.out);
  const changes = watchFor(
    [
      ...(paths.length > 0 ? paths : ["sops"]).map((path) => resolve(workingFolder, path)),
      ...profileRoots(workingFolder),
    ],
    (path) => path !== out && !path.startsWith(out + sep),
  );
  await using browser = keptOpen(() => openBrowser({ env, signal }));
  signal.addEventListener("abort", () => changes.close(), { once: true });
  while (!signal.aborted) {
    try {
      await buildOnce(paths, options, language, around, browser.open);
    } catch (error) {
      const failure = failureWords(error);
      if (signal.aborted) break;
      if (failure === null) throw error;
      around.stderr(`${failure.words[language]}\n`);
    }
    around.stderr(language === "id" ? "Menunggu perubahan…\n" : "Waiting for changes…\n");
    await changes.next();
  }
  changes.close();
  return EXIT.fine;
}

interface Changes {
  /** Comes back after the next change, or one since the last call; at once when closed. */
  readonly next: () => Promise<void>;
  readonly close: () => void;
}

function watchFor(places: readonly string[], matters: (path: string) => boolean): Changes {
  let changed = Promise.withResolvers<void>();
  let closed = false;
  const watchers: FSWatcher[] = [];
  for (const place of new Set(places)) {
    const kind = statSync(place, { throwIfNoEntry: false });
    if (kind === undefined) continue;
    // Editors replace a file when they save it; its folder sees that.
    const folder = kind.isDirectory() ? place : dirname(place);
    const watcher = watch(folder, { recursive: kind.isDirectory() }, (_event, name) => {
      const path = name === null ? folder : resolve(folder, name);
      if (matters(path) && !path.endsWith(".sop-tmp")) changed.resolve();
    });
    // A folder that goes away is told by the build.
    watcher.on("error", () => changed.resolve());
    watchers.push(watcher);
  }
  return {
    next: async () => {
      await changed.promise;
      if (!closed) await setTimeout(QUIET_MS);
      changed = Promise.withResolvers<void>();
      if (closed) changed.resolve();
    },
    close: () => {
      closed = true;
      for (const watcher of watchers) watcher.close();
      changed.resolve();
    },
  };
}

/** One browser for many builds: each may close what it was given, and the browser goes at the end. */
function keptOpen(start: () => Promise<SopBrowser>): AsyncDisposable & { readonly open: () => Promise<SopBrowser> } {
  let kept: SopBrowser | null = null;
  return {
    open: async () => {
      if (!kept?.raw.connected) kept = await start();
      const close = async (): Promise<void> => undefined;
      return { ...kept, close, [Symbol.asyncDispose]: close };
    },
    [Symbol.asyncDispose]: async () => kept?.close(),
  };
}
