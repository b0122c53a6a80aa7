import type { LabelKey } from "./profile.ts";

/**
 * A `profile.yaml` as written and checked against `schemas/profile.schema.json`, and what a chain of them adds up
 * to. Lengths are mm and font sizes pt, as people write them; `"-"` stands for "none".
 */
export interface RawProfile {
  readonly profil: 1;
  readonly keterangan?: string;
  readonly memperluas?: string;
  readonly label?: Readonly<Partial<Record<LabelKey, string>>>;
  readonly logo?: string;
  readonly kepala?: readonly RawIdentityRow[];
  readonly kotak?: readonly RawIdentityBox[];
  readonly mutu_baku?: readonly RawTextColumn[];
  readonly daftar?: Readonly<Partial<Record<RawListField, RawListStyle>>>;
  readonly lebar_kolom?: Readonly<Partial<Record<RawColumn, number>>>;
  readonly baris_nomor?: boolean;
  readonly kapsul?: { readonly awal?: RawTerminator; readonly akhir?: RawTerminator };
  readonly pertanyaan?: "dalam" | "samping";
  readonly kertas?: "A4" | "F4" | "Letter" | "Legal";
  readonly arah?: "mendatar" | "tegak";
  readonly tepi?: Readonly<Partial<Record<"atas" | "kanan" | "bawah" | "kiri", number>>>;
  readonly huruf?: Readonly<Partial<Record<"isi" | "judul" | "identitas", number>>> & {
    readonly berkas?: Readonly<Record<RawFace, string>>;
  };
  readonly nomor_halaman?: { readonly format?: string; readonly mulai?: 1 | 2 };
  readonly tanda_tangan_elektronik?: "#" | "$" | "-";
}

export type RawIdentityRow =
  | "nomor"
  | "tanggal_pembuatan"
  | "tanggal_pengesahan"
  | "tanggal_revisi"
  | "tanggal_efektif"
  | "disahkan_oleh"
  | "nama";
export type RawIdentityBox =
  | "dasar_hukum"
  | "kualifikasi_pelaksana"
  | "keterkaitan"
  | "peralatan"
  | "peringatan"
  | "pencatatan";
export type RawTextColumn = "kelengkapan" | "waktu" | "output";
export type RawColumn = RawTextColumn | "no" | "kegiatan" | "keterangan";
export type RawListField = RawIdentityBox | RawTextColumn | "kegiatan" | "keterangan";
export type RawListStyle = "nomor" | "polos" | "koma";
export type RawFace = "biasa" | "tebal" | "miring" | "tebal_miring";
export type RawTerminator = "mengganti" | "menemani";

/**
 * The child's word where it has one, the parent's elsewhere. Maps (`label`, `daftar`, `lebar_kolom`, `kapsul`,
 * `tepi`, `huruf`, `nomor_halaman`) are merged key by key; lists are replaced whole.
 */
export function mergeRaw(parent: RawProfile, child: RawProfile): RawProfile {
  return {
    ...parent,
    ...child,
    label: { ...parent.label, ...child.label },
    daftar: { ...parent.daftar, ...child.daftar },
    lebar_kolom: { ...parent.lebar_kolom, ...child.lebar_kolom },
    kapsul: { ...parent.kapsul, ...child.kapsul },
    tepi: { ...parent.tepi, ...child.tepi },
    huruf: { ...parent.huruf, ...child.huruf },
    nomor_halaman: { ...parent.nomor_halaman, ...child.nomor_halaman },
  };
}
