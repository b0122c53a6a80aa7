/** What an SOP must have, for examples that leave it out. */
const FRAME = {
  sop: "sop: 1",
  nama: "nama: Contoh",
  pelaksana: ["pelaksana:", "  kasubag: Kasubag", "  kabag: Kabag"].join("\n"),
  langkah: [
    "langkah:",
    "  - id: susun",
    "    kegiatan: menyusun konsep",
    "    pelaksana: kasubag",
    "  - id: periksa",
    "    kegiatan: memeriksa konsep",
    "    pelaksana: kabag",
  ].join("\n"),
} as const;

/** What its identity page must have, likewise; it stands below, so that lines keep their numbers. */
const IDENTITY: readonly string[] = [
  'nomor: "-"',
  "instansi: Biro Umum",
  'tanggal: { pengesahan: 2026-01-31, revisi: "-" }',
  "pengesah: { jabatan: Kepala Biro Umum, nama: Siti Rahayu, nip: 198001012005012001 }",
  'dasar_hukum: "-"',
  'kualifikasi_pelaksana: "-"',
  'keterkaitan: "-"',
  'peralatan: "-"',
  'peringatan: "-"',
  'pencatatan: "-"',
];

/**
 * An example as a whole SOP: top-level keys that it lacks are added (two actors, `kasubag` and `kabag`, and two steps,
 * `susun` and `periksa`), and columns of the Mutu Baku that none of its steps writes are answered with a dash, so that
 * an example need only show its point.
 */
export function completeExample(fragment: string): string {
  const text = fragment.replace(/^\n+|\s+$/g, "");
  const has = (key: string): boolean => text.split("\n").some((line) => line.startsWith(`${key}:`));
  const { sop, nama, pelaksana, langkah } = FRAME;
  return [
    has("sop") ? null : sop,
    has("nama") ? null : nama,
    has("pelaksana") ? null : pelaksana,
    withStandard(has("langkah") ? text : `${text}\n${langkah}`),
    ...IDENTITY.filter((line) => !has(line.slice(0, line.indexOf(":")))),
    "",
  ]
    .filter((part) => part !== null)
    .join("\n");
}

const STANDARD = ["kelengkapan", "waktu", "output"];

function withStandard(text: string): string {
  const answers = STANDARD.filter((key) => !text.includes(`${key}:`)).map((key) => `${key}: "-"`);
  if (answers.length === 0) return text;
  return text.replace(/^langkah:\n(?:[ #].*\n?|\n)*/m, (steps) =>
    steps.replace(/^ {2}- .*(?:\n {3}.*)*/gm, (step) => {
      // The texts of a row are those of its first symbol.
      if (step.includes("sebaris: true")) return step;
      return step.startsWith("  - {")
        ? step.replace("{", `{ ${answers.join(", ")},`)
        : step.replace("- ", `- ${answers.join("\n    ")}\n    `);
    }),
  );
}

/** One file of an example, under the name that it is checked as. */
export interface ExampleFile {
  readonly id: string;
  readonly yaml: string;
}

/**
 * The files of an example. Most are one, `contoh.yaml`; what concerns several SOPs has the others after lines like
 * `--- # lain.yaml`. Each is completed. The findings are those of the first.
 */
export function exampleFiles(example: string): readonly [ExampleFile, ...ExampleFile[]] {
  const [first = "", ...others] = example.split(/^--- # /m);
  return [
    { id: "contoh", yaml: completeExample(first) },
    ...others.map((other) => {
      const end = other.indexOf("\n");
      return { id: other.slice(0, end).replace(/\.ya?ml\s*$/, ""), yaml: completeExample(other.slice(end + 1)) };
    }),
  ];
}
