import { describe, expect, it } from "vitest";
import { checkCorpus, corpusSources, PROFILE_ROOTS } from "./corpus.ts";
import { generateSop } from "./generate.ts";
import { SEEDED } from "./recipes.ts";

describe("the corpus", () => {
  it("holds sixty SOPs and more, each under a name of its own", () => {
    const names = corpusSources().map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(names.length);
  });

  it("is sound by the checks", async () => {
    const checked = await checkCorpus(corpusSources());
    const errors = checked.flatMap(({ id, diagnostics }) =>
      diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => `${id}: ${message.en}`),
    );
    expect(errors).toEqual([]);
  });

  it("is the same every time", () => {
    for (const { seed, recipe } of SEEDED) expect(generateSop(seed, recipe)).toBe(generateSop(seed, recipe));
  });

  it("uses the whole language of the flow", async () => {
    const sops = (await checkCorpus(corpusSources())).flatMap(({ sop }) => sop ?? []);
    const steps = sops.flatMap((sop) => sop.steps);
    const seen = {
      joint: steps.some(({ performers }) => performers.mode === "joint"),
      handOver: steps.some(({ performers }) => performers.mode === "sequential"),
      jointDecision: steps.some(({ kind, performers }) => kind === "decision" && performers.mode === "joint"),
      lateDecision: steps.some(({ kind, performers }) => kind === "decision" && performers.mode === "sequential"),
      sameRow: steps.some(({ sameRow, copy }) => sameRow && !copy),
      copy: steps.some(({ copy }) => copy),
      fourExits: steps.some(({ kind, transitions }) => kind === "decision" && transitions.length === 4),
      forkOnExit: steps.some(({ transitions }) =>
        transitions.some((one, at) => one.outcome !== null && transitions[at + 1]?.outcome === one.outcome),
      ),
      endOnExit: steps.some(({ transitions }) => transitions.some(({ to }) => to.kind === "end")),
      joinAll: steps.some(({ join }) => join.kind === "all"),
      joinSome: steps.some(({ join }) => join.kind === "from"),
      startingDecision: steps.some(({ kind, start }) => kind === "decision" && start),
      startOfAnEnd: sops.some((sop) => sop.steps.filter(({ start }) => start).length > 2),
      endInTheMiddle: sops.some((sop) => sop.steps.slice(0, -1).some(({ end }) => end === "all")),
      endOfSome: steps.some(({ end }) => typeof end !== "string"),
      same: steps.some(({ duration }) => duration.kind === "idem"),
      question: steps.some(({ question, kind }) => kind === "decision" && question.length > 0),
      condition: steps.some(({ question, kind, start }) => kind === "task" && start && question.length > 0),
      groups: sops.some(({ actors }) => actors.some(({ group }) => group !== null)),
      footnotes: sops.some(({ footnotes }) => footnotes.length > 0),
      oneActor: sops.some(({ actors }) => actors.length === 1),
      fifteenActors: sops.some(({ actors }) => actors.length === 15),
      manySteps: steps.length > 1000 && sops.some((sop) => sop.steps.length >= 120),
    };
    expect(Object.entries(seen).filter(([, there]) => !there)).toEqual([]);
  });

  it("is drawn by every profile that ships, and by some that do not", async () => {
    const sops = (await checkCorpus(corpusSources())).flatMap(({ sop }) => sop ?? []);
    expect(new Set(sops.map(({ profile }) => profile.name)).size).toBeGreaterThan(4);
    expect(PROFILE_ROOTS).toHaveLength(2);
  });
});
