/**
 * A new SOP: every field with what it is for, filled in as far as can be, and a small flow that shows how steps,
 * a decision and an end are written. A draft that has no error as it stands.
 *
 * @param id the SOP's id; its title is made from it
 * @param schema path or address of the schema for editors, as seen from the file
 */
export function newSop(id: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
#
# Baris di atas membuat penyunting (misalnya VS Code dengan ekstensi YAML) melengkapi dan menjelaskan setiap kunci.
# Teks sesudah tanda # adalah penjelasan dan boleh dihapus. Periksa berkas ini dengan: sop check

# Versi format berkas ini; selalu 1.
sop: 1
# Nama SOP sebagaimana tercetak di kepala dokumen.
nama: ${titleOf(id)}
# Nomor menurut tata naskah dinas. Kosong: belum ada.
nomor:
# draf: isian yang kosong hanya diperingatkan. resmi: isian yang kosong adalah kesalahan.
status: draf
# Bentuk cetak: nama folder di templates/.
profil: kemnaker

# Nama instansi dan unit kerja di kepala dokumen, dari yang tertinggi.
instansi:
  - Kementerian Ketenagakerjaan Republik Indonesia
  - Sekretariat Jenderal
# Tahun-bulan-hari, misalnya 2026-01-31. "-" berarti memang tidak ada; kosong berarti belum diketahui.
tanggal:
  # Tanggal SOP dibuat, disahkan, terakhir direvisi, dan mulai berlaku; profil menentukan mana yang tercetak.
  pembuatan:
  pengesahan:
  revisi: "-"
  efektif:
# Pejabat yang mengesahkan: jabatan, nama dengan gelar, dan NIP (18 angka).
pengesah:
  jabatan:
  nama:
  nip:

# Peraturan yang mendasari, satu butir satu peraturan, misalnya:
#   - Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara
dasar_hukum:
# Kemampuan yang harus dimiliki pelaksana, satu butir satu kemampuan.
kualifikasi_pelaksana:
# SOP lain yang berkaitan. Yang ada di folder ini disebut dengan nama berkasnya, misalnya:
#   - sop: pengumpulan-bahan
#   - SOP Tata Persuratan
keterkaitan:
# Peralatan dan perlengkapan yang dipakai.
peralatan:
  - Komputer
# Akibat bila SOP tidak dijalankan, dan hal yang harus diperhatikan.
peringatan:
# Apa yang dicatat atau disimpan, dan di mana.
pencatatan:
# Tercetak di bawah tabel pada halaman terakhir.
catatan_kaki:

# Kolom-kolom pelaksana dari kiri ke kanan: id pendek, lalu judul kolomnya.
pelaksana:
  staf: Staf
  kasubag:
    nama: Kepala Subbagian
    # Nama lain yang dipakai dalam uraian kegiatan.
    alias: [Kasubag]
  kabag: Kepala Bagian
  # Beberapa kolom yang bersebelahan dapat diberi judul bersama:
  #   kabag: { nama: Kepala Bagian, kelompok: Pimpinan }

# Satu butir satu baris tabel. Tanpa petunjuk lain, sebuah langkah dilanjutkan ke langkah di bawahnya.
langkah:
    # Nama pendek untuk dirujuk langkah lain; boleh dihilangkan.
  - id: susun
    # Diawali kata kerja aktif, tanpa menyebut pelakunya.
    kegiatan: Menyusun konsep dan menyampaikannya kepada Kasubag.
    # Id dari daftar di atas. Kerja bersama: [staf, kasubag]. Serah terima di baris ini: {berurutan: [staf, kasubag]}.
    pelaksana: staf
    # Berkas atau perlengkapan yang diperlukan.
    kelengkapan: Disposisi
    # Misalnya 30 menit, 1-2 hari kerja, 2 menit/berkas; idem: sama dengan baris di atasnya; "-": tidak ada.
    waktu: 1 jam
    # Hasil langkah ini.
    output: Konsep
    # Misalnya SOP lain yang dipakai.
    keterangan:

  - id: periksa
    kegiatan: Memeriksa konsep. Jika setuju menyampaikan kepada Kepala Bagian, jika tidak setuju dikembalikan kepada Staf.
    pelaksana: kasubag
    # Keputusan (belah ketupat): tiap cabang dan tujuannya; tujuan \`selesai\` mengakhiri alur.
    keputusan: { ya: setujui, tidak: susun }
    # Teks pendek di samping simbol.
    tanya: Setuju?
    kelengkapan: Konsep
    waktu: 30 menit
    output: Konsep

  - id: setujui
    kegiatan: Menyetujui dan menandatangani konsep.
    pelaksana: kabag
    kelengkapan: Konsep
    waktu: 15 menit
    output: Dokumen
    # Langkah berikutnya bila bukan yang di bawahnya; daftar, misalnya [arsip, kirim], berarti berjalan bersamaan.
    lanjut: arsip

  - id: arsip
    kegiatan: Menyimpan dokumen.
    pelaksana: staf
    kelengkapan: Dokumen
    waktu: 5 menit
    output: Arsip
    # Alur berakhir di sini. Langkah terakhir berakhir juga tanpa kunci ini.
    selesai: true

# Kunci langkah yang jarang dipakai:
#   gabung: semua    menunggu semua panah yang datang; atau daftar id langkah yang ditunggu
#   sebaris: true    digambar di baris langkah sebelumnya, tanpa nomor dan teks sendiri
#   tembusan: true   bersama sebaris: hanya menerima tembusan
#   mulai: true      pelaksanaan boleh juga dimulai di sini
`;
}

/** `pembuatan-bahan` as a title: `Pembuatan Bahan`. In quotes where YAML would take it for a number or the like. */
function titleOf(id: string): string {
  const title = id
    .split("-")
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
  return /^[A-Z][a-z]+ /.test(title) || /^[A-Z][a-z]{5,}$/.test(title) ? title : `"${title}"`;
}
