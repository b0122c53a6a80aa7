import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Place } from "../../src/diagnostic.ts";
import { readFace } from "../../src/fonts/catalogue.ts";
import { withLabels } from "../../src/profile/labels.ts";
import { loadProfile } from "../../src/profile/load.ts";
import { LABEL_KEYS, type Profile } from "../../src/profile/profile.ts";

const SHIPPED = join(import.meta.dirname, "../../templates");
const AT: Place = { file: "sop.yaml", line: 3, column: 9, endLine: 3, endColumn: 17 };
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "profil-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function profileFolder(name: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  await mkdir(join(root, name), { recursive: true });
  for (const [file, content] of Object.entries(files)) await writeFile(join(root, name, file), content);
}

async function loaded(name: string): Promise<Profile> {
  const result = await loadProfile(name, [root, SHIPPED], AT);
  if (result.profile === undefined) throw new Error(JSON.stringify(result.diagnostics));
  return result.profile;
}

async function findings(name: string) {
  return (await loadProfile(name, [root, SHIPPED], AT)).diagnostics ?? [];
}

describe("kemnaker", () => {
  test("is the form, cell for cell", async () => {
    const profile = await loaded("kemnaker");
    expect(profile.identity.rows).toEqual(["number", "approved", "revised", "approver", "title"]);
    expect(profile.identity.boxes).toEqual([
      { field: "legalBasis", list: "numbered" },
      { field: "qualifications", list: "numbered" },
      { field: "related", list: "plain" },
      { field: "equipment", list: "numbered" },
      { field: "warnings", list: "plain" },
      { field: "records", list: "plain" },
    ]);
    expect(profile.labels).toMatchObject({ kualifikasi_pelaksana: "KUALIFIKASI PELAKSANAAN", ya: "Y", tidak: "T" });
    expect(profile.table.qualityStandard).toEqual(["inputs", "duration", "outputs"]);
    expect(profile.logo).toBeNull();
    expect(profile.signatureMark).toBeNull();
  });

  test("shares all but its words and rows with the national form, which it extends", async () => {
    const own = await loaded("kemnaker");
    const national = await loaded("permenpan-35-2012");
    for (const part of ["templates", "styles", "table", "chart", "paper", "font", "pageNumber"] as const) {
      expect(own[part]).toEqual(national[part]);
    }
  });

  test("its margins are pt, though the file says mm", async () => {
    const { margins } = (await loaded("kemnaker")).paper;
    expect(margins.left).toBeCloseTo((12.5 / 25.4) * 72, 6);
  });
});

describe("permenpan-35-2012", () => {
  test("is the national guideline's form", async () => {
    const profile = await loaded("permenpan-35-2012");
    expect(profile.identity.rows).toEqual(["number", "created", "revised", "effective", "approver", "title"]);
    expect(profile.identity.boxes.map(({ field }) => field)).toEqual([
      "legalBasis",
      "qualifications",
      "related",
      "equipment",
      "warnings",
      "records",
    ]);
    expect(profile.labels).toMatchObject({
      tanggal_pembuatan: "Tanggal Pembuatan",
      tanggal_revisi: "Tanggal Revisi",
      tanggal_efektif: "Tanggal Efektif",
      disahkan_oleh: "Disahkan oleh",
      nama: "Nama SOP",
      dasar_hukum: "Dasar Hukum",
      kualifikasi_pelaksana: "Kualifikasi Pelaksana",
      keterkaitan: "Keterkaitan",
      peralatan: "Peralatan/Perlengkapan",
      peringatan: "Peringatan",
      pencatatan: "Pencatatan dan Pendataan",
      kelengkapan: "Kelengkapan",
      waktu: "Waktu",
      output: "Output",
      keterangan: "Keterangan",
      ya: "Ya",
      tidak: "Tidak",
    });
  });
});

describe("a profile that extends another", () => {
  test("changes what it says and keeps the rest", async () => {
    await profileFolder("biro", {
      "profile.yaml": "profil: 1\nmemperluas: kemnaker\nkertas: F4\nlogo: logo.png\nlabel: { kelengkapan: Input }\n",
      "logo.png": PNG,
      "style.css": ".tambahan { color: #000; }",
      "footnotes.hbs": "<p>lain</p>",
    });
    const parent = await loaded("kemnaker");
    const profile = await loaded("biro");
    expect(profile.paper.size).toBe("F4");
    expect(profile.labels).toEqual({ ...parent.labels, kelengkapan: "Input" });
    expect(profile.logo).toBe(`data:image/png;base64,${PNG.toString("base64")}`);
    expect(profile.styles.startsWith(parent.styles)).toBe(true);
    expect(profile.styles).toContain(".tambahan");
    expect(profile.templates.footnotes).toBe("<p>lain</p>");
    expect(profile.templates.identity).toBe(parent.templates.identity);
  });

  test("can take its parent's logo away", async () => {
    await profileFolder("tanpa-logo", { "profile.yaml": 'profil: 1\nmemperluas: biro\nlogo: "-"\n' });
    expect((await loaded("tanpa-logo")).logo).toBeNull();
  });

  test("in a ring is found, with the way round", async () => {
    await profileFolder("a", { "profile.yaml": "profil: 1\nmemperluas: b\n" });
    await profileFolder("b", { "profile.yaml": "profil: 1\nmemperluas: a\n" });
    const [ring] = await findings("a");
    expect(ring).toMatchObject({ code: "profil-melingkar", place: { line: 2 } });
    expect(ring?.message.id).toContain("a → b → a");
  });
});

describe("what is wrong is found", () => {
  test("an unknown name, with the likely one, where the SOP wrote it", async () => {
    const [unknown] = await findings("kemnakr");
    expect(unknown).toMatchObject({ code: "profil-tak-ada", place: AT, cure: { id: 'maksud Anda "kemnaker"?' } });
  });

  test.each(["../templates/kemnaker", ".", "", "__proto__"])("%j is no name of a folder", async (name) => {
    expect((await findings(name)).map(({ code }) => code)).toEqual(["profil-tak-ada"]);
  });

  test.each([
    ["a misspelt key", "kertass: A4", "profil-bentuk", 'maksud Anda "kertas"?'],
    ["a wrong word", "kertas: A5", "profil-bentuk", undefined],
    ["a font that is too small", "huruf: { isi: 3 }", "profil-bentuk", undefined],
    ["broken YAML", "kertas: [A4", "profil-yaml", undefined],
  ])("%s", async (_, line, code, cure) => {
    await profileFolder("salah", { "profile.yaml": `profil: 1\nmemperluas: kemnaker\n${line}\n` });
    const [first] = await findings("salah");
    expect(first).toMatchObject({ code, severity: "error" });
    expect(first?.place.line).toBeGreaterThanOrEqual(3);
    expect(first?.cure?.id).toBe(cure);
  });

  test.each(["../../x.png", "/etc/passwd", "logo.gif", "bagian/logo.png", "''"])(
    "a logo named %s, in one finding that says what a name is",
    async (logo) => {
      await profileFolder("logo-keliru", { "profile.yaml": `profil: 1\nmemperluas: kemnaker\nlogo: ${logo}\n` });
      expect(await findings("logo-keliru")).toMatchObject([
        {
          code: "profil-bentuk",
          place: { line: 3 },
          message: { id: 'isi logo harus nama berkas .png, .jpg, atau .svg di folder profil ini, atau "-"' },
        },
      ]);
    },
  );

  test.each(["hal {n} dari {total}", "hal n", "{N}", "{n", "{{n}}"])("a page number as %j", async (format) => {
    const yaml = `profil: 1\nmemperluas: kemnaker\nnomor_halaman: { format: "${format}" }\n`;
    await profileFolder("halaman", { "profile.yaml": yaml });
    expect(await findings("halaman")).toMatchObject([
      { code: "profil-bentuk", place: { line: 3 }, message: { en: expect.stringContaining("must hold {n}") } },
    ]);
  });

  test.each(["- {n} -", "{n}", "hal. {n} ({n})"])("nothing about a page number as %j", async (format) => {
    const yaml = `profil: 1\nmemperluas: kemnaker\nnomor_halaman: { format: "${format}" }\n`;
    await profileFolder("halaman", { "profile.yaml": yaml });
    expect((await loaded("halaman")).pageNumber.format).toBe(format);
  });

  test("what a profile that extends nothing leaves open", async () => {
    await profileFolder("kosong", { "profile.yaml": "profil: 1\n" });
    const messages = (await findings("kosong")).map(({ message }) => message.id);
    expect(messages).toContain('"label.nomor" belum diisi di profil kosong');
    expect(messages).toContain('"kertas" belum diisi di profil kosong');
  });

  test.each([
    ["is missing", "tak-ada.png", {}],
    ["is not what its name says", "logo.png", { "logo.png": "bukan gambar" }],
    ["is too large", "logo.png", { "logo.png": Buffer.concat([PNG, Buffer.alloc(1_000_000)]) }],
    ["holds text", "logo.svg", { "logo.svg": "<svg><text>x</text></svg>" }],
  ])("a logo that %s", async (_, logo, files) => {
    await profileFolder("logo", { "profile.yaml": `profil: 1\nmemperluas: kemnaker\nlogo: ${logo}\n`, ...files });
    expect(await findings("logo")).toMatchObject([{ code: "profil-logo", place: { line: 3 } }]);
  });
});

describe("a font of its own", () => {
  const FACES = "biasa: a.woff, tebal: a.woff, miring: a.woff, tebal_miring: a.woff";
  const ARIMO = readFace({ weight: 400, style: "normal", file: "@fontsource/arimo/files/arimo-latin-400-normal.woff" });
  const withFont = (name: string, faces: string, files: Readonly<Record<string, Buffer>>): Promise<void> =>
    profileFolder(name, {
      "profile.yaml": `profil: 1\nmemperluas: kemnaker\nhuruf: { berkas: { ${faces} } }\n`,
      ...files,
    });

  test("is read beside the profile, and goes on to those that extend it", async () => {
    await withFont("berhuruf", FACES, { "a.woff": Buffer.from(ARIMO) });
    await profileFolder("anak-berhuruf", { "profile.yaml": "profil: 1\nmemperluas: berhuruf\nhuruf: { isi: 9 }\n" });
    const { font } = await loaded("anak-berhuruf");
    expect(font.body).toBe(9);
    expect(font.own.map(({ weight, style, format }) => `${weight} ${style} ${format}`)).toEqual([
      "400 normal woff",
      "700 normal woff",
      "400 italic woff",
      "700 italic woff",
    ]);
    expect((await loaded("kemnaker")).font.own).toEqual([]);
  });

  test.each([
    ["that is not there", FACES, {}, "profil-huruf"],
    ["that is none", FACES, { "a.woff": PNG }, "profil-huruf"],
    ["that is too large", FACES, { "a.woff": Buffer.alloc(2_000_001) }, "profil-huruf"],
    ["in another folder", FACES.replaceAll("a.woff", "../a.woff"), {}, "profil-bentuk"],
    ["of fewer faces", "biasa: a.woff", {}, "profil-bentuk"],
  ])("%s is found", async (_, faces, files, code) => {
    await withFont("huruf-keliru", faces, files);
    const found = await findings("huruf-keliru");
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) expect(finding).toMatchObject({ code, place: { line: 3 } });
    await rm(join(root, "huruf-keliru"), { recursive: true });
  });
});

test("a single SOP may word labels differently; keys that are none change nothing", async () => {
  const profile = await loaded("kemnaker");
  const own = withLabels(profile, { kelengkapan: "Input", toString: "x" });
  expect(own.labels).toEqual({ ...profile.labels, kelengkapan: "Input" });
});

test("the schema knows exactly the labels that the program prints", async () => {
  const schema: unknown = JSON.parse(
    await readFile(join(import.meta.dirname, "../../schemas/profile.schema.json"), "utf8"),
  );
  expect(schema).toHaveProperty("properties.label.properties");
  const { label } = (schema as { properties: { label: { properties: object } } }).properties;
  expect(Object.keys(label.properties).sort()).toEqual([...LABEL_KEYS].sort());
});
