import type { Command } from "commander";
import { OUTPUT_KINDS } from "../build/outputs.ts";
import { type BuildCommandOptions, buildOnce, verifyOnce } from "./build/run.ts";
import { addSharedOptions, outputKinds } from "./options.ts";
import type { ExitCode, Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";

/** `sop build [path…]`: compiles SOPs into the folder of outputs. */
export function buildCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const command = program
    .command("build")
    .usage(say("[pilihan] [path…]", "[options] [path…]"))
    .description(
      say("susun SOP menjadi PDF, diagram, dan definisi JSON", "compile SOPs into PDF, chart and JSON definition"),
    )
    .argument(
      "[path...]",
      say(
        "berkas atau folder SOP, - untuk masukan standar (bawaan: sops/)",
        "SOP files or folders, - for standard input (default: sops/)",
      ),
    )
    .option("-o, --out <folder>", say("folder hasil (bawaan: out)", "folder of outputs (default: out)"), "out")
    .option("--only <kinds>", say(`hanya: ${OUTPUT_KINDS.join(",")}`, `only: ${OUTPUT_KINDS.join(",")}`), (value) =>
      outputKinds(value, language),
    )
    .option("--force", say("susun semuanya lagi, tanpa melihat simpanan", "make everything anew, whatever is cached"))
    .option(
      "--verify",
      say("bandingkan saja: hasil yang hilang, usang, atau disunting", "only compare: missing, stale, edited outputs"),
    )
    .option(
      "--timings <file>",
      say("tulis waktu kerja ke FILE.json dan FILE.trace.json", "write times to FILE.json and FILE.trace.json"),
    )
    .option("--watch", say("susun lagi setiap ada perubahan", "build again whenever something changes"));
  addSharedOptions(command, language).action((paths: readonly string[], options: BuildCommandOptions) =>
    run(async () => {
      if (options.verify) return verifyOnce(paths, options, language, around);
      if (!options.watch) return buildOnce(paths, options, language, around);
      const { watchAndBuild } = await import("./build/watch.ts");
      return watchAndBuild(paths, options, language, around);
    })(),
  );
}
