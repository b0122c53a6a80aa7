import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type mermaid from "mermaid";
import { openBrowser, type SopBrowser } from "../../src/browser/browser.ts";
import type { PageKind } from "../../src/browser/pool.ts";
import { checkSources } from "../../src/build/check.ts";
import { compile } from "../../src/build/compile.ts";
import { findSources } from "../../src/build/find-files.ts";
import { inTurn } from "../../src/build/in-turn.ts";
import { parallelism } from "../../src/build/parallelism.ts";
import { profileNames, profileRoots } from "../../src/build/profiles.ts";
import { mermaidConfig } from "../../src/emit/mermaid/config.ts";
import { drawOn } from "../../src/emit/mermaid/mermaid-page.ts";
import { hideEntities } from "../../src/emit/mermaid/stand-ins.ts";
import { fontFaceRules } from "../../src/fonts/faces.ts";
import { loadProfile } from "../../src/profile/load.ts";
import { type FinishedHtml, listeningBrowser, print } from "./finished.ts";

/** What the browser is given for one SOP at the end: the finished HTML and the diagram's text. */
export interface Finished extends FinishedHtml {
  readonly mermaid: string;
}

/** Compiles a collection once and keeps what is given to the browser, a file per SOP. */
export async function catchFinished(folder: string, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  const templates = profileRoots(folder);
  const profiles = await profileNames(templates);
  const { sops, collection } = await checkSources(await findSources(["sops"], folder), {
    workingFolder: folder,
    profiles,
  });
  await using browser = await openBrowser({ env: process.env });
  await inTurn(sops, parallelism(), async ({ sop, digest }) => {
    if (sop === null) return;
    const { profile } = await loadProfile(sop.profile.name, templates, sop.profile.place);
    if (profile === undefined) throw new Error(`${sop.id}: no profile`);
    const caught: FinishedHtml[] = [];
    const listening = listeningBrowser(browser, (finished) => caught.push(finished));
    const job = { sop, profile, collection, sourceDigest: digest, software: "bench", epoch: 0 };
    const made = await compile({ ...job, only: new Set(["pdf", "mmd"]), browser: async () => listening });
    const [printed] = caught;
    if (!made.ok || printed === undefined) throw new Error(`${sop.id} was not printed`);
    const mermaid = made.outputs.find(({ path }) => path.endsWith(".mmd"))?.content;
    writeFileSync(join(into, `${sop.id}.json`), JSON.stringify({ ...printed, mermaid }));
  });
}

/** Prints finished HTML and draws finished diagrams with as many pages at once as a build has, and nothing else. ms */
export async function floorTime(from: string): Promise<number> {
  await using browser = await openBrowser({ env: process.env });
  const files = readdirSync(from);
  const began = performance.now();
  await inTurn(files, parallelism(), async (file) => {
    const finished: Finished = JSON.parse(readFileSync(join(from, file), "utf8"));
    await Promise.all([print(browser, finished), draw(browser, finished.mermaid)]);
  });
  return performance.now() - began;
}

declare global {
  interface Window {
    mermaid?: typeof mermaid;
  }
}

/** Pages with Mermaid in them as it comes: what ours do to draw faster is no part of the floor. */
const MERMAID_AS_IT_IS: PageKind = {
  name: "mermaid as it is",
  prepare: async (context) => {
    const page = await context.newPage();
    await page.setContent('<!DOCTYPE html><div id="container"></div>');
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js") });
    await page.evaluate(() => {
      if (window.mermaid !== undefined) window.sopMermaid = window.mermaid;
    });
    return page;
  },
  reset: async () => undefined,
};

function draw(browser: SopBrowser, text: string): Promise<string> {
  const id = `sop-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
  const drawing = { id, fonts: fontFaceRules([text]), config: mermaidConfig(id, "elk") };
  return browser.withPrepared(MERMAID_AS_IT_IS, (page) => drawOn(page, hideEntities(text), drawing, "as drawn"));
}

// Run as a process of its own: the folder of what was caught.
if (process.argv[1] === import.meta.filename) {
  const [what, folder = "", into = ""] = process.argv.slice(2);
  if (what === "catch") await catchFinished(folder, into);
  else console.log(JSON.stringify({ ms: await floorTime(folder) }));
}
