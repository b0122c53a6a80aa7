import type { OwnFace } from "../fonts/faces.ts";
import type { IdentityBox, IdentityRow, LabelKey, ListStyle, Profile, TextColumn } from "./profile.ts";
import { LABEL_KEYS } from "./profile.ts";
import type { RawColumn, RawIdentityBox, RawIdentityRow, RawListStyle, RawProfile, RawTextColumn } from "./raw.ts";

/** What a profile has beside its YAML. */
export interface ProfileParts {
  readonly name: string;
  /** A data: URL, or null. */
  readonly logo: string | null;
  readonly ownFaces: readonly OwnFace[];
  readonly templates: Readonly<Record<string, string>>;
  readonly styles: string;
}

/**
 * The typed profile, in pt and in the program's own words.
 *
 * @param raw a chain of profiles added up
 * @returns the profile, or the dotted keys that the whole chain leaves open
 */
export function resolveProfile(
  raw: RawProfile,
  parts: ProfileParts,
): { readonly profile: Profile } | { readonly missing: readonly string[] } {
  const missing: string[] = [];
  const need = <T>(key: string, value: T | undefined, otherwise: T): T => {
    if (value === undefined) missing.push(key);
    return value ?? otherwise;
  };
  const width = (column: RawColumn) => points(need(`lebar_kolom.${column}`, raw.lebar_kolom?.[column], 0));
  const margin = (side: "atas" | "kanan" | "bawah" | "kiri") => points(need(`tepi.${side}`, raw.tepi?.[side], 0));
  const list = (field: keyof NonNullable<RawProfile["daftar"]>) => LIST_STYLES[raw.daftar?.[field] ?? "polos"];
  const mark = raw.tanda_tangan_elektronik ?? "-";

  const { ownFaces, ...rest } = parts;
  const profile: Profile = {
    ...rest,
    labels: labels(raw, need),
    identity: {
      rows: need("kepala", raw.kepala, []).map((row) => IDENTITY_ROWS[row]),
      boxes: need("kotak", raw.kotak, []).map((box) => ({ field: IDENTITY_BOXES[box], list: list(box) })),
    },
    table: {
      qualityStandard: need("mutu_baku", raw.mutu_baku, []).map((column) => TEXT_COLUMNS[column]),
      widths: {
        no: width("no"),
        activity: width("kegiatan"),
        inputs: width("kelengkapan"),
        duration: width("waktu"),
        outputs: width("output"),
        notes: width("keterangan"),
      },
      numberRow: need("baris_nomor", raw.baris_nomor, true),
      list: {
        activity: list("kegiatan"),
        inputs: list("kelengkapan"),
        duration: list("waktu"),
        outputs: list("output"),
        notes: list("keterangan"),
      },
    },
    chart: {
      terminators: {
        start: TERMINATORS[need("kapsul.awal", raw.kapsul?.awal, "mengganti")],
        end: TERMINATORS[need("kapsul.akhir", raw.kapsul?.akhir, "mengganti")],
      },
      questions: need("pertanyaan", raw.pertanyaan, "samping") === "dalam" ? "inside" : "beside",
    },
    paper: {
      size: need("kertas", raw.kertas, "A4"),
      orientation: need("arah", raw.arah, "mendatar") === "mendatar" ? "landscape" : "portrait",
      margins: { top: margin("atas"), right: margin("kanan"), bottom: margin("bawah"), left: margin("kiri") },
    },
    font: {
      body: need("huruf.isi", raw.huruf?.isi, 0),
      heading: need("huruf.judul", raw.huruf?.judul, 0),
      identity: need("huruf.identitas", raw.huruf?.identitas, 0),
      own: ownFaces,
    },
    pageNumber: {
      format: need("nomor_halaman.format", raw.nomor_halaman?.format, "{n}"),
      from: need("nomor_halaman.mulai", raw.nomor_halaman?.mulai, 1),
    },
    signatureMark: mark === "-" ? null : mark,
  };
  return missing.length > 0 ? { missing } : { profile };
}

function labels(
  raw: RawProfile,
  need: (key: string, value: string | undefined, otherwise: string) => string,
): Record<LabelKey, string> {
  const entries = LABEL_KEYS.map((key) => [key, need(`label.${key}`, raw.label?.[key], "")] as const);
  // Every key of LabelKey is an entry, because LABEL_KEYS is what LabelKey is made of.
  return Object.fromEntries(entries) as Record<LabelKey, string>;
}

/** mm to pt. */
function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

const IDENTITY_ROWS: Readonly<Record<RawIdentityRow, IdentityRow>> = {
  nomor: "number",
  tanggal_pembuatan: "created",
  tanggal_pengesahan: "approved",
  tanggal_revisi: "revised",
  tanggal_efektif: "effective",
  disahkan_oleh: "approver",
  nama: "title",
};

const IDENTITY_BOXES: Readonly<Record<RawIdentityBox, IdentityBox>> = {
  dasar_hukum: "legalBasis",
  kualifikasi_pelaksana: "qualifications",
  keterkaitan: "related",
  peralatan: "equipment",
  peringatan: "warnings",
  pencatatan: "records",
};

const TEXT_COLUMNS: Readonly<Record<RawTextColumn, TextColumn>> = {
  kelengkapan: "inputs",
  waktu: "duration",
  output: "outputs",
};

const LIST_STYLES: Readonly<Record<RawListStyle, ListStyle>> = { nomor: "numbered", polos: "plain", koma: "comma" };

const TERMINATORS = { mengganti: "replace", menemani: "beside" } as const;
