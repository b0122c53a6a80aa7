import type { Place } from "../../diagnostic.ts";
import type { Sop } from "../../model/sop.ts";
import { inline } from "../../model/text.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Collection } from "../collection.ts";
import { indexOf, titleKey, withoutSop } from "../collection-index.ts";
import { namedInNotes, relatedSops } from "../links.ts";
import { placeWithin } from "../prose/place.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { asWritten } from "../texts.ts";

export const titleSpelling: Rule = {
  code: "taut-ejaan-judul",
  severity: "warning",
  title: say("Judul SOP lain dieja berbeda", "Another SOP's title spelt differently"),
  explanation: say(
    "Judul SOP yang disebut harus sama dengan judul SOP itu sendiri, atau dengan tulisannya di `keterkaitan`, sampai ke huruf besarnya.",
    "The title by which an SOP is named must be the title of that SOP, or the one in `keterkaitan`, down to its capitals.",
  ),
  examples: {
    wrong: [
      `
keterkaitan: SOP Pembuatan Bahan
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    keterangan: SOP Pembuatan bahan
  - kegiatan: memeriksa konsep
    pelaksana: kabag
`,
      `
keterkaitan: SOP Pembuatan bahan
--- # pembuatan-bahan.yaml
nama: Pembuatan Bahan
`,
      `
keterkaitan:
  - sop: pembuatan-bahan
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    keterangan: SOP pembuatan bahan
  - kegiatan: memeriksa konsep
    pelaksana: kabag
--- # pembuatan-bahan.yaml
nama: Pembuatan Bahan
`,
    ],
    right: [
      `
keterkaitan: SOP Pembuatan Bahan
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    keterangan: SOP Pembuatan Bahan
  - kegiatan: memeriksa konsep
    pelaksana: kabag
--- # pembuatan-bahan.yaml
nama: SOP Pembuatan Bahan
`,
    ],
  },
  *check({ sop, collection }: RuleContext): Iterable<Finding> {
    // An SOP that is linked and not known has only its id, which is no title.
    const own = new Map(
      relatedSops(sop, collection).flatMap(({ key, title, linked }, i) =>
        linked || sop.related[i]?.kind === "text" ? [[key, title] as const] : [],
      ),
    );
    for (const { key, title, place } of titlesIn(sop)) {
      const ofItself = rightTitle(key, collection);
      const right = ofItself ?? own.get(key);
      if (right === undefined || right === title) continue;
      yield {
        message: say(
          `${quoted(title)} di tempat lain ditulis ${quoted(right)}.`,
          `${quoted(title)} is written ${quoted(right)} elsewhere.`,
        ),
        cure: say(`Tulis ${quoted(`SOP ${right}`)}.`, `Write ${quoted(`SOP ${right}`)}.`),
        fix: ofItself === undefined ? undefined : [{ kind: "replace", place, was: title, text: right }],
        place,
      };
    }
  },
};

/** The titles that the steps' notes and the texts of `keterkaitan` write out. */
function titlesIn(sop: Sop): readonly { readonly key: string; readonly title: string; readonly place: Place }[] {
  const noted = namedInNotes(sop).map(({ key, title, item, at, length }) => ({
    key,
    title,
    place: placeWithin(item, at, length),
  }));
  const listed = sop.related.flatMap((related) => {
    if (related.kind === "sop") return [];
    const { text, place } = related.item;
    return [{ key: titleKey(text), title: asWritten(withoutSop(text)), place }];
  });
  return [...listed, ...noted];
}

/** What the one SOP of this title calls itself. */
function rightTitle(key: string, collection: Collection): string | undefined {
  const [known, ...others] = indexOf(collection).byTitle.get(key) ?? [];
  return known && others.length === 0 ? asWritten(withoutSop(inline(known.title))) : undefined;
}
