import type { Bilingual } from "../diagnostic.ts";
import { say } from "./finding.ts";

const ID = say("sebuah id: huruf, angka, tanda hubung, garis bawah", "an id: letters, digits, hyphens, underscores");
const TARGET = say("id sebuah langkah, atau daftarnya", "the id of a step, or a list of them");
const TEXT_OR_LIST = say("teks, atau daftar teks", "a text, or a list of texts");
const PROFILE = say(
  "nama profil: huruf kecil, angka, tanda hubung",
  "a profile's name: small letters, digits, hyphens",
);

/** What each definition of the schema wants, as the end of a sentence: "isinya …". */
export const EXPECTATIONS: Readonly<Record<string, Bilingual>> = {
  versi: say("angka 1", "the number 1"),
  status: say("`draf` atau `resmi`", "`draf` or `resmi`"),
  teks: TEXT_OR_LIST,
  teks_wajib: TEXT_OR_LIST,
  butir: say("satu teks, atau peta `teks` dengan `butir`", "one text, or a map of `teks` with `butir`"),
  teks_tunggal: say("satu teks", "one text"),
  tanggal_isi: say('tanggal seperti 2025-01-31, atau "-"', 'a date such as 2025-01-31, or "-"'),
  tanggal: say(
    "peta dengan `pembuatan`, `pengesahan`, `revisi`, `efektif`",
    "a map of `pembuatan`, `pengesahan`, `revisi`, `efektif`",
  ),
  pengesah: say("peta dengan `jabatan`, `nama`, `nip`", "a map of `jabatan`, `nama`, `nip`"),
  nama_profil: PROFILE,
  profil: PROFILE,
  label: say("peta label dan gantinya", "a map of labels and what replaces them"),
  id_sop: say(
    "nama berkas SOP tanpa akhiran: huruf kecil, angka, tanda hubung",
    "an SOP's file name without its ending: small letters, digits, hyphens",
  ),
  keterkaitan: say("teks, `sop: nama-berkas`, atau daftarnya", "a text, `sop: file-name`, or a list of them"),
  butir_keterkaitan: say("teks, atau `sop: nama-berkas`", "a text, or `sop: file-name`"),
  nama_id: ID,
  id: ID,
  id_langkah: ID,
  daftar_id: say("daftar id, misalnya [a, b]", "a list of ids, for example [a, b]"),
  tujuan: TARGET,
  lanjut: TARGET,
  daftar_pelaksana: say(
    "peta: id pendek diikuti judul kolom, misalnya `kabag: Kabag`",
    "a map: a short id and the column's heading, for example `kabag: Kabag`",
  ),
  pelaksana: say(
    "judul kolom, atau peta dengan `nama`, `alias`, `kelompok`",
    "the column's heading, or a map of `nama`, `alias`, `kelompok`",
  ),
  daftar_langkah: say("daftar langkah, tiap langkah diawali `- `", "a list of steps, each begun with `- `"),
  langkah: say("satu langkah dengan `kegiatan` dan `pelaksana`", "one step with `kegiatan` and `pelaksana`"),
  pelaku: say(
    "id pelaksana, daftar id, atau `berurutan: [a, b]`",
    "an actor's id, a list of ids, or `berurutan: [a, b]`",
  ),
  keputusan: say(
    "cabang-cabang dengan tujuannya, misalnya `ya: kirim`",
    "branches with their targets, for example `ya: kirim`",
  ),
  nama_cabang: say("label cabang", "the label of a branch"),
  gabung: say("`semua`, atau daftar id langkah", "`semua`, or a list of step ids"),
  ya_tidak: say("`true` atau `false`", "`true` or `false`"),
  selesai: say("`true`, atau daftar id pelaksana", "`true`, or a list of actor ids"),
  waktu: say("lamanya, misalnya `30 menit`, atau `{teks: …}`", "a time, for example `30 menit`, or `{teks: …}`"),
};
