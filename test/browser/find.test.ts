import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findBrowser } from "../../src/browser/find.ts";

const folder = mkdtempSync(join(tmpdir(), "sop-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o755);
  return path;
}

describe("the places to look", () => {
  test("come in the order pinned, Puppeteer's, installed", () => {
    expect(findBrowser({}).map(({ source }) => source)).toEqual([
      "@sparticuz/chromium",
      "Puppeteer",
      "Chrome/Edge/Chromium",
    ]);
  });

  test("are SOP_BROWSER alone when that is set", async () => {
    const path = program("peramban-saya");
    const searches = findBrowser({ SOP_BROWSER: path });
    expect(searches).toHaveLength(1);
    expect(await searches[0]?.find()).toEqual({ source: "SOP_BROWSER", path, headless: true, env: {} });
  });

  test("take a headless shell for what it is", async () => {
    const path = program("chrome-headless-shell");
    expect(await findBrowser({ SOP_BROWSER: path })[0]?.find()).toMatchObject({ headless: "shell" });
  });

  test.runIf(process.platform === "linux")(
    "find an installed Chrome before Chromium, anywhere on the PATH",
    async () => {
      program("chromium");
      const chrome = program("google-chrome");
      const last = findBrowser({ PATH: `/tidak/ada:${folder}` }).at(-1);
      expect(await last?.find()).toMatchObject({ path: chrome });
    },
  );

  test("refuse a file that cannot be run, and a folder", async () => {
    for (const path of [folder, join(folder, "tidak-ada")]) {
      await expect(findBrowser({ SOP_BROWSER: path })[0]?.find()).rejects.toThrow("is no executable file");
    }
  });
});
