import type { BuildResult, BuiltSop, FoundInSop, Outcome } from "../../build/build.ts";
import type { Leftovers } from "../../build/leftovers.ts";
import { type Span, totals } from "../../build/timings.ts";
import type { Language } from "../words.ts";

/** What a build did, in one sentence, and where its time went when it compiled anything. `elapsed` in ms. */
export function summary(
  {
    sops,
    wroteIndex,
    leftovers,
  }: Omit<BuildResult, "sops" | "usedBrowser"> & {
    readonly sops: readonly Pick<BuiltSop, "outcome">[];
  },
  out: string,
  spans: readonly Span[],
  elapsed: number,
  language: Language,
): string {
  const count = (outcome: Outcome): number => sops.filter((sop) => sop.outcome === outcome).length;
  const [built, restored, reused, failed] = [count("built"), count("restored"), count("reused"), count("failed")];
  // After anything else the catalogue is written as a matter of course.
  const wroteIndexAlone = wroteIndex && built + restored + leftovers.removed.length === 0;
  const folder = shownFolder(out);
  const id = [
    `${built} SOP disusun ke ${folder}/`,
    restored > 0 && `${restored} diambil dari simpanan`,
    reused > 0 && `${reused} tetap`,
    failed > 0 && `${failed} gagal`,
    wroteIndexAlone && "katalog ditulis lagi",
  ];
  const en = [
    `${built} ${built === 1 ? "SOP" : "SOPs"} built into ${folder}/`,
    restored > 0 && `${restored} taken from the cache`,
    reused > 0 && `${reused} unchanged`,
    failed > 0 && `${failed} failed`,
    wroteIndexAlone && "the catalogue was written again",
  ];
  const sentence = (language === "id" ? id : en).filter((part) => part !== false).join(", ");
  return `${sentence}.\n${built > 0 ? whereTimeWent(spans, elapsed, language) : ""}`;
}

/** What became of the outputs of SOPs that are gone, a line each; empty when there were none. */
export function leftoverLines({ removed, edited, waiting }: Leftovers, out: string, language: Language): string {
  const folder = shownFolder(out);
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  return [
    ...removed.map((one) =>
      say(
        `dihapus: hasil ${folder}/${one}/, karena SOP-nya tidak ada lagi`,
        `removed: the outputs in ${folder}/${one}/, for their SOP is gone`,
      ),
    ),
    ...edited.map((path) =>
      say(
        `tidak dihapus: ${folder}/${path}, karena disunting; SOP-nya tidak ada lagi`,
        `not removed: ${folder}/${path}, for it was edited; its SOP is gone`,
      ),
    ),
    ...waiting.map((one) =>
      say(
        `belum dihapus: hasil ${folder}/${one}/; SOP-nya tidak ada lagi, tetapi mungkin berganti nama menjadi SOP yang gagal`,
        `not removed yet: the outputs in ${folder}/${one}/; their SOP is gone, but may be the one that failed, under a new name`,
      ),
    ),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** What `--verify` found, in one sentence. `others`: how many findings are on no SOP. */
export function verified(sops: readonly FoundInSop[], others: number, out: string, language: Language): string {
  const wrong = sops.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const same = sops.length - wrong;
  const folder = shownFolder(out);
  const id = [
    `${same} SOP sama dengan ${folder}/`,
    wrong > 0 && `${wrong} tidak`,
    others > 0 && `${others} temuan lain di ${folder}/`,
  ];
  const en = [
    `${same} ${same === 1 ? "SOP is" : "SOPs are"} as in ${folder}/`,
    wrong > 0 && `${wrong} not`,
    others > 0 && `${others} other ${others === 1 ? "finding" : "findings"} in ${folder}/`,
  ];
  return `${(language === "id" ? id : en).filter((part) => part !== false).join(", ")}.\n`;
}

/** As it was given, without a slash at its end, so that paths can be put behind it. */
export function shownFolder(out: string): string {
  return out.replace(/(?<=.)\/+$/, "");
}

const NAMES: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  check: { id: "memeriksa", en: "checking" },
  compare: { id: "membandingkan", en: "comparing" },
  browser: { id: "memulai peramban", en: "starting the browser" },
  pdf: { id: "PDF", en: "PDF" },
  svg: { id: "diagram", en: "chart" },
  write: { id: "menulis", en: "writing" },
  cache: { id: "menyimpan", en: "caching" },
  index: { id: "katalog", en: "catalogue" },
  notes: { id: "catatan", en: "notes" },
};

/** Works of several SOPs overlap: shares are of all work, not of the clock. */
function whereTimeWent(spans: readonly Span[], elapsed: number, language: Language): string {
  const all = totals(spans);
  const sum = all.reduce((total, one) => total + one.total, 0);
  const shares = all
    .map(({ name, total }) => ({ name: NAMES[name]?.[language] ?? name, share: Math.round((total / sum) * 100) }))
    .filter(({ share }) => share >= 1)
    .map(({ name, share }) => `${name} ${share}%`);
  const seconds = (elapsed / 1000).toLocaleString(language, { maximumFractionDigits: 1 });
  const head = language === "id" ? `${seconds} detik` : `${seconds} s`;
  return `${head}: ${shares.join(", ")}.\n`;
}
