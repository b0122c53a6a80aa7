import type { Amount } from "../../check/time/amount.ts";
import { amountText } from "../../check/time/amount.ts";
import { shortName } from "../../check/words.ts";
import type { Bilingual } from "../../diagnostic.ts";
import type { ActorLoad } from "./actors.ts";
import type { Info } from "./info.ts";
import type { Way } from "./ways.ts";

type Language = keyof Bilingual;

/** Ways and loops that are told one by one; of more the number stands. */
const MOST_TOLD = 12;

/** What the flow tells, for people: a line break at the end. */
export function infoText(info: Info, language: Language): string {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const { sop, title, papers, calls } = info;
  const sections = [
    section(`${title} (${sop.id})`, facts(info, say)),
    section(say("Jalan dari awal sampai akhir", "Ways from start to end"), wayLines(info, language)),
    section(say("Pelaksana", "Actors"), actorLines(info, language)),
    section(say("Putaran", "Loops"), loopLines(info, say)),
    section(say("Naskah", "Papers"), [
      ...list(say("dari luar", "from outside"), papers.in),
      ...list(say("dipakai di dalam", "used within"), papers.within),
      ...list(say("hasil", "given out"), papers.out),
    ]),
    section(
      say("SOP yang dipanggil", "SOPs called"),
      calls.map(({ id, title: called }) => `${called} (${id})`),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 1)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

type Say = (id: string, en: string) => string;

/** `1 step`, `2 steps` */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return [heading, ...lines.map((line) => `  ${line}`)];
}

function facts({ sop, time }: Info, say: Say): readonly string[] {
  const decisions = sop.steps.filter(({ kind }) => kind === "decision").length;
  const starts = sop.steps.filter(({ start }) => start).length;
  const ends = sop.steps.filter(
    ({ end, transitions }) => end === "all" || transitions.some(({ to }) => to.kind === "end"),
  );
  const counts = say(
    `${sop.steps.length} langkah, ${decisions} keputusan, ${sop.actors.length} pelaksana, ${starts} awal, ${ends.length} akhir`,
    [
      counted(sop.steps.length, "step"),
      counted(decisions, "decision"),
      counted(sop.actors.length, "actor"),
      counted(starts, "start"),
      counted(ends.length, "end"),
    ].join(", "),
  );
  const unknown = say("tidak dapat dijumlahkan", "cannot be summed");
  const whole = time === null ? unknown : range(time.shortest, time.longest, say);
  return [counts, `${say("waktu tanpa pengembalian", "time without returns")}: ${whole}`];
}

function wayLines(info: Info, language: Language): readonly string[] {
  const say: Say = (id, en) => (language === "id" ? id : en);
  const { ways, all } = info.ways;
  const told = ways.slice(0, MOST_TOLD).map((way, index) => {
    const { shortest, longest } = way;
    const time = shortest && longest ? range(shortest, longest, say) : say("waktu tidak lengkap", "time incomplete");
    return `${index + 1}. ${wayText(info, way)}: ${time}`;
  });
  const left = ways.length - told.length;
  if (!all) told.push(say(`… dan lebih dari ${left} lainnya`, `… and more than ${counted(left, "other")}`));
  else if (left > 0) told.push(say(`… dan ${left} lainnya`, `… and ${counted(left, "other")}`));
  return told;
}

/** `1 → 2 (ya) → 3`; of parallel branches each step where it stands in the file. */
export function wayText({ flow }: Info, { steps }: Way): string {
  return steps
    .map(({ node, exit }) => {
      const step = flow.steps[node];
      const label = flow.graph.nodes[node]?.exits[exit]?.label ?? null;
      return `${step ? shortName(step) : "?"}${label === null ? "" : ` (${label})`}`;
    })
    .join(" → ");
}

function actorLines(info: Info, language: Language): readonly string[] {
  const say: Say = (id, en) => (language === "id" ? id : en);
  return info.actors.map((actor) => {
    const work = say(`${actor.steps} langkah`, counted(actor.steps, "step"));
    const hands = say(
      `menyerahkan ${actor.gives}, menerima ${actor.takes}`,
      `hands over ${actor.gives}, takes over ${actor.takes}`,
    );
    return `${actor.name}: ${work}, ${loadText(actor, say)}; ${hands}`;
  });
}

/** `1 jam 30 menit sampai 2 jam, 3 waktu tanpa jumlah` */
export function loadText({ least, most, untimed }: ActorLoad, say: Say): string {
  const time = range(least, most, say);
  if (untimed === 0) return time;
  return `${time} ${say(`(${untimed} waktu tanpa jumlah)`, `(${counted(untimed, "time")} without an amount)`)}`;
}

function range(least: Amount, most: Amount, say: Say): string {
  const [low, high] = [amountText(least), amountText(most)];
  return low.id === high.id ? say(low.id, low.en) : say(`${low.id} sampai ${high.id}`, `${low.en} to ${high.en}`);
}

function loopLines({ flow, loops }: Info, say: Say): readonly string[] {
  const name = (node: number): string => {
    const step = flow.steps[node];
    return step ? shortName(step) : "?";
  };
  const told = loops.slice(0, MOST_TOLD).map(({ from, to, label, round }) => {
    const exit = label === null ? "" : ` (${label})`;
    const repeated = round.map(name).join(", ");
    return `${name(from)}${exit} → ${name(to)}: ${say(`mengulang ${repeated}`, `repeats ${repeated}`)}`;
  });
  const left = loops.length - told.length;
  return left === 0 ? told : [...told, say(`… dan ${left} lainnya`, `… and ${counted(left, "other")}`)];
}

function list(heading: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${heading}: ${names.join("; ")}`];
}
