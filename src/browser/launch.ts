import { rmSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import puppeteer, { type Browser } from "puppeteer";
import type { Candidate } from "./find.ts";
import { launchFlags } from "./flags.ts";
import { makeHome, sweepHomes } from "./home.ts";
import { canSandbox, surroundings } from "./sandbox.ts";

/** A started browser and how to be rid of it. */
export interface Launched {
  readonly browser: Browser;
  /** Ends every process of it and removes its folder; may be called at any time, and again. */
  readonly dispose: () => Promise<void>;
}

/** A browser that has not answered by then will not. */
const START_MS = 30_000;
/** How long a browser may take to close politely. */
const CLOSE_MS = 5_000;

/**
 * Starts one browser in a folder of its own, where everything goes that it writes (profile, caches, temporary files);
 * such folders that killed processes left are removed meanwhile.
 * It speaks over a pipe, not a port: nobody else on the machine can reach it, and it ends when this process does.
 *
 * @throws whatever keeps it from starting; nothing is left behind then.
 */
export async function launch(candidate: Candidate, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<Launched> {
  const home = await makeHome();
  const removeAtExit = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  const forget = async () => {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    process.off("exit", removeAtExit);
  };
  try {
    const [browser] = await Promise.all([start(candidate, home, env, signal), sweepHomes()]);
    // After Puppeteer's own exit listener, which kills the browser first.
    process.on("exit", removeAtExit);
    let closing: Promise<void> | undefined;
    const dispose = () => {
      closing ??= end(browser).then(forget);
      return closing;
    };
    return { browser, dispose };
  } catch (error) {
    await forget();
    throw error;
  }
}

async function start(
  candidate: Candidate,
  home: string,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Browser> {
  const temporary = join(home, "tmp");
  await mkdir(temporary);
  return puppeteer.launch({
    executablePath: candidate.path,
    headless: candidate.headless,
    pipe: true,
    timeout: START_MS,
    userDataDir: join(home, "profile"),
    args: launchFlags({ sandbox: canSandbox(surroundings(env)) }),
    env: { ...env, ...quietHome(home, temporary), ...candidate.env },
    // Signals are the command line's to handle: it closes the browser as one of its cleanups.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The same surroundings on every machine, and no traces outside of `home`. */
function quietHome(home: string, temporary: string): Record<string, string> {
  const common = { TZ: "UTC" };
  if (process.platform !== "linux") return common;
  return {
    ...common,
    LC_ALL: "C.UTF-8",
    HOME: home,
    TMPDIR: temporary,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    // Without a bus address it would search for one, and complain.
    DBUS_SESSION_BUS_ADDRESS: "disabled:",
  };
}

async function end(browser: Browser): Promise<void> {
  const child = browser.process();
  const running = () => child !== null && child.exitCode === null && child.signalCode === null;
  const gone = new Promise<void>((done) => {
    if (running()) child?.once("exit", () => done());
    else done();
  });
  await Promise.race([browser.close().catch(() => undefined), setTimeout(CLOSE_MS, undefined, { ref: false })]);
  if (running()) killTree(child?.pid);
  await Promise.race([gone, setTimeout(CLOSE_MS, undefined, { ref: false })]);
}

/** Puppeteer starts it as the leader of a process group of its own, so that its helpers can be ended with it. */
function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It ended by itself in between.
  }
}
