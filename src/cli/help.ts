import type { Command, CommanderError } from "commander";
import type { Language } from "./words.ts";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Pemakaian:",
  "Arguments:": "Argumen:",
  "Options:": "Pilihan:",
  "Commands:": "Perintah:",
};

/** Help in the reader's language. Commands inherit it. */
export function styledHelp(program: Command, language: Language): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  program
    .configureHelp({
      styleTitle: (title) => (language === "id" ? (TITLES[title] ?? title) : title),
      // Commander's own additions ("default", "choices") are English; our descriptions say what there is to say.
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`.trim(),
    })
    .helpOption("-h, --help", say("tampilkan bantuan ini", "show this help"))
    .helpCommand(say("help [perintah]", "help [command]"), say("bantuan untuk satu perintah", "help for one command"))
    .usage(say("<perintah> [pilihan]", "<command> [options]"));
}

/** What was wrong with the command line, and where to look. */
export function usageError(error: CommanderError, language: Language): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const suggested = /\(Did you mean (?:one of )?(.*?)\?\)/s.exec(error.message)?.[1];
  const words: Readonly<Record<string, { id: string; en: string }>> = {
    "commander.unknownOption": { id: `Pilihan \`${quoted}\` tidak dikenal.`, en: `There is no option \`${quoted}\`.` },
    "commander.unknownCommand": {
      id: `Perintah \`${quoted}\` tidak dikenal.`,
      en: `There is no command \`${quoted}\`.`,
    },
    "commander.optionMissingArgument": {
      id: `Pilihan \`${quoted}\` memerlukan nilai.`,
      en: `The option \`${quoted}\` needs a value.`,
    },
    "commander.missingArgument": {
      id: `Perintah ini memerlukan \`${quoted.toUpperCase()}\`.`,
      en: `This command needs \`${quoted.toUpperCase()}\`.`,
    },
    "commander.excessArguments": {
      id: "Terlalu banyak kata untuk perintah ini.",
      en: "Too many words for this command.",
    },
    "commander.invalidArgument": {
      id: `Nilai untuk \`${quoted}\` tidak dapat dipakai. ${afterColon(error.message)}`,
      en: `The value for \`${quoted}\` cannot be used. ${afterColon(error.message)}`,
    },
  };
  const known = words[error.code] ?? { id: error.message, en: error.message };
  const lines = [known[language]];
  if (suggested) lines.push(language === "id" ? `Maksud Anda \`${suggested}\`?` : `Did you mean \`${suggested}\`?`);
  lines.push(language === "id" ? "Lihat `sop --help`." : "See `sop --help`.");
  return `${lines.join("\n")}\n`;
}

/** The reason that an option's reader gave stands after commander's own sentence. */
function afterColon(message: string): string {
  return /is invalid\.\s*(.*)$/s.exec(message)?.[1] ?? "";
}
