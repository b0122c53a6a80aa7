import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { lookAt } from "../in-place.ts";
import { sha256 } from "./digest.ts";
import { readNotes, writeNotes } from "./notes.ts";
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
  return digestOf(ownFiles(root), root);
}

/**
 * The same, remembered in a cache: while no file of ours has another size, node or time than when it was read, it need
 * not be read again.
 *
 * @param folder of the cache
 */
export async function rememberedOwnDigest(folder: string, root: string = OWN): Promise<string> {
  const files = ownFiles(root);
  const seen = sha256(files.map((file) => `${file} ${lookAt(join(root, file))}`).join("\n"));
  const name = `own-${sha256(root).slice(0, 32)}`;
  const [note] = (await readNotes(folder, name)) ?? [];
  const known: unknown = note === undefined ? null : JSON.parse(note);
  if (Array.isArray(known) && known[0] === seen) return String(known[1]);
  const digest = digestOf(files, root);
  await writeNotes(folder, name, [[seen, digest]]);
  return digest;
}

/** Below our own folder, and the manifests of packages wherever npm put them. */
function ownFiles(root: string): readonly string[] {
  // What runs: the source in a checkout, whatever was compiled there once; a package holds what was compiled alone.
  const code = existsSync(join(root, "src")) ? "src" : "dist";
  const files = [code, ...PARTS].flatMap((part) => filesBelow(root, part, (path) => WITHOUT_EFFECT.includes(path)));
  return [...files, ...packages(root).map((name) => manifestOf(name, root))];
}

function digestOf(files: readonly string[], root: string): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const isManifest = file.endsWith(MANIFEST);
    const content = file === "" ? "" : readFileSync(join(root, file));
    // Of a package its version counts: npm writes more into some manifests.
    const part = isManifest ? (/"version":\s*"([^"]*)"/.exec(String(content))?.[1] ?? "") : content;
    hash
      .update(`${isManifest ? file.slice(file.lastIndexOf("node_modules")) : file}\0`)
      .update(part)
      .update("\0");
  }
  return hash.digest("hex");
}

const MANIFEST = "package.json";

function packages(root: string): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const has = typeof manifest === "object" && manifest !== null && "dependencies" in manifest;
  const dependencies = has && typeof manifest.dependencies === "object" ? (manifest.dependencies ?? {}) : {};
  // Mermaid itself comes with its command line.
  return [...Object.keys(dependencies), "mermaid"].sort();
}

/** Wherever npm put it: below us, or beside us. Empty when it is not there. */
function manifestOf(name: string, root: string, above = ""): string {
  const file = join(above, "node_modules", name, MANIFEST);
  if (existsSync(join(root, file))) return file;
  return resolve(root, above) === resolve(root, above, "..") ? "" : manifestOf(name, root, join(above, ".."));
}
