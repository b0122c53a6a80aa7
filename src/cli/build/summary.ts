import type { BuiltSop } from "../../build/build.ts";
import { type Span, totals } from "../../build/timings.ts";
import type { Language } from "../words.ts";

/** What a build did, in one sentence, and where its time went when it compiled anything. `elapsed` in ms. */
export function summary(
  sops: readonly Pick<BuiltSop, "outcome">[],
  out: string,
  spans: readonly Span[],
  elapsed: number,
  language: Language,
): string {
  const count = (outcome: BuiltSop["outcome"]): number => sops.filter((sop) => sop.outcome === outcome).length;
  const [built, reused, failed] = [count("built"), count("reused"), count("failed")];
  const id = [`${built} SOP disusun ke ${out}/`, reused > 0 && `${reused} tetap`, failed > 0 && `${failed} gagal`];
  const en = [
    `${built} ${built === 1 ? "SOP" : "SOPs"} built into ${out}/`,
    reused > 0 && `${reused} unchanged`,
    failed > 0 && `${failed} failed`,
  ];
  const sentence = (language === "id" ? id : en).filter((part) => part !== false).join(", ");
  return `${sentence}.\n${built > 0 ? whereTimeWent(spans, elapsed, language) : ""}`;
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
