#!/usr/bin/env node
// `bin/sop.cjs` starts this; it can be run by itself too, because npx keeps links that it made to this file.
import process from "node:process";
import { addAbortSignal } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { readStream } from "../build/read-bounded.ts";
import { failureWords } from "./failures.ts";
import { EXIT } from "./surroundings.ts";
import { chooseLanguage } from "./words.ts";

/** Exit codes after a signal, as shells count them. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

// What a build throws away is large (pages as texts, PDFs): room that grows with it would hold 200 MB for nothing.
setFlagsFromString("--semi-space-growth-factor=1");

const abort = new AbortController();
let interrupted: number | null = null;
for (const [signal, code] of Object.entries(SIGNALS)) {
  process.on(signal, () => {
    // The first signal ends the work in order: browser closed, no half file. A second one does not wait for that.
    if (interrupted !== null) process.exit(code);
    interrupted = code;
    abort.abort(new Error(signal));
  });
}
// What was said and not heard, as on a full disk. The work goes on all the same.
let isUnheard = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`sop check --format json | head`) is no fault: the exit code is the work's own.
    if (error.code === "EPIPE" || isUnheard) return;
    isUnheard = true;
    process.exitCode = interrupted ?? EXIT.environment;
    if (stream === process.stdout) process.stderr.write(unheardWords(error));
  });
}

function unheardWords(error: Error): string {
  const why = failureWords(error)?.words ?? { id: error.message, en: error.message };
  return chooseLanguage(process.argv.slice(2), process.env) === "id"
    ? `Keluaran standar tidak tertulis seluruhnya. ${why.id}\n`
    : `Standard output was not written in full. ${why.en}\n`;
}

// Work that ends without a word, because nothing is left to wait for, is no success.
process.exitCode = EXIT.environment;
const { main } = await import("./main.ts");
const code = await main(process.argv.slice(2), {
  workingFolder: process.cwd(),
  env: process.env,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  readStdin: () => readStream(addAbortSignal(abort.signal, process.stdin)),
  signal: abort.signal,
});
process.exitCode = interrupted ?? (isUnheard ? EXIT.environment : code);
