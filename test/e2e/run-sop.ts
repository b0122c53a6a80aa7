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
  /** Called with all that it has said on standard error, whenever that grows. */
  readonly heard?: (said: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** A command in a shell that runs it instead; `"$@"` is the command line. */
  readonly shell?: string;
  /** Runs it as this user. */
  readonly uid?: number;
}

/** Runs the real command in a real process, as a user would. */
export function runSop(
  args: readonly string[],
  { cwd, env, stdin, started, heard, shell, uid }: RunOptions,
): Promise<Run> {
  return new Promise((done, failed) => {
    const line = [process.execPath, BIN, ...args];
    const [command = "", ...rest] = shell === undefined ? line : ["sh", "-c", shell, "sh", ...line];
    const child = spawn(command, rest, {
      cwd,
      env: { ...process.env, SOP_LANG: "", SOP_CACHE: "off", ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      err.push(chunk);
      heard?.(Buffer.concat(err).toString(), (signal) => child.kill(signal));
    });
    child.on("error", failed);
    child.on("close", (code) =>
      done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
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
