import { readdir } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { ENDINGS, findSources, type SourceFile } from "../build/find-files.ts";
import { profileNames, profileRoots } from "../build/profiles.ts";
import { addLanguage } from "./options.ts";
import { hasSops, SOPS } from "./project.ts";
import { report } from "./report.ts";
import { sopFile } from "./sop-file.ts";
import { fromStdin, STDIN } from "./sources.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";

interface InfoOptions {
  readonly format: "text" | "json" | "mermaid";
}

/** `sop info ID`: what the flow of an SOP tells. The SOPs in the same folder are read too, for those that it calls. */
export function infoCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const command = program
    .command("info")
    .usage(say("[pilihan] ID", "[options] ID"))
    .description(
      say("ringkas alur SOP: jalan, waktu, pelaksana, putaran", "sum up an SOP's flow: ways, times, actors, loops"),
    )
    .argument(
      "<id>",
      say(
        "id SOP di sops/, berkasnya, atau - untuk masukan standar",
        "the SOP's id in sops/, its file, or - for standard input",
      ),
    )
    .addOption(
      new Option("--format <format>", say("bentuk: text, json, atau mermaid", "form: text, json or mermaid"))
        .choices(["text", "json", "mermaid"])
        .default("text"),
    );
  addLanguage(command, language).action((id: string, options: InfoOptions) =>
    run(() => info(id, options, language, around))(),
  );
}

async function info(id: string, { format }: InfoOptions, language: Language, around: Surroundings): Promise<ExitCode> {
  const { workingFolder } = around;
  const [asked, all] = id === STDIN ? await piped(around) : await named(id, workingFolder);
  const profiles = await profileNames(profileRoots(workingFolder));
  // Loaded when it is used: other commands start without it.
  const { checkSources } = await import("../build/check.ts");
  const { sops, collection } = await checkSources(all, { workingFolder, profiles });
  const checked = sops.filter(({ file }) => file === asked?.file);
  const sop = checked[0]?.sop;
  if (!sop) {
    await report(checked, {}, language, around);
    return EXIT.problems;
  }
  const { infoOf } = await import("../analysis/info/info.ts");
  const told = infoOf(sop, collection);
  switch (format) {
    case "text":
      around.stdout((await import("../analysis/info/text.ts")).infoText(told, language));
      break;
    case "json":
      around.stdout((await import("../analysis/info/json.ts")).infoJson(told));
      break;
    case "mermaid":
      around.stdout((await import("../analysis/info/chart.ts")).infoChart(told, language));
      break;
  }
  return EXIT.fine;
}

/** The SOP that was asked for, and with it those that it may name. */
type Asked = readonly [asked: SourceFile | undefined, all: readonly SourceFile[]];

async function named(id: string, workingFolder: string): Promise<Asked> {
  const path = await sopFile(id, workingFolder);
  const [[asked], all] = await Promise.all([
    findSources([path], workingFolder),
    findSources(await filesIn(dirname(path), workingFolder), workingFolder),
  ]);
  return [asked, all];
}

/** Beside standard input stand the SOPs in `sops/`, if there are any. */
async function piped(around: Surroundings): Promise<Asked> {
  const { workingFolder } = around;
  const asked = await fromStdin(around);
  const others = hasSops(workingFolder) ? await filesIn(SOPS, workingFolder) : [];
  return [asked, [asked, ...(await findSources(others, workingFolder))]];
}

/** The YAML files in a folder itself, by their paths from the working folder. */
async function filesIn(folder: string, workingFolder: string): Promise<readonly string[]> {
  const entries = await readdir(resolve(workingFolder, folder), { withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory() && ENDINGS.includes(extname(entry.name)));
  return files.map(({ name }) => join(folder, name));
}
