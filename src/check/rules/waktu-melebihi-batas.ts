import type { Bilingual } from "../../diagnostic.ts";
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
    "Peringatan menyebut batas waktu pekerjaan ini, sedangkan langkah-langkahnya memerlukan lebih banyak, lewat jalan yang terpendek pun atau lewat yang terpanjang. Sesuaikan waktunya atau batasnya.",
    "The warnings name a limit for this work, while its steps need more, even on the shortest way or on the longest. Change the times or the limit.",
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
      `
peringatan: [Surat tidak boleh hilang, Waktu penyelesaian paling lama 3 (tiga) hari kerja]
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 1-2 hari kerja
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 2 hari kerja
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
peringatan:
  - teks: Revisi konsep
    butir: [Maksimal 1 jam]
  - Jangka waktu pelaksanaan maksimal 2 jam
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
    const limits = itemsOf(sop.warnings).flatMap((item) => limitIn(item, sop.warnings.includes(item)) ?? []);
    const found = limits.length === 0 ? null : ways(flow);
    if (!found) return;
    for (const { item, text, at, amount } of limits) {
      const words = isMore(found.shortest, amount)
        ? neededWords(text, amountText(found.shortest))
        : isMore(found.longest, amount)
          ? possibleWords(text, amountText(found.longest))
          : null;
      if (words) yield { message: words, place: placeWithin(item, at, text.length) };
    }
  },
};

/** Beyond doubt: see `compare`. */
function isMore(needed: Amount, limit: Amount): boolean {
  return (compare(needed, limit) ?? 0) > 0;
}

function neededWords(limit: string, needed: Bilingual): Bilingual {
  return say(
    `Batasnya ${quoted(limit)}, sedangkan langkah-langkahnya memerlukan sedikitnya ${needed.id}.`,
    `The limit is ${quoted(limit)}, while the steps need at least ${needed.en}.`,
  );
}

function possibleWords(limit: string, needed: Bilingual): Bilingual {
  return say(
    `Batasnya ${quoted(limit)}, sedangkan jalan yang terpanjang memerlukan sampai ${needed.id}.`,
    `The limit is ${quoted(limit)}, while the longest way needs up to ${needed.en}.`,
  );
}

interface Limit {
  readonly item: TextItem;
  readonly text: string;
  readonly at: number;
  readonly amount: Amount;
}

/** A limit may be that of one step or of an answer; only what speaks of the whole SOP is held against the sum. */
const WHOLE = /^(?:SOP(?:\s+ini)?|(?:seluruh|keseluruhan|semua)\s+(?:proses|kegiatan|langkah|prosedur|pekerjaan))\b/iu;
const MOST = String.raw`(?:maksimal|maksimum|paling\s+lama|paling\s+lambat|selambat-lambatnya|tidak\s+lebih\s+dari)`;
const TIME = String.raw`(\d[^.;,]*)`;
const AT_MOST = new RegExp(String.raw`\b${MOST}\s+${TIME}`, "iu");

/** So does a warning that holds nothing but the limit: "Maksimal 3 hari kerja", "Waktu penyelesaian paling lama 2 jam". */
const WORK = "(?:penyelesaian|pelaksanaan|pengerjaan)(?:nya)?";
const ALONE = new RegExp(
  String.raw`^(?:(?:(?:waktu\s+)?${WORK}|(?:harus\s+|wajib\s+)?(?:diselesaikan|selesai)|waktu(?:nya)?)\s+)?(?:dalam\s+waktu\s+)?${MOST}\s+${TIME}\.?$`,
  "iu",
);
const TERM = new RegExp(
  String.raw`^(?:(?:batas|jangka)\s+waktu(?:\s+${WORK})?|waktu\s+${WORK})(?:\s+adalah)?\s*:?\s+(?:${MOST}\s+)?${TIME}\.?$`,
  "iu",
);

/** @param isOwn whether it is a warning by itself; a point under a lead-in speaks of what that says */
function limitIn(item: TextItem, isOwn: boolean): Limit | null {
  const text = item.text.trim();
  if (text.length >= 500) return null;
  const alone = isOwn && item.points.length === 0 ? (ALONE.exec(text) ?? TERM.exec(text)) : null;
  const said = (alone ?? (WHOLE.test(text) ? AT_MOST.exec(text) : null))?.[1]?.trim();
  if (said === undefined) return null;
  const range = rangeOf(readDuration(said, item.place));
  return range && { item, text: said, at: item.text.indexOf(said), amount: range.most };
}
