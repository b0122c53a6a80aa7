/**
 * Writes any lines so that Mermaid shows them and reads nothing into them, inside `"…"` and after `accTitle:`; line
 * breaks become `<br/>`. Blank lines go.
 *
 * A character that Mermaid, the Markdown inside Mermaid 11, KaTeX or an icon font could take for a sign of theirs is
 * written as an entity code (`#34;`). Everything else stays, so that the file can be read.
 */
export function escapeLines(lines: readonly string[]): string {
  const escaped = lines
    .map((line) => escapeStart(sayable(line).replace(SIGNS, entity)))
    .filter((line) => line !== "")
    .join("<br/>");
  // Mermaid takes a whole line for a statement where these stand in it, inside a string too: `direction LR`, and
  // `style a fill:#fff;`, of which it would drop the last semicolon.
  const undirected = escaped.replace(/d(?=irection +(?:TB|TD|BT|RL|LR))/g, entity);
  return /style|classDef/.test(undirected) ? undirected.replaceAll(":", entity) : undirected;
}

/**
 * Always a sign: marks of strings and entities, HTML, code, emphasis, links, formulas, mentions, pipes; Mermaid's own
 * inner marks for entities (ﬂ and ¶); and what turns the direction of writing, which would turn the source with it.
 * A sign in company: `%%` opens comments and directives; a colon makes an address of `http://` and an icon of
 * `fa:fa-`; a full stop makes an address of `www.`; an underscore outside of words emphasises.
 */
const SIGNS =
  /["#&<>`*~[\]\\{}|$@ﬂ¶\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|%(?=%)|(?<=%)%|:(?=\/\/|fa)|(?<=\bwww)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** At the beginning of a line these open a list, a heading or a rule for Mermaid 11: `1.`, `2)`, `-`, `+`, `=`. */
function escapeStart(line: string): string {
  return line.replace(/^(\d*)([.)+=-])/, (_, digits: string, sign: string) => `${digits}${entity(sign)}`);
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
