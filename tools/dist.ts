import { execFileSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";

const ROOT = join(import.meta.dirname, "..");

/**
 * Compiles `src` into a folder as the npm package holds it: JavaScript and types, a file for each source file, at the
 * same depth, so that what stands beside `src` (schemas, templates, data) is found from there too.
 *
 * @throws when the sources have a type error
 */
export function makeDist(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", join(ROOT, "tsconfig.build.json"), "--outDir", resolve(folder)], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  for (const file of globSync("**/*.{js,d.ts}", { cwd: join(ROOT, "src") })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(ROOT, "src", file), join(folder, file));
  }
}

if (import.meta.main) makeDist(join(ROOT, "dist"));
