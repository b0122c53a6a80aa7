import type { CatalogueEntry } from "../../../src/emit/catalogue/entry.ts";

/** An entry of the catalogue with nothing in it but what is given. */
export function entry(id: string, given: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    id,
    title: id,
    number: null,
    status: "draf",
    organization: [],
    approved: null,
    effective: null,
    actors: [],
    laws: [],
    papers: [],
    related: [],
    outputs: [`${id}/${id}.json`, `${id}/${id}.pdf`, `${id}/${id}.svg`],
    ...given,
  };
}

/** Names it by id. */
export const to = (...ids: string[]): CatalogueEntry["related"] => ids.map((id) => ({ id, title: `SOP ${id}` }));

/** A small collection: everything that can be searched for stands in one SOP alone. */
export const SMALL: readonly CatalogueEntry[] = [
  entry("cuti", {
    title: "Cuti Pegawai",
    number: "7/SOP/2024",
    status: "resmi",
    organization: ["KEMENTERIAN", "BIRO UMUM"],
    approved: "2024-02-03",
    actors: [{ name: "Kasubag", aliases: ["Kepala Subbagian"] }],
    laws: ["Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara"],
    papers: ["Formulir Permohonan", "Surat Izin"],
    related: to("arsip", "pensiun"),
  }),
  entry("arsip", {
    title: "Pengarsipan",
    status: "resmi",
    organization: ["KEMENTERIAN", "BIRO HUKUM"],
    actors: [{ name: "Arsiparis", aliases: [] }],
    related: to("cuti"),
  }),
  entry("pensiun", {
    title: "Pensiun",
    organization: ["KEMENTERIAN", "BIRO UMUM"],
    related: [...to("arsip", "arsip", "pensiun", "tak-ada"), { id: null, title: "SOP Lama" }],
  }),
  entry("tamu", { title: "Penerimaan Tamu", organization: ["KEMENTERIAN", "BIRO UMUM"] }),
];

/** Texts that try to be more than texts. */
export const HOSTILE = [
  "</script><script>document.title='x'</script>",
  "<img src=https://example.invalid/x onerror=document.title='x'>",
  '" onmouseover="document.title=1" x="',
  "{{title}} {{{title}}} <%title%>",
  "<!--<script>",
  "\u202Eterbalik\u2066",
  "]]>&lt;&#x27;",
];
