import type { Command } from "commander";
import type { CheckedSop } from "../build/check.ts";
import type { SourceFile } from "../build/find-files.ts";
import { profileNames, profileRoots } from "../build/profiles.ts";
import { shardOf } from "../build/shard.ts";
import { speaksToPeople } from "./formats.ts";
import { addSharedOptions, type SharedOptions } from "./options.ts";
import { report } from "./report.ts";
import { readSources } from "./sources.ts";
import type { ExitCode, Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";
import { WrongUsage } from "./wrong-usage.ts";

interface CheckCommandOptions extends SharedOptions {
  readonly fix?: boolean;
}

/** `sop check [path…]`: everything that is found, no browser. Writes nothing but, with `--fix`, what it mends. */
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
    .description(say("periksa SOP; hanya --fix mengubah berkas", "check SOPs; only --fix changes files"))
    .argument(
      "[path...]",
      say(
        "berkas atau folder SOP, - untuk masukan standar (bawaan: sops/)",
        "SOP files or folders, - for standard input (default: sops/)",
      ),
    )
    .option(
      "--fix",
      say(
        "perbaiki yang pasti di dalam berkasnya; komentar dan tata letak tetap",
        "mend what is certain in the files themselves; comments and layout stay",
      ),
    );
  addSharedOptions(command, language).action((paths: readonly string[], options: CheckCommandOptions) =>
    run(async () => {
      const { workingFolder, signal } = around;
      const formats = options.format ?? [];
      if (options.fix && options.shard) throw fixIsWhole();
      const found = await readSources(paths, around);
      const templates = profileRoots(workingFolder);
      const profiles = await profileNames(templates);
      const status = options.status ? { status: options.status } : {};
      const how = { workingFolder, profiles, templates, signal, ...status };
      const sources = options.fix ? await mend(found, how, formats, language, around) : found;
      // Loaded when it is used: other commands start without it.
      const { checkSources } = await import("../build/check.ts");
      const sops = partOf((await checkSources(sources, how)).sops, options);
      const code = await report(sops, options, language, around);
      if (speaksToPeople(formats) && !options.quiet) around.stderr(summary(sops, options, language));
      return code;
    })(),
  );
}

/** The SOPs of the part that is asked for; each has been checked beside all the others. */
function partOf(sops: readonly CheckedSop[], { shard }: CheckCommandOptions): readonly CheckedSop[] {
  if (!shard) return sops;
  const part = shardOf(
    sops.map(({ id }) => id),
    shard,
  );
  return sops.filter(({ id }) => part.has(id));
}

/** Loaded when it is asked for: a check should answer at once. */
async function mend(...asked: Parameters<typeof import("./fix.ts").fixFirst>): Promise<readonly SourceFile[]> {
  return (await import("./fix.ts")).fixFirst(...asked);
}

/** What mends one SOP may depend on another, and on that one's mends. */
function fixIsWhole(): WrongUsage {
  return new WrongUsage({
    id: "`--fix` dan `--shard` tidak dapat dipakai bersama: perbaikan melihat semua SOP sekaligus. Hapus `--shard`.",
    en: "`--fix` and `--shard` do not go together: mending looks at all SOPs at once. Leave out `--shard`.",
  });
}

function summary(sops: readonly CheckedSop[], { fix: hasFixed }: CheckCommandOptions, language: Language): string {
  const count = sops.length;
  const fixable = sops.flatMap(({ diagnostics }) => diagnostics).filter(({ fix }) => fix !== undefined).length;
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const hint = say(
    `${fixable} temuan mungkin dapat diperbaiki dengan \`sop check --fix\`.\n`,
    `\`sop check --fix\` may mend ${fixable} of the findings.\n`,
  );
  const checked = say(`${count} SOP diperiksa.\n`, `${count} ${count === 1 ? "SOP" : "SOPs"} checked.\n`);
  return fixable > 0 && !hasFixed ? checked + hint : checked;
}
