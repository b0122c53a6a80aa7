import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";

/** Tries the packed package on every Node that it promises to run on; npm fetches those that are not there. */
const VERSIONS = ["22.18.0", "22", "24"];

const root = join(import.meta.dirname, "..");
const nodes = VERSIONS.map((version) =>
  execFileSync("npm", ["exec", "--yes", `--package=node@${version}`, "--", "node", "-p", "process.execPath"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim(),
);
console.log(nodes.join("\n"));
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "test/e2e/packed.test.ts"], {
  cwd: root,
  env: { ...process.env, SOP_TEST_NODES: nodes.join(":") },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
