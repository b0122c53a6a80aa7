import { readDuration } from "../../model/duration.ts";
import type { TextItem } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import { placeWithin } from "../prose/place.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { itemsOf } from "../texts.ts";
import { type Amount, amountText, compare, rangeOf } from "../time/amount.ts";
import { ways } from "../time/ways.ts";

export const overLimit: Rule = {
  code: "waktu-melebihi-batas",
  severity: "warning",
  title: say("Waktu melebihi batas", "Longer than the limit"),
  explanation: say(
    "Peringatan menyebut batas waktu pekerjaan ini, sedangkan langkah-langkahnya memerlukan lebih banyak, bahkan lewat jalan yang terpendek. Sesuaikan waktunya atau batasnya.",
    "The warnings name a limit for this work, while its steps need more, even on the shortest way. Change the times or the limit.",
  ),
  examples: {
    wrong: [
      `
peringatan: SOP ini diselesaikan paling lama 1 jam
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 45 menit
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 30 menit
`,
    ],
    right: [
      `
peringatan: Surat dibalas paling lama 1 jam setelah diterima
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 45 menit
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 30 menit
`,
      `
peringatan: Seluruh proses maksimal 2 jam
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 45 menit
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 30 menit
`,
    ],
  },
  *check({ sop, flow }: RuleContext): Iterable<Finding> {
    const limits = itemsOf(sop.warnings).flatMap((item) => limitIn(item) ?? []);
    const found = limits.length === 0 ? null : ways(flow);
    if (!found) return;
    for (const { item, text, at, amount } of limits) {
      const order = compare(found.shortest, amount);
      if (order === null || order <= 0) continue;
      const needed = amountText(found.shortest);
      yield {
        message: say(
          `Batasnya ${quoted(text)}, sedangkan langkah-langkahnya memerlukan sedikitnya ${needed.id}.`,
          `The limit is ${quoted(text)}, while the steps need at least ${needed.en}.`,
        ),
        place: placeWithin(item, at, text.length),
      };
    }
  },
};

interface Limit {
  readonly item: TextItem;
  readonly text: string;
  readonly at: number;
  readonly amount: Amount;
}

/** A limit may be that of one step or of an answer; only what speaks of the whole SOP is held against the sum. */
const WHOLE = /^(?:SOP(?:\s+ini)?|(?:seluruh|keseluruhan|semua)\s+(?:proses|kegiatan|langkah|prosedur|pekerjaan))\b/iu;
const AT_MOST =
  /\b(?:maksimal|maksimum|paling\s+lama|paling\s+lambat|selambat-lambatnya|tidak\s+lebih\s+dari)\s+(\d[^.;,]*)/iu;

function limitIn(item: TextItem): Limit | null {
  const { text } = item;
  const match = text.length < 500 && WHOLE.test(text.trim()) ? AT_MOST.exec(text) : null;
  const said = match?.[1]?.trim();
  if (!match || said === undefined) return null;
  const range = rangeOf(readDuration(said, item.place));
  return range && { item, text: said, at: match.index + match[0].indexOf(said), amount: range.most };
}
