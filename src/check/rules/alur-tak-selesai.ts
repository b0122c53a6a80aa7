import type { Bilingual } from "../../diagnostic.ts";
import { say } from "../../source/finding.ts";
import type { Flow } from "../graph/flow-graph.ts";
import { type Trap, traps } from "../graph/gaps.ts";
import { isEnd } from "../graph/reach.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { capital, stepName, stepNames, wayText } from "../words.ts";

export const neverFinishes: Rule = {
  code: "alur-tak-selesai",
  severity: "error",
  title: say("Alur tidak pernah selesai", "A flow that never finishes"),
  explanation: say(
    "Dari tiap langkah harus ada jalan ke sebuah akhir. Bila langkah-langkah hanya saling menuju, alur berputar tanpa henti.",
    "From every step there must be a way to an end. When steps only lead to each other, the flow goes round for ever.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: selesai
      tidak: perbaiki
  - id: perbaiki
    kegiatan: memperbaiki konsep
    pelaksana: kasubag
  - id: baca
    kegiatan: membaca konsep
    pelaksana: kabag
    lanjut: perbaiki
`,
      `
langkah:
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: selesai
      tidak: perbaiki
  - id: perbaiki
    kegiatan: memperbaiki konsep
    pelaksana: kasubag
    selesai: false
`,
    ],
    right: [
      `
langkah:
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: selesai
      tidak: perbaiki
  - id: perbaiki
    kegiatan: memperbaiki konsep
    pelaksana: kasubag
    lanjut: periksa
`,
    ],
  },
  *check({ flow }: RuleContext): Iterable<Finding> {
    if (!flow.certain || !flow.steps.some((_, node) => isEnd(flow.graph, node))) return;
    for (const trap of traps(flow.graph)) {
      const step = flow.steps[trap.node];
      // A step that only leads to itself, or a decision that chooses nothing, is a finding of its own.
      if (!step || trap.ring.length === 2 || (trap.ring.length === 0 && step.kind === "decision")) continue;
      const back = closingArrow(flow, trap);
      yield {
        ...(trap.ring.length === 0 ? stops(flow, trap) : goesRound(flow, trap)),
        place: back?.place ?? step.places.id,
        related: back
          ? [{ message: say("Panah kembali ke sini.", "The arrow goes back here."), place: step.places.id }]
          : [],
      };
    }
  },
};

function goesRound(flow: Flow, trap: Trap): { message: Bilingual; cure: Bilingual } {
  const ring = wayText(flow, trap.ring);
  const more = alsoCaught(flow, trap);
  return {
    message: say(
      `Alur ini tidak pernah selesai: ${ring}, dan tidak ada jalan keluar dari putaran itu.${more.id}`,
      `This flow never finishes: ${ring}, and there is no way out of that round.${more.en}`,
    ),
    cure: say(
      "Jadikan salah satu langkahnya keputusan yang dapat keluar, atau arahkan panah ini ke langkah yang memeriksa.",
      "Make one of its steps a decision that can leave it, or lead this arrow to the step that checks.",
    ),
  };
}

function stops(flow: Flow, trap: Trap): { message: Bilingual; cure: Bilingual } {
  const step = flow.steps[trap.node];
  const name = step ? stepName(step) : say("", "");
  const more = alsoCaught(flow, trap);
  return {
    message: say(
      `Alur ini tidak pernah selesai: ${name.id} tidak berlanjut ke mana pun, tetapi juga bukan akhir.${more.id}`,
      `This flow never finishes: ${name.en} goes nowhere, yet it is no end.${more.en}`,
    ),
    cure: say(
      "Hapus `selesai: false`, atau tulis langkah berikutnya dengan `lanjut`.",
      "Delete `selesai: false`, or name the next step with `lanjut`.",
    ),
  };
}

function alsoCaught(flow: Flow, trap: Trap): Bilingual {
  const inside = new Set([...trap.ring, trap.node]);
  const others = trap.members.flatMap((node) => (inside.has(node) ? [] : (flow.steps[node] ?? [])));
  const names = stepNames(others);
  return others.length === 0
    ? say("", "")
    : say(` ${capital(names.id)} juga hanya menuju ke sana.`, ` ${capital(names.en)} can only lead there too.`);
}

/** The arrow by which the ring comes back to its first step. */
function closingArrow(flow: Flow, trap: Trap): { place: Finding["place"] } | null {
  const last = trap.ring.at(-2);
  const arrow = flow.graph.arrows.findIndex(({ from, to }) => from === last && to === trap.node);
  return flow.transitions[arrow] ?? null;
}
