import { spawnSync } from "node:child_process";
import { cp, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { smallSop, type Workshop, workshop } from "../build/workshop.ts";
import { runSop } from "./run-sop.ts";

/** What the command says before it waits, and what is done then; nothing is done after the last. */
type Act = readonly [says: string, change?: () => Promise<unknown>];

const WAITS = "Menunggu perubahan…\n";
/** A change that nobody noticed fails the test, and leaves no process. ms */
const PATIENCE = 50_000;

/** Watches in a real process, interrupts it after the last act, and gives all that it said. */
async function watching(work: Workshop, args: readonly string[], acts: readonly Act[]): Promise<string> {
  let done = 0;
  let from = 0;
  let timer: NodeJS.Timeout | undefined;
  const run = await runSop(["build", "--watch", "--only", "json", ...args], {
    cwd: work.path,
    env: { SOP_CACHE: join(work.path, "cache") },
    started: (kill) => {
      timer = setTimeout(() => kill("SIGINT"), PATIENCE);
    },
    heard: (said, kill) => {
      const [says, change] = acts[done] ?? [];
      const at = says === undefined ? -1 : said.indexOf(says, from);
      const waits = said.indexOf(WAITS, at);
      if (at === -1 || waits === -1) return;
      from = said.length;
      done++;
      if (change) void change();
      else kill("SIGINT");
    },
  }).finally(() => clearTimeout(timer));
  expect(done, `nothing came of change ${done}:\n${run.stderr}`).toBe(acts.length);
  expect(run.code).toBe(130);
  return run.stderr;
}

const THREE = Object.fromEntries(["a", "b", "c"].map((id) => [`sops/${id}.yaml`, smallSop(`Penyusunan ${id}`)]));
const LINKED = smallSop("Penyusunan A", undefined, "keterkaitan: { sop: b }\n");

describe("sop build --watch", () => {
  it("follows SOPs through saves by rename, new folders, moves, removal and return", async () => {
    await using work = await workshop({ ...THREE, "sops/a.yaml": LINKED });
    const at = (path: string): string => join(work.path, path);
    await watching(
      work,
      [],
      [
        [
          "3 SOP disusun ke out/.",
          async () => {
            await work.write("sops/.c.yaml.swp", smallSop("Judul Baru"));
            await rename(at("sops/.c.yaml.swp"), at("sops/c.yaml"));
          },
        ],
        ["1 SOP disusun ke out/, 2 tetap.", () => work.write("sops/baru/dalam/d.yaml", smallSop("Penyusunan D"))],
        ["1 SOP disusun ke out/, 3 tetap.", () => work.write("sops/baru/dalam/e.yaml", smallSop("Penyusunan E"))],
        ["1 SOP disusun ke out/, 4 tetap.", () => rename(at("sops/baru"), at("sops/lama"))],
        ["0 SOP disusun ke out/, 5 tetap.", () => work.write("sops/lama/dalam/d.yaml", smallSop("Judul D"))],
        ["1 SOP disusun ke out/, 4 tetap.", () => rm(at("sops/lama"), { recursive: true })],
        ["0 SOP disusun ke out/, 3 tetap.", () => rm(at("sops/b.yaml"))],
        // The SOP that a names is gone.
        ["nama-sop-tak-dikenal", () => rm(at("sops"), { recursive: true })],
        [`Tidak ada folder sops/ di ${work.path}.`, () => work.write("sops/c.yaml", smallSop("Judul Baru"))],
        ["0 SOP disusun ke out/, 1 tetap.", () => work.write("sops/c.yaml", smallSop("Judul Lain"))],
        ["1 SOP disusun ke out/."],
      ],
    );
    expect(await work.read("out/c/c.json")).toContain("Judul Lain");
    // What was made of SOPs that went is gone with them.
    expect(await work.files("out")).toEqual(["c/c.json", "index.html", "index.json"]);
  });

  it("follows a project's profiles with all their parts, also those that come later", async () => {
    await using work = await workshop({ "sops/a.yaml": smallSop("Penyusunan A", undefined, "profil: kantor\n") });
    const logo = (color: string) => (): Promise<void> =>
      work.write(
        "templates/kantor/logo.svg",
        `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${color}" d="M0 0h9v9z"/></svg>`,
      );
    const profile = "profil: 1\nmemperluas: induk\nketerangan: Kantor.\nlogo: logo.svg\n";
    await watching(
      work,
      [],
      [
        ["nama-profil-tak-dikenal", () => work.write("templates/kantor/profile.yaml", profile)],
        ["profil-tak-ada", () => work.write("templates/induk/profile.yaml", "profil: 1\nmemperluas: kemnaker\n")],
        ["profil-logo", logo("red")],
        ["1 SOP disusun ke out/.", logo("tan")],
        ["1 SOP disusun ke out/.", () => work.write("templates/kantor/style.css", "td { font-style: italic }\n")],
        ["1 SOP disusun ke out/.", () => work.write("templates/induk/profile.yaml", "profil: 1\nmemperluas: [\n")],
        ["profil-yaml", () => work.write("templates/induk/profile.yaml", "profil: 1\nmemperluas: kemnaker\n")],
        ["0 SOP disusun ke out/, 1 tetap."],
      ],
    );
  });

  it("follows an SOP that the watched file names, and builds nothing else", async () => {
    await using work = await workshop({ ...THREE, "sops/a.yaml": LINKED });
    await watching(
      work,
      ["sops/a.yaml"],
      [
        ["1 SOP disusun ke out/.", () => work.write("sops/b.yaml", smallSop("Judul Baru"))],
        ["1 SOP disusun ke out/.", () => rm(join(work.path, "sops/a.yaml"))],
        ["sops/a.yaml", () => work.write("sops/a.yaml", LINKED)],
        ["1 tetap."],
      ],
    );
    expect(await work.files("out")).toEqual(["a/a.json", "index.html", "index.json"]);
  });

  it("is not stirred by what it writes itself, nor by files that are no SOPs", async () => {
    await using work = await workshop(THREE);
    const said = await watching(
      work,
      [".", "--timings", "waktu.json", "--format", "sarif:temuan.sarif", "--format", "pretty"],
      [
        [
          "3 SOP disusun ke out/.",
          async () => {
            await work.write("catatan.txt", "bukan SOP");
            await work.write("node_modules/paket/x.yaml", "bukan SOP");
            await work.write(".rahasia/x.yaml", "bukan SOP");
            await mkdir(join(work.path, "kosong"));
            await work.write("sops/a.yaml", smallSop("Judul Baru"));
          },
        ],
        ["1 SOP disusun ke out/, 2 tetap.", () => writeFile(join(work.path, "sops/b.yaml"), smallSop("Judul B"))],
        ["1 SOP disusun ke out/, 2 tetap."],
      ],
    );
    expect(said.split(WAITS)).toHaveLength(4);
  });

  it("tells findings before it makes anything, and once", async () => {
    await using work = await workshop(THREE);
    const said = await watching(work, [], [["3 SOP disusun ke out/."]]);
    const [first, ...others] = [...said.matchAll(/peringatan\[identitas-kosong\]/g)].map(({ index }) => index);
    expect(others).toHaveLength(2);
    expect(said.indexOf("disusun: ")).toBeGreaterThan(first ?? Number.POSITIVE_INFINITY);
  });

  it("ends when the program itself is replaced: what it still runs is not what stands there", async () => {
    await using work = await workshop(THREE);
    const own = ["bin", "data", "package.json", "schemas", "src", "templates"];
    for (const part of own) await cp(part, join(work.path, "program", part), { recursive: true });
    await symlink(resolve("node_modules"), join(work.path, "program/node_modules"));
    const schema = "program/schemas/sop.schema.json";
    let isChanged = false;
    const run = await runSop([], {
      cwd: work.path,
      shell: 'exec "$1" program/bin/sop.cjs build --watch --only json',
      heard: (said) => {
        if (isChanged || !said.includes(WAITS)) return;
        isChanged = true;
        void work.read(schema).then((text) => work.write(schema, `${text}\n`));
      },
    });
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(
      /Menunggu perubahan…\nProgram sop sendiri telah berubah; jalankan lagi perintah ini\.\n$/,
    );
  });

  it("says so and ends where the system lets it watch no more", async ({ skip }) => {
    const limit = 'echo 3 > /proc/sys/user/max_inotify_watches && exec "$@"';
    if (spawnSync("unshare", ["-Ur", "sh", "-c", limit, "sh", "true"]).status !== 0) skip("limits cannot be set here");
    await using work = await workshop({ ...THREE, "sops/d/e/f/g.yaml": smallSop("Penyusunan G") });
    const run = await runSop(["build", "--watch", "--only", "json"], {
      cwd: work.path,
      shell: `exec unshare -Ur sh -c '${limit}' sh "$@"`,
    });
    expect(run).toMatchObject({ code: 3, stdout: "" });
    expect(run.stderr).toMatch(/^Sistem tidak mengizinkan folder sebanyak ini diawasi.*\n$/);
  });

  it("does not begin where there is nothing to follow", async () => {
    await using work = await workshop(THREE);
    const watch = (path: string) => runSop(["build", "--watch", path], { cwd: work.path });
    expect(await watch("tidak-ada")).toMatchObject({ code: 2, stderr: expect.stringContaining("tidak-ada") });
    expect(await watch("-")).toMatchObject({ code: 2, stderr: expect.stringContaining("--watch") });
  });
});
