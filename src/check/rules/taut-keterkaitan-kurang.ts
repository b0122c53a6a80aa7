import { inline } from "../../model/text.ts";
import { editDistance } from "../../nearest.ts";
import { quoted, say } from "../../source/finding.ts";
import { indexOf, titleKey } from "../collection-index.ts";
import { ofFew } from "../few.ts";
import { namedInNotes, relatedSops } from "../links.ts";
import { placeWithin } from "../prose/place.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

/** Titles of one office are much alike: only a slip or two make one of another. */
const MOST_SLIPS = 2;

export const missingRelated: Rule = {
  code: "taut-keterkaitan-kurang",
  severity: "warning",
  title: say("SOP di keterangan tidak ada di keterkaitan", "An SOP in the notes that is not listed as related"),
  explanation: say(
    "Keterangan suatu langkah menyebut SOP lain, sedangkan `keterkaitan` di halaman identitas tidak mencantumkannya.",
    "A step's notes name another SOP that `keterkaitan` on the identity page does not list.",
  ),
  examples: {
    wrong: [
      `
keterkaitan: SOP Penerimaan Tamu
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    keterangan: SOP Pembentukan Tim
  - kegiatan: memeriksa konsep
    pelaksana: kabag
`,
      `
keterkaitan: SOP Penerimaan Tamu
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    keterangan: Lihat SOP Pembentukan Tim
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    keterangan: Dilakukan bersama (SOP tentang Pengumpulan Bahan)
`,
    ],
    right: [
      `
keterkaitan: [SOP Penerimaan Tamu, Pembentukan Tim]
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    keterangan: SOP Pembentukan Tim
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    keterangan: [SOP ini selesai, sesuai SOP Biro Umum]
`,
    ],
  },
  *check({ sop, collection }: RuleContext): Iterable<Finding> {
    const related = relatedSops(sop, collection);
    const named = new Set(namedInNotes(sop).map(({ key }) => key));
    const told = new Set([titleKey(inline(sop.title)), ...related.map(({ key }) => key)]);
    const misspelt = ofFew((key) =>
      related.find((one) => !named.has(one.key) && editDistance(one.key, key) <= MOST_SLIPS),
    );
    for (const { title, key, certain, item: note, at, length } of namedInNotes(sop)) {
      const [known] = indexOf(collection).byTitle.get(key) ?? [];
      if (told.has(key) || !(certain || known)) continue;
      told.add(key);
      const meant = misspelt(key);
      const item = known ? { key: "sop", value: known.id } : `SOP ${title}`;
      const entry = known ? `- sop: ${known.id}` : `- SOP ${title}`;
      const isCertain = !meant || known;
      yield {
        message: say(
          `SOP ${quoted(title)} disebut di sini, tetapi tidak tercantum di \`keterkaitan\`.`,
          `The SOP ${quoted(title)} is named here, but \`keterkaitan\` does not list it.`,
        ),
        cure: isCertain
          ? say(`Tambahkan ${quoted(entry)} pada \`keterkaitan\`.`, `Add ${quoted(entry)} to \`keterkaitan\`.`)
          : say(`Maksud Anda ${quoted(`SOP ${meant.title}`)}?`, `Did you mean ${quoted(`SOP ${meant.title}`)}?`),
        fix: isCertain ? [{ kind: "append", key: "keterkaitan", item }] : undefined,
        place: placeWithin(note, at, length),
      };
    }
  },
};
