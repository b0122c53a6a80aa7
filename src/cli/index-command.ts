import { resolve } from "node:path";
import type { Command } from "commander";
import { addLanguage } from "./options.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";

/** `sop index [folder]`: the collection's index and catalogue, from the folders of outputs alone. */
export function indexCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const command = program
    .command("index")
    .usage("[folder]")
    .description(
      say(
        "buat index.json dan index.html dari folder hasil",
        "make index.json and index.html from the folder of outputs",
      ),
    )
    .argument("[folder]", say("folder hasil (bawaan: out)", "folder of outputs (default: out)"), "out");
  addLanguage(command, language).action((folder: string) =>
    run(async () => {
      const { rebuildIndex } = await import("../build/write-index.ts");
      const out = resolve(around.workingFolder, folder);
      const { count, unreadable } = await rebuildIndex(out, around.signal);
      for (const id of unreadable) {
        around.stderr(
          say(
            `${folder}/${id}: tidak ada JSON atau PDF yang menyebut isinya; susun SOP itu lagi.\n`,
            `${folder}/${id}: holds no JSON or PDF that says what it is; build that SOP again.\n`,
          ),
        );
      }
      around.stderr(
        say(
          `${count} SOP di ${folder}/index.json.\n`,
          `${count} ${count === 1 ? "SOP" : "SOPs"} in ${folder}/index.json.\n`,
        ),
      );
      return unreadable.length > 0 ? EXIT.problems : EXIT.fine;
    })(),
  );
}
