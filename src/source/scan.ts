import { CST, Lexer } from "yaml";

/** A comment as YAML sees it: a `#` inside a text or in quotes is none. */
export interface Comment {
  /** From its `#` to the line's end. */
  readonly text: string;
  /** Offset of its `#`. */
  readonly offset: number;
}

export interface Scan {
  /** YAML's smallest parts, for the parser: cutting a text into them twice costs a tenth of a check. Empty with an excess. */
  readonly lexemes: readonly string[];
  readonly comments: readonly Comment[];
  /** Offsets at which something other than comments, line breaks and document marks stands, one for each line. */
  readonly content: readonly number[];
  /** Why the file must not be parsed, with the offset where the limit is passed. */
  readonly excess: { readonly kind: "lexemes" | "depth"; readonly offset: number } | null;
}

/**
 * Goes once over YAML's lexemes, which works on every text, and finds what does not need the document's structure.
 * Nested brackets are counted here because they alone can nest deeper than the file has lines.
 */
export function scan(text: string, limits: { readonly lexemes: number; readonly depth: number }): Scan {
  const lexemes: string[] = [];
  const comments: Comment[] = [];
  const content: number[] = [];
  let offset = 0;
  let count = 0;
  let depth = 0;
  let lineHasContent = false;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes.push(lexeme);
    if (!inScalar && (lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR)) {
      inScalar = lexeme === CST.SCALAR;
      continue;
    }
    const type = inScalar ? "scalar" : CST.tokenType(lexeme);
    inScalar = false;
    count++;
    if (type === "flow-map-start" || type === "flow-seq-start") depth++;
    if (type === "flow-map-end" || type === "flow-seq-end") depth = Math.max(0, depth - 1);
    if (count > limits.lexemes) return { lexemes: [], comments, content, excess: { kind: "lexemes", offset } };
    if (depth > limits.depth) return { lexemes: [], comments, content, excess: { kind: "depth", offset } };

    if (type === "comment") comments.push({ text: lexeme, offset });
    else if (!(type === null ? false : NO_CONTENT.has(type)) && !lineHasContent) {
      content.push(offset);
      lineHasContent = true;
    }
    if (lexeme.includes("\n")) lineHasContent = false;
    offset += lexeme.length;
  }
  return { lexemes, comments, content, excess: null };
}

const NO_CONTENT: ReadonlySet<string> = new Set([
  "space",
  "newline",
  "doc-start",
  "doc-end",
  "directive-line",
  "byte-order-mark",
]);
