import { readDuration } from "../model/duration.ts";
import type { Sop, Text, TextItem } from "../model/sop.ts";
import type { Collection, KnownStep } from "./collection.ts";
import { isDash, itemsOf, sameness } from "./texts.ts";

/** One paper in one cell. */
export interface Paper {
  readonly key: string;
  readonly item: TextItem;
  /** The place of the step in the file, from 0. */
  readonly node: number;
}

/** The papers in the cells of some steps; read once, since several rules and the related SOPs' checks ask for them. */
export function papersIn(steps: readonly KnownStep[], cell: "inputs" | "outputs"): readonly Paper[] {
  const known = read.get(steps) ?? { inputs: cellsOf(steps, "inputs"), outputs: cellsOf(steps, "outputs") };
  read.set(steps, known);
  return known[cell];
}

const read = new WeakMap<
  readonly KnownStep[],
  { readonly inputs: readonly Paper[]; readonly outputs: readonly Paper[] }
>();

function cellsOf(steps: readonly KnownStep[], cell: "inputs" | "outputs"): readonly Paper[] {
  return steps.flatMap((step, node) => papersOf(step[cell]).map((item) => ({ key: paperKey(item.text), item, node })));
}

/** A paper's name as it is compared: without regard to case, spaces, punctuation, and to which of two spellings a word has. */
export function paperKey(text: string): string {
  return sameness(text)
    .split(" ")
    .map((word) => SPELLINGS.get(word) ?? word)
    .join(" ");
}

/** Words of offices that are also written otherwise than the dictionary (KBBI) does: never another word. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["aktifitas", "aktivitas"],
  ["analisa", "analisis"],
  ["disain", "desain"],
  ["draft", "draf"],
  ["ijasah", "ijazah"],
  ["ijin", "izin"],
  ["jadual", "jadwal"],
  ["kwalitas", "kualitas"],
  ["kwitansi", "kuitansi"],
  ["nopember", "november"],
  ["obyek", "objek"],
  ["pebruari", "februari"],
  ["resiko", "risiko"],
  ["sertipikat", "sertifikat"],
  ["sistim", "sistem"],
  ["standard", "standar"],
  ["subyek", "subjek"],
  ["tehnis", "teknis"],
]);

/** Names of papers that are there before anybody acts: the equipment, and what the related SOPs make. */
export function fromOutside(sop: Sop, collection: Collection): ReadonlySet<string> {
  const related = sop.related.flatMap((one) => (one.kind === "sop" ? (collection.sops.get(one.sop) ?? []) : []));
  const made = related.flatMap(({ steps }) => papersIn(steps, "outputs").map(({ key }) => key));
  return new Set([...made, ...itemsOf(sop.equipment).map(({ text }) => paperKey(text))]);
}

/** Names of papers that the related SOPs of the collection need. */
export function neededElsewhere(sop: Sop, collection: Collection): ReadonlySet<string> {
  const related = sop.related.flatMap((one) => (one.kind === "sop" ? (collection.sops.get(one.sop) ?? []) : []));
  return new Set(related.flatMap(({ steps }) => papersIn(steps, "inputs").map(({ key }) => key)));
}

/** A time among the papers is told by a rule of its own. */
function papersOf(text: Text): readonly TextItem[] {
  return itemsOf(text).filter(
    (item) => !isDash(item.text) && sameness(item.text) !== "" && readDuration(item.text, item.place).kind !== "span",
  );
}
