import { InvalidArgumentError } from "commander";
import type { Language } from "./words.ts";

export const FORMATS = ["pretty", "json", "sarif", "github", "junit", "gitlab"] as const;
export type Format = (typeof FORMATS)[number];

/** One `--format`: `json`, `sarif:out/sop.sarif`. */
export interface FormatRequest {
  readonly format: Format;
  /** Null: standard output; for `pretty` standard error. */
  readonly file: string | null;
}

/**
 * Adds one `--format` to those before it.
 *
 * @throws InvalidArgumentError for a format that does not exist, a file without a name or asked for twice, and a second
 *   one for standard output, where only one document can be whole
 */
export function addFormat(
  value: string,
  before: readonly FormatRequest[] | undefined,
  language: Language,
): readonly FormatRequest[] {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const colon = value.indexOf(":");
  const name = colon === -1 ? value : value.slice(0, colon);
  const file = colon === -1 ? null : value.slice(colon + 1);
  const format = FORMATS.find((known) => known === name);
  const earlier = before ?? [];
  const known = FORMATS.join(", ");
  if (!format) throw new InvalidArgumentError(say(`Yang ada: ${known}.`, `There are: ${known}.`));
  if (file === "") {
    throw new InvalidArgumentError(say(`Tulis nama berkas sesudah \`${name}:\`.`, `Name a file after \`${name}:\`.`));
  }
  if (file !== null && earlier.some((other) => other.file === file)) {
    throw new InvalidArgumentError(say(`${file} diminta dua kali.`, `${file} is asked for twice.`));
  }
  const request: FormatRequest = { format, file };
  const clash = toStdout(request) ? earlier.find(toStdout) : undefined;
  if (clash) {
    throw new InvalidArgumentError(
      say(
        `Keluaran standar sudah dipakai ${clash.format}; beri nama berkas, misalnya \`${name}:out/temuan\`.`,
        `Standard output already carries ${clash.format}; name a file, such as \`${name}:out/findings\`.`,
      ),
    );
  }
  return [...earlier, request];
}

/**
 * Whether people are told on standard error: when they ask for it, and when nothing else is printed (all findings go
 * to files, or no format was asked for), because a run that fails in silence helps nobody.
 */
export function speaksToPeople(requests: readonly FormatRequest[]): boolean {
  return requests.every(({ file }) => file !== null) || requests.some(isForPeople);
}

export function toStdout({ format, file }: FormatRequest): boolean {
  return file === null && format !== "pretty";
}

function isForPeople({ format, file }: FormatRequest): boolean {
  return file === null && format === "pretty";
}
