import { inline } from "../../model/text.ts";
import { quoted, say } from "../../source/finding.ts";
import type { KnownSop } from "../collection.ts";
import { titleKey } from "../collection-index.ts";
import { namedInNotes } from "../links.ts";
import { papersIn } from "../papers.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const unnamedRelated: Rule = {
  code: "taut-tak-disebut",
  severity: "info",
  title: say("SOP terkait yang tidak disebut langkah mana pun", "A related SOP that no step names"),
  explanation: say(
    "`keterkaitan` mencantumkan SOP ini, tetapi tidak ada yang menunjukkan kaitannya: langkah yang satu tidak menyebut SOP yang lain di `keterangan`, dan tidak ada naskah yang dihasilkan di sini lalu dipakai di sana, atau sebaliknya.",
    "`keterkaitan` lists this SOP, but nothing shows how they are related: no step of the one names the other in its notes, and no paper made here is needed there, or the other way about.",
  ),
  examples: {
    wrong: [
      `
keterkaitan:
  - sop: lain
--- # lain.yaml
nama: SOP Lain
`,
    ],
    right: [
      `
keterkaitan:
  - sop: lain
  - SOP yang Belum Dibuat
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    keterangan: SOP Lain
--- # lain.yaml
nama: Lain
`,
      `
keterkaitan:
  - sop: lain
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    keterangan: Sesuai dengan Standar Operasional Prosedur Lain
--- # lain.yaml
nama: Lain
`,
    ],
  },
  *check({ sop, collection }: RuleContext): Iterable<Finding> {
    for (const related of sop.related) {
      if (related.kind !== "sop") continue;
      const other = collection.sops.get(related.sop);
      if (!other || other.id === sop.id || isCalled(sop, other) || isCalled(other, sop)) continue;
      if (sharesPaper(sop, other) || sharesPaper(other, sop)) continue;
      yield {
        message: say(
          `Tidak ada langkah yang menyebut SOP ${quoted(related.sop)} atau memakai naskahnya.`,
          `No step names the SOP ${quoted(related.sop)} or uses its papers.`,
        ),
        cure: say(
          "Tulis SOP itu di `keterangan` langkah yang memakainya, bila ada.",
          "Name it in the `keterangan` of the step that uses it, if there is one.",
        ),
        place: related.place,
      };
    }
  },
};

function isCalled(by: KnownSop, called: KnownSop): boolean {
  const key = titleKey(inline(called.title));
  return namedInNotes(by).some((named) => named.key === key);
}

function sharesPaper(maker: KnownSop, user: KnownSop): boolean {
  const needed = new Set(papersIn(user.steps, "inputs").map(({ key }) => key));
  return papersIn(maker.steps, "outputs").some(({ key }) => needed.has(key));
}
