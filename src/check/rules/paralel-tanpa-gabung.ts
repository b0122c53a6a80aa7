import type { Bilingual, RelatedPlace } from "../../diagnostic.ts";
import type { Transition } from "../../model/sop.ts";
import { say } from "../../source/finding.ts";
import type { Crowd } from "../graph/crowds.ts";
import type { Flow } from "../graph/flow-graph.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { capital, shortName, stepName, wayText } from "../words.ts";

export const runsTwice: Rule = {
  code: "paralel-tanpa-gabung",
  severity: "error",
  title: say("Cabang sejajar bertemu tanpa gabung", "Parallel branches meet without gabung"),
  explanation: say(
    "Sesudah `lanjut: [a, b]` kedua cabang berjalan bersamaan. Langkah tempat keduanya bertemu dikerjakan sekali untuk tiap cabang yang tiba, kecuali ia menunggu semuanya dengan `gabung`. Hal yang sama terjadi bila sebuah cabang kembali ke sebelum percabangan sementara cabang lain masih berjalan.",
    "After `lanjut: [a, b]` both branches go on at once. A step where they meet is performed once for each branch that arrives, unless it waits for all of them with `gabung`. The same happens when a branch goes back to before the fork while the other is still under way.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: membagi tugas
    pelaksana: kabag
    lanjut: [narasi, tabel]
  - id: narasi
    kegiatan: menyusun narasi
    pelaksana: kasubag
    lanjut: satukan
  - id: tabel
    kegiatan: menyusun tabel
    pelaksana: kabag
  - id: satukan
    kegiatan: menyatukan narasi dan tabel
    pelaksana: kasubag
`,
      `
langkah:
  - id: bagi
    kegiatan: membagi tugas
    pelaksana: kabag
    lanjut: [narasi, tabel]
  - id: narasi
    kegiatan: memeriksa narasi
    pelaksana: kasubag
    tanya: Setuju?
    keputusan: { ya: satukan, tidak: bagi }
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
    kegiatan: menyusun narasi
    pelaksana: kasubag
    lanjut: satukan
  - id: tabel
    kegiatan: menyusun tabel
    pelaksana: kabag
  - id: satukan
    kegiatan: menyatukan narasi dan tabel
    pelaksana: kasubag
    gabung: semua
`,
      `
langkah:
  - id: kirim
    kegiatan: mengirim surat kepada Kabag
    pelaksana: kasubag
    lanjut: [periksa, salinan]
  - id: salinan
    sebaris: true
    tembusan: true
    pelaksana: kabag
  - id: periksa
    kegiatan: memeriksa surat. Jika sesuai disimpan, jika tidak sesuai dikembalikan kepada Kasubag
    pelaksana: kabag
    keputusan: { ya: simpan, tidak: kirim }
  - id: simpan
    kegiatan: menyimpan surat
    pelaksana: kabag
`,
    ],
  },
  *check({ sop, flow, parallel }: RuleContext): Iterable<Finding> {
    // Beyond any SOP that an office could use; saying nothing would be taken for "all is well".
    if (parallel && !parallel.complete) {
      yield {
        message: say(
          "Alur ini terlalu besar untuk diperiksa cabang sejajarnya.",
          "This flow is too large for its parallel branches to be checked.",
        ),
        cure: say(
          "Pecah menjadi beberapa SOP yang saling terkait.",
          "Split it into several SOPs that refer to each other.",
        ),
        place: sop.places.root,
      };
    }
    for (const crowd of parallel?.crowds ?? []) {
      const step = flow.steps[crowd.node];
      if (!step) continue;
      yield {
        message: whatHappens(flow, crowd),
        cure: cureOf(flow, crowd),
        place: step.places.id,
        related: placesOf(flow, crowd),
      };
    }
  },
};

function whatHappens(flow: Flow, { node, fork, ways, arrows }: Crowd): Bilingual {
  const step = flow.steps[node];
  const forking = flow.steps[fork.node];
  if (!step || !forking) return say("", "");
  const name = stepName(step);
  const from = stepName(forking);
  const [one, other] = ways.map((way) => wayText(flow, [fork.node, ...way]));
  const times = Math.max(2, arrivals(flow, node, arrows ?? []));
  const count = times === 2 ? say("dua kali", "twice") : say(`${times} kali`, `${times} times`);
  return say(
    `${capital(name.id)} akan dikerjakan ${count.id}: cabang sejajar dari ${from.id} tiba di sini sendiri-sendiri (${one} dan ${other}).`,
    `${capital(name.en)} would be performed ${count.en}: the parallel branches of ${from.en} arrive here one by one (${one} and ${other}).`,
  );
}

/** Arrows that the step's `gabung` waits for arrive as one. */
function arrivals(flow: Flow, node: number, arrows: readonly number[]): number {
  const waits = flow.graph.nodes[node]?.waits ?? [];
  const alone = arrows.filter((arrow) => !waits.includes(arrow)).length;
  return alone < arrows.length ? alone + 1 : alone;
}

function cureOf(flow: Flow, { node, arrows, curable }: Crowd): Bilingual {
  const step = flow.steps[node];
  if (!step || !arrows || !curable) {
    return say(
      "Gabungkan dahulu semua cabangnya (`gabung: semua`) sebelum alur kembali atau berlanjut ke sini, atau arahkan panah yang kembali ke langkah di dalam cabangnya sendiri.",
      "Join all the branches first (`gabung: semua`) before the flow goes back or on to here, or lead the returning arrow to a step within its own branch.",
    );
  }
  const forward = flow.graph.arrows.flatMap((arrow, i) => (arrow.to === node && arrow.from < node ? [i] : []));
  const sources = [...new Set(arrows.flatMap((arrow) => flow.steps[flow.graph.arrows[arrow]?.from ?? -1]?.id ?? []))];
  if (sources.length === 1) {
    return say("Sebut langkah ini sekali saja sebagai tujuan.", "Name this step only once as a target.");
  }
  const all = forward.join() === arrows.join();
  const value = all ? "semua" : `[${sources.join(", ")}]`;
  const name = stepName(step);
  return say(
    `Bila langkah ini menunggu semuanya, tulis \`gabung: ${value}\` pada ${name.id}.`,
    `If this step waits for all of them, write \`gabung: ${value}\` at ${name.en}.`,
  );
}

function placesOf(flow: Flow, { fork, arrows, ways, curable }: Crowd): RelatedPlace[] {
  const places: RelatedPlace[] = [];
  const forking = flow.transitions[flow.graph.nodes[fork.node]?.exits[fork.exit]?.arrows[0] ?? -1];
  if (forking) places.push({ message: say("Alur bercabang di sini.", "The flow forks here."), place: forking.place });
  for (const arrow of arrows ?? []) {
    const step = flow.steps[flow.graph.arrows[arrow]?.from ?? -1];
    const transition = flow.transitions[arrow];
    if (!step || !transition || transition.place === forking?.place) continue;
    const name = shortName(step);
    places.push({
      message: say(
        `Cabang lewat langkah ${name} tiba dari sini.`,
        `The branch through step ${name} arrives from here.`,
      ),
      place: transition.place,
    });
  }
  const back = returning(flow, [fork.node, ...ways[0]]) ?? returning(flow, [fork.node, ...ways[1]]);
  if (back && !curable) {
    places.push({
      message: say(
        "Cabang ini kembali sementara cabang lain masih berjalan.",
        "This branch goes back while the other is still under way.",
      ),
      place: back.place,
    });
  }
  return places;
}

/** The first arrow of a way that leads back to an earlier step. */
function returning(flow: Flow, way: readonly number[]): Transition | undefined {
  const at = way.findIndex((node, i) => (way[i + 1] ?? Number.POSITIVE_INFINITY) <= node);
  const arrow = flow.graph.arrows.findIndex(({ from, to }) => from === way[at] && to === way[at + 1]);
  return flow.transitions[arrow];
}
