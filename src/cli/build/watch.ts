import { statSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser, type SopBrowser } from "../../browser/browser.ts";
import { ownDigest } from "../../build/cache/own-digest.ts";
import { ENDINGS } from "../../build/find-files.ts";
import { profileRoots } from "../../build/profiles.ts";
import { failureWords } from "../failures.ts";
import { SOPS } from "../project.ts";
import { EXIT, type ExitCode, type Surroundings } from "../surroundings.ts";
import type { Language } from "../words.ts";
import { WrongUsage } from "../wrong-usage.ts";
import { type Place, watchPlaces } from "./changes.ts";
import { type BuildCommandOptions, buildOnce } from "./run.ts";

/**
 * Builds, and again whenever an SOP or anything of a profile comes, goes or changes, until the signal. What a change
 * touches is found as in any build: by what each output depends on. The browser stays open in between. What makes a
 * first build impossible ends the command; later the next change is waited for.
 *
 * @throws TooMuchToWatch, and what a first build throws
 */
export async function watchAndBuild(
  paths: readonly string[],
  options: BuildCommandOptions,
  language: Language,
  around: Surroundings,
): Promise<ExitCode> {
  const { signal, workingFolder, env } = around;
  if (paths.includes("-")) throw stdinEnds();
  const own = ownDigest();
  const changes = watchPlaces(places(paths, workingFolder), resolve(workingFolder, options.out));
  await using browser = keptOpen(() => openBrowser({ env, signal }));
  const stop = (): void => {
    changes.close();
    void browser[Symbol.asyncDispose]();
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      if (!isFirst && ownDigest() !== own) {
        around.stderr(
          language === "id"
            ? "Program sop sendiri telah berubah; jalankan lagi perintah ini.\n"
            : "The program sop itself has changed; run this command again.\n",
        );
        return EXIT.environment;
      }
      try {
        const again = isFirst ? options : { ...options, force: false };
        await buildOnce(paths, again, language, around, { openBrowser: browser.open, own });
      } catch (error) {
        const failure = failureWords(error);
        if (isFirst || failure === null || signal.aborted) throw error;
        around.stderr(`${failure.words[language]}\n`);
      }
      around.stderr(language === "id" ? "Menunggu perubahan…\n" : "Waiting for changes…\n");
      await changes.next();
    }
    return EXIT.fine;
  } finally {
    changes.close();
  }
}

function stdinEnds(): WrongUsage {
  return new WrongUsage({
    id: "Masukan standar hanya dibaca sekali; untuk --watch sebut berkas atau folder.",
    en: "Standard input is read once; name files or folders for --watch.",
  });
}

/** Whatever a build reads: SOPs, those beside them that they may link, profiles with all their parts, our own schemas. */
function places(paths: readonly string[], workingFolder: string): readonly Place[] {
  const sources = (paths.length > 0 ? paths : [SOPS]).map((path): Place => {
    const full = resolve(workingFolder, path);
    const isFile = statSync(full, { throwIfNoEntry: false })?.isFile() === true;
    return { folder: isFile ? dirname(full) : full, deep: !isFile, matters: (name) => ENDINGS.includes(extname(name)) };
  });
  const others = [...profileRoots(workingFolder), fileURLToPath(new URL("../../../schemas", import.meta.url))];
  return [...sources, ...others.map((folder) => ({ folder, deep: true, matters: () => true }))];
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
