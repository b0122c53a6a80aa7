import type { Bilingual, Diagnostic, Place, Severity } from "../diagnostic.ts";
import { oneLine } from "./cells.ts";
import { type ExcerptLine, excerpt } from "./excerpt.ts";

export interface PrettyOptions {
  readonly language: keyof Bilingual;
  /** By file name as places carry it: the text, for code frames. A file that is missing here has none. */
  readonly sources: ReadonlyMap<string, string>;
  /** Without it nothing is coloured. */
  readonly colors?: Palette;
}

/** The part of picocolors (or anything like it) that is used. */
export type Palette = Readonly<Record<"red" | "yellow" | "cyan" | "green" | "bold" | "dim", (text: string) => string>>;

const plain = (text: string): string => text;
const NO_COLORS: Palette = { red: plain, yellow: plain, cyan: plain, green: plain, bold: plain, dim: plain };

const SEVERITIES: Readonly<
  Record<Severity, { readonly name: Bilingual; readonly many: Bilingual; readonly color: "red" | "yellow" | "cyan" }>
> = {
  error: { name: { id: "kesalahan", en: "error" }, many: { id: "kesalahan", en: "errors" }, color: "red" },
  warning: { name: { id: "peringatan", en: "warning" }, many: { id: "peringatan", en: "warnings" }, color: "yellow" },
  info: { name: { id: "info", en: "note" }, many: { id: "info", en: "notes" }, color: "cyan" },
};

const CURE: Bilingual = { id: "Saran", en: "Cure" };
const MORE: Bilingual = { id: "tempat lain", en: "more places" };
/** Related places that are shown; of the others only how many there are. */
const MOST_RELATED = 6;

interface Frame {
  readonly options: PrettyOptions;
  readonly colors: Palette;
  readonly linesOf: (file: string) => readonly string[];
}

/**
 * Diagnostics for people, in the given order: each with its source line and marks under the exact columns, the places
 * it refers to, and the cure; a count at the end. Ends with a line break; empty when there is nothing to say. Nothing
 * of a source or a message reaches the terminal unprinted.
 */
export function pretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  if (diagnostics.length === 0) return "";
  const split = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const lines = split.get(file) ?? linesIn(options.sources.get(file));
    split.set(file, lines);
    return lines;
  };
  const frame: Frame = { options, colors: options.colors ?? NO_COLORS, linesOf };
  return `${diagnostics.map((diagnostic) => one(diagnostic, frame)).join("\n\n")}\n\n${counts(diagnostics, frame)}\n`;
}

function one(diagnostic: Diagnostic, frame: Frame): string {
  const { colors, options } = frame;
  const { name, color } = SEVERITIES[diagnostic.severity];
  const related = diagnostic.related.slice(0, MOST_RELATED);
  const gutter = Math.max(...[diagnostic, ...related].map(({ place }) => String(place.endLine).length));
  const rail = `${" ".repeat(gutter)} ${colors.dim("|")}`;
  const title = `${colors.bold(colors[color](name[options.language]))}${colors.dim(`[${oneLine(diagnostic.code)}]`)}`;
  const lines = [
    `${title} ${colors.bold(oneLine(diagnostic.message[options.language]))}`,
    `${" ".repeat(gutter)}${colors.dim("-->")} ${where(diagnostic.place)}`,
    ...excerptLines(frame, diagnostic.place, { gutter, mark: "^", paint: colors[color], note: "" }),
  ];
  let file = diagnostic.place.file;
  for (const { place, message } of related) {
    const note = oneLine(message[options.language]);
    const shown = excerptLines(frame, place, { gutter, mark: "-", paint: colors.cyan, note });
    if (place.file !== file || shown.length === 0) {
      lines.push(`${" ".repeat(gutter)}${colors.dim("-->")} ${where(place)}${shown.length === 0 ? ` ${note}` : ""}`);
    } else {
      lines.push(rail);
    }
    lines.push(...shown);
    file = place.file;
  }
  const left = diagnostic.related.length - related.length;
  if (left > 0) lines.push(`${rail} ${colors.dim(`+ ${left} ${MORE[options.language]}`)}`);
  if (diagnostic.cure) {
    lines.push(
      `${" ".repeat(gutter)} ${colors.green(`= ${CURE[options.language]}:`)} ${oneLine(diagnostic.cure[options.language])}`,
    );
  }
  return lines.join("\n");
}

function excerptLines(
  { linesOf, colors }: Frame,
  place: Place,
  style: { gutter: number; mark: string; paint: (text: string) => string; note: string },
): string[] {
  const shown = excerpt(linesOf(place.file), place, style.mark);
  const rail = `${" ".repeat(style.gutter)} ${colors.dim("|")}`;
  return shown.flatMap((line: ExcerptLine, i) => {
    const number = line.number === null ? "" : String(line.number);
    const source = `${colors.dim(`${number.padStart(style.gutter)} |`)} ${line.text}`.trimEnd();
    if (line.marks === "") return [source];
    const quote = line.marked === null ? "" : ` "${line.marked}"`;
    const note = i === shown.length - 1 && style.note !== "" ? ` ${style.note}` : "";
    const blanks = line.marks.length - line.marks.trimStart().length;
    return [source, `${rail} ${" ".repeat(blanks)}${style.paint(`${line.marks.trimStart()}${quote}${note}`)}`];
  });
}

function where(place: Place): string {
  return `${oneLine(place.file)}:${place.line}:${place.column}`;
}

function counts(diagnostics: readonly Diagnostic[], { options, colors }: Frame): string {
  const parts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const { name, many, color } = SEVERITIES[severity];
    return count === 0 ? [] : [colors[color](`${count} ${(count === 1 ? name : many)[options.language]}`)];
  });
  return parts.join(", ");
}

/** Lines as places count them; a carriage return before the break belongs to the break. */
function linesIn(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}
