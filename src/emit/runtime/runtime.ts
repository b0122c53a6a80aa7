import { parseCitation } from "../../model/citation.ts";
import type { Actor, Dates, DateValue, Sop, TextItem } from "../../model/sop.ts";
import type {
  RuntimeActor,
  RuntimeApprover,
  RuntimeDates,
  RuntimeDefinition,
  RuntimeLegalBasis,
} from "./definition.ts";
import { digestOf } from "./digest.ts";
import { runtimeRelated } from "./related.ts";
import { runtimeSteps, type Words } from "./step.ts";
import { items, plain, whole } from "./texts.ts";

/** What a definition takes from outside of its SOP. */
export interface RuntimeContext {
  readonly words: Words;
  /** The names of the collection's SOPs, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The package's path of the schema; no address, for nothing is fetched from anywhere. */
const SCHEMA = "sop-compiler/schemas/sop-runtime.schema.json";

/**
 * The SOP as a program runs it, in the shape of `schemas/sop-runtime.schema.json`. The SOP must be free of errors.
 * The same SOP and context give the same definition.
 */
export function toRuntime(sop: Sop, { words, titles }: RuntimeContext): RuntimeDefinition {
  const related = runtimeRelated(sop.related, titles);
  const { $schema, format, id, ...rest } = {
    $schema: SCHEMA,
    format: "sop-runtime/1",
    id: sop.id,
    status: sop.status,
    title: whole(sop.title) ?? "",
    number: whole(sop.number),
    organization: items(sop.organization),
    dates: runtimeDates(sop.dates),
    approver: runtimeApprover(sop.approver),
    legalBasis: sop.legalBasis.map(legalBasis),
    qualifications: items(sop.qualifications),
    related,
    equipment: items(sop.equipment),
    warnings: items(sop.warnings),
    records: items(sop.records),
    footnotes: items(sop.footnotes),
    actors: sop.actors.map(runtimeActor),
    start: sop.steps.filter(({ start }) => start).map((step) => step.id),
    end: sop.steps.filter(({ end }) => end === "all").map((step) => step.id),
    steps: runtimeSteps(sop, related, words),
  };
  return { $schema, format, id, digest: digestOf({ $schema, format, id, ...rest }), ...rest };
}

/** The file of an SOP's definition: two spaces a level, keys in the schema's order, a line break at the end. */
export function runtimeText(sop: Sop, context: RuntimeContext): string {
  return `${JSON.stringify(toRuntime(sop, context), null, 2)}\n`;
}

function runtimeDates(dates: Dates): RuntimeDates {
  const iso = (value: DateValue) => (value.kind === "date" ? value.iso : null);
  const names = ["created", "approved", "revised", "effective"] as const;
  return {
    created: iso(dates.created),
    approved: iso(dates.approved),
    revised: iso(dates.revised),
    effective: iso(dates.effective),
    none: names.filter((name) => dates[name].kind === "none"),
  };
}

function runtimeApprover({ position, name, nip }: Sop["approver"]): RuntimeApprover {
  return { position: whole(position), name: whole(name), nip: whole(nip) };
}

function legalBasis(item: TextItem): RuntimeLegalBasis {
  const { kind, number, year, about } = parseCitation(plain(item.text));
  return { text: items([item]).join(""), kind, number, year, about };
}

function runtimeActor({ id, name, aliases, group }: Actor): RuntimeActor {
  return { id, name: plain(name), aliases: aliases.map(plain), group: group === null ? null : plain(group) };
}
