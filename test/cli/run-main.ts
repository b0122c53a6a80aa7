import { main } from "../../src/cli/main.ts";
import type { ExitCode } from "../../src/cli/surroundings.ts";

/** Runs a command line in this process, as the bin does in one of its own. */
export async function runMain(
  args: readonly string[],
): Promise<{ readonly code: ExitCode; readonly stdout: string; readonly stderr: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, {
    workingFolder: process.cwd(),
    env: {},
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    isTerminal: false,
    readStdin: () => Promise.resolve(new Uint8Array()),
    signal: new AbortController().signal,
  });
  return { code, stdout: out.join(""), stderr: err.join("") };
}
