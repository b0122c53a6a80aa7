import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { type BuildOptions, type FoundInSop, foundIn, openRun } from "./build.ts";
import { sha256 } from "./cache/digest.ts";
import { readIndex } from "./collection-index.ts";
import type { SourceFile } from "./find-files.ts";
import { inTurn } from "./in-turn.ts";
import { openMaker } from "./open-maker.ts";
import { outputPath } from "./outputs.ts";
import { parallelism } from "./parallelism.ts";
import { createPlanner } from "./plan.ts";
import { readState } from "./run-memory.ts";
import { survey } from "./survey.ts";

/** What is wrong with an output in the folder. */
export type Fault = "missing" | "stale" | "edited";

/**
 * Compares the folder of outputs with what a build would make now, and changes nothing in it. Each output that is
 * missing, that an earlier build made (stale), or that no build made (edited) is a finding on its SOP.
 *
 * @throws BrowserUnavailable, the file system's errors, the signal's reason
 */
export async function verifyOutputs(
  sources: readonly SourceFile[],
  options: BuildOptions & { readonly shownOut?: string },
): Promise<readonly FoundInSop[]> {
  const run = await openRun(sources, options);
  const { signal, out, force = false } = options;
  const memory = { findings: new Map(), facts: new Map() };
  const surveyed = await survey(sources, { ...options, wanted: run.wanted, memory });
  const recorded = new Map((await readIndex(out)).flatMap(({ outputs }) => Object.entries(outputs)));
  const before = run.notes ? await readState(run.notes) : null;
  await using open = openMaker(run, surveyed);
  // What the last build left is known by its digest, whatever stands there now.
  const known = new Map(
    before?.sops.flatMap(({ outputs }) => outputs.map(({ key, digest }) => [key, digest] as const)),
  );
  const planner = createPlanner({
    out,
    kinds: run.kinds,
    maker: open.maker,
    store: run.store,
    force,
    earlier: new Map(),
  });
  const unknown = async (): Promise<boolean> => {
    const plans = await inTurn(surveyed.sops, 8, planner);
    return plans.some(
      ({ asksBrowser, missing }) => asksBrowser && [...missing.values()].some((key) => !known.has(key)),
    );
  };
  if (await unknown()) await open.start();

  return inTurn(surveyed.sops, options.jobs ?? parallelism(), async (sop) => {
    signal?.throwIfAborted();
    const { source, diagnostics } = sop;
    const finish = (more: readonly Diagnostic[]): FoundInSop => foundIn(source, [...diagnostics, ...more]);
    const { missing, problems } = await planner(sop);
    if (!sop.usable || problems.length > 0) return finish(problems);
    const toMake = new Map([...missing].filter(([, key]) => force || !known.has(key)));
    const made = await open.maker.make(sop, toMake);
    if (!made.ok) return finish(made.diagnostics);
    const expected = [...missing.keys()].map((kind) => {
      const fresh = made.made.find((one) => one.kind === kind);
      const path = fresh?.path ?? outputPath(source.id, kind);
      return { path, digest: fresh ? sha256(fresh.content) : (known.get(missing.get(kind) ?? "") ?? "") };
    });
    const faults: Diagnostic[] = [];
    for (const { path, digest } of expected) {
      const fault = await faultOf(join(out, path), digest, recorded.get(path));
      if (fault !== null) faults.push(faultFinding(source.file, `${options.shownOut ?? out}/${path}`, fault));
    }
    return finish(faults);
  });
}

/** @param recorded the digest that the folder's index holds */
async function faultOf(path: string, expected: string, recorded: string | undefined): Promise<Fault | null> {
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (content === null) return "missing";
  const digest = sha256(content);
  if (digest === expected) return null;
  return recorded === `sha256-${digest}` ? "stale" : "edited";
}

function faultFinding(file: string, path: string, fault: Fault): Diagnostic {
  const faults: Readonly<Record<Fault, Pick<Diagnostic, "code" | "message">>> = {
    missing: { code: "hasil-hilang", message: { id: `${path} tidak ada.`, en: `${path} is missing.` } },
    stale: {
      code: "hasil-usang",
      message: {
        id: `${path} dibuat dari SOP, profil, atau versi yang lama.`,
        en: `${path} was made from an earlier SOP, profile or version.`,
      },
    },
    edited: {
      code: "hasil-disunting",
      message: {
        id: `${path} bukan hasil SOP ini: disunting sesudah dibuat, atau dibuat di tempat lain.`,
        en: `${path} is not what this SOP gives: it was edited afterwards, or made elsewhere.`,
      },
    },
  };
  return {
    ...faults[fault],
    severity: "error",
    cure: { id: "Jalankan `sop build`.", en: "Run `sop build`." },
    place: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
    related: [],
  };
}
