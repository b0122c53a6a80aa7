import { basename, dirname, resolve } from "node:path";
import { chromeTrace, type Span, totals } from "../../build/timings.ts";

/** `timings.json` and beside it `timings.trace.json`. @throws the file system's errors */
export async function writeTimings(
  file: string,
  workingFolder: string,
  spans: readonly Span[],
  elapsed: number,
): Promise<void> {
  const { writeOutputs } = await import("../../build/write-outputs.ts");
  const path = resolve(workingFolder, file);
  const name = basename(path);
  const work = Object.fromEntries(totals(spans).map((one) => [one.name, rounded(one.total)]));
  const rows = spans.map((span) => ({ ...span, start: rounded(span.start), duration: rounded(span.duration) }));
  const text = `${JSON.stringify({ format: "sop-timings/1", unit: "ms", elapsed: rounded(elapsed), work, spans: rows }, null, 2)}\n`;
  await writeOutputs(dirname(path), [
    { path: name, content: text },
    { path: `${name.replace(/\.json$/, "")}.trace.json`, content: chromeTrace(spans) },
  ]);
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
