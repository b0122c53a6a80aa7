import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "./tree-digest.ts";

/** Where what decides over outputs and findings stands, below our own folder, our code aside. */
const PARTS = ["schemas", "data", "templates/katalog"];
/** Rooms that only show what was made. */
const WITHOUT_EFFECT = ["src/cli", "src/report", "dist/cli", "dist/report"];

const OWN = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Says which software this is, by its contents and not by its version: our sources and data, and the versions of the
 * packages it stands on. So a developer's change is noticed as a release is.
 *
 * @throws the file system's errors
 */
export function ownDigest(root: string = OWN): string {
  const hash = createHash("sha256");
  // What runs: the source in a checkout, whatever was compiled there once; a package holds what was compiled alone.
  const code = existsSync(join(root, "src")) ? "src" : "dist";
  const files = [code, ...PARTS].flatMap((part) => filesBelow(root, part, (path) => WITHOUT_EFFECT.includes(path)));
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  for (const name of packages(root)) hash.update(`${name}\0${versionOf(name, root)}\0`);
  return hash.digest("hex");
}

function packages(root: string): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const has = typeof manifest === "object" && manifest !== null && "dependencies" in manifest;
  const dependencies = has && typeof manifest.dependencies === "object" ? (manifest.dependencies ?? {}) : {};
  // Mermaid itself comes with its command line.
  return [...Object.keys(dependencies), "mermaid"].sort();
}

/** Wherever npm put it: below us, or beside us. */
function versionOf(name: string, folder: string): string {
  const file = join(folder, "node_modules", name, "package.json");
  if (existsSync(file)) return /"version":\s*"([^"]*)"/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  const parent = dirname(folder);
  return parent === folder ? "" : versionOf(name, parent);
}
