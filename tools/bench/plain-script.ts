import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openBrowser } from "../../src/browser/browser.ts";
import { findBrowser } from "../../src/browser/find.ts";
import { launchFlags } from "../../src/browser/flags.ts";
import { print } from "./finished.ts";
import type { Finished } from "./floor.ts";

/**
 * What a script does that starts a browser to print each SOP's HTML, and `mmdc` to draw its diagram: the mean of some
 * SOPs, one after the other. ms a SOP
 */
export async function plainScriptTime(finished: string, count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "sop-bench-"));
  const [search] = findBrowser(process.env);
  const found = await search?.find();
  if (found === undefined) throw new Error("no browser was found");
  const config = join(folder, "puppeteer.json");
  writeFileSync(config, JSON.stringify({ executablePath: found.path, args: launchFlags({ sandbox: false }) }));
  try {
    const files = readdirSync(finished).slice(0, count);
    const began = performance.now();
    for (const file of files) {
      const one: Finished = JSON.parse(readFileSync(join(finished, file), "utf8"));
      await using browser = await openBrowser({ env: process.env });
      await print(browser, one);
      await browser.close();
      writeFileSync(join(folder, "a.mmd"), one.mermaid);
      const line = [
        resolve("node_modules/.bin/mmdc"),
        "-q",
        "-p",
        config,
        "-i",
        join(folder, "a.mmd"),
        "-o",
        join(folder, "a.svg"),
      ];
      execFileSync(process.execPath, line, { env: { ...process.env, ...found.env }, stdio: "ignore" });
    }
    return (performance.now() - began) / files.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
