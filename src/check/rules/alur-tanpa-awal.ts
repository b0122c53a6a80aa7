import { say } from "../../source/finding.ts";
import { starts } from "../graph/gaps.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const noStart: Rule = {
  code: "alur-tanpa-awal",
  severity: "error",
  title: say("Alur tanpa awal", "A flow without a start"),
  explanation: say(
    "Alur dimulai di langkah pertama, kecuali langkah itu bertuliskan `mulai: false`; lalu harus ada langkah lain dengan `mulai: true`.",
    "The flow starts at the first step, unless that step says `mulai: false`; then another step must say `mulai: true`.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    mulai: false
  - kegiatan: memeriksa konsep
    pelaksana: kabag
`,
    ],
    right: [
      `
langkah:
  - id: perbaiki
    kegiatan: memperbaiki konsep
    pelaksana: kasubag
    mulai: false
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    mulai: true
    tanya: Setuju?
    keputusan:
      ya: selesai
      tidak: perbaiki
`,
    ],
  },
  *check({ sop, flow }: RuleContext): Iterable<Finding> {
    const [first] = sop.steps;
    if (!first || starts(flow.graph).length > 0) return;
    yield {
      message: say(
        "Alur ini tidak punya awal: langkah pertama bertuliskan `mulai: false`, dan tidak ada langkah lain yang memulai.",
        "This flow has no start: its first step says `mulai: false`, and no other step starts it.",
      ),
      cure: say(
        "Hapus `mulai: false`, atau tulis `mulai: true` pada langkah yang memulai.",
        "Delete `mulai: false`, or write `mulai: true` at the step that starts.",
      ),
      place: first.places.id,
    };
  },
};
