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

/**
 * An example as a whole SOP: top-level keys that it lacks are added (two actors, `kasubag` and `kabag`, and two steps,
 * `susun` and `periksa`), so that an example need only show its point.
 */
export function completeExample(fragment: string): string {
  const text = fragment.replace(/^\n+|\s+$/g, "");
  const has = (key: string): boolean => text.split("\n").some((line) => line.startsWith(`${key}:`));
  const { sop, nama, pelaksana, langkah } = FRAME;
  return [
    has("sop") ? null : sop,
    has("nama") ? null : nama,
    has("pelaksana") ? null : pelaksana,
    text,
    has("langkah") ? null : langkah,
    "",
  ]
    .filter((part) => part !== null)
    .join("\n");
}
