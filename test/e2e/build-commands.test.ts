import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallSop, type Workshop, workshop } from "../build/workshop.ts";
import { type Run, runSop } from "./run-sop.ts";

const LINKED = smallSop("Penyusunan A", undefined, "keterkaitan: { sop: b }\n");
const SOPS = { "sops/a.yaml": LINKED, "sops/b.yaml": smallSop("Penyusunan B") };

const sop = (work: Workshop, ...args: string[]): Promise<Run> =>
  runSop(args, { cwd: work.path, env: { SOP_CACHE: join(work.path, "cache") } });

describe("sop build --verify", () => {
  const found = ({ stdout }: Run): readonly string[] =>
    JSON.parse(stdout).diagnostics.map(
      ({ code, message }: { code: string; message: string }) => `${code} ${message.split(" ")[0]}`,
    );
  const verify = async (
    work: Workshop,
    ...args: string[]
  ): Promise<{ code: number | null; found: readonly string[] }> => {
    const run = await sop(work, "build", "--verify", ...args, "--format", "json");
    return { code: run.code, found: found(run) };
  };
  const TEXTS = ["--only", "json,mmd"];
  const FINE = { code: 0, found: [] };

  it("says which output is missing, stale or edited, and writes nothing", async () => {
    await using work = await workshop(SOPS);
    const missing = await verify(work, ...TEXTS);
    const paths = ["a/a.mmd", "a/a.json", "b/b.mmd", "b/b.json", "index.json", "index.html"];
    expect(missing).toEqual({ code: 1, found: paths.map((path) => `hasil-hilang out/${path}`) });
    expect(await work.files("out")).toEqual([]);
    expect((await sop(work, "build", ...TEXTS, "-q")).code).toBe(0);
    expect(await verify(work, ...TEXTS)).toEqual(FINE);

    await work.write("out/a/a.mmd", "%% disunting\n");
    await work.write("sops/b.yaml", smallSop("Penyusunan B", "Menyusun konsep surat."));
    await rm(join(work.path, "cache"), { recursive: true });
    expect(await verify(work, ...TEXTS)).toEqual({
      code: 1,
      found: [
        "hasil-disunting out/a/a.mmd",
        "hasil-usang out/b/b.mmd",
        "hasil-usang out/b/b.json",
        "hasil-usang out/index.json",
      ],
    });
    expect(await work.read("out/a/a.mmd")).toBe("%% disunting\n");
    expect((await sop(work, "build", ...TEXTS, "-q")).code).toBe(0);
    expect(await verify(work, ...TEXTS)).toEqual(FINE);
  });

  it("judges the index and the catalogue", async () => {
    await using work = await workshop(SOPS);
    await sop(work, "build", ...TEXTS, "-q");
    await work.write("out/index.html", (await work.read("out/index.html")).replace("Penyusunan A", "Penyusunan Z"));
    await rm(join(work.path, "out/index.json"));
    const people = await sop(work, "build", "--verify", ...TEXTS);
    expect(people.stderr).toContain("out/index.json tidak ada.");
    expect(people.stderr).toContain("out/index.html disunting sesudah dibuat");
    expect(people.stderr).toContain("2 SOP sama dengan out/, 2 temuan lain di out/.");
    // One that tells of other outputs than there are is stale, whoever took them away.
    await sop(work, "build", ...TEXTS, "-q");
    await sop(work, "build", "--only", "bpmn", "-q");
    await rm(join(work.path, "out/a/a.bpmn"));
    expect(await verify(work, ...TEXTS)).toEqual({
      code: 1,
      found: ["hasil-usang out/index.json", "hasil-usang out/index.html"],
    });
    await sop(work, "index");
    expect(await verify(work, ...TEXTS)).toEqual(FINE);
  });

  it("judges what was made on demand too, whatever kinds are asked for now", async () => {
    await using work = await workshop(SOPS);
    await sop(work, "build", ...TEXTS, "-q");
    await sop(work, "build", "--only", "bpmn,xstate,swimlane", "-q");
    expect(await verify(work, ...TEXTS)).toEqual(FINE);
    await work.write("out/a/a.bpmn", "<disunting/>");
    await work.write("out/b/b.xstate.json", "{}");
    expect(await verify(work, "--only", "mmd")).toEqual({
      code: 1,
      found: ["hasil-disunting out/a/a.bpmn", "hasil-disunting out/b/b.xstate.json"],
    });
    await work.write("sops/b.yaml", smallSop("Penyusunan B", "Menyusun konsep surat."));
    expect((await verify(work, "--only", "mmd")).found).toContain("hasil-usang out/b/b.bpmn");
  });

  it("names outputs whose SOP is gone, until a build removes them or a hand does", async () => {
    await using work = await workshop({ ...SOPS, "sops/c.yaml": smallSop("Penyusunan C") });
    await sop(work, "build", ...TEXTS, "-q");
    for (const id of ["b", "c"]) await rm(join(work.path, `sops/${id}.yaml`));
    await work.write("sops/a.yaml", smallSop("Penyusunan A"));
    await work.write("out/c/c.mmd", "%% disunting\n");
    const gone = await sop(work, "build", "--verify", ...TEXTS);
    expect(gone.code).toBe(1);
    expect(gone.stderr).toContain("out/b/ berisi hasil SOP yang tidak ada lagi (sops/b.yaml).");
    expect(gone.stderr).toContain("Jalankan `sop build`; hasil yang tidak disunting akan dihapus.");

    const build = await sop(work, "build", ...TEXTS);
    expect(build.stderr).toContain("dihapus: hasil out/b/, karena SOP-nya tidak ada lagi\n");
    expect(build.stderr).toContain("tidak dihapus: out/c/c.mmd, karena disunting; SOP-nya tidak ada lagi\n");
    expect(await work.files("out")).toEqual(["a/a.json", "a/a.mmd", "c/c.mmd", "index.html", "index.json"]);
    expect(await verify(work, ...TEXTS)).toEqual({ code: 1, found: ["hasil-tanpa-sop out/c/"] });
    await rm(join(work.path, "out/c"), { recursive: true });
    expect(await verify(work, ...TEXTS)).toEqual(FINE);

    // What was copied here from elsewhere is named, and nobody removes it.
    await work.write("out/lain/lain.json", (await work.read("out/a/a.json")).replace('"id": "a"', '"id": "lain"'));
    await sop(work, "index");
    expect(await verify(work, ...TEXTS)).toEqual({ code: 1, found: ["hasil-tanpa-sop out/lain/"] });
    expect(await verify(work, "sops/a.yaml", ...TEXTS)).toEqual(FINE);
    expect((await sop(work, "build", ...TEXTS)).stderr).not.toContain("dihapus");
    expect(await work.files("out/lain")).toEqual(["lain.json"]);
  });

  it("is silent about the SOPs themselves, unless an error keeps their outputs from being judged", async () => {
    const real = await readFile("sops/penyusunan-pengukuran-kinerja.yaml", "utf8");
    await using work = await workshop({ ...SOPS, "sops/c.yaml": real.replaceAll("- sop: ", "- ") });
    const build = await sop(work, "build", ...TEXTS);
    expect(build.stderr).toContain("peringatan[");
    expect(await sop(work, "build", "--verify", "--strict", ...TEXTS)).toEqual({
      code: 0,
      stdout: "",
      stderr: "3 SOP sama dengan out/.\n",
    });
    await work.write("sops/c.yaml", "sop: 1\nnama: [\n");
    const broken = await verify(work, ...TEXTS);
    expect(broken.code).toBe(1);
    expect(broken.found.map((words) => words.split("-")[0])).toEqual(["baca"]);
  });

  it("asks for what a plain build has kept as it should be, pictures included", async () => {
    await using work = await workshop({ "sops/a.yaml": smallSop("Penyusunan A") });
    await sop(work, "build", "-q");
    await sop(work, "build", "--only", "bpmn,png", "-q");
    await work.write("sops/a.yaml", smallSop("Penyusunan A", "Menyusun konsep surat."));
    expect((await verify(work)).found).toEqual(
      ["pdf", "mmd", "svg", "json", "png", "bpmn"]
        .map((kind) => `hasil-usang out/a/a.${kind}`)
        .concat("hasil-usang out/index.json"),
    );
    const build = await sop(work, "build");
    expect(build.code, build.stderr).toBe(0);
    expect(await work.files("out/a")).toEqual(["a.bpmn", "a.json", "a.mmd", "a.pdf", "a.png", "a.svg"]);
    expect(await work.read("out/a/a.bpmn")).toContain("konsep surat");
    expect(await verify(work)).toEqual(FINE);

    // What no build made is named, and stays as it is until it is asked for.
    await work.write("out/a/a.xstate.json", "{}");
    expect((await sop(work, "build", "-q")).code).toBe(0);
    expect(await work.read("out/a/a.xstate.json")).toBe("{}");
    const strange = await sop(work, "build", "--verify");
    expect(strange.stderr).toContain("out/a/a.xstate.json bukan hasil SOP ini");
    expect(strange.stderr).toContain("Jalankan `sop build --only xstate`.");
    expect(strange.stderr).toContain("1 kesalahan\n0 SOP sama dengan out/, 1 tidak.\n");
    await sop(work, "build", "--only", "xstate", "-q");
    expect(await verify(work)).toEqual(FINE);
  });
});

describe("sop verify", () => {
  let work: Workshop;
  beforeAll(async () => {
    work = await workshop(SOPS);
    const { stderr, code } = await sop(work, "build", "--only", "pdf,json");
    expect(code, stderr).toBe(0);
  });
  afterAll(() => work[Symbol.asyncDispose]());

  it("knows the unchanged product of the SOP at hand, wherever the PDF lies", async () => {
    await cp(join(work.path, "out/a/a.pdf"), join(work.path, "unduhan.pdf"));
    const run = await sop(work, "verify", "unduhan.pdf");
    expect(run).toEqual({ code: 0, stdout: "unduhan.pdf: hasil utuh dari sops/a.yaml.\n", stderr: "" });
  });

  it("sees that a PDF was changed, or what is attached to it", async () => {
    const bytes = await readFile(join(work.path, "out/a/a.pdf"));
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    pdf.setTitle("Judul lain");
    await work.write("diubah.pdf", "");
    const { writeFile } = await import("node:fs/promises");
    await writeFile(join(work.path, "diubah.pdf"), await pdf.save());
    const run = await sop(work, "verify", "diubah.pdf", "--lang", "en");
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("names sops/a.yaml, but is not what the SOP gives now");
    await writeFile(join(work.path, "rusak.pdf"), bytes.subarray(0, 900));
    expect(await sop(work, "verify", "tak-ada.pdf")).toMatchObject({
      code: 2,
      stderr: "Tidak ada berkas tak-ada.pdf.\n",
    });
    expect(await sop(work, "verify", "rusak.pdf")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("bukan PDF buatan sop"),
    });
  });

  it("sees that the SOP or a linked one is another by now, or is not there", async () => {
    await work.write("lain/a.yaml", LINKED);
    await work.write("lain/b.yaml", smallSop("Judul Baru"));
    expect(await sop(work, "verify", "out/a/a.pdf", "lain")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/lampiran JSON-nya lain/),
    });
    expect(await sop(work, "verify", "out/b/b.pdf", "lain")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/tidak sama dengan SOP/),
    });
    await work.write("kosong/c.yaml", smallSop("Penyusunan C"));
    expect(await sop(work, "verify", "out/b/b.pdf", "kosong")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/tidak ada di sini/),
    });
  });
});

describe("a collection in parts", () => {
  it("is put together by copying folders: sop index gives what one build gives", async () => {
    await using work = await workshop({ ...SOPS, "sops/c.yaml": smallSop("Penyusunan C") });
    expect((await sop(work, "build", "--only", "json", "--out", "utuh", "-q")).code).toBe(0);
    for (const part of ["1/2", "2/2"]) {
      expect(
        (await sop(work, "build", "--only", "json", "--out", `bagian-${part[0]}`, "--shard", part, "-q")).code,
      ).toBe(0);
      await cp(join(work.path, `bagian-${part[0]}`), join(work.path, "out"), { recursive: true });
    }
    expect(await sop(work, "index")).toMatchObject({ code: 0, stderr: "3 SOP di out/index.json.\n" });
    expect(await work.files("out")).toEqual(await work.files("utuh"));
    const whole = await work.read("utuh/index.json");
    expect((await sop(work, "index", "utuh")).code).toBe(0);
    expect(await work.read("utuh/index.json")).toBe(whole);
    const withoutSources = (text: string): unknown => JSON.parse(text.replace(/"source": "[^"]*"/g, '"source": ""'));
    expect(withoutSources(await work.read("out/index.json"))).toEqual(
      withoutSources(await work.read("utuh/index.json")),
    );
  });
});

describe("what is seen of a build", () => {
  it("a line for each SOP in a log, a summary, and times for people and for trace viewers", async () => {
    await using work = await workshop(SOPS);
    const run = await sop(work, "build", "--only", "json", "--timings", "waktu/t.json");
    expect(run.stderr).toContain("[1/2] disusun: ");
    expect(run.stderr).toMatch(/2 SOP disusun ke out\/\.\n[\d,]+ detik: .*memeriksa \d+%/);
    const times = JSON.parse(await work.read("waktu/t.json"));
    expect(times).toMatchObject({ format: "sop-timings/1", unit: "ms" });
    expect(times.spans.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(["check", "write"]));
    const trace = JSON.parse(await work.read("waktu/t.trace.json"));
    expect(trace.traceEvents[0]).toMatchObject({ ph: "X", pid: 1, tid: 1 });
    const again = await sop(work, "build", "--only", "json");
    expect(again.stderr.split("\n").at(-2)).toBe("0 SOP disusun ke out/, 2 tetap.");
    expect(again.stderr).not.toContain("[1/2]");
    await work.write("out/a/a.json", "{}");
    const repaired = await sop(work, "build", "--only", "json");
    expect(repaired.stderr).toMatch(/\[\d\/2\] dari simpanan: a\n/);
    expect(repaired.stderr).toMatch(/\[\d\/2\] tetap: b\n/);
    expect(repaired.stderr.split("\n").at(-2)).toBe("0 SOP disusun ke out/, 1 diambil dari simpanan, 1 tetap.");
    await rm(join(work.path, "out/index.html"));
    const page = await sop(work, "build", "--only", "json", "--lang", "en");
    expect(page.stderr.split("\n").at(-2)).toBe(
      "0 SOPs built into out/, 2 unchanged, the catalogue was written again.",
    );
    await work.write("sops/a.yaml", "sop: 2\n");
    const failing = await sop(work, "build", "--only", "json");
    expect(failing.stderr.split("\n").at(-2)).toBe("0 SOP disusun ke out/, 1 tetap, 1 gagal.");
    expect((await sop(work, "build", "--only", "json", "--shard", "3/2")).code).toBe(2);
  });

  it("tells where the cache is, and clears it", async () => {
    await using work = await workshop(SOPS);
    await sop(work, "build", "--only", "json", "-q");
    expect((await sop(work, "cache")).stdout).toBe(`${join(work.path, "cache")}\n`);
    expect((await sop(work, "cache", "clear")).stderr).toMatch(/^Simpanan dikosongkan: /);
    expect(await work.files("cache")).toEqual([]);
    expect((await sop(work, "build", "--only", "json")).stderr).toContain("2 SOP disusun");
  });
});

describe("sop build --watch", () => {
  it("builds what a change touches, tells findings at once, and ends with the signal", async () => {
    await using work = await workshop(SOPS);
    /** Each follows when that was said since the one before, and the command waits again. */
    const acts: readonly (readonly [string, () => Promise<void> | null])[] = [
      ["2 SOP disusun ke out/.", () => work.write("sops/b.yaml", smallSop("Judul Baru"))],
      ["2 SOP disusun ke out/.", () => work.write("sops/b.yaml", "sop: 1\nnama: [\n")],
      ["sops/b.yaml:", () => null],
    ];
    let done = 0;
    let from = 0;
    const run = await runSop(["build", "--only", "json", "--watch"], {
      cwd: work.path,
      env: { SOP_CACHE: join(work.path, "cache") },
      heard: (said, kill) => {
        const [words = "", act] = acts[done] ?? [];
        const at = said.indexOf(words, from);
        if (act === undefined || at === -1 || !said.includes("Menunggu perubahan", at)) return;
        done++;
        from = said.length;
        if (act() === null) kill("SIGINT");
      },
    });
    expect(run.code).toBe(130);
    expect(done).toBe(acts.length);
    expect(await work.read("out/a/a.json")).not.toContain("Penyusunan B");
  });
});
