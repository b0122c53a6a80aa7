import Handlebars from "handlebars";
import type { Bilingual, Diagnostic, Place } from "../diagnostic.ts";

/** One sheet of a profile: a Handlebars template or a style sheet. */
export interface Sheet {
  /** As findings name it. */
  readonly file: string;
  readonly text: string;
}

/** Templates that the program asks for by name; all others are parts of these. */
export const ASKED_TEMPLATES = ["identity", "flowchart", "table", "footnotes"] as const;

/** What templates may call. `plus` is ours. */
const HELPERS = new Set(["if", "unless", "each", "with", "plus"]);

/**
 * What is wrong with a profile's templates, as far as it shows without an SOP: broken ones, missing ones, parts and
 * helpers that do not exist, and places that would print a text as HTML.
 *
 * @param sheets by template name, those of extended profiles included
 * @param profile where the profile itself is written, for templates that are missing
 */
export function templateFindings(sheets: ReadonlyMap<string, Sheet>, profile: Place): readonly Diagnostic[] {
  const missing = ASKED_TEMPLATES.filter((name) => !sheets.has(name)).map((name) =>
    finding(profile, { id: `templat ${name}.hbs tidak ada`, en: `the template ${name}.hbs is missing` }),
  );
  const parts = new Set(sheets.keys());
  return [...missing, ...[...sheets.values()].flatMap((sheet) => sheetFindings(sheet, parts))];
}

/** What is wrong with one template, beside others of these names. */
export function sheetFindings({ file, text }: Sheet, parts: ReadonlySet<string>): readonly Diagnostic[] {
  const parsed = parse(text);
  if ("error" in parsed) return [brokenTemplate(file, parsed.error)];
  const look = new Look(parts);
  look.accept(parsed.program);
  return look.problems.map(({ message, loc }) => finding(placeOf(file, loc), message));
}

function parse(text: string): { readonly program: hbs.AST.Program } | { readonly error: string } {
  try {
    return { program: Handlebars.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function brokenTemplate(file: string, error: string): Diagnostic {
  const line = Number(/line (\d+)/.exec(error)?.[1] ?? 1);
  const [, , , expected] = error.split("\n");
  const words = expected ?? error.split("\n")[0] ?? error;
  return finding(
    { file, line, column: 1, endLine: line, endColumn: 1 },
    { id: `templat tidak terbaca: ${words}`, en: `the template cannot be read: ${words}` },
  );
}

interface Problem {
  readonly message: Bilingual;
  readonly loc: hbs.AST.SourceLocation;
}

class Look extends Handlebars.Visitor {
  readonly problems: Problem[] = [];
  readonly #parts: ReadonlySet<string>;

  constructor(parts: ReadonlySet<string>) {
    super();
    this.#parts = parts;
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    if (!statement.escaped) {
      this.#problem(statement, {
        id: "templat mencetak teks sebagai HTML; pakai {{…}} saja",
        en: "the template prints a text as HTML; use {{…}} only",
      });
    }
    if (statement.params.length > 0 || statement.hash !== undefined) this.#helper(statement, statement.path);
    super.MustacheStatement(statement);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.#helper(block, block.path);
    super.BlockStatement(block);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#helper(expression, expression.path);
    super.SubExpression(expression);
  }

  override PartialStatement(part: hbs.AST.PartialStatement): void {
    const name = part.name.type === "PathExpression" ? nameOf(part.name) : null;
    if (name === null || !this.#parts.has(name)) {
      this.#problem(part, {
        id: `bagian templat "${name ?? "(…)"}" tidak ada`,
        en: `there is no template part "${name ?? "(…)"}"`,
      });
    }
    super.PartialStatement(part);
  }

  #helper(statement: hbs.AST.Node, path: hbs.AST.Node): void {
    const name = nameOf(path);
    if (name !== null && HELPERS.has(name)) return;
    this.#problem(statement, {
      id: `perintah templat "${name ?? "(…)"}" tidak dikenal; yang ada: ${[...HELPERS].join(", ")}`,
      en: `unknown template helper "${name ?? "(…)"}"; there is: ${[...HELPERS].join(", ")}`,
    });
  }

  #problem({ loc }: hbs.AST.Node, message: Bilingual): void {
    this.problems.push({ message, loc });
  }
}

/** A path as written, or null for what is no path. */
function nameOf(node: hbs.AST.Node): string | null {
  return "original" in node && typeof node.original === "string" ? node.original : null;
}

function placeOf(file: string, { start, end }: hbs.AST.SourceLocation): Place {
  return { file, line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}

function finding(place: Place, message: Bilingual): Diagnostic {
  return { code: "profil-templat", severity: "error", message, place, related: [] };
}
