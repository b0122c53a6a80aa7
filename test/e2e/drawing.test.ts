import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type SopBrowser } from "../../src/browser/browser.ts";
import { emitPdf } from "../../src/emit/pdf/emit.ts";
import { lower } from "../../src/model/lower.ts";
import type { Sop } from "../../src/model/sop.ts";
import { withLabels } from "../../src/profile/labels.ts";
import { loadProfile } from "../../src/profile/load.ts";
import type { Profile } from "../../src/profile/profile.ts";
import { readSource } from "../../src/source/read.ts";
import { expectedFlow } from "./expected-flow.ts";
import { seenFlow } from "./seen-flow.ts";

const FOLDERS = ["sops", "test/fixtures/sops"];
const FILES = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)).filter((file) =>
  file.endsWith(".yaml"),
);

let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

describe("the flowchart in the finished PDF, read by someone who knows only the paper", () => {
  it.each(FILES)("%s gives its flow back", async (file) => {
    const sop = readSop(file);
    const profile = await kemnaker(sop);
    const job = { sop, profile, titles: new Map(), runtimeJson: "{}", software: "test", epoch: 0 };
    const printed = await emitPdf(job, browser);
    if (!printed.ok) throw new Error(JSON.stringify(printed.failure));
    const { edges, confusing } = await seenFlow(sop, printed.pdf);
    expect(confusing).toEqual([]);
    const words = withLabels(profile, sop.profile.labels).labels;
    // Hostile words are broken and run from the right: their arrows are compared, and their texts elsewhere.
    const comparable = file.endsWith("hostile.yaml") ? withoutLabels : (edges: readonly string[]) => edges;
    expect(comparable(edges)).toEqual(comparable(expectedFlow(sop, words)));
  });
});

function withoutLabels(edges: readonly string[]): readonly string[] {
  return edges.map((edge) => edge.replace(/ -.*-> /, " -> ")).sort();
}

function readSop(file: string): Sop {
  const { document, diagnostics } = readSource(file, readFileSync(file));
  if (!document) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return lower(document).sop;
}

async function kemnaker(sop: Sop): Promise<Profile> {
  const loaded = await loadProfile("kemnaker", ["templates"], sop.places.root);
  if (!loaded.profile) throw new Error("the profile kemnaker is broken");
  return loaded.profile;
}
