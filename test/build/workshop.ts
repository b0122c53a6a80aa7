import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { openBrowser, type SopBrowser } from "../../src/browser/browser.ts";
import { type BuildOptions, type BuildResult, build } from "../../src/build/build.ts";
import { findSources } from "../../src/build/find-files.ts";
import { profileNames, profileRoots } from "../../src/build/profiles.ts";
import { RECORD } from "../../src/build/record.ts";

/** A small SOP without errors. `more`: further lines of the top level. */
export function smallSop(title: string, activity = "Menyusun konsep.", more = ""): string {
  return `sop: 1
nama: ${title}
status: draf
${more}pelaksana: { kasubag: Kasubag, kabag: Kabag }
langkah:
  - { kegiatan: ${activity}, pelaksana: kasubag }
  - { kegiatan: Menyetujui konsep., pelaksana: kabag }
`;
}

/** A folder with SOPs, a folder of outputs and a cache, and builds in this process. */
export interface Workshop extends AsyncDisposable {
  readonly path: string;
  write(file: string, content: string): Promise<void>;
  read(file: string): Promise<string>;
  /** Paths below a folder, hidden ones included, in order; the record that builds keep of their outputs aside. */
  files(folder: string): Promise<readonly string[]>;
  build(options?: Partial<BuildOptions>): Promise<BuildResult>;
  options(options?: Partial<BuildOptions>): Promise<BuildOptions>;
}

export async function workshop(files: Readonly<Record<string, string>>): Promise<Workshop> {
  const path = await mkdtemp(join(tmpdir(), "sop-test-"));
  const made: Workshop = {
    path,
    async write(file, content) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), content);
    },
    read: (file) => readFile(join(path, file), "utf8"),
    async files(folder) {
      const entries = await readdir(join(path, folder), { recursive: true, withFileTypes: true }).catch(() => []);
      const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      const named = found.map((file) => file.slice(join(path, folder).length + 1)).sort();
      return named.filter((file) => basename(file) !== RECORD);
    },
    async options(options) {
      const templates = profileRoots(path);
      return {
        workingFolder: path,
        out: join(path, "out"),
        templates,
        profiles: await profileNames(templates),
        only: ["json", "mmd"],
        software: "sop-compiler 0",
        epoch: null,
        cache: join(path, "cache"),
        openBrowser: noBrowser,
        ...options,
      };
    },
    async build(options) {
      return build(await findSources(["sops"], path), await made.options(options));
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
  for (const [file, content] of Object.entries(files)) await made.write(file, content);
  return made;
}

async function noBrowser(): Promise<SopBrowser> {
  throw new Error("a browser was started");
}

export const realBrowser = (): Promise<SopBrowser> => openBrowser({ env: process.env });

/** Outcomes by id. */
export function outcomes({ sops }: Pick<BuildResult, "sops">): Readonly<Record<string, string>> {
  return Object.fromEntries(sops.map(({ id, outcome }) => [id, outcome]));
}

/** Codes of errors by id. */
export function errors({ sops }: BuildResult): readonly string[] {
  return sops
    .flatMap(({ diagnostics }) => diagnostics)
    .flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
}
