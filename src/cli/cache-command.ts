import type { Command } from "commander";
import { cachePlace } from "../build/cache/place.ts";
import { addLanguage } from "./options.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";

/** `sop cache`: where the cache is; `sop cache clear`: empties it. */
export function cacheCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const place = (): string | null => cachePlace(around.workingFolder, around.env);
  const cache = program
    .command("cache")
    .usage("clear")
    .description(say("simpanan hasil: di mana, dan mengosongkannya", "the cache of outputs: where, and emptying it"));
  addLanguage(cache, language).action(() =>
    run(async () => {
      around.stdout(`${place() ?? "off"}\n`);
      return EXIT.fine;
    })(),
  );
  const clear = cache
    .command("clear")
    .usage(say("[pilihan]", "[options]"))
    .description(say("kosongkan simpanan; hasil di out/ tetap", "empty the cache; outputs in out/ stay"));
  addLanguage(clear, language).action(() =>
    run(async () => {
      const folder = place();
      const { clearCache } = await import("../build/cache/prune.ts");
      const bytes = folder === null ? 0 : await clearCache(folder);
      const size = (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 1 });
      around.stderr(say(`Simpanan dikosongkan: ${size} MB.\n`, `The cache is empty now: ${size} MB.\n`));
      return EXIT.fine;
    })(),
  );
}
