import { describe, expect, test } from "vitest";
import { rules } from "../../../src/check/rules/index.ts";
import { checkText } from "../reading.ts";

const PROSE = rules.filter(({ code }) => code.startsWith("prosa-"));

/** Kabag's sentence in a flow Kasubag → Kabag → Karo; `keys` are more keys of Kabag's step. */
function sentence(text: string, keys = ""): readonly string[] {
  const yaml = `sop: 1
nama: Contoh
pelaksana:
  kasubag: Kasubag
  kabag: { nama: Kabag, alias: [Kabag PP] }
  karo: Karo
  tim: { nama: Tim, alias: [Tim Penyusunan] }
langkah:
  - { id: susun, kegiatan: menyusun konsep, pelaksana: kasubag }
  - id: periksa
    kegiatan: ${JSON.stringify(text)}
    pelaksana: kabag
${keys === "" ? "" : `    ${keys}\n`}  - { id: simpan, kegiatan: menyimpan konsep, pelaksana: karo }
  - { id: bahas, kegiatan: membahas konsep, pelaksana: tim }
`;
  return checkText(yaml, PROSE).map(({ code, message }) => `${code}: ${message.id}`);
}

const CHOICES = "{ ya: simpan, tidak: susun }";
const SWAPPED = "{ ya: susun, tidak: simpan }";
const CHOICE = `keputusan: ${CHOICES}`;

describe("a plain step", () => {
  test.each([
    "menyerahkan konsep kepada Karo",
    "menyerahkan konsep kepada Karo melalui Tim",
    "menyampaikan salinan konsep kepada Tim",
    "menjelaskan isi konsep kepada Tim",
    "menyampaikan undangan kepada Tim dan Kasubag",
    "menyampaikan konsep kepada Tim dan Karo",
    "menyampaikan konsep kepada Menteri Keuangan",
    "menyampaikan konsep kepada seluruh Unit Kerja",
    "menerima konsep dari Kasubag",
    "membahas konsep bersama Tim",
    "menyampaikan konsep kepada Karo. Tugas Tim berakhir di sini.",
    "memerintahkan Karo untuk membentuk Tim Penyusunan",
    "menghubungi Kasubag bila ada yang belum jelas",
    "memaraf konsep jika tidak ada keberatan",
  ])("is left alone: %s", (text) => {
    expect(sentence(text)).toEqual([]);
  });

  test.each(["menyerahkan konsep kepada Tim", "memerintahkan Tim Penyusunan untuk membahas konsep"])(
    "hands over to somebody else than its arrow: %s",
    (text) => {
      expect(sentence(text)).toEqual([expect.stringMatching(/^prosa-tujuan-lain: .*`Tim.*panahnya menuju `Karo`/)]);
    },
  );

  test("may keep the work and hand it on later", () => {
    const next = "lanjut: arsip\n  - { id: arsip, kegiatan: mengarsipkan konsep, pelaksana: kabag, lanjut: simpan }";
    expect(sentence("menyerahkan konsep kepada Tim", next)).toEqual([]);
  });

  test("may end after handing over", () => {
    expect(sentence("menyerahkan konsep kepada Tim", "selesai: true")).toEqual([]);
  });

  test("tells two cases apart but has one way on", () => {
    expect(sentence("memeriksa konsep. Apabila sesuai diteruskan, apabila belum sesuai diperbaiki.")).toEqual([
      expect.stringMatching(/^prosa-jika-tanpa-keputusan/),
    ]);
  });
});

describe("a decision", () => {
  test.each([
    "memeriksa konsep. Jika setuju menyampaikan kepada Karo, jika tidak setuju dikembalikan kepada Kasubag.",
    "memeriksa konsep. Jika setuju memberi paraf, jika tidak setuju dikembalikan kepada Kasubag dan Tim.",
    "memeriksa konsep. Apabila setuju menyampaikan kepada Karo melalui Tim; apabila tidak dikembalikan.",
    "memeriksa konsep. Jika setuju menyampaikan kepada Karo. Konsep disalin untuk Tim.",
    "memeriksa konsep, apakah sudah lengkap",
  ])("is left alone: %s", (text) => {
    expect(sentence(text, CHOICE)).toEqual([]);
  });

  test.each([
    ["memeriksa konsep. Jika setuju menyampaikan kepada Tim, jika tidak dikembalikan kepada Kasubag.", "Tim", "Karo"],
    ["memeriksa konsep. Jika setuju menyampaikan kepada Karo, jika tidak dikembalikan kepada Tim.", "Tim", "Kasubag"],
    ["memeriksa konsep. Jika tidak setuju dikembalikan kepada Tim Penyusunan.", "Tim Penyusunan", "Kasubag"],
  ])("sends the work elsewhere than it says: %s", (text, said, goes) => {
    expect(sentence(text, CHOICE)).toEqual([
      `prosa-tujuan-lain: Kalimat ini menyebut \`${said}\`, sedangkan panahnya menuju \`${goes}\`.`,
    ]);
  });

  test("is held to its labels where they begin the cases", () => {
    const labels = 'keputusan: { "Lengkap": simpan, "Belum lengkap": susun }';
    const right =
      "memeriksa konsep. Jika lengkap diserahkan kepada Karo, jika belum lengkap dikembalikan kepada Kasubag.";
    const wrong = "memeriksa konsep. Jika belum lengkap dikembalikan kepada Tim, jika lengkap diserahkan kepada Karo.";
    expect(sentence(right, labels)).toEqual([]);
    expect(sentence(wrong, labels)).toEqual([expect.stringContaining("panahnya menuju `Kasubag`")]);
  });

  test("asks for its question when nothing says what is asked", () => {
    expect(sentence("memeriksa konsep", CHOICE)).toEqual([expect.stringMatching(/^prosa-keputusan-tanpa-syarat/)]);
    expect(sentence("memeriksa konsep", `tanya: Setuju?\n    ${CHOICE}`)).toEqual([]);
  });
});

describe("a decision whose sentence speaks of a fault", () => {
  const fault =
    "memeriksa konsep. Jika perlu perbaikan dikembalikan kepada Kasubag, jika tidak disampaikan kepada Karo.";

  test.each([
    [fault, CHOICES, "Setuju?"],
    [fault, CHOICES, ""],
    [fault, SWAPPED, ""],
    [fault, SWAPPED, "Perlu perbaikan?"],
    [
      "memeriksa konsep. Jika ada kesalahan dikembalikan kepada Kasubag, jika tidak ada disampaikan kepada Karo.",
      CHOICES,
      "",
    ],
    [
      "memeriksa konsep. Jika masih terdapat beberapa kekurangan dikembalikan kepada Kasubag, jika tidak terdapat kekurangan disampaikan kepada Karo.",
      CHOICES,
      "Apakah sudah lengkap?",
    ],
    ["memeriksa konsep. Jika meragukan dikembalikan kepada Kasubag, jika tidak disimpan Karo.", CHOICES, ""],
    ["memeriksa konsep. Bila perlu meminta pendapat kepada Tim.", CHOICES, "Setuju?"],
    ["memeriksa konsep. Jika Karo tidak ada di tempat disampaikan kepada Tim.", CHOICES, "Setuju?"],
    ["menyampaikan konsep kepada Karo jika setuju, mengembalikan kepada Kasubag jika tidak.", CHOICES, ""],
    ["memeriksa konsep dan mengembalikan kepada Kasubag apabila tidak lengkap.", CHOICES, ""],
    ["memeriksa konsep. Jika setuju menyampaikan salinan kepada Tim, jika tidak setuju diperbaiki.", CHOICES, ""],
    ["memeriksa konsep, menyampaikan kepada Tim apabila tidak lengkap, dikembalikan kepada Kasubag.", CHOICES, ""],
    ["memeriksa konsep dan memberi catatan kepada Kasubag jika sesuai tetapi belum rapi", CHOICES, ""],
    ["memeriksa konsep dan mengirimkannya kepada Tim bila disetujui secara lisan", CHOICES, ""],
    [
      "memeriksa konsep. Jika disetujui dengan perbaikan dikembalikan kepada Kasubag, jika tidak disampaikan kepada Karo.",
      CHOICES,
      "",
    ],
  ])("is left alone: %s %s %s", (text, exits, question) => {
    const asked = question === "" ? "" : `tanya: ${question}\n    `;
    expect(sentence(text, `${asked}keputusan: ${exits}`)).toEqual([]);
  });

  test.each([
    [fault, SWAPPED, "Setuju?"],
    [fault, CHOICES, "Ada kesalahan?"],
    [
      "memeriksa konsep. Apabila sudah benar disampaikan ke Karo; apabila salah, konsep dikembalikan ke Kasubag.",
      SWAPPED,
      "",
    ],
    [
      "memeriksa konsep. Dalam hal disetujui diteruskan kepada Karo, dalam hal ditolak dikembalikan kepada Kasubag.",
      SWAPPED,
      "",
    ],
    [
      "memeriksa konsep. Jika data sudah lengkap diteruskan kepada Karo, jika data kurang lengkap dikembalikan kepada Kasubag.",
      SWAPPED,
      "",
    ],
  ])("leads elsewhere in both of its cases: %s %s %s", (text, exits, question) => {
    const asked = question === "" ? "" : `tanya: ${question}\n    `;
    const found = sentence(text, `${asked}keputusan: ${exits}`).toSorted();
    expect(found).toEqual([
      "prosa-tujuan-lain: Kalimat ini menyebut `Karo`, sedangkan panahnya menuju `Kasubag`.",
      "prosa-tujuan-lain: Kalimat ini menyebut `Kasubag`, sedangkan panahnya menuju `Karo`.",
    ]);
  });

  test("says what is done before it says when", () => {
    expect(
      sentence("memeriksa konsep dan mengembalikan kepada Kasubag apabila tidak lengkap.", `keputusan: ${SWAPPED}`),
    ).toEqual(["prosa-tujuan-lain: Kalimat ini menyebut `Kasubag`, sedangkan panahnya menuju `Karo`."]);
  });

  test("keeps the work of a case that it says is handed on, while the other case hands it there", () => {
    const kept = (last: string): readonly string[] =>
      sentence(
        "memeriksa konsep. Jika setuju disampaikan kepada Karo, jika tidak setuju dikembalikan kepada Kasubag.",
        `keputusan: { ya: paraf, tidak: simpan }\n  - { id: paraf, kegiatan: memaraf konsep, pelaksana: kabag, ${last} }`,
      );
    expect(kept("selesai: true")).toContain(
      "prosa-tujuan-lain: Kalimat ini menyebut `Karo`, sedangkan panahnya menuju `Kabag`.",
    );
    expect(kept("lanjut: simpan").filter((one) => one.includes("menuju `Kabag`"))).toEqual([]);
  });
});

describe("a plain step whose sentence tells two cases apart", () => {
  test.each([
    "memeriksa konsep. Jika benar diteruskan, jika salah diperbaiki.",
    "memeriksa konsep. Dalam hal disetujui diteruskan, dalam hal ditolak diperbaiki.",
    "memeriksa konsep. Jika ada kesalahan diperbaiki, jika tidak ada diteruskan.",
    "memeriksa konsep. Jika data sudah lengkap diteruskan, jika data belum lengkap diperbaiki.",
    "menerima konsep, apabila lengkap dicatat dan bila kurang ditolak",
  ])("lacks its decision: %s", (text) => {
    expect(sentence(text)).toEqual([expect.stringMatching(/^prosa-jika-tanpa-keputusan/)]);
  });

  test.each([
    "berkoordinasi dalam hal anggaran. Jika belum tersedia dananya, jadwal digeser.",
    "memeriksa konsep, bila perlu bersama Tim.",
    "memeriksa konsep apabila diminta; jika data belum lengkap, menghubungi Kasubag",
  ])("has none: %s", (text) => {
    expect(sentence(text)).toEqual([]);
  });
});

describe("the first word", () => {
  test.each([
    "Memeriksa konsep",
    "Rapat pembahasan",
    "Dokumen yang masuk",
    "Bila disetujui, menandatangani surat",
    "Setelah diperiksa, menyampaikan konsep",
    "Perhatikan tanggalnya",
    "Persiapkan berkas",
    "Pelanggan mengisi formulir",
    "Pelajari konsep",
    "Catat disposisi",
    "Dinas mengirim konsep",
    "Mencatat diagram",
    "Kirim distribusi",
    "Direktorat menyetujui",
    "Pertimbangkan usulan",
    "Direktur menyetujui",
    "Diskusi bersama",
    "Distribusi surat",
    "Perlahan menuangkan cairan",
    "Pegawai mengisi formulir",
    "Pemohon mengisi formulir",
    "_Scan_ dokumen",
    "Kabag",
    "Kabag PP",
    "Kabag berkas lengkap",
    "Kabag berwenang menandatangani konsep",
    "Kabag Umum memeriksa konsep",
    "Kabag melalui surat menyampaikan konsep",
    "Kasubag memeriksa",
    "kabagian memeriksa",
    "Karo dan Kabag memeriksa konsep",
  ])("is let pass: %s", (text) => {
    expect(sentence(text)).toEqual([]);
  });

  test.each([
    "Pemeriksaan konsep",
    "Penandatanganan konsep",
    "Diserahkan bersama",
    "Disetujui bersama",
    "Pengesahan",
    "dibuat konsep",
    "Ditolak",
    "Perbaikan konsep",
    "Pelaksanaan rapat",
    "Pelayanan",
    "Surat dikirim",
    "Dokumen diperiksa",
    "_Draft_ disusun",
  ])("is no active verb: %s", (text) => {
    expect(sentence(text)).toEqual([expect.stringMatching(/^prosa-kata-kerja/)]);
  });

  test.each([
    ["Kabag memeriksa konsep", "`Kabag`"],
    ["Kabag PP akan memeriksa konsep", "`Kabag PP`"],
    ["kabag memeriksa konsep", "`kabag`"],
    ["Kabag, memeriksa konsep", "`Kabag`"],
    ["Kabag dan Karo menandatangani konsep", "`Kabag`"],
    ["Kabag, Karo, dan Tim menandatangani konsep", "`Kabag`"],
    ["Kabag bersama Tim Penyusunan membahas konsep", "`Kabag`"],
    ["Kabag/Karo menandatangani konsep", "`Kabag`"],
  ])("is its own actor: %s", (text, name) => {
    expect(sentence(text)).toEqual([`prosa-awal-pelaksana: Kalimat ini dimulai dengan pelaksananya, ${name}.`]);
  });
});
