import { filledValue, type SourceMap, type SourceNode } from "../source/tree.ts";
import type { Join, Target, Transition } from "./sop.ts";
import { lowerScalar } from "./text.ts";

/** The exits of `keputusan`, in their order: one per target, so a branch with several targets gives several. */
export function lowerBranches(node: SourceNode | undefined): readonly Transition[] {
  if (node?.kind !== "map") return [];
  const outcomes = outcomesOf(node.entries.map((entry) => entry.key));
  return node.entries.flatMap((entry, i) =>
    lowerTargets(entry.value).map(({ target, node: written }) => ({
      outcome: outcomes[i] ?? null,
      label: entry.key.trim(),
      to: target,
      written: true,
      place: written.place,
    })),
  );
}

/** Ways on without a label: `lanjut: x`, `lanjut: [x, y]`. */
export function lowerWaysOn(node: SourceNode | undefined): readonly Transition[] {
  return lowerTargets(node).map(({ target, node: written }) => ({
    outcome: null,
    label: null,
    to: target,
    written: true,
    place: written.place,
  }));
}

/** `gabung`: `semua`, one id, or a list of ids; any arrival starts the step when it is missing. */
export function lowerJoin(map: SourceMap): Join {
  const node = filledValue(map, "gabung");
  if (node === undefined) return { kind: "any" };
  if (node.kind === "text" && node.text.trim() === "semua") return { kind: "all", place: node.place };
  const ids = scalarsOf(node);
  return {
    kind: "from",
    steps: ids.map(({ text }) => text),
    places: ids.map(({ node: { place } }) => place),
    place: node.place,
  };
}

/** A node's text, or the texts of a list, each with its node. */
export function scalarsOf(
  node: SourceNode | undefined,
): readonly { readonly text: string; readonly node: SourceNode }[] {
  const nodes = node === undefined ? [] : node.kind === "list" ? node.items : [node];
  return nodes.map((item) => ({ text: lowerScalar(item).trim(), node: item })).filter(({ text }) => text !== "");
}

function lowerTargets(node: SourceNode | undefined): readonly { readonly target: Target; readonly node: SourceNode }[] {
  return scalarsOf(node).map(({ text, node: written }) => ({
    target: text === "selesai" ? { kind: "end" } : { kind: "step", step: text },
    node: written,
  }));
}

/** The labels that a profile words; their names are theirs alone, so that `tidak?` is not printed as `T`. */
const PROFILE_WORDS = ["ya", "tidak"];

/**
 * The names that programs know the exits by: `ya`, `tidak`, or the label's slug. Labels are compared without case, so
 * labels that differ in nothing else get one name (a rule reports them); different labels never share one.
 */
function outcomesOf(labels: readonly string[]): readonly string[] {
  const byLabel = new Map<string, string>(PROFILE_WORDS.map((word) => [word, word]));
  const taken = new Set<string>(PROFILE_WORDS);
  return labels.map((label) => {
    const folded = foldLabel(label);
    const known = byLabel.get(folded);
    if (known !== undefined) return known;
    const slug = slugOf(folded);
    let outcome = slug;
    for (let i = 2; taken.has(outcome); i++) outcome = `${slug}-${i}`;
    taken.add(outcome);
    byLabel.set(folded, outcome);
    return outcome;
  });
}

/** A label as labels are compared: without regard to case and to blanks around and between its words. */
export function foldLabel(label: string): string {
  return label.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
}

function slugOf(label: string): string {
  const slug = label.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return slug === "" ? "cabang" : slug;
}
