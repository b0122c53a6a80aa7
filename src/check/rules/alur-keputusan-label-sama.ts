import type { Transition } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const sameLabel: Rule = {
  code: "alur-keputusan-label-sama",
  severity: "error",
  title: say("Dua cabang berlabel sama", "Two branches with one label"),
  explanation: say(
    "Label cabang dibandingkan tanpa membedakan huruf besar dan kecil. Dua cabang berlabel sama tidak dapat dibedakan di kertas, dan tidak dapat dipilih oleh sistem yang menjalankan SOP.",
    "Labels are compared without regard to case. Two branches with one label cannot be told apart on paper, nor chosen by a system that runs the SOP.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    keputusan:
      Lengkap: selesai
      lengkap: susun
`,
    ],
    right: [
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    keputusan:
      Lengkap: selesai
      Belum lengkap: susun
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const step of sop.steps) {
      const firstOf = new Map<string, Transition>();
      const told = new Set<string>();
      for (const transition of step.transitions) {
        const { outcome, label, place } = transition;
        if (outcome === null || label === null) continue;
        const first = firstOf.get(outcome);
        if (!first) firstOf.set(outcome, transition);
        if (!first || first.label === null || first.label === label || told.has(label)) continue;
        told.add(label);
        yield {
          message: say(
            `Label cabang ${quoted(label)} sama dengan ${quoted(first.label)}; huruf besar dan kecil tidak dibedakan.`,
            `The branch's label ${quoted(label)} is the same as ${quoted(first.label)}; case makes no difference.`,
          ),
          cure: say("Beri tiap cabang label yang berlainan.", "Give every branch a label of its own."),
          place,
          related: [{ message: say("Cabang yang lain di sini.", "The other branch is here."), place: first.place }],
        };
      }
    }
  },
};
