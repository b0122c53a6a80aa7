/**
 * Writes any lines so that Mermaid shows them and reads nothing into them, inside `"…"` and after `accTitle:`; line
 * breaks become `<br/>`. Blank lines go.
 *
 * A character that Mermaid could take for a sign of its own is written as an entity code (`#34;`). That does not help
 * against the Markdown inside Mermaid 11, which looks at the decoded text and puts "Unsupported markdown" in the place
 * of an address; so where ordinary texts meet Markdown a word joiner, which nobody sees, takes the signs apart.
 * Everything else stays, so that the file can be read.
 */
export function escapeLines(lines: readonly string[]): string {
  const escaped = lines
    .map((line) =>
      sayable(line).replace(OPENING, `${JOINER}$&`).replace(TOGETHER, `$&${JOINER}`).replace(SIGNS, entity),
    )
    .filter((line) => line !== "")
    .join("<br/>");
  // Mermaid takes a whole line for a statement where these stand in it, inside a string too: `direction LR`, and
  // `style a fill:#fff;`, of which it would drop the last semicolon.
  const undirected = escaped.replace(/d(?=irection +(?:TB|TD|BT|RL|LR))/g, entity);
  return /style|classDef/.test(undirected) ? undirected.replaceAll(":", entity) : undirected;
}

/** No width, no ink; `renderMermaidSvg` takes it out again. */
export const JOINER = "\u2060";

/**
 * Marks of strings and entities, HTML, code, emphasis, links, formulas, pipes; `%%` of comments and directives;
 * Mermaid's own inner marks for entities (ﬂ and ¶); and what turns the direction of writing, which would turn the
 * source with it.
 */
const SIGNS = /["#&<>`*~[\]\\{}|$ﬂ¶\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|%(?=%)|(?<=%)%/gu;

/** What opens a list, a heading or a rule at the beginning of a line, and emphasis before a word. */
const OPENING = /^(?:\d+[.)]|[-+=>]|#+(?=\s|$))|(?<![\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu;

/** Addresses (`http://`, `www.`, `a@b`), links, icons (`fa:fa-`), and the line break that `\n` is in a string. */
const TOGETHER = /:(?=\/\/|fa)|(?<=\bwww)\.|@|\](?=\()|\\(?=n)/gu;

const NAMED: Readonly<Record<string, string>> = { "&": "#amp;", "<": "#lt;", ">": "#gt;" };

function entity(sign: string): string {
  return NAMED[sign] ?? `#${sign.codePointAt(0)};`;
}

/** White space becomes spaces, what no XML may hold the mark of a lost character; joiners and operators unseen go. */
function sayable(line: string): string {
  return line
    .toWellFormed()
    .replace(/\s+/g, " ")
    .replace(/[\u2060-\u2064]/g, "")
    .replace(/[^\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .trim();
}
