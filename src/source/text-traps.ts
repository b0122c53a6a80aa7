import type { Change, Diagnostic } from "../diagnostic.ts";
import { finding, quoted, say, spaceAfter } from "./finding.ts";
import { TEXT_KEYS } from "./keys.ts";
import type { Positions } from "./positions.ts";
import type { Comment, Scan } from "./scan.ts";
import type { SourceEntry, SourceNode, SourceText } from "./tree.ts";
import { missingHyphen } from "./yaml-causes.ts";
import { dashWithoutSpace } from "./yaml-lines.ts";

/** Maps whose own keys are free and whose values are texts: column headings and labels. */
const MAPS_OF_TEXTS: ReadonlySet<string> = new Set(["pelaksana", "label"]);

/**
 * What YAML reads without complaint and a clerk did not mean: a text cut off at ` #`, and a list's item that has
 * become part of the text above it. Warnings, because both may be on purpose.
 */
export function plainTextTraps(root: SourceNode, scan: Scan, positions: Positions): readonly Diagnostic[] {
  const comments = new Map<number, Comment>();
  for (const comment of scan.comments) {
    if (!/^#+\s*sop-abaikan/u.test(comment.text)) comments.set(positions.lineAt(comment.offset), comment);
  }
  const diagnostics: Diagnostic[] = [];
  const visited = new Set<SourceNode>();
  const visit = (node: SourceNode, isText: boolean, isTextMap: boolean): void => {
    if (visited.has(node)) return;
    visited.add(node);
    if (node.kind === "list") for (const item of node.items) visit(item, isText, false);
    if (node.kind === "text" && node.plain && isText) diagnostics.push(...trapsOf(node, comments, positions));
    if (node.kind !== "map") return;
    for (const entry of node.entries) {
      const holdsText = isTextMap || TEXT_KEYS.has(entry.key);
      if (holdsText) diagnostics.push(...cutOffEntirely(entry, comments, positions));
      visit(entry.value, holdsText, MAPS_OF_TEXTS.has(entry.key));
    }
  };
  visit(root, false, false);
  return diagnostics;
}

function trapsOf(
  text: SourceText,
  comments: ReadonlyMap<number, Comment>,
  positions: Positions,
): readonly Diagnostic[] {
  const { line, endLine, endColumn } = text.place;
  const diagnostics: Diagnostic[] = [];
  for (let next = line + 1; next <= endLine; next++) {
    const { from, to } = positions.lineRange(next);
    const dash = /^\s*-(?=\S|\s|$)/.exec(positions.text.slice(from, to));
    if (dash === null) continue;
    const at = from + dash[0].length - 1;
    const first = positions.text.slice(positions.lineRange(line).from).slice(0, text.place.column - 1);
    if (first.trim() === "" && first.length + 1 === dash[0].length && /\s/.test(positions.text[at + 1] ?? " ")) {
      const fix = listOf(text, positions);
      const start = positions.lineRange(line).from;
      const cause = fix === undefined ? missingHyphen(positions, line) : { ...dashWithoutSpace(positions, start), fix };
      diagnostics.push({ ...cause, severity: "warning" });
      break;
    }
    diagnostics.push(dashInText(positions, at, listOf(text, positions)));
    break;
  }
  const comment = comments.get(endLine);
  const { from } = positions.lineRange(endLine);
  if (comment !== undefined && positions.text.slice(from + endColumn - 1, comment.offset).trim() === "") {
    diagnostics.push(
      finding("baca-komentar", positions.place(comment.offset, comment.offset + comment.text.trimEnd().length), {
        severity: "warning",
        message: say(
          `Mulai tanda \`#\` isi baris ini terbaca sebagai komentar: teksnya hanya ${quoted(text.text)}.`,
          `From \`#\` on this line is read as a comment: the text is only ${quoted(text.text)}.`,
        ),
        cure: say(
          "Bila tanda itu bagian dari teks, apit seluruh teks dengan tanda kutip; bila komentar, pindahkan ke baris sendiri.",
          "If it is part of the text, put the whole text in quotes; if it is a comment, give it a line of its own.",
        ),
      }),
    );
  }
  return diagnostics;
}

/** `kegiatan: #1 …`: all of the text is a comment. A `# ` with a space is how people write comments, so it is let be. */
function cutOffEntirely(
  entry: SourceEntry,
  comments: ReadonlyMap<number, Comment>,
  positions: Positions,
): readonly Diagnostic[] {
  const comment = comments.get(entry.keyPlace.endLine);
  if (entry.value.kind !== "blank" || comment === undefined || !/^#[^\s#]/u.test(comment.text)) return [];
  return [
    finding("baca-komentar", positions.place(comment.offset, comment.offset + comment.text.trimEnd().length), {
      severity: "warning",
      message: say(
        `${quoted(entry.key)} menjadi kosong, karena tanda \`#\` mengawali komentar.`,
        `${quoted(entry.key)} is left blank, because \`#\` begins a comment.`,
      ),
      cure: say("Bila itu teksnya, apit dengan tanda kutip.", "If that is the text, put it in quotes."),
    }),
  ];
}

/** The spaces that make a list of a text that begins like an item without one. */
function listOf({ text, place }: SourceText, positions: Positions): readonly Change[] | undefined {
  if (!/^-\S/.test(text)) return undefined;
  const first = positions.lineRange(place.line).from + place.column - 1;
  const { to } = positions.lineRange(place.endLine);
  const dashes = positions.text.slice(first, to).matchAll(/(?<=^\s*)-(?=\S)/gm);
  return [...dashes].flatMap(({ index }) => spaceAfter(positions, first + index));
}

function dashInText(positions: Positions, at: number, fix: readonly Change[] | undefined): Diagnostic {
  const spaced = /[\s]/.test(positions.text[at + 1] ?? " ");
  return finding(spaced ? "baca-lekukan" : "baca-spasi", positions.place(at, at + 1), {
    severity: "warning",
    message: say(
      "Baris ini diawali tanda hubung, tetapi terbaca sebagai lanjutan teks di atasnya, bukan butir daftar.",
      "This line begins with a hyphen, yet it is read as part of the text above, not as an item of a list.",
    ),
    cure: spaced
      ? say("Sejajarkan tanda hubungnya dengan butir di atasnya.", "Align its hyphen with the item above.")
      : say("Beri spasi sesudah tanda hubung.", "Put a space after the hyphen."),
    fix,
  });
}
