import type { Command } from "commander";
import { checkSources } from "../build/check.ts";
import { profileNames, profileRoots } from "../build/profiles.ts";
import { speaksToPeople } from "./formats.ts";
import { addSharedOptions, type SharedOptions } from "./options.ts";
import { report } from "./report.ts";
import { readSources } from "./sources.ts";
import type { ExitCode, Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";

/** `sop check [path…]`: everything that is found, nothing written, no browser. */
export function checkCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const command = program
    .command("check")
    .usage(say("[pilihan] [path…]", "[options] [path…]"))
    .description(say("periksa SOP; tidak menulis apa pun", "check SOPs; writes nothing"))
    .argument(
      "[path...]",
      say(
        "berkas atau folder SOP, - untuk masukan standar (bawaan: sops/)",
        "SOP files or folders, - for standard input (default: sops/)",
      ),
    );
  addSharedOptions(command, language).action((paths: readonly string[], options: SharedOptions) =>
    run(async () => {
      const { workingFolder } = around;
      const sources = await readSources(paths, around);
      const profiles = await profileNames(profileRoots(workingFolder));
      const status = options.status ? { status: options.status } : {};
      const { sops } = await checkSources(sources, { workingFolder, profiles, ...status });
      const code = await report(sops, options, language, around);
      if (speaksToPeople(options.format ?? []) && !options.quiet) around.stderr(summary(sops.length, language));
      return code;
    })(),
  );
}

function summary(count: number, language: Language): string {
  return language === "id" ? `${count} SOP diperiksa.\n` : `${count} ${count === 1 ? "SOP" : "SOPs"} checked.\n`;
}
