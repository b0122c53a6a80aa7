import { spawnSync } from "node:child_process";
import type { Bilingual } from "../diagnostic.ts";
import { NoBrowserHere } from "./errors.ts";
import type { Candidate } from "./find.ts";

/** A program that takes longer than this to tell its version is not asked further. */
const ANSWER_MS = 5_000;

/** Why no browser was found, or why the one found (`candidate`) does not start. */
export function reasonFor(error: unknown, candidate: Candidate | null, env: NodeJS.ProcessEnv): Bilingual {
  if (error instanceof NoBrowserHere) return error.words;
  const message = error instanceof Error ? error.message : String(error);
  const text = (candidate === null ? null : ownComplaint(candidate, env)) ?? message.trim().split("\n")[0] ?? message;
  return { id: text, en: text };
}

/**
 * What the program itself says. Over a pipe Puppeteer only learns that it ended; asked for its version, a browser
 * without its libraries names the missing one.
 */
function ownComplaint(candidate: Candidate, env: NodeJS.ProcessEnv): string | null {
  const { error, status, signal, stderr } = spawnSync(candidate.path, ["--version"], {
    env: { ...env, ...candidate.env },
    encoding: "utf8",
    timeout: ANSWER_MS,
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (error !== undefined) return error.message;
  if (status === 0) return null;
  const said = stderr.trim().split("\n").at(-1);
  return said !== undefined && said !== "" ? said : `ended with ${signal ?? `exit code ${status}`}`;
}
