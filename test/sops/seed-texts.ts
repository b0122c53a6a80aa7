/**
 * Every text of the form that `sops/penyusunan-pengukuran-kinerja.yaml` was copied from, as it stands there:
 * spelling, capitals, spaces and full stops included. A cell that names several things stays one text here.
 */

export const title = "Penyusunan Pengukuran Kinerja Kementerian";
export const number = "1/.../OT.04.00/./...";
export const organization = [
  "KEMENTERIAN KETENAGAKERJAAN REPUBLIK INDONESIA",
  "SEKRETARIAT JENDERAL",
  "BIRO PERENCANAAN DAN MANAJEMEN KINERJA",
];
export const approverPosition = "Kepala Biro Perencanaan";
export const legalBasis = [
  "UU No.39 Tahun 2008 Tentang Kementerian Negara",
  "PP No. 47 Tahun 2009 Tentang Kementerian Negara",
  "Permenaker nomor 8 Tahun 2018 Tentang Perubahan Atas Permenaker No. 13 Tahun 2015 tentang Organisasi dan Tata Kerja Kementerian",
  "Permenaker No 07 Tahun 2017 Tentang Pedoman Penyusunan SOP AP Kemnaker",
  "Permenaker No 03 Tahun 2019 Tentang Tata Naskah Dinas di Kementerian",
];
export const qualifications = [
  "Memiliki kemampuan penyusunan Pengukuran Kinerja Kementerian",
  "Memahami aspek-aspek penyusunan Pengukuran Kinerja Kementerian",
  "Memahami tata cara penyusunan Pengukuran Kinerja Kementerian",
];
export const related = ["SOP Pembentukan Tim", "SOP Pengumpulan Bahan", "SOP Pembuatan Bahan", "SOP Pendokumentasian"];
export const equipment = [
  "Berkas pendukung penyusunan Pengukuran Kinerja Kementerian",
  "Lembar Pemeriksaan",
  "Komputer/Printer/Scanner",
];
export const warnings = ["Teliti kesesuaian setelah menuangkan dalam lembar pemeriksaan berkas"];
export const records = ["Di simpan sebagai data elektronik dan manual"];
export const actors = ["Kasubag", "Kabag", "Karo", "Sekjen", "Menteri", "Tim", "Fungsional Umum"];

/** One row of the form's table, columns from left to right; a blank cell is an empty text. */
export interface Row {
  readonly activity: string;
  readonly inputs: string;
  readonly duration: string;
  readonly outputs: string;
  readonly notes: string;
}

export const rows: readonly Row[] = [
  {
    activity: "mengajukan usulan penyusunan Pengukuran Kinerja Kementerian kepada Kabag",
    inputs: "Konsep Rencana Kerja, TOR",
    duration: "menit",
    outputs: "Konsep Rencana Kerja, TOR",
    notes: "",
  },
  {
    activity:
      "memeriksa usulan. Jika setuju menyampaikan kepada Karo Perencanaan dan MK, jika tidak setuju dikembalikan kepada Kasubbag untuk diperbaiki.",
    inputs: "Konsep Rencana Kerja, TOR",
    duration: "menit",
    outputs: "Rencana Kerja, Disposisi",
    notes: "",
  },
  {
    activity:
      "memeriksa usulan. Jika setuju memerintahkan Kabag untuk membentuk Tim Penyusunan, jika tidak setuju dikembalikan kepada Kabag PP untuk diperbaiki.",
    inputs: "Rencana Kerja, Disposisi",
    duration: "menit",
    outputs: "Rencana Kerja, Disposisi",
    notes: "",
  },
  {
    activity: "Kabag memerintahkan Kasubbag untuk membentuk Tim Penyusunan.",
    inputs: "Disposisi",
    duration: "menit",
    outputs: "Disposisi, SK",
    notes: "",
  },
  {
    activity: "membentuk Tim Penyusunan.",
    inputs: "Disposisi, SK",
    duration: "menit",
    outputs: "Disposisi, SK",
    notes: "SOP Pembentukan Tim",
  },
  {
    activity: "mengumpulkan bahan dan menyusun draf Pengukuran Kinerja Kementerian dan menyerahkan kepada Kasubbag",
    inputs: "SK TIM, Bahan",
    duration: "menit",
    outputs: "Draf Pengukuran Kinerja Kementerian",
    notes: "SOP Pengumpulan Bahan, SOP Pembuatan bahan",
  },
  {
    activity:
      "memeriksa konsep draf Pengukuran Kinerja Kementerian. Jika setuju menyampaikan kepada Kabag, jika tidak setuju dikembalikan kepada Tim Penyusunan untuk diperbaiki.",
    inputs: "Draf Pengukuran Kinerja Kementerian",
    duration: "menit",
    outputs: "Draf Pengukuran Kinerja Kementerian",
    notes: "",
  },
  {
    activity:
      "memeriksa draf Pengukuran Kinerja Kementerian. Jika setuju memberi paraf dan menyampaikan kepada Karo Perencanaan dan MK untuk diperiksa, jika tidak setuju dikembalikan kepada Kasubbag untuk diperbaiki.",
    inputs: "Draf Pengukuran Kinerja Kementerian",
    duration: "menit",
    outputs: "Draf Pengukuran Kinerja Kementerian",
    notes: "",
  },
  {
    activity:
      "memeriksa draf Pengukuran Kinerja Kementerian. Jika setuju memberi paraf dan menyampaikan kepada Sekretaris Jenderal untuk diperiksa, jika tidak setuju dikembalikan kepada Kabag untuk diperbaiki.",
    inputs: "Draf Pengukuran Kinerja Kementerian",
    duration: "menit",
    outputs: "Draf Pengukuran Kinerja Kementerian",
    notes: "",
  },
  {
    activity:
      "memeriksa draf Pengukuran Kinerja Kementerian. Jika setuju memberi paraf dan menyampaikan kepada Menteri untuk diperiksa, jika tidak setuju dikembalikan kepada Karo Perencanaan untuk diperbaiki.",
    inputs: "Draf Pengukuran Kinerja Kementerian",
    duration: "menit",
    outputs: "Draf Pengukuran Kinerja Kementerian",
    notes: "",
  },
  {
    activity:
      "memeriksa draf Pengukuran Kinerja Kementerian. Jika setuju menandatangani dan menyerahkan kepada Sekretaris Jenderal untuk didokumentasikan, jika tidak setuju dikembalikan kepada Sekretaris Jenderal untuk diperbaiki.",
    inputs: "Draf Pengukuran Kinerja Kementerian",
    duration: "",
    outputs: "Pengukuran Kinerja Kementerian",
    notes: "",
  },
  {
    activity: "menyerahkan Pengukuran Kinerja Kementerian kepada Karo Perencanaan dan MK untuk didokumentasikan",
    inputs: "Pengukuran Kinerja Kementerian",
    duration: "",
    outputs: "Pengukuran Kinerja Kementerian",
    notes: "",
  },
  {
    activity: "menyerahkan Pengukuran Kinerja Kementerian kepada Kabag untuk didokumentasikan",
    inputs: "Pengukuran Kinerja Kementerian",
    duration: "",
    outputs: "Pengukuran Kinerja Kementerian",
    notes: "",
  },
  {
    activity: "menyerahkan Pengukuran Kinerja Kementerian kepada Kasubbag untuk didokumentasikan.",
    inputs: "Pengukuran Kinerja Kementerian",
    duration: "menit",
    outputs: "Pengukuran Kinerja Kementerian",
    notes: "",
  },
  {
    activity: "menyerahkan Pengukuran Kinerja Kementerian kepada Fungsional Umum untuk didokumentasikan.",
    inputs: "Pengukuran Kinerja Kementerian",
    duration: "menit",
    outputs: "Pengukuran Kinerja Kementerian",
    notes: "",
  },
  {
    activity: "mendokumentasikan Pengukuran Kinerja Kementerian.",
    inputs: "Pengukuran Kinerja Kementerian",
    duration: "menit",
    outputs: "Dokumentasi Pengukuran Kinerja Kementerian",
    notes: "SOP Pendokumentasian",
  },
];

/** Actor, by row, as the form's sentences and its drawing have it. */
export const performers = [
  "kasubag",
  "kabag",
  "karo",
  "kabag",
  "kasubag",
  "tim",
  "kasubag",
  "kabag",
  "karo",
  "sekjen",
  "menteri",
  "sekjen",
  "karo",
  "kabag",
  "kasubag",
  "umum",
];

/** The arrows, by row number: from, label, to. Row 1 starts, row 16 ends. */
export const edges: readonly (readonly [from: number, label: "ya" | "tidak" | null, to: number])[] = [
  [1, null, 2],
  [2, "ya", 3],
  [2, "tidak", 1],
  [3, "ya", 4],
  [3, "tidak", 2],
  [4, null, 5],
  [5, null, 6],
  [6, null, 7],
  [7, "ya", 8],
  [7, "tidak", 6],
  [8, "ya", 9],
  [8, "tidak", 7],
  [9, "ya", 10],
  [9, "tidak", 8],
  [10, "ya", 11],
  [10, "tidak", 9],
  [11, "ya", 12],
  [11, "tidak", 10],
  [12, null, 13],
  [13, null, 14],
  [14, null, 15],
  [15, null, 16],
];
