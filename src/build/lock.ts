import { open, readFile, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { makeFolder } from "./make-folder.ts";

/** What is done under a lock takes milliseconds; a lock that is older was left by somebody who is gone. */
const STALE_MS = 30_000;
const RETRY_MS = 20;

/**
 * Does something that only one process may do at a time, such as changing a file that others change too. The lock is a
 * file; one whose holder was killed is taken over.
 *
 * @throws the file system's errors, the signal's reason, and what `work` throws
 */
export async function withLock<T>(path: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  await makeFolder(dirname(path));
  while (!(await take(path))) {
    if (await isLeftOver(path)) await rm(path, { force: true });
    else await setTimeout(RETRY_MS, undefined, signal === undefined ? {} : { signal });
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    try {
      await file.writeFile(`${process.pid} ${hostname()}`);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function isLeftOver(path: string): Promise<boolean> {
  const [holder, known] = await Promise.all([readFile(path, "utf8").catch(() => ""), stat(path).catch(() => null)]);
  if (known === null) return false;
  const [pid, host] = holder.split(" ");
  if (host === hostname() && !isAlive(Number(pid))) return true;
  return Date.now() - known.mtimeMs > STALE_MS;
}

/** Whether a process of this machine lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
