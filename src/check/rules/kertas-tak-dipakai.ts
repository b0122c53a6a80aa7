import type { Step } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import { neededElsewhere, type Paper, papersIn } from "../papers.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { asWritten } from "../texts.ts";
import { listed } from "../words.ts";

export const unusedPaper: Rule = {
  code: "kertas-tak-dipakai",
  severity: "info",
  title: say("Naskah yang tidak dipakai lagi", "A paper that nobody uses"),
  explanation: say(
    "Suatu langkah menghasilkan naskah, tetapi tidak ada langkah lain, di sini atau di SOP terkait, yang menyebutnya sebagai kelengkapan. Mungkin ejaannya berbeda, atau langkah yang memakainya terlewat. Hasil langkah akhir tidak dihitung.",
    "A step makes a paper, but no step here or in a related SOP needs it. It may be spelt differently there, or the step that uses it was left out. What the last steps make does not count.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun usulan
    pelaksana: kasubag
    kelengkapan: Surat
    output: [Usulan, Daftar Hadir]
  - kegiatan: mengirim usulan
    pelaksana: kabag
    kelengkapan: Usulan
    output: Tanda Terima
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun usulan
    pelaksana: kasubag
    kelengkapan: Surat
    output: [Usulan, Daftar Hadir]
  - kegiatan: mengirim usulan
    pelaksana: kabag
    kelengkapan: [Usulan, daftar hadir usulan]
    output: Tanda Terima
`,
    ],
  },
  /** One finding an SOP; silent where nothing says what the steps need. */
  *check({ sop, collection, together }: RuleContext): Iterable<Finding> {
    const inputs = papersIn(sop.steps, "inputs");
    if (inputs.length === 0) return;
    const needed = new Set(
      [...inputs.map(({ key }) => key), ...neededElsewhere(sop, collection)].flatMap((key) => key.split(" ")),
    );
    const endings = new Set(sop.steps.filter(isEnding).map(({ row }) => row));
    const outputs = papersIn(sop.steps, "outputs");
    const last = new Map(outputs.map((paper) => [paper.key, paper]));
    // "Bahan" may be what "Konsep Bahan" or "Bahan Rapat" was called elsewhere: one shared word is enough.
    const unused = outputs.filter(
      (paper) =>
        last.get(paper.key) === paper &&
        !endings.has(rowOf(paper, sop.steps)) &&
        !paper.key.split(" ").some((word) => needed.has(word)),
    );
    for (const papers of together(this.code, unused, ({ item }) => item.place)) {
      const [first, ...rest] = papers;
      const told = (step: string): string[] =>
        papers.map((paper) => `${quoted(asWritten(paper.item.text))} (${step} ${rowOf(paper, sop.steps)})`);
      yield {
        message: say(
          `Tidak ada langkah yang memerlukan ${listed(told("langkah"), "dan")}.`,
          `No step needs ${listed(told("step"), "and")}.`,
        ),
        cure: say(
          "Samakan ejaannya, tulis di kelengkapan langkah yang memakainya, atau biarkan bila memang hanya disimpan.",
          "Spell it the same, name it where it is needed, or leave it if it is only kept.",
        ),
        place: first.item.place,
        related: rest.map(({ item }) => ({ message: say("Juga di sini.", "Here too."), place: item.place })),
      };
    }
  },
};

function rowOf({ node }: Paper, steps: readonly Step[]): number {
  return steps[node]?.row ?? 0;
}

function isEnding(step: Step): boolean {
  return step.end !== "none" || step.transitions.some(({ to }) => to.kind === "end");
}
