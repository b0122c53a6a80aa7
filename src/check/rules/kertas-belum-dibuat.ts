import { quoted, say } from "../../source/finding.ts";
import { neighbours, reachable } from "../graph/reach.ts";
import { fromOutside, papersIn } from "../papers.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { stepName } from "../words.ts";

export const notYetMade: Rule = {
  code: "kertas-belum-dibuat",
  severity: "info",
  title: say("Naskah dipakai sebelum dibuat", "A paper is used before it is made"),
  explanation: say(
    "Suatu langkah memerlukan naskah yang dalam SOP ini baru dihasilkan langkah lain, dan langkah itu tidak pernah mendahuluinya. Mungkin urutannya terbalik, atau naskahnya datang dari luar. Naskah yang tercantum di `peralatan`, pada langkah awal, atau dihasilkan SOP terkait dianggap datang dari luar; begitu juga naskah yang tidak dihasilkan langkah mana pun, misalnya buku agenda: ia dibawa oleh langkah yang pertama kali memerlukannya.",
    "A step needs a paper that only another step of this SOP makes, and that one never comes before it. The order may be wrong, or the paper comes from outside. Papers among the equipment, in a starting step or made by a related SOP count as coming from outside; so does a paper that no step makes, such as a register: the first step that needs it brings it along.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun usulan
    pelaksana: kasubag
    kelengkapan: Surat
    output: Usulan
  - kegiatan: mengirim usulan
    pelaksana: kabag
    kelengkapan: [Usulan, Nomor Agenda]
    output: Usulan
  - kegiatan: mencatat usulan
    pelaksana: kasubag
    kelengkapan: Usulan
    output: Nomor Agenda
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun usulan
    pelaksana: kasubag
    kelengkapan: Surat
    output: Usulan
  - kegiatan: mencatat usulan
    pelaksana: kasubag
    kelengkapan: [Usulan, Buku Agenda]
    output: Nomor Agenda
  - kegiatan: mengirim usulan
    pelaksana: kabag
    kelengkapan: [Usulan, Nomor Agenda, Amplop]
    output: Usulan
`,
    ],
  },
  *check({ sop, collection, flow }: RuleContext): Iterable<Finding> {
    if (!flow.certain) return;
    const outside = fromOutside(sop, collection);
    const inputs = papersIn(sop.steps, "inputs");
    const outputs = papersIn(sop.steps, "outputs");
    const startsWith = new Set(inputs.filter(({ node }) => sop.steps[node]?.start).map(({ key }) => key));
    const { after, before } = neighbours(flow.graph);
    const starts = sop.steps.flatMap(({ start }, node) => (start ? [node] : []));
    const reached = reachable(starts, after);
    for (const { key, item, node } of inputs) {
      if (outside.has(key) || startsWith.has(key) || !reached.has(node)) continue;
      const makers = outputs.filter((output) => output.key === key && output.node !== node);
      const [maker] = makers;
      const step = maker && sop.steps[maker.node];
      if (!maker || !step || sharesRow(sop.steps[node]?.row, makers, sop.steps)) continue;
      const earlier = reachable(before[node] ?? [], before);
      if (makers.some((one) => earlier.has(one.node))) continue;
      const name = stepName(step);
      yield {
        message: say(
          `${quoted(item.text)} diperlukan di sini, tetapi baru dihasilkan ${name.id}, yang tidak pernah mendahuluinya.`,
          `${quoted(item.text)} is needed here, but only ${name.en} makes it, which never comes before.`,
        ),
        cure: say(
          "Periksa urutannya; bila naskah ini datang dari luar, abaikan.",
          "Check the order; if the paper comes from outside, never mind.",
        ),
        place: item.place,
        related: [{ message: say("Dihasilkan di sini.", "Made here."), place: maker.item.place }],
      };
    }
  },
};

/** The texts of a row belong to all of its symbols. */
function sharesRow(
  row: number | undefined,
  makers: readonly { readonly node: number }[],
  steps: RuleContext["sop"]["steps"],
): boolean {
  return makers.some(({ node }) => steps[node]?.row === row);
}
