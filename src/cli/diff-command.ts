import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { type Command, Option } from "commander";
import type { CheckedSop } from "../build/check.ts";
import { ENDINGS, readSourceFile, type SourceFile } from "../build/find-files.ts";
import { profileNames, profileRoots } from "../build/profiles.ts";
import { isRevision, readRevision } from "../build/revision.ts";
import type { Bilingual } from "../diagnostic.ts";
import type { Sop } from "../model/sop.ts";
import { addLanguage } from "./options.ts";
import { report } from "./report.ts";
import { findSopFile, sopFile } from "./sop-file.ts";
import { fromStdin, STDIN } from "./sources.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";
import { WrongUsage } from "./wrong-usage.ts";

interface DiffOptions {
  readonly format: "text" | "json";
}

/**
 * `sop diff A B`: what changed in the procedure. Each of the two is an SOP's id, a file, `REVISION:file` as git names
 * it, or `-` for standard input; where the first is none of these, it is a revision of the second.
 */
export function diffCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const one = say(
    "id, berkas, REVISI:berkas, atau - untuk masukan standar",
    "an id, a file, REVISION:file, or - for standard input",
  );
  const command = program
    .command("diff")
    .usage(say("[pilihan] LAMA BARU", "[options] BEFORE AFTER"))
    .description(say("apa yang berubah antara dua edisi sebuah SOP", "what changed between two editions of an SOP"))
    .argument(
      "<before>",
      say(`${one}; atau revisi git dari BARU, misalnya HEAD~1`, `${one}; or a git revision of AFTER, such as HEAD~1`),
    )
    .argument("<after>", one)
    .addOption(
      new Option("--format <format>", say("bentuk: text atau json", "form: text or json"))
        .choices(["text", "json"])
        .default("text"),
    );
  addLanguage(command, language).action((before: string, after: string, options: DiffOptions) =>
    run(() => diff([before, after], options, language, around))(),
  );
}

async function diff(
  [before, after]: readonly [string, string],
  { format }: DiffOptions,
  language: Language,
  around: Surroundings,
): Promise<ExitCode> {
  if (before === STDIN && after === STDIN) throw stdinTwice();
  const editions = [await earlier(before, after, around), await edition(after, around)] as const;
  const [old, now] = await Promise.all([understood(editions[0], around), understood(editions[1], around)]);
  if (old.sop === null || now.sop === null) {
    await report(
      [old, now].filter(({ sop }) => sop === null).map(({ checked }) => checked),
      {},
      language,
      around,
    );
    return EXIT.problems;
  }
  for (const { checked } of [old, now]) if (checked.sop === null) around.stderr(`${asFarAsRead(checked)[language]}\n`);
  const [{ diffOf }, { diffJson, diffText }] = await Promise.all([
    import("../analysis/diff/diff.ts"),
    import("../analysis/diff/report.ts"),
  ]);
  const changes = diffOf(old.sop, now.sop);
  const names = { before: old.checked.file, after: now.checked.file };
  around.stdout(format === "json" ? diffJson(changes, names, language) : diffText(changes, names, language));
  return EXIT.fine;
}

interface Edition {
  readonly source: SourceFile;
  /** As it stands in git: nobody can mend it any more. */
  readonly isPast: boolean;
}

/** What is no SOP here, and has no ending of one, is a revision of the later edition. */
async function earlier(word: string, later: string, around: Surroundings): Promise<Edition> {
  const { workingFolder } = around;
  const isPath = ENDINGS.includes(extname(word));
  const known = word === STDIN || findSopFile(word, workingFolder) !== null || isPath || word.includes(":");
  const file = known || !isRevision(word) ? null : findSopFile(pathOf(later), workingFolder);
  if (known || file === null) return edition(word, around);
  return { source: await readRevision(word, file, workingFolder), isPast: true };
}

async function edition(word: string, around: Surroundings): Promise<Edition> {
  const { workingFolder } = around;
  if (word === STDIN) return { source: await fromStdin(around), isPast: false };
  const colon = word.indexOf(":");
  const isFile = colon === -1 || existsSync(resolve(workingFolder, word));
  if (!isFile) {
    return { source: await readRevision(word.slice(0, colon), word.slice(colon + 1), workingFolder), isPast: true };
  }
  const path = resolve(workingFolder, await sopFile(word, workingFolder));
  return { source: await readSourceFile(path, workingFolder), isPast: false };
}

/** The file of `REVISION:file`. */
function pathOf(word: string): string {
  return word.slice(word.indexOf(":") + 1);
}

interface Understood {
  readonly checked: CheckedSop;
  /** Null: it cannot be compared. */
  readonly sop: Sop | null;
}

/** Free of errors; an edition of the past is compared as far as it can be read, whatever faults it had. */
async function understood({ source, isPast }: Edition, { workingFolder }: Surroundings): Promise<Understood> {
  const profiles = await profileNames(profileRoots(workingFolder));
  // Loaded when it is used: other commands start without it.
  const { checkSources, understand } = await import("../build/check.ts");
  const how = { workingFolder, profiles };
  const [checked] = (await checkSources([source], how)).sops;
  if (checked === undefined) throw new Error("one SOP is checked");
  return { checked, sop: checked.sop ?? (isPast ? understand(source, how).sop : null) };
}

function asFarAsRead({ file }: CheckedSop): Bilingual {
  return {
    id: `${file} memuat kesalahan; dibandingkan sejauh dapat dibaca.`,
    en: `${file} holds errors; it is compared as far as it can be read.`,
  };
}

function stdinTwice(): WrongUsage {
  return new WrongUsage({
    id: "Masukan standar hanya dapat menjadi satu dari kedua edisi.",
    en: "Standard input can be only one of the two editions.",
  });
}
