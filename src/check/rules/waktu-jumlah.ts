import type { Bilingual } from "../../diagnostic.ts";
import { say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { amountText, compare, NONE } from "../time/amount.ts";
import { type Ways, ways } from "../time/ways.ts";

/** Of fewer rows everybody sees the sum. */
const FEWEST_ROWS = 3;

export const totalTime: Rule = {
  code: "waktu-jumlah",
  severity: "info",
  title: say("Jumlah waktu", "Total time"),
  explanation: say(
    "Jumlah waktu dari awal sampai akhir, bila tidak ada yang dikembalikan: jalan yang terpendek dan yang terpanjang. Dari cabang sejajar yang dihitung yang paling lama; `idem` dihitung sekali; hari kerja tidak dijumlahkan dengan hari kalender. Bandingkan dengan janji layanan.",
    "The sum of times from start to end when nothing is sent back: the shortest way and the longest. Of parallel branches the slowest counts, `idem` counts once, working days are not added to calendar days. Compare it with what was promised.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 1-2 jam
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 30 menit
  - kegiatan: mengirim konsep
    pelaksana: kasubag
    waktu: 5 menit
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 1-2 jam
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 30 menit
  - kegiatan: mengirim konsep
    pelaksana: kasubag
    waktu: { teks: Sesuai jadwal }
`,
    ],
  },
  *check({ sop, flow }: RuleContext): Iterable<Finding> {
    if (sop.steps.filter(({ sameRow }) => !sameRow).length < FEWEST_ROWS) return;
    const found = ways(flow);
    if (!found) return;
    if (compare(found.longest, NONE) === 0) return;
    const total = totalOf(found);
    yield {
      message: say(
        `Jumlah waktu bila tidak ada yang dikembalikan: ${total.id}.`,
        `Total time when nothing is sent back: ${total.en}.`,
      ),
      place: sop.places.langkah ?? sop.places.root,
    };
  },
};

function totalOf({ shortest, longest }: Ways): Bilingual {
  const [least, most] = [amountText(shortest), amountText(longest)];
  if (compare(shortest, longest) === 0) return most;
  // Of times that only say "maksimal" there is no least.
  if (compare(shortest, NONE) === 0) return say(`paling lama ${most.id}`, `at most ${most.en}`);
  return say(`${least.id} sampai ${most.id}`, `${least.en} to ${most.en}`);
}
