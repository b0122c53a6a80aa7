import type { Bilingual } from "../../diagnostic.ts";
import { actorId } from "../../emit/mermaid/ids.ts";
import { exitLabel, wordLabel } from "../../emit/mermaid/label.ts";
import type { Info } from "./info.ts";
import { counted, loadText } from "./text.ts";

/**
 * Who hands over to whom, as a Mermaid chart: an actor with its steps and time, an arrow with how many ways there are
 * on which work passes, papers that come in and go out, and the SOPs that are called.
 */
export function infoChart(info: Info, language: keyof Bilingual): string {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const { actors, papers, calls, sop } = info;
  const acting = actors.filter(({ steps }) => steps > 0);
  const nodes = acting.map((actor) => {
    const work = say(`${actor.steps} langkah`, counted(actor.steps, "step"));
    return `${actorId(actor.id)}[${wordLabel(`${actor.name}\n${work}, ${loadText(actor, say)}`)}]`;
  });
  const hands = acting.flatMap(({ id, hands: to }) =>
    [...to].map(([other, times]) => `${actorId(id)} -->|${exitLabel(String(times))}| ${actorId(other)}`),
  );
  const [first] = sop.steps.filter(({ start }) => start);
  const begin = first?.performers.actors[0];
  const end = sop.steps.findLast((step) => step.end === "all")?.performers.actors.at(-1);
  const incoming =
    begin === undefined ? [] : papers.in.map((name, i) => `in_${i}[/${wordLabel(name)}/] -.-> ${actorId(begin)}`);
  const outgoing =
    end === undefined ? [] : papers.out.map((name, i) => `${actorId(end)} -.-> out_${i}[/${wordLabel(name)}/]`);
  const called = calls.map(({ title }, i) => `sop_${i}[[${wordLabel(title)}]]`);
  return [
    "flowchart LR",
    ...[...nodes, ...hands, ...incoming, ...outgoing, ...called].map((line) => `  ${line}`),
    "",
  ].join("\n");
}
