import type { Outcome, Progress } from "../build/build.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
}

/**
 * Tells how far a build is. On a terminal: one line that changes and goes away at the end, with an estimate of what is
 * left. In a pipe, such as a CI's log: a line at once, and one for each SOP.
 *
 * @param total how many SOPs there are to look at
 * @param clock ms
 */
export function progressLine(
  { isTerminal, stderr }: Pick<Surroundings, "isTerminal" | "stderr">,
  quiet: boolean,
  language: Language,
  total: number,
  clock: () => number = () => performance.now(),
): ProgressLine {
  if (quiet) return { show: () => undefined, clear: () => undefined };
  if (!isTerminal) {
    stderr(language === "id" ? `Memeriksa ${total} SOP…\n` : `Checking ${total} ${total === 1 ? "SOP" : "SOPs"}…\n`);
    return { show: (progress) => stderr(plainLine(progress, language)), clear: () => undefined };
  }
  const rewind = "\r\u001b[2K";
  const began = clock();
  let compiled = 0;
  stderr(language === "id" ? "Menyiapkan…" : "Preparing…");
  return {
    show: ({ done, total: wanted, id, outcome }) => {
      if (outcome === "built") compiled++;
      // What was not compiled tells nothing of how long the rest takes.
      const left = compiled === 0 || done === wanted ? null : ((clock() - began) / compiled) * (wanted - done);
      stderr(`${rewind}[${done}/${wanted}] ${id}${left === null ? "" : estimate(left, language)}`);
    },
    clear: () => stderr(rewind),
  };
}

const OUTCOMES: Readonly<Record<Outcome, { readonly id: string; readonly en: string }>> = {
  built: { id: "disusun", en: "built" },
  restored: { id: "dari simpanan", en: "from the cache" },
  reused: { id: "tetap", en: "unchanged" },
  failed: { id: "gagal", en: "failed" },
};

function plainLine({ done, total, id, outcome }: Progress, language: Language): string {
  return `[${String(done).padStart(String(total).length)}/${total}] ${OUTCOMES[outcome][language]}: ${id}\n`;
}

function estimate(ms: number, language: Language): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const minutes = Math.round(seconds / 60);
  if (seconds < 90) return language === "id" ? `, sisa sekitar ${seconds} detik` : `, about ${seconds} s left`;
  return language === "id" ? `, sisa sekitar ${minutes} menit` : `, about ${minutes} min left`;
}
