import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { type Command, Option } from "commander";
import type { CheckedSop } from "../build/check.ts";
import { ENDINGS, readSourceFile, type SourceFile } from "../build/find-files.ts";
import { isRevision, readRevision } from "../build/revision.ts";
import { addLanguage } from "./options.ts";
import { report } from "./report.ts";
import { findSopFile, sopFile } from "./sop-file.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";

interface DiffOptions {
  readonly format: "text" | "json";
}

/**
 * `sop diff A B`: what changed in the procedure. Each of the two is an SOP's id, a file, or `REVISION:file` as git names
 * it; where the first is neither, it is a revision of the second.
 */
export function diffCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const one = say("id, berkas, atau REVISI:berkas", "an id, a file, or REVISION:file");
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
  const { workingFolder } = around;
  const sources = [await earlier(before, after, workingFolder), await edition(after, workingFolder)] as const;
  const [old, now] = await Promise.all([understood(sources[0]), understood(sources[1])]);
  if (old.sop === null || now.sop === null) {
    await report(
      [old, now].filter(({ sop }) => sop === null),
      {},
      language,
      around,
    );
    return EXIT.problems;
  }
  const [{ diffOf }, { diffJson, diffText }] = await Promise.all([
    import("../analysis/diff/diff.ts"),
    import("../analysis/diff/report.ts"),
  ]);
  const changes = diffOf(old.sop, now.sop);
  const editions = { before: sources[0].file, after: sources[1].file };
  around.stdout(format === "json" ? diffJson(changes, editions, language) : diffText(changes, editions, language));
  return EXIT.fine;
}

/** What is no SOP here, and has no ending of one, is a revision of the later edition. */
async function earlier(word: string, later: string, workingFolder: string): Promise<SourceFile> {
  const isPath = ENDINGS.includes(extname(word));
  const known = findSopFile(word, workingFolder) !== null || isPath || word.includes(":");
  const file = known || !isRevision(word) ? null : findSopFile(pathOf(later), workingFolder);
  if (known || file === null) return edition(word, workingFolder);
  return readRevision(word, file, workingFolder);
}

async function edition(word: string, workingFolder: string): Promise<SourceFile> {
  const colon = word.indexOf(":");
  const isFile = colon === -1 || existsSync(resolve(workingFolder, word));
  if (!isFile) return readRevision(word.slice(0, colon), word.slice(colon + 1), workingFolder);
  return readSourceFile(resolve(workingFolder, await sopFile(word, workingFolder)), workingFolder);
}

/** The file of `REVISION:file`. */
function pathOf(word: string): string {
  return word.slice(word.indexOf(":") + 1);
}

/** As far as it can be read: an earlier edition may have had faults of its own, and is compared all the same. */
async function understood({ id, file, content }: SourceFile): Promise<CheckedSop> {
  // Loaded when it is used: other commands start without it.
  const [{ readSource }, { lower }] = await Promise.all([import("../source/read.ts"), import("../model/lower.ts")]);
  const { document, diagnostics } = readSource(file, content);
  const text = new TextDecoder().decode(content);
  const sop = document === null ? null : lower(document).sop;
  return { id, file, text, digest: "", isReadable: sop !== null, sop, diagnostics };
}
