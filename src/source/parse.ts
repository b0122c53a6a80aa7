import { Composer, type CST, type Document, type ParsedNode, Parser, type YAMLError } from "yaml";

export interface Parsed {
  readonly documents: readonly Document.Parsed<ParsedNode>[];
  /** YAML's own errors and warnings of all documents, in the order of the file. */
  readonly errors: readonly YAMLError[];
  readonly structure: Structure;
}

/** What the concrete syntax tells beyond the document: where quotes and brackets open. */
export interface Structure {
  /** Start of each quoted text, by the offset just after it. */
  readonly quoteStartByEnd: ReadonlyMap<number, number>;
  /** Starts of lists and maps in brackets that are never closed. */
  readonly openBrackets: readonly number[];
  /** Offset at which the structure becomes deeper than allowed, or null. */
  readonly tooDeepAt: number | null;
  /** Directive lines (`%YAML …`), with their offsets. */
  readonly directives: readonly { readonly source: string; readonly offset: number }[];
}

/**
 * YAML 1.2 with the core tags. Duplicate keys, aliases, merges and the meaning of scalars are left to `buildTree`:
 * the library compares every key with every other, and forgets how a scalar was written.
 * `length` is that of the whole text. Structures deeper than `maxDepth` are not composed, because composing recurses.
 */
export function parse(lexemes: readonly string[], length: number, maxDepth: number): Parsed {
  const tokens = [...tokensOf(lexemes)];
  const structure = structureOf(tokens, maxDepth);
  if (structure.tooDeepAt !== null) return { documents: [], errors: [], structure };
  const composer = new Composer({ version: "1.2", uniqueKeys: false, resolveKnownTags: false, logLevel: "silent" });
  const documents: Document.Parsed<ParsedNode>[] = [];
  for (const document of composer.compose(tokens, true, length)) {
    // The composer types its documents loosely; without a `contents` schema of ours this is what it makes.
    documents.push(document as Document.Parsed<ParsedNode>);
  }
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  return { documents, errors: errors.sort((a, b) => a.pos[0] - b.pos[0]), structure };
}

function* tokensOf(lexemes: readonly string[]): Iterable<CST.Token> {
  const parser = new Parser();
  for (const lexeme of lexemes) yield* parser.next(lexeme);
  yield* parser.end();
}

function structureOf(tokens: readonly CST.Token[], maxDepth: number): Structure {
  const quoteStartByEnd = new Map<number, number>();
  const openBrackets: number[] = [];
  const directives: { source: string; offset: number }[] = [];
  let tooDeepAt: number | null = null;
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) {
      tooDeepAt = Math.min(tooDeepAt ?? token.offset, token.offset);
      continue;
    }
    switch (token.type) {
      case "directive":
        directives.push({ source: token.source, offset: token.offset });
        break;
      case "document":
        if (token.value) open.push({ token: token.value, depth });
        break;
      case "single-quoted-scalar":
      case "double-quoted-scalar":
        quoteStartByEnd.set(token.offset + token.source.length, token.offset);
        break;
      case "flow-collection":
        if (!token.end.some((end) => end.type === "flow-map-end" || end.type === "flow-seq-end")) {
          openBrackets.push(token.offset);
        }
        pushChildren(token.items, depth, open);
        break;
      case "block-map":
      case "block-seq":
        pushChildren(token.items, depth, open);
        break;
      default:
        break;
    }
  }
  return { quoteStartByEnd, openBrackets, tooDeepAt, directives };
}

function pushChildren(
  items: readonly CST.CollectionItem[],
  depth: number,
  open: { token: CST.Token; depth: number }[],
): void {
  for (const item of items.toReversed()) {
    if (item.value) open.push({ token: item.value, depth: depth + 1 });
    if (item.key) open.push({ token: item.key, depth: depth + 1 });
  }
}
