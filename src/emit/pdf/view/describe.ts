import { printedLabel } from "../../../layout/chart.ts";
import type { Sop, Step, Transition } from "../../../model/sop.ts";
import type { Profile } from "../../../profile/profile.ts";
import { plainLine } from "./texts.ts";

/** What the flow of these steps is, in words: "Langkah 2, keputusan, Kabag: Y ke langkah 3, T ke langkah 1." */
export function describeFlow(sop: Sop, profile: Profile, steps: ReadonlySet<string>): string {
  return sop.steps
    .filter((step) => steps.has(step.id))
    .map((step) => describeStep(step, sop, profile))
    .join(" ");
}

function describeStep(step: Step, sop: Sop, profile: Profile): string {
  const actors = step.performers.actors.map((id) => plainLine(sop.actors.find((actor) => actor.id === id)?.name ?? id));
  const joined = actors.join(step.performers.mode === "sequential" ? " lalu " : " bersama ");
  const kind = step.kind === "decision" ? ["keputusan"] : step.start ? ["mulai"] : [];
  const head = [`Langkah ${numberOf(step)}`, ...kind, joined].join(", ");
  const ways = step.transitions.map((transition) => describeWay(transition, sop, profile));
  if (step.end !== "none" || ways.length === 0) ways.push("selesai");
  return `${head}: ${ways.join(", ")}.`;
}

function describeWay(transition: Transition, sop: Sop, profile: Profile): string {
  const label = printedLabel(transition, profile);
  const target = transition.to;
  const words = target.kind === "end" ? "selesai" : `ke langkah ${targetNumber(target.step, sop)}`;
  return label === null ? words : `${plainLine(label)} ${words}`;
}

function targetNumber(id: string, sop: Sop): string {
  const step = sop.steps.find((each) => each.id === id);
  return step === undefined ? id : numberOf(step);
}

/** Several symbols of one row are told apart by their ids. */
function numberOf(step: Step): string {
  return step.sameRow ? `${step.row} (${step.id})` : String(step.row);
}
