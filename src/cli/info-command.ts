import { readdir } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { ENDINGS, findSources } from "../build/find-files.ts";
import { profileNames, profileRoots } from "../build/profiles.ts";
import { addLanguage } from "./options.ts";
import { report } from "./report.ts";
import { sopFile } from "./sop-file.ts";
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
    .argument("<id>", say("id SOP di sops/, atau berkasnya", "the SOP's id in sops/, or its file"))
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
  const path = await sopFile(id, workingFolder);
  const [[asked], all] = await Promise.all([
    findSources([path], workingFolder),
    findSources(await beside(path, workingFolder), workingFolder),
  ]);
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

/** The YAML files of a file's own folder, itself among them; a working folder's others are none of its business. */
async function beside(path: string, workingFolder: string): Promise<readonly string[]> {
  const entries = await readdir(resolve(workingFolder, dirname(path)), { withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory() && ENDINGS.includes(extname(entry.name)));
  return files.map(({ name }) => join(dirname(path), name));
}
