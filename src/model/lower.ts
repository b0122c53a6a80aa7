import type { Diagnostic, Place } from "../diagnostic.ts";
import { entryOf, filledValue, type SourceDocument, type SourceMap, type SourceNode } from "../source/tree.ts";
import { lowerActors } from "./actors.ts";
import { readDate } from "./date.ts";
import { lowerRelated } from "./related.ts";
import type { Dates, DateValue, ProfileChoice, Sop } from "./sop.ts";
import { badFileName, reservedId } from "./step-findings.ts";
import { lowerSteps } from "./steps.ts";
import { inline, lowerScalar, lowerText } from "./text.ts";

export interface Lowered {
  readonly sop: Sop;
  /** What only lowering sees: keys that contradict each other, ids that may not be. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A document whose shape is right, as the SOP that it means, with every default filled in. */
export function lower(document: SourceDocument): Lowered {
  const { file, root } = document;
  const value = (key: string) => filledValue(root, key);
  const text = (key: string) => lowerText(value(key));
  const beginning = beginningOf(root);
  const id = stemOf(file);
  const actors = lowerActors(value("pelaksana"));
  const { steps, diagnostics } = lowerSteps(value("langkah"));
  const sop: Sop = {
    id,
    file,
    title: text("nama"),
    number: text("nomor"),
    status: lowerScalar(value("status")).trim() === "resmi" ? "resmi" : "draf",
    profile: lowerProfile(value("profil"), beginning),
    organization: text("instansi"),
    dates: lowerDates(value("tanggal")),
    approver: lowerApprover(value("pengesah")),
    legalBasis: text("dasar_hukum"),
    qualifications: text("kualifikasi_pelaksana"),
    related: lowerRelated(value("keterkaitan")),
    equipment: text("peralatan"),
    warnings: text("peringatan"),
    records: text("pencatatan"),
    footnotes: text("catatan_kaki"),
    actors,
    steps,
    places: placesIn(root, beginning),
  };
  const reserved = actors.filter((actor) => actor.id === "selesai").map((actor) => reservedId(actor.place));
  const named = /^[a-z0-9-]+$/.test(id) ? [] : [badFileName(id, beginning)];
  return { sop, diagnostics: [...named, ...reserved, ...diagnostics] };
}

/** The file's name without folders and without `.yaml` or `.yml`. */
export function stemOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return name.replace(/\.ya?ml$/i, "");
}

function beginningOf(root: SourceMap): Place {
  return root.entries[0]?.keyPlace ?? { ...root.place, endLine: root.place.line, endColumn: root.place.column };
}

/** Only keys of the schema come here, so none of them can be `root` or `__proto__`. */
function placesIn(root: SourceMap, beginning: Place): Sop["places"] {
  const places = root.entries.flatMap(({ key, keyPlace, value }): (readonly [string, Place])[] => {
    const isGroup = (key === "tanggal" || key === "pengesah") && value.kind === "map";
    const within = isGroup ? value.entries.map((entry) => [`${key}.${entry.key}`, entry.keyPlace] as const) : [];
    return [[key, keyPlace], ...within];
  });
  return { ...Object.fromEntries(places), root: beginning };
}

function lowerProfile(node: SourceNode | undefined, beginning: Place): ProfileChoice {
  const named = node?.kind === "map" ? filledValue(node, "pakai") : node;
  const label = node?.kind === "map" ? filledValue(node, "label") : undefined;
  const entries = label?.kind === "map" ? label.entries : [];
  return {
    name: lowerScalar(named).trim() || DEFAULT_PROFILE,
    labels: Object.fromEntries(entries.map((entry) => [entry.key, inline(lowerText(entry.value))])),
    place: named?.place ?? node?.place ?? beginning,
  };
}

const DEFAULT_PROFILE = "kemnaker";

function lowerDates(node: SourceNode | undefined): Dates {
  const date = (key: string): DateValue => {
    const value = node?.kind === "map" ? entryOf(node, key)?.value : undefined;
    return value === undefined ? { kind: "blank" } : readDate(lowerScalar(value), value.place);
  };
  return {
    created: date("pembuatan"),
    approved: date("pengesahan"),
    revised: date("revisi"),
    effective: date("efektif"),
  };
}

function lowerApprover(node: SourceNode | undefined): Sop["approver"] {
  const text = (key: string) => lowerText(node?.kind === "map" ? filledValue(node, key) : undefined);
  return { position: text("jabatan"), name: text("nama"), nip: text("nip") };
}
