import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { lstat, mkdtemp, readdir, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";

const PREFIX = "sop-browser-";

/**
 * Makes a folder for everything that one browser writes. Its name says whose it is: the machine (in a container, the
 * container), the process, and when that started, for numbers of processes are given again.
 */
export async function makeHome(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${PREFIX}${machine()}-${process.pid}-${startOf(process.pid)}-`));
}

/** Removes such folders of processes that are gone: a process that is killed cannot clear up. Never fails. */
export async function sweepHomes(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    if (!name.startsWith(PREFIX)) continue;
    const [owner, pid, start] = name.slice(PREFIX.length).split("-");
    if (owner !== machine() || start === undefined || !isGone(Number(pid), start)) continue;
    const path = join(tmpdir(), name);
    // In a folder that all users share, only what is ours.
    const known = await lstat(path).catch(() => null);
    if (known?.uid !== (process.getuid?.() ?? known?.uid)) continue;
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Where a process's number means something. Short, because Chrome puts a socket below, whose path may have 107 letters. */
function machine(): string {
  return createHash("sha256").update(`${hostname()} ${numberSpace()}`).digest("hex").slice(0, 6);
}

function numberSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

function isGone(pid: number, start: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
  // Somebody else may have got the number since.
  const now = startOf(pid);
  return now !== UNKNOWN && start !== UNKNOWN && now !== start;
}

const UNKNOWN = "0";

/** When a process started, in ticks since the machine did; only Linux tells. */
function startOf(pid: number): string {
  try {
    // The second field, the program's name, is in brackets and may hold anything.
    const [, fields = ""] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return fields.split(" ")[START_FIELD] ?? UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}

/** The 22nd of proc_pid_stat(5), counted from the third on. */
const START_FIELD = 19;
