import { asWritten } from "../../check/texts.ts";
import type { Amount } from "../../check/time/amount.ts";
import { shortName } from "../../check/words.ts";
import type { Info } from "./info.ts";

/** What the flow tells, for programs (`schemas/sop-info.schema.json`): a line break at the end. */
export function infoJson(info: Info): string {
  const { sop, flow, ways, time, actors, loops, papers, calls } = info;
  const ref = (node: number) => {
    const step = flow.steps[node];
    return { id: step?.id ?? "", no: step?.row ?? 0, name: step ? shortName(step) : "" };
  };
  const value = {
    format: "sop-info/1",
    id: sop.id,
    title: asWritten(info.title),
    status: sop.status,
    steps: sop.steps.length,
    decisions: sop.steps.filter(({ kind }) => kind === "decision").length,
    time: time === null ? null : { shortest: amount(time.shortest), longest: amount(time.longest) },
    ways: {
      all: ways.all,
      count: ways.ways.length,
      list: ways.ways.map(({ steps, shortest, longest }) => ({
        steps: steps.map(({ node, exit }) => ({
          ...ref(node),
          outcome: outcomeOf(info, node, exit),
        })),
        shortest: shortest && amount(shortest),
        longest: longest && amount(longest),
      })),
    },
    actors: actors.map(({ id, name, steps, least, most, untimed, gives, takes, hands }) => ({
      id,
      name: asWritten(name),
      steps,
      time: { least: amount(least), most: amount(most), untimed },
      gives,
      takes,
      handsOver: [...hands].map(([to, times]) => ({ to, times })),
    })),
    loops: loops.map(({ from, to, label, round }) => ({
      from: ref(from),
      to: ref(to),
      label,
      round: round.map(ref),
    })),
    papers: { in: papers.in, within: papers.within, out: papers.out },
    calls,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function outcomeOf({ flow }: Info, node: number, exit: number): string | null {
  const label = flow.graph.nodes[node]?.exits[exit]?.label ?? null;
  return flow.steps[node]?.transitions.find((transition) => transition.label === label)?.outcome ?? null;
}

/** Units that nobody can convert without a calendar stand apart. */
function amount({ minutes, workingDays, days, months }: Amount): Amount {
  return { minutes, workingDays, days, months };
}
