import type { Command, CommanderError } from "commander";
import type { Bilingual } from "../diagnostic.ts";
import type { Language } from "./words.ts";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Pemakaian:",
  "Arguments:": "Argumen:",
  "Options:": "Pilihan:",
  "Commands:": "Perintah:",
};

/** What stands for a value in flags and usages, in Indonesian; a word that is the same in both languages is left out. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  path: "berkas",
  options: "pilihan",
  kinds: "jenis",
  format: "bentuk",
  file: "berkas",
  lang: "bahasa",
  code: "kode",
  before: "lama",
  after: "baru",
};

/** `--only <kinds>` as `--only <jenis>`; what is not in brackets stays. */
function translated(flags: string): string {
  return flags.replace(/<[^>]*>|\[[^\]]*\](?!>)/g, (bracketed) =>
    bracketed.replace(/[a-z]+/g, (word) => PLACEHOLDERS[word] ?? word),
  );
}

/** Help in the reader's language. Commands inherit it. */
export function styledHelp(program: Command, language: Language): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const inLanguage = (flags: string): string => say(translated(flags), flags);
  program
    .configureHelp({
      styleTitle: (title) => (language === "id" ? (TITLES[title] ?? title) : title),
      // Commander's own additions ("default", "choices") are English; our descriptions say what there is to say.
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
      subcommandTerm: (command) => `${command.name()} ${inLanguage(command.usage())}`.trim(),
      commandUsage: (command) => `${pathOf(command)} ${inLanguage(command.usage())}`,
      optionTerm: ({ flags }) => inLanguage(flags),
      argumentTerm: (argument) => say(PLACEHOLDERS[argument.name()] ?? argument.name(), argument.name()),
    })
    .helpOption("-h, --help", say("tampilkan bantuan ini", "show this help"))
    .helpCommand(say("help [perintah]", "help [command]"), say("bantuan untuk satu perintah", "help for one command"))
    .usage(say("<perintah> [pilihan]", "<command> [options]"));
}

/** `sop build` */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

/** What was wrong with the command line, and where to look. */
export function usageError(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  language: Language,
): string {
  // Of an option only its name: what stands for its value (`<kinds>`) tells nothing here.
  const quoted = (/'([^']*)'/.exec(error.message)?.[1] ?? "").replace(/ <.*$|=.*$/, "");
  const suggested = /\(Did you mean (?:one of )?(.*?)\?\)/s.exec(error.message)?.[1];
  const owner = ownerOf(quoted, argv, program);
  const elsewhere = owner === null ? elsewhereIn(quoted, program) : null;
  const words: Readonly<Record<string, Bilingual>> = {
    "commander.unknownOption":
      owner === null
        ? {
            id: `Pilihan \`${quoted}\` tidak dikenal${elsewhere === null ? "" : ` di sini; yang mengenalnya: \`sop ${elsewhere} ${quoted}\``}.`,
            en: `There is no option \`${quoted}\`${elsewhere === null ? "" : ` here; it belongs to \`sop ${elsewhere} ${quoted}\``}.`,
          }
        : {
            id: `Pilihan \`${quoted}\` ditulis sesudah perintahnya: \`sop ${owner} ${quoted}\`.`,
            en: `The option \`${quoted}\` comes after its command: \`sop ${owner} ${quoted}\`.`,
          },
    "commander.unknownCommand": {
      id: `Perintah \`${quoted}\` tidak dikenal.`,
      en: `There is no command \`${quoted}\`.`,
    },
    "commander.optionMissingArgument": {
      id: `Pilihan \`${quoted}\` memerlukan nilai.`,
      en: `The option \`${quoted}\` needs a value.`,
    },
    "commander.missingArgument": {
      id: `Perintah ini memerlukan \`${(PLACEHOLDERS[quoted] ?? quoted).toUpperCase()}\`.`,
      en: `This command needs \`${quoted.toUpperCase()}\`.`,
    },
    "commander.excessArguments": {
      id: "Terlalu banyak kata untuk perintah ini.",
      en: "Too many words for this command.",
    },
    "commander.invalidArgument": {
      id: `Nilai untuk \`${quoted}\` tidak dapat dipakai. ${reason(error.message, language)}`,
      en: `The value for \`${quoted}\` cannot be used. ${reason(error.message, language)}`,
    },
  };
  const known = words[error.code] ?? { id: error.message, en: error.message };
  const lines = [known[language]];
  if (suggested && elsewhere === null)
    lines.push(language === "id" ? `Maksud Anda \`${suggested}\`?` : `Did you mean \`${suggested}\`?`);
  lines.push(language === "id" ? "Lihat `sop --help`." : "See `sop --help`.");
  return `${lines.join("\n")}\n`;
}

/** The command, of those on the command line or else of all, that an option written before any command belongs to. */
function ownerOf(option: string, argv: readonly string[], program: Command): string | null {
  const before = argv.slice(
    0,
    argv.findIndex((word) => word === option || word.startsWith(`${option}=`)),
  );
  if (program.commands.some((command) => before.includes(command.name()))) return null;
  const owners = ownersOf(option, program);
  const owner = owners.find((command) => argv.includes(command.name())) ?? owners[0];
  return owner?.name() ?? null;
}

/** The one command that has an option which another was given. */
function elsewhereIn(option: string, program: Command): string | null {
  return ownersOf(option, program)[0]?.name() ?? null;
}

function ownersOf(option: string, program: Command): readonly Command[] {
  return program.commands.filter(({ options }) =>
    options.some(({ long, short }) => long === option || short === option),
  );
}

/** The reason that an option's reader gave, or commander's list of choices, stands after commander's own sentence. */
function reason(message: string, language: Language): string {
  const given = /is invalid\.\s*(.*)$/s.exec(message)?.[1] ?? "";
  const choices = /^Allowed choices are (.*)\.$/s.exec(given)?.[1];
  if (choices === undefined) return given;
  return language === "id" ? `Yang ada: ${choices}.` : `There are: ${choices}.`;
}
