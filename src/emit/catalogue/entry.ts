/** What stands on the catalogue about one SOP, as its outputs say it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly status: "draf" | "resmi";
  /** Of the header, the highest unit first. */
  readonly organization: readonly string[];
  /** yyyy-mm-dd */
  readonly approved: string | null;
  readonly effective: string | null;
  readonly actors: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly laws: readonly string[];
  /** What the steps need and make, each once, in the order of the steps. */
  readonly papers: readonly string[];
  readonly related: readonly { readonly id: string | null; readonly title: string }[];
  /** Paths of its outputs below the folder of outputs, with forward slashes. */
  readonly outputs: readonly string[];
}

/** What the index holds of an SOP. */
export type IndexFacts = Pick<CatalogueEntry, "id" | "title" | "number" | "status"> & {
  readonly outputs: Readonly<Record<string, string>>;
  readonly related: readonly string[];
};

/** What the runtime definition holds of an SOP. */
export type DefinitionFacts = Pick<
  CatalogueEntry,
  "organization" | "approved" | "effective" | "actors" | "laws" | "papers" | "related"
>;

/**
 * What the catalogue asks of a runtime definition.
 *
 * @param definition as read from its file. It may come from anywhere: whatever in it has another shape than expected
 *   counts as missing.
 */
export function definitionFacts(definition: unknown): DefinitionFacts {
  const dates = member(definition, "dates");
  const steps = list(member(definition, "steps"));
  const papers = steps.flatMap((step) => [...texts(member(step, "inputs")), ...texts(member(step, "outputs"))]);
  return {
    organization: texts(member(definition, "organization")).map(oneLine),
    approved: text(member(dates, "approved")),
    effective: text(member(dates, "effective")),
    actors: list(member(definition, "actors")).flatMap((actor) => {
      const name = text(member(actor, "name"));
      return name === null ? [] : [{ name: oneLine(name), aliases: texts(member(actor, "aliases")) }];
    }),
    laws: list(member(definition, "legalBasis")).flatMap((law) => text(member(law, "text")) ?? []),
    papers: eachOnce(papers.map(oneLine).filter((paper) => paper !== "-")),
    related: list(member(definition, "related")).flatMap((one) => {
      const named = text(member(one, "title"));
      return named === null || named === "-" ? [] : [{ id: text(member(one, "id")), title: named }];
    }),
  };
}

/** Puts together what the index and the runtime definition say of an SOP. @param definition null where there is none */
export function catalogueEntry(facts: IndexFacts, definition: DefinitionFacts | null): CatalogueEntry {
  const { id, title, number, status, outputs, related } = facts;
  const known = definition ?? { ...definitionFacts(null), related: related.map((one) => ({ id: one, title: one })) };
  return { id, title, number, status, ...known, outputs: Object.keys(outputs) };
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function texts(value: unknown): readonly string[] {
  return list(value).flatMap((item) => text(item) ?? []);
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** Compared without case, as the first one writes it. */
function eachOnce(words: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const word of words) if (!seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word);
  return [...seen.values()];
}
