import type { Diagnostic } from "../diagnostic.ts";
import { entryOf, filledValue, type SourceMap, type SourceNode } from "../source/tree.ts";
import { lowerBranches, lowerJoin, lowerWaysOn, scalarsOf } from "./branches.ts";
import { readDuration } from "./duration.ts";
import { flagOf, isSet, type NumberedStep, numberSteps } from "./rows.ts";
import type { Duration, Performers, Step, Transition } from "./sop.ts";
import { idemInFirstRow } from "./step-findings.ts";
import { stepDiagnostics } from "./step-rules.ts";
import { inline, lowerScalar, lowerText } from "./text.ts";

/** `langkah`: the steps with every default filled in, and what is wrong with their keys. */
export function lowerSteps(node: SourceNode | undefined): {
  readonly steps: readonly Step[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const numbered = numberSteps(node);
  const rowStarts = new Map(numbered.filter((step) => !step.sameRow).map((step) => [step.row, step]));
  const steps = numbered.map((step, i) => lowerStep(step, i === 0, numbered[i + 1]));
  const diagnostics = numbered.flatMap((step, i) =>
    stepDiagnostics(step, steps[i]?.performers.actors ?? [], rowStarts),
  );
  const [first] = steps;
  const idem = first?.duration.kind === "idem" ? [idemInFirstRow(first.duration.place)] : [];
  return { steps, diagnostics: [...idem, ...diagnostics] };
}

function lowerStep(numbered: NumberedStep, first: boolean, next: NumberedStep | undefined): Step {
  const { map, place } = numbered;
  const value = (key: string) => filledValue(map, key);
  const performers = lowerPerformers(value("pelaksana"));
  const copy = numbered.sameRow && isSet(map, "tembusan");
  const { end, transitions } = lowerWays(numbered, performers.actors, copy, next);
  return {
    id: numbered.id,
    idWritten: numbered.idWritten,
    row: numbered.row,
    sameRow: numbered.sameRow,
    activity: lowerText(value("kegiatan")),
    kind: value("keputusan") === undefined ? "task" : "decision",
    performers,
    transitions,
    join: lowerJoin(map),
    start: flagOf(map, "mulai") ?? first,
    end,
    copy,
    question: lowerText(value("tanya")),
    inputs: lowerText(value("kelengkapan")),
    outputs: lowerText(value("output")),
    notes: lowerText(value("keterangan")),
    duration: lowerDuration(value("waktu")),
    place,
    places: {
      id: numbered.idPlace,
      activity: value("kegiatan")?.place ?? place,
      performers: value("pelaksana")?.place ?? place,
    },
  };
}

/**
 * Where a step goes: its decision's branches, what `lanjut` says, or else the step that follows in the file. A step
 * that ends goes nowhere, and so does a copy; the last one of the file ends, unless it says where it goes on.
 */
function lowerWays(
  { map, place }: NumberedStep,
  actors: readonly string[],
  copy: boolean,
  next: NumberedStep | undefined,
): { readonly end: Step["end"]; readonly transitions: readonly Transition[] } {
  if (copy) return { end: "none", transitions: [] };
  const end = lowerEnd(map, actors);
  const decision = filledValue(map, "keputusan");
  if (decision !== undefined) return { end, transitions: lowerBranches(decision) };
  if (end === "all") return { end, transitions: [] };
  const written = lowerWaysOn(filledValue(map, "lanjut"));
  if (written.length > 0) return { end, transitions: written };
  if (next === undefined) return { end: flagOf(map, "selesai") === false ? "none" : "all", transitions: [] };
  const follows: Transition = {
    outcome: null,
    label: null,
    to: { kind: "step", step: next.id },
    written: false,
    place,
  };
  return { end, transitions: [follows] };
}

/** A list that names every actor of the step means the same as `selesai: true`. */
function lowerEnd(map: SourceMap, actors: readonly string[]): Step["end"] {
  const flag = flagOf(map, "selesai");
  if (flag !== null) return flag ? "all" : "none";
  const ending = scalarsOf(filledValue(map, "selesai")).map(({ text }) => text);
  if (ending.length === 0) return "none";
  return actors.every((actor) => ending.includes(actor)) ? "all" : ending;
}

function lowerPerformers(node: SourceNode | undefined): Performers {
  const inTurn = node?.kind === "map" ? entryOf(node, "berurutan")?.value : undefined;
  const ids = scalarsOf(inTurn ?? node);
  const mode = ids.length < 2 ? "single" : inTurn === undefined ? "joint" : "sequential";
  return {
    mode,
    actors: ids.map(({ text }) => text),
    places: ids.map(({ node: { place } }) => place),
  };
}

/** `waktu`: read as a time; `{teks: …}` says that it is none on purpose. */
function lowerDuration(node: SourceNode | undefined): Duration {
  if (node === undefined) return { kind: "blank" };
  if (node.kind === "map") {
    const written = filledValue(node, "teks");
    const text = lowerScalar(written).trim();
    return text === "" ? { kind: "blank" } : { kind: "free", text, place: written?.place ?? node.place };
  }
  return readDuration(node.kind === "text" ? lowerScalar(node) : inline(lowerText(node)), node.place);
}
