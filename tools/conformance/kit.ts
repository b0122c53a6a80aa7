import { toRuntime } from "../../src/emit/runtime/runtime.ts";
import { load } from "../../src/runtime/index.ts";
import { loadCorpus } from "../../test/corpus/corpus.ts";
import { ownRuns } from "./own-runs.ts";
import { loadings } from "./refused.ts";
import { resumes } from "./resumes.ts";
import { type Script, scriptOf } from "./script.ts";
import { times } from "./times.ts";
import { walks } from "./walk.ts";

/** What the corpus has only to see how it is drawn, and what is only longer than the rest. */
const DRAWN_ONLY =
  /^(langkah-banyak|kolom-banyak|baris-panjang|kertas|permenpan|kapsul|tanya|lompat|biasa-[78]|segala-6)/;

/** The kit's files that are made, by path within `conformance/`, and how many runs they hold. */
export async function kit(): Promise<{ readonly files: ReadonlyMap<string, string>; readonly runs: number }> {
  const files = new Map<string, string>();
  let runs = 0;
  const add = (name: string, definition: object, scripts: readonly Script[]): void => {
    files.set(`definitions/${name}.json`, `${JSON.stringify(definition)}\n`);
    files.set(`runs/${name}.json`, `[\n${scripts.map(written).join(",\n")}\n]\n`);
    runs += scripts.length;
  };
  for (const { name, sop, profile } of await loadCorpus((name) => !DRAWN_ONLY.test(name))) {
    const words = { yes: profile.labels.ya, no: profile.labels.tidak };
    const definition = toRuntime(sop, { words, titles: new Map() });
    const loaded = load(definition);
    if (!loaded.ok) throw new Error(`${name}: ${JSON.stringify(loaded.refusal)}`);
    const scripts = walks(loaded.sop).map((walk, number) => scriptOf(loaded.sop, walk, number));
    add(name, definition, scripts);
  }
  for (const [name, { definition, script }] of ownRuns()) add(name, definition, [script]);
  files.set("loading.json", listed(loadings()));
  const { definition, states } = resumes();
  files.set("resuming.json", `{"definition":${JSON.stringify(definition)},"states":${listed(states).trimEnd()}}\n`);
  const { cases, wrongCalendars } = times();
  files.set(
    "times.json",
    `{"cases":${listed(cases).trimEnd()},"wrongCalendars":${listed(wrongCalendars).trimEnd()}}\n`,
  );
  return { files, runs };
}

function written({ name, lines, history }: Script): string {
  return `{"name":${JSON.stringify(name)},"lines":${listed(lines).trimEnd()},"history":${JSON.stringify(history)}}`;
}

/** A list with a line for each item, so that a difference can be read. */
function listed(items: readonly object[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}
