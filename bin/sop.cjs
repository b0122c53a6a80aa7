#!/usr/bin/env node
// biome-ignore-all lint/style/useNodejsImportProtocol: an old Node knows no `node:`.
"use strict";
// Written for every Node since 12, so that one that is too old for the rest is told so and shows no stack.
const { existsSync } = require("fs");
const { join } = require("path");
const { pathToFileURL } = require("url");

const source = join(__dirname, "../src/cli/bin.ts");
const compiled = join(__dirname, "../dist/cli/bin.js");
/** In a checkout the source is run, whatever was compiled there once; a package holds what was compiled alone. */
const fromSource = existsSync(source);
/** Node reads the source as it is from this version on. */
const needed = fromSource ? "24.0.0" : require("../package.json").engines.node.replace(/[^\d.]/g, "");

/** Whether a version is at least as new as another; what stands behind a hyphen (nightly builds) is left out. */
function reaches(version, least) {
  const [have, want] = [version, least].map((text) => text.replace(/-.*/, "").split(".").map(Number));
  const at = want.findIndex((part, i) => part !== (have[i] || 0));
  return at === -1 || (have[at] || 0) > want[at];
}

if (reaches(process.versions.node, needed)) {
  require("./compile-cache.cjs").keepCompiled(process.env, process.platform);
  import(pathToFileURL(fromSource ? source : compiled).href);
} else {
  const have = process.versions.node;
  const least = needed.replace(/(\.0)+$/, "");
  process.stderr.write(
    `Perlu Node ${least} atau lebih baru, sedangkan ini Node ${have}.\n` +
      "Pasang dari https://nodejs.org; di folder proyek cukup `npm ci`, lalu `npx sop` di folder itu.\n\n" +
      `Node ${least} or newer is needed, and this is Node ${have}.\n` +
      "Install it from https://nodejs.org; in the project's folder `npm ci` does, and then `npx sop` in that folder.\n",
  );
  process.exitCode = 3;
}
