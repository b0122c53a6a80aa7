/** A unit with what its procedures are about, and its columns from the lowest to the highest. */
export interface Unit {
  readonly parent: string;
  readonly name: string;
  readonly code: string;
  readonly head: string;
  readonly columns: readonly string[];
  readonly subjects: readonly string[];
}

const SECRETARIAT = "SEKRETARIAT JENDERAL";
const BUREAU = ["Pengadministrasi", "Analis", "Kasubag", "Kabag", "Karo", "Sekjen"] as const;
const DIRECTORATE = ["Staf", "Analis Kebijakan", "Ketua Tim", "Sesditjen", "Direktur", "Dirjen"] as const;
const SERVICE = ["Petugas Loket", "Verifikator", "Ketua Tim", "Arsiparis", "Kepala Bidang", "Kepala Pusat"] as const;

/** Ten units of a ministry. Names are like real ones; nothing in them is taken from a real procedure. */
export const UNITS: readonly Unit[] = [
  unit(SECRETARIAT, "BIRO PERENCANAAN DAN MANAJEMEN KINERJA", "PR", BUREAU, [
    "Rencana Strategis",
    "Rencana Kerja Tahunan",
    "Perjanjian Kinerja",
    "Pengukuran Kinerja",
    "Laporan Kinerja",
    "Manajemen Risiko",
    "Data Program dan Anggaran",
    "Indikator Kinerja Utama",
  ]),
  unit(SECRETARIAT, "BIRO KEUANGAN DAN BARANG MILIK NEGARA", "KU", BUREAU, [
    "Belanja Modal",
    "Uang Persediaan",
    "Perjalanan Dinas",
    "Tuntutan Ganti Rugi",
    "Barang Persediaan",
    "Aset Tetap",
    "Laporan Keuangan",
    "Penerimaan Negara Bukan Pajak",
  ]),
  unit(SECRETARIAT, "BIRO ORGANISASI DAN SUMBER DAYA MANUSIA APARATUR", "OT", BUREAU, [
    "Kenaikan Pangkat",
    "Analisis Jabatan",
    "Analisis Beban Kerja",
    "Cuti Pegawai",
    "Izin Belajar",
    "Penilaian Kinerja Pegawai",
    "Pensiun Pegawai",
    "Standar Operasional Prosedur",
  ]),
  unit(SECRETARIAT, "BIRO HUKUM", "HK", BUREAU, [
    "Rancangan Peraturan Menteri",
    "Perjanjian Kerja Sama",
    "Bantuan Hukum",
    "Telaahan Hukum",
    "Dokumentasi Peraturan",
    "Keputusan Menteri",
    "Pendapat Hukum",
    "Surat Edaran",
  ]),
  unit(SECRETARIAT, "BIRO UMUM", "UM", BUREAU, [
    "Surat Masuk",
    "Surat Keluar",
    "Arsip Inaktif",
    "Kendaraan Dinas",
    "Ruang Rapat",
    "Pemeliharaan Gedung",
    "Rapat Pimpinan",
    "Tamu Kementerian",
  ]),
  unit("DIREKTORAT JENDERAL PEMBINAAN PELATIHAN VOKASI", "DIREKTORAT BINA LEMBAGA PELATIHAN", "LP", DIRECTORATE, [
    "Akreditasi Lembaga Pelatihan",
    "Izin Lembaga Pelatihan Kerja",
    "Instruktur Pelatihan",
    "Sarana Pelatihan",
    "Program Pelatihan Berbasis Kompetensi",
    "Sertifikasi Kompetensi",
    "Pemagangan Dalam Negeri",
    "Kerja Sama Industri",
  ]),
  unit("DIREKTORAT JENDERAL PEMBINAAN PENEMPATAN TENAGA KERJA", "DIREKTORAT BINA PASAR KERJA", "PK", DIRECTORATE, [
    "Informasi Pasar Kerja",
    "Bursa Kerja",
    "Penyuluhan Jabatan",
    "Tenaga Kerja Asing",
    "Lembaga Penempatan",
    "Perluasan Kesempatan Kerja",
    "Tenaga Kerja Mandiri",
    "Penempatan Penyandang Disabilitas",
  ]),
  unit("DIREKTORAT JENDERAL PEMBINAAN HUBUNGAN INDUSTRIAL", "DIREKTORAT PERSYARATAN KERJA", "HI", DIRECTORATE, [
    "Peraturan Perusahaan",
    "Perjanjian Kerja Bersama",
    "Perselisihan Hubungan Industrial",
    "Mediator Hubungan Industrial",
    "Struktur dan Skala Upah",
    "Jaminan Sosial Pekerja",
    "Lembaga Kerja Sama Bipartit",
    "Fasilitas Kesejahteraan Pekerja",
  ]),
  unit("DIREKTORAT JENDERAL PEMBINAAN PENGAWASAN", "DIREKTORAT BINA KESELAMATAN KERJA", "KK", DIRECTORATE, [
    "Norma Keselamatan Kerja",
    "Pemeriksaan Bejana Tekan",
    "Ahli Keselamatan Kerja",
    "Kecelakaan Kerja",
    "Penyakit Akibat Kerja",
    "Lisensi Operator",
    "Audit Sistem Manajemen Keselamatan",
    "Penyidikan Ketenagakerjaan",
  ]),
  unit("BADAN PERENCANAAN DAN PENGEMBANGAN", "PUSAT DATA DAN TEKNOLOGI INFORMASI", "TI", SERVICE, [
    "Layanan Jaringan",
    "Satu Data Ketenagakerjaan",
    "Permintaan Data",
    "Insiden Keamanan Informasi",
    "Pengembangan Aplikasi",
    "Akun Pengguna",
    "Pusat Data",
    "Wajib Lapor Perusahaan",
  ]),
];

/** What is done with a subject: SOPs of one family are named by it and lead to each other in this order. */
export const PHASES: readonly (readonly string[])[] = [
  ["Perencanaan", "Penyusunan", "Verifikasi", "Penetapan", "Pelaporan"],
  ["Penerimaan", "Pengelolaan", "Pemantauan", "Evaluasi", "Pengarsipan"],
  ["Sosialisasi", "Pendampingan", "Penilaian", "Pembaruan", "Penghapusan"],
  ["Pendaftaran", "Penelaahan", "Penerbitan", "Penyampaian", "Pengendalian"],
  ["Pengajuan", "Pembahasan", "Perbaikan", "Pengesahan", "Publikasi"],
];

/** Papers on their way through a procedure: each is made from the one before it. */
export const PAPERS = [
  "Surat Permohonan",
  "Lembar Disposisi",
  "Kerangka Acuan",
  "Bahan Telaahan",
  "Nota Dinas",
  "Konsep Awal",
  "Notula Rapat",
  "Konsep Hasil Pembahasan",
  "Lembar Pemeriksaan",
  "Konsep Akhir",
  "Surat Pengantar",
  "Dokumen Final",
  "Tanda Terima",
  "Laporan Pelaksanaan",
] as const;

export const WORK = [
  "Menyusun",
  "Menelaah",
  "Menghimpun",
  "Menyiapkan",
  "Menyempurnakan",
  "Membahas",
  "Mencatat",
  "Mengolah",
] as const;

export const MANNERS = [
  "",
  " sesuai dengan ketentuan yang berlaku",
  " beserta kelengkapannya",
  " dengan memperhatikan catatan hasil pembahasan",
  " dan mencatatnya dalam buku agenda",
  " berdasarkan arahan pimpinan dan jadwal yang telah disepakati bersama",
  " lalu menyampaikannya pada tahap berikutnya melalui aplikasi persuratan",
] as const;

export const LAWS = [
  "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
  "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan",
  "Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara sebagaimana telah diubah dengan Undang-Undang Nomor 61 Tahun 2024",
  "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",
  "Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2017 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan Kementerian Ketenagakerjaan",
  "Peraturan Menteri Ketenagakerjaan Nomor 3 Tahun 2019 tentang Tata Naskah Dinas di Kementerian Ketenagakerjaan",
] as const;

export const TIMES = ["15 menit", "30 menit", "1 jam", "2 jam", "1 hari kerja", "maksimal 3 hari kerja"] as const;

function unit(
  parent: string,
  name: string,
  code: string,
  columns: readonly string[],
  subjects: readonly string[],
): Unit {
  const words = name.toLowerCase().replace(/(?<=^|\s)(?!dan\b)\p{L}/gu, (letter) => letter.toUpperCase());
  const head = `${words.startsWith("Direktorat") ? "Direktur" : "Kepala"} ${words.replace(/^Direktorat /, "")}`;
  return { parent, name, code, head, columns, subjects };
}
