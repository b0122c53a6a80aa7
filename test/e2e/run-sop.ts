import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const BIN = resolve("bin/sop.cjs");

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly stdin?: string;
  /** Called once the process runs. */
  readonly started?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the real command in a real process, as a user would. */
export function runSop(args: readonly string[], { cwd, env, stdin, started }: RunOptions): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd,
      env: { ...process.env, SOP_LANG: "", SOP_CACHE: "off", ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", failed);
    child.on("close", (code) =>
      done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    // A command may have read enough before all was written.
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin ?? "");
    started?.((signal) => child.kill(signal));
  });
}

/** A fresh folder that holds copies of the given paths of the project, and is gone afterwards. */
export async function workFolder(
  copies: Readonly<Record<string, string>> = {},
): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "sop-test-"));
  for (const [to, from] of Object.entries(copies)) await cp(from, join(path, to), { recursive: true });
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
