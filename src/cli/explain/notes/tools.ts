import { say } from "../../../source/finding.ts";
import type { Explanation } from "../explanation.ts";

/** Findings about silences, profiles, the drawing and the software itself. */
export const tools: readonly Explanation[] = [
  {
    code: "abaikan-tanpa-kode",
    severity: "warning",
    title: say("Pengabaian tanpa kode", "A silence without a code"),
    explanation: say(
      "`# sop-abaikan KODE: alasan` menyembunyikan satu jenis temuan di satu tempat. Tanpa kode tidak ada yang diabaikan.",
      "`# sop-abaikan CODE: reason` hides one kind of finding at one place. Without a code it silences nothing.",
    ),
    examples: { wrong: ["# sop-abaikan\nperingatan: Simpan aslinya"], right: ["peringatan: Simpan aslinya"] },
  },
  {
    code: "abaikan-tanpa-alasan",
    severity: "warning",
    title: say("Pengabaian tanpa alasan", "A silence without a reason"),
    explanation: say(
      "Yang membaca berkas ini kelak perlu tahu mengapa temuan itu diabaikan.",
      "Who reads this file later needs to know why the finding was silenced.",
    ),
    examples: {
      wrong: ["# sop-abaikan baca-komentar\nperingatan: Berkas #1 disimpan"],
      right: ["# sop-abaikan baca-komentar: nomor berkas memang tidak dicetak\nperingatan: Berkas #1 disimpan"],
    },
  },
  {
    code: "abaikan-sia-sia",
    severity: "warning",
    title: say("Pengabaian yang tidak mengenai apa pun", "A silence that silences nothing"),
    explanation: say(
      "Temuan dengan kode itu tidak ada di tempat ini: sudah diperbaiki, atau kodenya salah ketik.",
      "There is no finding of that code at this place: it has been mended, or the code is mistyped.",
    ),
    examples: {
      wrong: ["# sop-abaikan baca-komentar: sudah dibahas\nperingatan: Simpan aslinya"],
      right: ["# sop-abaikan baca-komentar: nomor berkas memang tidak dicetak\nperingatan: Berkas #1 disimpan"],
    },
  },
  {
    code: "abaikan-kesalahan",
    severity: "warning",
    title: say("Pengabaian sebuah kesalahan", "A silence for an error"),
    explanation: say(
      "Peringatan dan info dapat diabaikan, kesalahan tidak: selama masih ada, dokumen resmi tidak dibuat.",
      "Warnings and notes can be silenced, errors cannot: while there is one, no official document is made.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "alat-aturan-gagal",
    severity: "warning",
    title: say("Sebuah aturan gagal dijalankan", "A rule that failed to run"),
    explanation: say(
      "Kesalahan perangkat lunak, bukan kesalahan SOP: satu pemeriksaan tidak dapat dilakukan, yang lain tetap berjalan. Laporkan beserta berkasnya.",
      "A fault of the software, not of the SOP: one check could not be made, the others went on. Report it together with the file.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "alat-keluaran-gagal",
    severity: "error",
    title: say("Hasil tidak dapat dibuat", "An output that could not be made"),
    explanation: say(
      "SOP ini benar, tetapi satu hasilnya tidak dapat dibuat; alasannya ada di pesan. SOP lain tetap disusun.",
      "The SOP is right, yet one of its outputs could not be made; the message says why. Other SOPs were still built.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "gambar-tidak-muat",
    severity: "error",
    title: say("Diagram tidak muat", "A flowchart that does not fit"),
    explanation: say(
      "Diagram langkah-langkah itu tidak dapat digambar di kertas profil ini sehingga tiap panah dapat diikuti. Kurangi kolom pelaksana, pecah langkahnya, atau pilih kertas yang lebih besar.",
      "Those steps cannot be drawn on the paper of this profile so that every arrow can be followed. Use fewer columns, split the steps, or choose a larger paper.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "profil-tak-ada",
    severity: "error",
    title: say("Profil tidak ada", "No such profile"),
    explanation: say(
      "Profil yang disebut `memperluas` tidak ditemukan di folder templates/.",
      "The profile named by `memperluas` was not found in the folder templates/.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "profil-melingkar",
    severity: "error",
    title: say("Profil saling memperluas", "Profiles that extend each other"),
    explanation: say(
      "Sebuah profil memperluas profil lain yang, langsung atau tidak, memperluas dirinya. Putuskan lingkaran itu.",
      "A profile extends another one that, directly or not, extends it. Break the ring.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "profil-yaml",
    severity: "error",
    title: say("Profil tidak terbaca", "An unreadable profile"),
    explanation: say(
      "Berkas profile.yaml bukan YAML yang dapat dibaca.",
      "The file profile.yaml is not readable YAML.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "profil-bentuk",
    severity: "error",
    title: say("Isi profil tidak sesuai", "A profile of the wrong form"),
    explanation: say(
      "Isi profile.yaml tidak menurut schemas/profile.schema.json: kunci tidak dikenal, isian kurang, atau nilai di luar yang diperbolehkan.",
      "What profile.yaml holds does not follow schemas/profile.schema.json: an unknown key, something missing, or a value that is not allowed.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "profil-logo",
    severity: "error",
    title: say("Logo tidak dapat dipakai", "A logo that cannot be used"),
    explanation: say(
      "Berkas logo profil tidak ada, atau bukan gambar yang dapat dicetak.",
      "The profile's logo is not there, or is no image that can be printed.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "profil-huruf",
    severity: "error",
    title: say("Huruf profil tidak dapat dipakai", "A font that cannot be used"),
    explanation: say(
      "Berkas huruf profil tidak ada, bukan huruf yang utuh, atau tidak punya huruf yang dibutuhkan setiap SOP.",
      "The profile's font file is not there, is no whole font, or lacks letters that every SOP needs.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "profil-templat",
    severity: "error",
    title: say("Templat profil keliru", "A template of a profile gone wrong"),
    explanation: say(
      "Berkas .hbs atau style.css profil tidak dapat dipakai; pesannya menunjuk tempatnya.",
      "A file .hbs or style.css of the profile cannot be used; the message points at the place.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "profil-tanda-tangan",
    severity: "error",
    title: say("Tanda tempat tanda tangan", "The mark of the signature"),
    explanation: say(
      "Tanda yang menunjukkan tempat tanda tangan elektronik hanya boleh ada di kotak pengesahan, sekali.",
      "The mark that shows where the electronic signature goes may stand in the box of approval only, once.",
    ),
    examples: { wrong: [], right: [] },
  },
];
