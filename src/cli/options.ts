import { type Command, InvalidArgumentError, Option } from "commander";
import { OUTPUT_KINDS, type OutputKind } from "../build/outputs.ts";
import type { Shard } from "../build/shard.ts";
import { addFormat, FORMATS, type FormatRequest } from "./formats.ts";
import type { Language } from "./words.ts";

/** Options that `build` and `check` share, as commander gives them. */
export interface SharedOptions {
  readonly jobs?: number;
  readonly shard?: Shard;
  /** As often as it was given; missing when it was not. */
  readonly format?: readonly FormatRequest[];
  readonly status?: "resmi";
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

export function addSharedOptions(command: Command, language: Language): Command {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const shared = command
    .option("-j, --jobs <n>", say("paling banyak sekian SOP sekaligus", "so many SOPs at once at most"), (value) =>
      jobCount(value, language),
    )
    .option("--shard <n/n>", say("hanya satu bagian, misalnya 2/5", "only one part, such as 2/5"), (value) =>
      shard(value, language),
    )
    .option<readonly FormatRequest[] | undefined>(
      "--format <format[:file]>",
      say(
        `bentuk temuan: ${FORMATS.join(", ")}; boleh berkali-kali, ke berkas dengan sarif:out/sop.sarif`,
        `findings as ${FORMATS.join(", ")}; several times, into a file as sarif:out/sop.sarif`,
      ),
      (value, before) => addFormat(value, before, language),
    )
    .addOption(
      new Option(
        "--status <status>",
        say("periksa seolah-olah berstatus resmi", "check as if the status were resmi"),
      ).choices(["resmi"]),
    )
    .option("--strict", say("peringatan pun menggagalkan (kode keluar 1)", "warnings fail too (exit code 1)"))
    .option("-q, --quiet", say("hanya kesalahan", "errors only"))
    .option("--color", say("selalu berwarna", "always use colours"))
    .option("--no-color", say("tanpa warna", "no colours"));
  return addLanguage(shared, language);
}

/** `--lang`; it has been read before commands are made (`chooseLanguage`), and is listed for help and for its choices. */
export function addLanguage(command: Command, language: Language): Command {
  const description = language === "id" ? "bahasa: id atau en" : "language: id or en";
  return command.addOption(new Option("--lang <lang>", description).choices(["id", "en"]));
}

/** `--only pdf,json` */
export function outputKinds(value: string, language: Language): readonly OutputKind[] {
  return value.split(",").map((word) => {
    const kind = OUTPUT_KINDS.find((known) => known === word.trim());
    if (kind) return kind;
    const known = OUTPUT_KINDS.join(", ");
    throw new InvalidArgumentError(language === "id" ? `Yang ada: ${known}.` : `There are: ${known}.`);
  });
}

/** `--jobs 4` */
function jobCount(value: string, language: Language): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new InvalidArgumentError(language === "id" ? "Tulis bilangan 1 sampai 64." : "Write a number from 1 to 64.");
}

/** `--shard 2/5` */
function shard(value: string, language: Language): Shard {
  const [index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).slice(1).map(Number);
  if (index !== undefined && count !== undefined && index >= 1 && index <= count) return { index, count };
  const words = language === "id" ? "Tulis bagian dan banyaknya bagian" : "Write the part and the number of parts";
  throw new InvalidArgumentError(`${words}: 1/4, 2/4, …`);
}
