import type { Bilingual, RelatedPlace } from "../../diagnostic.ts";
import type { Step } from "../../model/sop.ts";
import { say } from "../../source/finding.ts";
import type { Flow } from "../graph/flow-graph.ts";
import { starts, type Unreached, unreached } from "../graph/gaps.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { alsoUnreached, capital, shortName, stepName } from "../words.ts";

export const neverReached: Rule = {
  code: "alur-tak-tercapai",
  severity: "error",
  title: say("Langkah tidak pernah dicapai", "A step that is never reached"),
  explanation: say(
    "Tiap langkah harus dapat dicapai dari awal alur. Langkah yang tidak dituju panah mana pun tidak akan pernah dikerjakan.",
    "Every step must be within reach of a start. A step that no arrow leads to will never be performed.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    lanjut: simpan
  - kegiatan: memeriksa konsep
    pelaksana: kabag
  - id: simpan
    kegiatan: menyimpan konsep
    pelaksana: kasubag
`,
      `
langkah:
  - kegiatan: menetapkan konsep
    pelaksana: kabag
  - pelaksana: kasubag
    sebaris: true
    tembusan: true
  - kegiatan: menyimpan konsep
    pelaksana: kasubag
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menetapkan konsep
    pelaksana: kabag
    lanjut: [1b, 2]
  - pelaksana: kasubag
    sebaris: true
    tembusan: true
  - kegiatan: menyimpan konsep
    pelaksana: kasubag
`,
    ],
  },
  *check({ flow }: RuleContext): Iterable<Finding> {
    if (!flow.certain || starts(flow.graph).length === 0) return;
    for (const found of unreached(flow.graph)) {
      const step = flow.steps[found.root];
      const before = flow.steps[found.root - 1];
      // A step right behind an end is a finding of its own.
      if (!step || before?.end === "all") continue;
      const { cure, related } = likely(flow.steps, found.root);
      yield { message: whatIsWrong(step, found, flow), cure, related, place: step.places.id };
    }
  },
};

function whatIsWrong(step: Step, found: Unreached, flow: Flow): Bilingual {
  const name = stepName(step);
  const more = alsoUnreached(flow, found);
  const ring = found.others.some((node) =>
    flow.steps[node]?.transitions.some(({ to }) => to.kind === "step" && to.step === step.id),
  );
  const why = ring
    ? say("hanya langkah yang juga tidak tercapai yang menuju ke sini", "only steps that are not reached lead here")
    : say("tidak ada panah yang menuju ke sini", "no arrow leads here");
  return say(
    `${capital(name.id)} tidak pernah dicapai: ${why.id}.${more.id}`,
    `${capital(name.en)} is never reached: ${why.en}.${more.en}`,
  );
}

/** The step before it in the file is where the arrow is missing. */
function likely(steps: readonly Step[], node: number): { cure: Bilingual; related: RelatedPlace[] } {
  const step = steps[node];
  const before = steps[node - 1];
  if (!step || !before) {
    return {
      cure: say(
        "Tulis `mulai: true` bila alur dapat dimulai di sini.",
        "Write `mulai: true` if the flow may start here.",
      ),
      related: [],
    };
  }
  const name = stepName(before);
  if (before.copy) {
    const sender = steps.slice(0, node).findLast((other) => !other.copy);
    const copies = steps.slice(0, node).filter((other) => other.copy && other.row === before.row);
    const list = [...copies, step].map((other) => other.id).join(", ");
    const from = sender ? stepName(sender) : name;
    return {
      cure: say(
        `Alur tidak berlanjut melalui tembusan. Tulis \`lanjut: [${list}]\` pada ${from.id}.`,
        `The flow does not go on through a copy. Write \`lanjut: [${list}]\` at ${from.en}.`,
      ),
      related: sender ? [{ message: say("Langkah itu di sini.", "That step is here."), place: sender.places.id }] : [],
    };
  }
  const place = before.transitions[0]?.place ?? before.places.id;
  if (before.kind === "decision") {
    return {
      cure: say(
        `Arahkan salah satu cabang keputusan ${name.id} ke sini, atau hapus langkah ini.`,
        `Let one of the branches of the decision in ${name.en} lead here, or delete this step.`,
      ),
      related: [{ message: say("Cabang keputusan itu di sini.", "Its branches are here."), place }],
    };
  }
  const targets = before.transitions.flatMap(({ to }) =>
    steps.filter((one) => to.kind === "step" && one.id === to.step),
  );
  // `lanjut: selesai`, a mistake of its own, goes to no step.
  if (targets.length === 0) {
    return {
      cure: say(
        `${capital(name.id)} sebelumnya mengakhiri alur: hapus \`lanjut\`-nya bila alur berlanjut ke sini, arahkan panah lain ke sini, atau hapus langkah ini.`,
        `${capital(name.en)} before it ends the flow: delete its \`lanjut\` if the flow goes on here, lead another arrow here, or delete this step.`,
      ),
      related: [{ message: say("Di sini alur diakhiri.", "Here the flow is ended."), place }],
    };
  }
  const skipped = targets.map(shortName).join(", ");
  return {
    cure: say(
      `${capital(name.id)} sebelumnya langsung menuju langkah ${skipped}: ubah \`lanjut\`-nya, arahkan panah lain ke sini, atau hapus langkah ini.`,
      `${capital(name.en)} before it goes straight to step ${skipped}: change its \`lanjut\`, lead another arrow here, or delete this step.`,
    ),
    related: [{ message: say("Di sini alur melewatinya.", "Here the flow passes it by."), place }],
  };
}
