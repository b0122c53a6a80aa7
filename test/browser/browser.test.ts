import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../src/browser/browser.ts";
import { BrowserGone, BrowserTimeout, BrowserUnavailable } from "../../src/browser/errors.ts";
import type { Search } from "../../src/browser/find.ts";
import type { PageKind } from "../../src/browser/pool.ts";

let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

/** Process groups live on as zombies where nobody collects them; those hold nothing any more. */
function alive(group: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/^.*\) /, "")
          .split(" ");
        return fields[2] === String(group) && fields[0] !== "Z" ? [Number(name)] : [];
      } catch {
        return [];
      }
    });
}

const failing = (source: string, reason: string): Search => ({
  source,
  find: () => Promise.reject(new Error(reason)),
});

describe("a page", () => {
  test("shows its content, and can be measured", async () => {
    const width = await browser.withPage(async (page) => {
      await page.setContent('<p style="width: 123.5px">halo</p>');
      return page.$eval("p", (p) => p.getBoundingClientRect().width);
    });
    expect(width).toBe(123.5);
  });

  test("waits for the fonts in its own text", async () => {
    const status = await browser.withPage(async (page) => {
      await page.setContent("<p>halo</p>");
      return page.evaluate(async () => (await document.fonts.ready).status);
    });
    expect(status).toBe("loaded");
  });

  test("runs no script of its content", async () => {
    const title = await browser.withPage(async (page) => {
      await page.setContent(
        '<title>diam</title><script>document.title = "jalan"</script><img src="data:," onerror="document.title = 1">',
      );
      return page.title();
    });
    expect(title).toBe("diam");
  });

  test("loads data: addresses", async () => {
    const dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    const width = await browser.withPage(async (page) => {
      await page.setContent(`<img src="${dot}">`);
      return page.$eval("img", (image) => image.naturalWidth);
    });
    expect(width).toBe(1);
  });

  test("reaches neither a server on this machine nor a file, whether asked by content or by us", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(String(request.url));
      response.end("ok");
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const file = pathToFileURL(import.meta.filename).href;
    try {
      await browser.withPage(async (page) => {
        await page.setContent(
          `<link rel="stylesheet" href="${origin}/a.css"><img src="${origin}/b.png"><iframe src="${file}"></iframe><object data="${origin}/c"></object>`,
        );
        await expect(page.goto(`${origin}/d`)).rejects.toThrow();
        await expect(page.goto(file)).rejects.toThrow();
      });
      // A library's own page has no refusal of requests, only the browser's flags.
      const own = await browser.raw.newPage();
      await expect(own.goto(`${origin}/e`)).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
      await own.close();
    } finally {
      server.close();
    }
    expect(asked).toEqual([]);
  });

  test("is kept for the next job, with a new document and its first settings", async () => {
    await using other = await openBrowser({ env: process.env });
    await other.withPage(async (page) => {
      await page.setViewport({ width: 300, height: 200 });
      await page.emulateMediaType("print");
      await page.setContent("<title>satu</title><p>satu</p>");
      await page.evaluate(() => Object.assign(window, { kept: 1 }));
    });
    const open = other.raw.targets().length;
    const seen = await other.withPage((page) =>
      page.evaluate(() => [
        document.body.textContent,
        document.title,
        "kept" in window,
        matchMedia("print").matches,
        innerWidth === 300,
      ]),
    );
    expect(seen).toEqual(["", "", false, false, false]);
    expect(other.raw.targets()).toHaveLength(open);
  });

  test("still reaches nothing when it is used again", async () => {
    await using other = await openBrowser({ env: process.env });
    await other.withPage((page) => page.setContent("<p>satu</p>"));
    await other.withPage(async (page) => {
      await page.setContent('<script>document.title = "jalan"</script><p>dua</p>');
      expect(await page.title()).toBe("");
      await expect(page.goto(pathToFileURL(import.meta.filename).href)).rejects.toThrow();
    });
  });

  test("is closed when its work fails, and after so many jobs", async () => {
    await using other = await openBrowser({ env: process.env, jobsPerPage: 2 });
    const contexts = () => other.raw.browserContexts().length - 1;
    await expect(other.withPage(() => Promise.reject(new Error("gagal")))).rejects.toThrow("gagal");
    expect(contexts()).toBe(0);
    const used: unknown[] = [];
    for (let job = 0; job < 3; job++) await other.withPage(async (page) => void used.push(page));
    expect(new Set(used).size).toBe(2);
    expect(used[0]).toBe(used[1]);
  });

  test("of its own kind is prepared once, and never handed to another kind", async () => {
    let prepared = 0;
    const kind: PageKind = {
      name: "contoh",
      prepare: async (context) => {
        prepared++;
        const page = await context.newPage();
        await page.setContent("<p>siap</p>");
        return page;
      },
      reset: async () => undefined,
    };
    const text = () => browser.withPrepared(kind, (page) => page.$eval("p", (p) => p.textContent));
    expect([await text(), await text(), prepared]).toEqual(["siap", "siap", 1]);
    expect(await browser.withPage((page) => page.$("p"))).toBeNull();
    expect(await Promise.all([text(), text()])).toEqual(["siap", "siap"]);
    expect(prepared).toBe(2);
  });

  test("is closed when so many other kinds were used since", async () => {
    await using other = await openBrowser({ env: process.env });
    const prepared: string[] = [];
    const use = (name: string) => {
      const prepare = (context: BrowserContext) => {
        prepared.push(name);
        return context.newPage();
      };
      return other.withPrepared({ name, prepare, reset: async () => undefined }, (page) => page.evaluate(() => 1));
    };
    const names = ["a", "b", "c", "d", "e", "f"];
    for (const name of [...names, ...names]) await use(name);
    expect(prepared).toEqual(names);
    await use("a");
    await use("g");
    await use("a");
    await use("b");
    expect(prepared).toEqual([...names, "g", "b"]);
    await expect.poll(() => other.raw.browserContexts().length - 1).toBe(names.length);
  });
});

describe("closing", () => {
  test("leaves no process and no file, also when asked twice at once", async () => {
    const other = await openBrowser({ env: process.env });
    const { pid = 0, spawnargs = [] } = other.raw.process() ?? {};
    const profile = spawnargs.find((arg) => arg.startsWith("--user-data-dir="))?.replace(/^[^=]*=/, "") ?? "";
    expect(existsSync(profile)).toBe(true);
    expect(alive(pid)).not.toEqual([]);
    await Promise.all([other.close(), other.close()]);
    await other.close();
    expect(existsSync(profile)).toBe(false);
    // What was killed may still be on its way out.
    await expect.poll(() => alive(pid)).toEqual([]);
  });

  test("in the middle of work ends the work with an error that says so", async () => {
    await using other = await openBrowser({ env: process.env });
    const started = Promise.withResolvers<void>();
    const work = other.withPage((page) => {
      started.resolve();
      return page.evaluate(() => new Promise<never>(() => undefined));
    });
    const outcome = expect(work).rejects.toBeInstanceOf(BrowserGone);
    await started.promise;
    await other.close();
    await outcome;
    await expect(other.withPage(async () => 1)).rejects.toBeInstanceOf(BrowserGone);
  });

  test("works on a browser whose page hangs, after its time is over", async () => {
    await using other = await openBrowser({ env: process.env });
    const hanging = other.withPage(
      (page) =>
        page.evaluate(() => {
          for (;;);
        }),
      300,
    );
    await expect(hanging).rejects.toBeInstanceOf(BrowserTimeout);
    expect(await other.withPage((page) => page.evaluate(() => 1 + 1))).toBe(2);
  });

  test("is not needed for the browser to end with a process that forgets it", async () => {
    const home = mkdtempSync(join(tmpdir(), "sop-test-"));
    const module = pathToFileURL(join(import.meta.dirname, "../../src/browser/browser.ts")).href;
    const script = `
      const { openBrowser } = await import(${JSON.stringify(module)});
      const browser = await openBrowser({ env: process.env });
      console.log(browser.raw.process().pid);
      process.exit(0);`;
    try {
      const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
        env: { ...process.env, TMPDIR: home },
        encoding: "utf8",
      });
      const pid = Number(stdout.trim());
      expect(pid).toBeGreaterThan(0);
      await expect.poll(() => alive(pid)).toEqual([]);
      expect(readdirSync(home)).toEqual([]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});

describe("opening", () => {
  test("takes the first browser that works", async () => {
    const working: Search = {
      source: "yang ini",
      find: async () => ({
        source: "yang ini",
        path: browser.raw.process()?.spawnfile ?? "",
        headless: "shell",
        env: {},
      }),
    };
    await using other = await openBrowser({ env: process.env, searches: [failing("yang lain", "rusak"), working] });
    expect(other.source).toBe("yang ini");
    expect(other.version).toBe(browser.version);
  });

  test("names all that was tried and one command, in both languages, when none works", async () => {
    const searches = [
      failing("@sparticuz/chromium", "Cannot find package '@sparticuz/chromium'"),
      failing("Chrome", "tidak ada"),
    ];
    const problem: unknown = await openBrowser({ env: process.env, searches }).catch((error: unknown) => error);
    if (!(problem instanceof BrowserUnavailable)) throw new Error("BrowserUnavailable was expected");
    expect(problem.attempts.map(({ source }) => source)).toEqual(["@sparticuz/chromium", "Chrome"]);
    expect(problem.cure).toBe("npm ci");
    expect(problem.words.id).toContain("Tidak ada peramban");
    expect(problem.words.en).toContain("Chrome: tidak ada");
  });

  test("says so when SOP_BROWSER is no browser, and tries no other", async () => {
    for (const named of ["/tidak/ada", process.execPath]) {
      const opening = openBrowser({ env: { ...process.env, SOP_BROWSER: named } });
      await expect(opening).rejects.toMatchObject({
        attempts: [{ source: "SOP_BROWSER" }],
        cure: expect.stringMatching(/SOP_BROWSER/),
      });
    }
  });

  test("tells what a program that does not start said itself", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sop-test-"));
    const broken = join(folder, "peramban");
    writeFileSync(broken, "#!/bin/sh\necho 'libnss3.so: cannot open shared object file' >&2\nexit 127\n", {
      mode: 0o755,
    });
    try {
      const opening = openBrowser({ env: { ...process.env, SOP_BROWSER: broken } });
      await expect(opening).rejects.toThrow("libnss3.so: cannot open");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("can be abandoned", async () => {
    const abandoned = openBrowser({ env: process.env, signal: AbortSignal.abort(new Error("sudah")) });
    await expect(abandoned).rejects.toThrow("sudah");
  });

  test("leaves this process's own environment alone", () => {
    expect(process.env.FONTCONFIG_FILE).toBeUndefined();
  });
});
