import type { Bilingual, RelatedPlace } from "../../diagnostic.ts";
import { quoted, say } from "../../source/finding.ts";
import { onlyAfter, partingOf } from "../graph/causes.ts";
import type { Flow } from "../graph/flow-graph.ts";
import type { Standstill } from "../graph/token-game.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { capital, stepName, stepNames } from "../words.ts";

export const neverJoined: Rule = {
  code: "paralel-gabung-mustahil",
  severity: "error",
  title: say("Gabung yang tidak pernah terpenuhi", "A gabung that is never satisfied"),
  explanation: say(
    "`gabung` menunggu sampai semua panahnya tiba. Panah dari dua cabang sebuah keputusan tidak pernah tiba bersama, karena alur hanya mengambil salah satunya; `gabung` hanya untuk cabang sejajar (`lanjut: [a, b]`).",
    "`gabung` waits until all its arrows have come. Arrows from two branches of a decision never come together, because the flow takes only one of them; `gabung` is for parallel branches (`lanjut: [a, b]`).",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: memeriksa usulan
    pelaksana: kabag
    tanya: Setuju?
    keputusan: { ya: setujui, tidak: tolak }
  - id: setujui
    kegiatan: menyusun persetujuan
    pelaksana: kasubag
    lanjut: kirim
  - id: tolak
    kegiatan: menyusun penolakan
    pelaksana: kasubag
  - id: kirim
    kegiatan: mengirim jawaban
    pelaksana: kabag
    gabung: semua
`,
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - id: lengkapi
    kegiatan: melengkapi konsep
    pelaksana: kasubag
    gabung: [susun, periksa]
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan: { ya: selesai, tidak: lengkapi }
`,
    ],
    right: [
      `
langkah:
  - kegiatan: memeriksa usulan
    pelaksana: kabag
    tanya: Setuju?
    keputusan: { ya: setujui, tidak: tolak }
  - id: setujui
    kegiatan: menyusun persetujuan
    pelaksana: kasubag
    lanjut: kirim
  - id: tolak
    kegiatan: menyusun penolakan
    pelaksana: kasubag
  - id: kirim
    kegiatan: mengirim jawaban
    pelaksana: kabag
`,
    ],
  },
  *check({ flow, parallel }: RuleContext): Iterable<Finding> {
    for (const standstill of parallel?.standstills ?? []) {
      const step = flow.steps[standstill.node];
      if (!step || step.join.kind === "any" || !parallel?.never.has(standstill.node)) continue;
      const { why, cure, related } = reasonOf(flow, standstill);
      const name = stepName(step);
      yield {
        message: say(
          `${capital(name.id)} tidak pernah berjalan: \`gabung\`-nya menunggu ${why.id}.`,
          `${capital(name.en)} never runs: its \`gabung\` waits for ${why.en}.`,
        ),
        cure,
        place: step.join.place,
        related,
      };
    }
  },
};

const WITHOUT: Bilingual = say(
  "Hapus `gabung`: tanpa itu tiap panah yang tiba menjalankan langkah ini. Bila cabangnya sejajar, tulis `lanjut: [a, b]` sebagai ganti keputusan.",
  "Delete `gabung`: without it any arrow that comes starts this step. If the branches are parallel, write `lanjut: [a, b]` instead of a decision.",
);

interface Reason {
  /** What the `gabung` waits for, and why that cannot be. */
  readonly why: Bilingual;
  readonly cure: Bilingual;
  readonly related: readonly RelatedPlace[];
}

function reasonOf(flow: Flow, standstill: Standstill): Reason {
  const { graph, steps } = flow;
  const waited = [...standstill.arrived, ...standstill.missing].sort((a, b) => a - b);
  const from = stepNames(
    [...new Set(waited.map((arrow) => graph.arrows[arrow]?.from ?? -1))].flatMap((n) => steps[n] ?? []),
  );
  const late = standstill.missing.find((arrow) => onlyAfter(graph, arrow));
  const lateStep = steps[graph.arrows[late ?? -1]?.from ?? -1];
  if (lateStep) {
    const name = stepName(lateStep);
    return {
      why: say(
        `panah dari ${name.id}, yang baru ada sesudah langkah ini sendiri berjalan`,
        `the arrow from ${name.en}, which only comes after this step itself has run`,
      ),
      cure: say(
        `Jangan menunggu panah itu: keluarkan \`${lateStep.id}\` dari \`gabung\`.`,
        `Do not wait for that arrow: leave \`${lateStep.id}\` out of \`gabung\`.`,
      ),
      related: [{ message: say("Langkah itu di sini.", "That step is here."), place: lateStep.places.id }],
    };
  }
  const parting = partingOf(graph, standstill.arrived[0] ?? -1, standstill.missing[0] ?? -1);
  const decision = steps[parting?.node ?? -1];
  if (!parting || !decision) {
    return {
      why: say(
        `panah dari ${from.id}, yang tidak pernah tiba bersama`,
        `the arrows from ${from.en}, which never come together`,
      ),
      cure: WITHOUT,
      related: [],
    };
  }
  const [one, other] = parting.exits.map((exit) => quoted(graph.nodes[parting.node]?.exits[exit]?.label ?? ""));
  const name = stepName(decision);
  return {
    why: say(
      `panah dari ${from.id}, padahal keputusan ${name.id} hanya mengambil salah satu: ${one} atau ${other}`,
      `the arrows from ${from.en}, yet the decision of ${name.en} takes only one of them: ${one} or ${other}`,
    ),
    cure: WITHOUT,
    related: [
      {
        message: say("Keputusannya di sini.", "The decision is here."),
        place: decision.transitions[0]?.place ?? decision.places.id,
      },
    ],
  };
}
