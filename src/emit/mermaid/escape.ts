/**
 * Writes any text so that Mermaid shows it and reads nothing into it, inside `"…"` and after `accTitle:`.
 *
 * A character that Mermaid, the Markdown inside Mermaid 11, KaTeX or an icon font could take for a sign of theirs is
 * written as an entity code (`#34;`). Everything else stays, so that the file can be read.
 */
export function escapeLine(line: string): string {
  return escapeStart(sayable(line)).replace(SIGNS, entity);
}

/**
 * Always a sign: string and entity marks, HTML, code, emphasis, links, formulas, mentions, pipes; Mermaid's own inner
 * marks for entities (ﬂ and ¶); and what turns the direction of writing, which would turn the source around it too.
 * A sign in company: `%%` opens comments and directives; a colon makes an address of `http://`, an icon of `fa:fa-`,
 * and a declaration of `style a:`; a full stop makes an address of `www.`; an underscore outside of words emphasises.
 */
const SIGNS =
  /["#&<>`*~[\]\\{}|$@^ﬂ¶\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|%(?=%)|(?<=%)%|:(?=\/\/|fa)|(?<=(?:style|classDef).*):|(?<=\bwww)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** At the beginning of a line these open a list, a heading or a rule for Mermaid 11: `1.`, `2)`, `-`, `+`, `=`. */
function escapeStart(line: string): string {
  return line.replace(/^(\d+)([.)])|^[-+=]/, (match, digits: string | undefined, dot: string | undefined) =>
    digits === undefined || dot === undefined ? entity(match) : `${digits}${entity(dot)}`,
  );
}

const NAMED: Readonly<Record<string, string>> = { "&": "#amp;", "<": "#lt;", ">": "#gt;" };

function entity(sign: string): string {
  return NAMED[sign] ?? `#${sign.codePointAt(0)};`;
}

/** White space becomes spaces; what no XML may hold becomes the mark of a lost character; invisible operators go. */
function sayable(line: string): string {
  return line
    .toWellFormed()
    .replace(/\s+/g, " ")
    .replace(/[\u2061-\u2064]/g, "")
    .replace(/[^\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .trim();
}
