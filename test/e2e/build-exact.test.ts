import { cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/build/cache/digest.ts";
import { DEFAULT_KINDS, OUTPUT_KINDS, outputPath } from "../../src/build/outputs.ts";
import { corpusSources } from "../corpus/corpus.ts";
import { type Run, runSop, workFolder } from "./run-sop.ts";

const SHIPPED = [
  "pembentukan-tim",
  "pembuatan-bahan",
  "pendokumentasian",
  "pengumpulan-bahan",
  "penyusunan-pengukuran-kinerja",
];
/** Together they have hostile texts, other paper and a profile of the project's own. */
const CORPUS = ["hostile", "kertas-f4-1"];
/** All these pages are printed twice; a machine that does other things besides may take its time. ms */
const SLOW_MACHINE = 300_000;
const EVERY_KIND = ["--only", OUTPUT_KINDS.join(",")];

/** Moves the clock of our process into another year. */
const LATER = `data:text/javascript,${encodeURIComponent(`
  const now = Date.now;
  globalThis.Date = class extends Date {
    constructor(...parts) { parts.length === 0 ? super(now() + 3e11) : super(...parts); }
    static now() { return now() + 3e11; }
  };
`)}`;

/** A project in a folder of that name, its files written in the order given. */
async function project(name: string, order: (ids: readonly string[]) => readonly string[]) {
  const folder = await workFolder();
  const path = join(folder.path, name);
  const texts = new Map(corpusSources().map((source) => [source.name, source.yaml]));
  await mkdir(join(path, "sops"), { recursive: true });
  await cp("test/corpus/profiles", join(path, "templates"), { recursive: true });
  for (const id of order([...SHIPPED, ...CORPUS])) {
    await writeFile(join(path, "sops", `${id}.yaml`), texts.get(id) ?? "");
  }
  return { ...folder, path };
}

type Project = Awaited<ReturnType<typeof project>>;

describe("the bytes of every output", () => {
  let one: Project;
  let other: Project;
  let built: readonly Run[];
  beforeAll(async () => {
    one = await project("satu", (ids) => ids);
    other = await project("di mana-mana/#2 ½", (ids) => ids.toReversed());
    const cold = runSop(["build", "--jobs", "1", ...EVERY_KIND], {
      cwd: one.path,
      env: { SOP_CACHE: join(one.path, "cache"), TZ: "UTC", LANG: "C", LC_ALL: "C" },
      shell: 'umask 077; exec "$@"',
    });
    // Elsewhere it is named file by file, from the last to the first, and built in parts.
    const files = [...SHIPPED, ...CORPUS].sort().reverse();
    const parts = async (): Promise<readonly Run[]> => {
      const runs: Run[] = [];
      for (const part of ["2/2", "1/2"]) {
        const args = ["build", ...files.map((id) => `sops/${id}.yaml`), "--shard", part, "--jobs", "3", ...EVERY_KIND];
        const env = {
          SOP_LANG: "en",
          TZ: "Pacific/Kiritimati",
          LANG: "tr_TR.UTF-8",
          LC_ALL: "tr_TR.UTF-8",
          NODE_OPTIONS: `--import=${LATER}`,
        };
        runs.push(await runSop(args, { cwd: other.path, env, shell: 'umask 022; exec "$@"' }));
      }
      return runs;
    };
    built = (await Promise.all([cold.then((run) => [run]), parts()])).flat();
  }, SLOW_MACHINE);
  afterAll(async () => {
    await one[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
  });

  it("are the same whatever the folder, clock, time zone, locale, umask, jobs, parts and order of files", async () => {
    for (const run of built) expect(run.code, run.stderr).toBe(0);
    const digests = await digestsOf(join(one.path, "out"));
    const paths = [...SHIPPED, ...CORPUS].flatMap((id) => OUTPUT_KINDS.map((kind) => outputPath(id, kind)));
    expect(Object.keys(digests)).toEqual([...paths, ".sop-build.json", "index.html", "index.json"].sort());
    expect(await digestsOf(join(other.path, "out"))).toEqual(digests);
  });

  it("are those that the cache gives to another folder, which needs no browser for them", async () => {
    await using copy = await project("salinan", (ids) => ids);
    await cp(join(one.path, "cache"), join(copy.path, "simpanan"), { recursive: true });
    const run = await runSop(["build", "--timings", "t.json", ...EVERY_KIND], {
      cwd: copy.path,
      env: { SOP_CACHE: join(copy.path, "simpanan"), TZ: "Asia/Jayapura", LC_ALL: "ar_EG.UTF-8" },
    });
    expect(run.code, run.stderr).toBe(0);
    expect(await digestsOf(join(copy.path, "out"))).toEqual(await digestsOf(join(one.path, "out")));
    const { spans }: { spans: readonly { name: string }[] } = JSON.parse(
      await readFile(join(copy.path, "t.json"), "utf8"),
    );
    expect(spans.map(({ name }) => name)).not.toContain("browser");
  });

  it("are those of an SOP that is built alone", async () => {
    const [id] = SHIPPED;
    if (id === undefined) throw new Error("no SOP is shipped");
    const args = ["build", `sops/${id}.yaml`, "--out", "sendiri"];
    const run = await runSop(args, { cwd: one.path });
    expect(run.code, run.stderr).toBe(0);
    for (const kind of DEFAULT_KINDS) {
      const [alone, amongOthers] = await Promise.all(
        ["sendiri", "out"].map((out) => readFile(join(one.path, out, outputPath(id, kind)))),
      );
      expect(alone, kind).toEqual(amongOthers);
    }
  });

  it("are open to whom the umask lets in, as any tool's files are", async ({ skip }) => {
    if (process.platform === "win32") skip("permissions work otherwise there");
    const modes = async (path: string): Promise<readonly number[]> => {
      const looked = await Promise.all([path, dirname(path)].map((place) => stat(place)));
      return looked.map(({ mode }) => mode & 0o777);
    };
    for (const file of ["index.json", "index.html", outputPath("hostile", "pdf")]) {
      expect(await modes(join(one.path, "out", file)), file).toEqual([0o600, 0o700]);
      expect(await modes(join(other.path, "out", file)), file).toEqual([0o644, 0o755]);
    }
  });
});

async function digestsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1), sha256(await readFile(file))] as const);
  return Object.fromEntries(await Promise.all(pairs));
}
