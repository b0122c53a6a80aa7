import { askingPerformer } from "../../../layout/chart.ts";
import type { OffPageConnector, PlacedSymbol } from "../../../layout/types.ts";
import type { Sop, Step, Target } from "../../../model/sop.ts";
import { plainLine, plainText } from "./texts.ts";

/**
 * A symbol in words, for those who cannot see it: "Langkah 2, keputusan, Kabag; ya ke langkah 3, tidak ke langkah 1".
 * Labels are spoken as the SOP writes them, not as the form abbreviates them.
 */
export function describeSymbol(sop: Sop, { id, step: stepId, shape }: Omit<PlacedSymbol, "rect">): string {
  const step = sop.steps.find((each) => each.id === stepId);
  const index = Number(/@(\d+)$/.exec(id)?.[1] ?? Number.NaN);
  const actor = step?.performers.actors[index];
  if (step === undefined) return "";
  // The capsules beside a symbol: before the one that starts (`…@0^`), after the one that ends.
  if (actor === undefined) return id.endsWith("^") ? `Mulai; ke langkah ${numberOf(step)}` : "Selesai";

  const kinds = { diamond: "keputusan", box: step.copy ? "tembusan" : "kegiatan", capsule: terminatorOf(step, index) };
  const words = [`Langkah ${numberOf(step)}`, kinds[shape], actorWords(sop, step, index)];
  if (index === askingPerformer(step) && step.question.length > 0) words.push(`"${plainText(step.question)}"`);
  const waits = index === 0 || step.performers.mode === "joint" ? waitingWords(step, sop) : null;
  if (waits !== null) words.push(waits);
  const ways = waysOn(sop, step, index);
  if (endsAt(step, index) && shape !== "capsule") ways.push("selesai");
  return ways.length === 0 ? words.join(", ") : `${words.join(", ")}; ${ways.join(", ")}`;
}

/** A pentagon in words, with the flow that it carries to another page, or on from one. */
export function describePentagon(sop: Sop, { letter, direction, connectors }: OffPageConnector): string {
  const carried = sop.steps.flatMap((step) =>
    step.transitions.flatMap((transition, index) =>
      connectors.includes(`${step.id}>${index}`) ? [{ from: step, to: transition.to }] : [],
    ),
  );
  const from = [...new Set(carried.map((way) => numberOf(way.from)))];
  const to = [...new Set(carried.map((way) => targetWords(sop, way.to)))];
  const head = `Penghubung halaman ${letter}`;
  if (carried.length === 0) return head;
  return direction === "out"
    ? `${head}; ${listed(to)} di halaman lain`
    : `${head}; dari langkah ${listed(from)} di halaman lain ${listed(to)}`;
}

function terminatorOf(step: Step, index: number): string {
  const starts = step.start && (index === 0 || step.performers.mode !== "sequential");
  return [...(starts ? ["mulai"] : []), ...(endsAt(step, index) ? ["selesai"] : [])].join(" dan ");
}

/** Whether this actor's part ends here; of a hand-over that ends whole, only the last one. */
function endsAt({ end, performers }: Step, index: number): boolean {
  if (end === "none") return false;
  if (end !== "all") return end.includes(performers.actors[index] ?? "");
  return performers.mode !== "sequential" || index === performers.actors.length - 1;
}

function actorWords(sop: Sop, { performers }: Step, index: number): string {
  const names = performers.actors.map((id) => plainLine(sop.actors.find((actor) => actor.id === id)?.name ?? id));
  const own = names[index] ?? "";
  if (performers.mode !== "joint") return own;
  return `${own} bersama ${listed(names.filter((_, other) => other !== index))}`;
}

function waitingWords({ join }: Step, sop: Sop): string | null {
  switch (join.kind) {
    case "any":
      return null;
    case "all":
      return "menunggu semua panah yang datang";
    case "from":
      return `menunggu langkah ${listed(join.steps.map((id) => targetNumber(sop, id)))}`;
  }
}

function waysOn(sop: Sop, step: Step, index: number): string[] {
  const { actors, mode } = step.performers;
  const next = mode === "sequential" ? actors[index + 1] : undefined;
  if (next !== undefined) {
    return [`diserahkan kepada ${plainLine(sop.actors.find((actor) => actor.id === next)?.name ?? next)}`];
  }
  if (endsAt(step, index)) return [];
  const byLabel = Map.groupBy(step.transitions, ({ label, outcome }) =>
    outcome === "ya" || outcome === "tidak" ? outcome : label,
  );
  return [...byLabel].map(([label, ways]) => {
    const words = listed(ways.map(({ to }) => targetWords(sop, to)));
    return label === null ? words : `${plainLine(label)} ${words}`;
  });
}

function targetWords(sop: Sop, target: Target): string {
  return target.kind === "end" ? "selesai" : `ke langkah ${targetNumber(sop, target.step)}`;
}

function targetNumber(sop: Sop, id: string): string {
  const step = sop.steps.find((each) => each.id === id);
  return step === undefined ? id : numberOf(step);
}

/** Several symbols of one row are told apart by their ids. */
function numberOf(step: Step): string {
  if (!step.sameRow) return String(step.row);
  return step.idWritten ? `${step.row} (${step.id})` : step.id;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} dan ${last}`;
}
