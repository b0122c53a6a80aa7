import type { RelatedPlace } from "../../diagnostic.ts";
import { quoted, say } from "../../source/finding.ts";
import { wrongTurn } from "../graph/causes.ts";
import type { Flow } from "../graph/flow-graph.ts";
import type { Standstill } from "../graph/token-game.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { runText, stepName, stepNames } from "../words.ts";

export const getsStuck: Rule = {
  code: "paralel-macet",
  severity: "error",
  title: say("Alur dapat macet di gabung", "A flow that can get stuck at a gabung"),
  explanation: say(
    "`gabung` menunggu sampai semua panahnya tiba. Bila salah satu cabang sejajar dapat berakhir atau berbelok sebelum sampai, yang lain menunggu selamanya.",
    "`gabung` waits until all its arrows have come. When one of the parallel branches may end or turn off before it gets there, the others wait for ever.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: membagi tugas
    pelaksana: kabag
    lanjut: [narasi, tabel]
  - id: narasi
    kegiatan: memeriksa perlunya narasi
    pelaksana: kasubag
    tanya: Setuju?
    keputusan: { ya: satukan, tidak: selesai }
  - id: tabel
    kegiatan: menyusun tabel
    pelaksana: kabag
  - id: satukan
    kegiatan: menyatukan narasi dan tabel
    pelaksana: kasubag
    gabung: semua
`,
    ],
    right: [
      `
langkah:
  - kegiatan: membagi tugas
    pelaksana: kabag
    lanjut: [narasi, tabel]
  - id: narasi
    kegiatan: memeriksa perlunya narasi
    pelaksana: kasubag
    tanya: Setuju?
    keputusan: { ya: susun, tidak: siapkan }
  - id: susun
    kegiatan: menyusun narasi
    pelaksana: kasubag
  - id: siapkan
    kegiatan: menyiapkan berkas
    pelaksana: kasubag
    lanjut: satukan
  - id: tabel
    kegiatan: menyusun tabel
    pelaksana: kabag
  - id: satukan
    kegiatan: menyatukan berkas dan tabel
    pelaksana: kasubag
    gabung: semua
`,
    ],
  },
  *check({ flow, parallel }: RuleContext): Iterable<Finding> {
    for (const standstill of parallel?.standstills ?? []) {
      const step = flow.steps[standstill.node];
      if (!step || step.join.kind === "any" || parallel?.never.has(standstill.node)) continue;
      const name = stepName(step);
      const missing = sourcesOf(flow, standstill.missing);
      const run = runText(flow, standstill.run);
      yield {
        message: say(
          `Alur dapat macet di ${name.id}: bila yang berjalan langkah ${run}, panah dari ${missing.id} tidak akan tiba, padahal \`gabung\` menunggunya.`,
          `The flow can get stuck at ${name.en}: when the steps that run are ${run}, the arrow from ${missing.en} will not come, yet \`gabung\` waits for it.`,
        ),
        cure: say(
          "Arahkan tiap jalan keluar cabang itu ke sini, atau keluarkan panah itu dari `gabung`.",
          "Lead every way out of that branch to here, or leave that arrow out of `gabung`.",
        ),
        place: step.join.place,
        related: turnOf(flow, standstill),
      };
    }
  },
};

function sourcesOf(flow: Flow, arrows: readonly number[]): { id: string; en: string } {
  const nodes = new Set(arrows.map((arrow) => flow.graph.arrows[arrow]?.from ?? -1));
  return stepNames([...nodes].flatMap((node) => flow.steps[node] ?? []));
}

function turnOf(flow: Flow, standstill: Standstill): RelatedPlace[] {
  const turn = wrongTurn(flow.graph, standstill);
  const step = flow.steps[turn?.node ?? -1];
  const label = flow.graph.nodes[turn?.node ?? -1]?.exits[turn?.exit ?? -1]?.label ?? null;
  if (!step || label === null) return [];
  const name = stepName(step);
  const taken = step.transitions.find((transition) => transition.label === label);
  return [
    {
      message: say(
        `Di sini cabang ${quoted(label)} dari ${name.id} meninggalkan jalan ke gabung itu.`,
        `Here the branch ${quoted(label)} of ${name.en} leaves the way to that gabung.`,
      ),
      place: taken?.place ?? step.places.id,
    },
  ];
}
