import { Command, CommanderError } from "commander";
import { buildCommand } from "./build-command.ts";
import { cacheCommand } from "./cache-command.ts";
import { checkCommand } from "./check-command.ts";
import { diffCommand } from "./diff-command.ts";
import { explainCommand } from "./explain-command.ts";
import { failureWords } from "./failures.ts";
import { styledHelp, usageError } from "./help.ts";
import { indexCommand } from "./index-command.ts";
import { infoCommand } from "./info-command.ts";
import { newCommand } from "./new-command.ts";
import { addLanguage } from "./options.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import { verifyCommand } from "./verify-command.ts";
import { version } from "./version.ts";
import { chooseLanguage } from "./words.ts";

/**
 * Runs one command line. Gives the exit code; never ends the process and writes only through `around`.
 *
 * @param argv the words after the command's name
 */
export async function main(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  const language = chooseLanguage(argv, around.env);
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  let code: ExitCode = EXIT.fine;
  const run = (work: () => Promise<ExitCode>) => async (): Promise<void> => {
    code = await work();
  };

  const program = new Command("sop")
    .description(
      say(
        "Menyusun SOP dari YAML: PDF resmi, diagram Mermaid, dan definisi untuk sistem lain.",
        "Compiles SOPs from YAML: the official PDF, a Mermaid flowchart, a definition for other systems.",
      ),
    )
    .version(version(), "-V, --version", say("tampilkan versi", "print the version"))
    .exitOverride()
    .configureOutput({ writeOut: around.stdout, writeErr: () => undefined });
  styledHelp(program, language);
  // Before the command or after it: who writes the language first means no less.
  addLanguage(program, language);
  buildCommand(program, language, around, run);
  checkCommand(program, language, around, run);
  diffCommand(program, language, around, run);
  infoCommand(program, language, around, run);
  verifyCommand(program, language, around, run);
  indexCommand(program, language, around, run);
  cacheCommand(program, language, around, run);
  newCommand(program, language, around, run);
  explainCommand(program, language, around, run);

  try {
    if (argv.length === 0) {
      around.stderr(program.helpInformation());
      return EXIT.usage;
    }
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.fine;
      around.stderr(
        error.code === "commander.help" ? program.helpInformation() : usageError(error, argv, program, language),
      );
      return EXIT.usage;
    }
    const failure = failureWords(error);
    if (around.signal.aborted || failure === null) {
      if (around.signal.aborted) return EXIT.environment;
      throw error;
    }
    around.stderr(`${failure.words[language]}\n`);
    return failure.code;
  } finally {
    if (around.signal.aborted) around.stderr(say("Dihentikan.\n", "Stopped.\n"));
  }
}
