import type { Change } from "../../diagnostic.ts";
import type { TextItem } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import { citationsIn } from "../law/citations.ts";
import { placeWithin } from "../prose/place.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { listed } from "../words.ts";

export const mixedStyle: Rule = {
  code: "hukum-gaya",
  severity: "warning",
  title: say("Penulisan dasar hukum tidak seragam", "Mixed style of citations"),
  explanation: say(
    "Tulis semua peraturan dengan gaya yang sama, sebaiknya yang lengkap: `Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara`.",
    "Write all regulations in one style, best in full: `Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara`.",
  ),
  examples: {
    wrong: [
      `
dasar_hukum:
  - UU No.43 Tahun 2009 Tentang Kearsipan
  - Permenaker nomor 9 Tahun 2018 Tentang Arsip
`,
      `
dasar_hukum:
  - UU Nomor 43 Tahun 2009 tentang Kearsipan
  - Permenaker Nomor 9 Tahun 2018 Tentang Arsip
`,
    ],
    right: [
      `
dasar_hukum:
  - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
  - Peraturan Menteri Ketenagakerjaan Nomor 9 Tahun 2018 tentang Arsip
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const cited = citationsIn(sop).map(({ item }) => ({ item, style: styleOf(item.text) }));
    for (const part of ["number", "about"] as const) {
      const written = cited.flatMap(({ item, style }) => (style[part] === null ? [] : [{ item, form: style[part] }]));
      const [first] = written;
      const other = written.find(({ form }) => form !== first?.form);
      if (!first || !other) continue;
      const forms = [...new Set(written.map(({ form }) => form))].map(quoted);
      yield {
        message: say(
          `Penulisannya tidak seragam: ada ${listed(forms, "dan")}.`,
          `The style is mixed: there is ${listed(forms, "and")}.`,
        ),
        cure: say(
          "Pakai satu gaya, sebaiknya `Nomor … Tahun … tentang …`.",
          "Use one style, best `Nomor … Tahun … tentang …`.",
        ),
        fix: inOneStyle(
          cited.map(({ item }) => item),
          part,
        ),
        place: other.item.place,
        related: [{ message: say("Gaya yang lain di sini.", "The other style is here."), place: first.item.place }],
      };
    }
  },
};

/** Every citation with `Nomor …` (or `tentang`) in full; undefined when one of them cannot be rewritten for certain. */
function inOneStyle(items: readonly TextItem[], part: "number" | "about"): readonly Change[] | undefined {
  const changes: Change[] = [];
  for (const item of items) {
    const written = styleOf(item.text)[part];
    if (written === null || written === (part === "number" ? "Nomor" : "tentang")) continue;
    const found = (part === "number" ? NUMBER : ABOUT).exec(item.text);
    if (!found) return undefined;
    const [was, named, short, year] = found;
    const number = named ?? `${short} Tahun ${year}`;
    const text = part === "about" ? "tentang" : `Nomor ${number}`;
    changes.push({ kind: "replace", place: placeWithin(item, found.index, was.length), was, text });
  }
  return changes;
}

/** `No.39`, `no 39`, and `39/2008` with its year; a stop or a colon before the number goes. */
const NUMBER = /(?<=\s)(?:(?:Nomor|No)\b\s*[.:]?\s*(?=[\p{L}\d])(\S+)|0*(\d+)\/(\d{4})(?=\s*$|\s+tentang\s))/iu;
const ABOUT = /(?<=\s)tentang(?=\s)/iu;

/** How a citation writes "Nomor" and "tentang"; null where it has none. */
function styleOf(text: string): { readonly number: string | null; readonly about: string | null } {
  const about = /\s(tentang)\s/iu.exec(text);
  const head = about ? text.slice(0, about.index) : text;
  return {
    number: /\s((?:Nomor|No)\b\.?)/iu.exec(head)?.[1] ?? (/\s\d+\/\d{4}\s*$/.test(head) ? "39/2008" : null),
    about: about?.[1] ?? null,
  };
}
