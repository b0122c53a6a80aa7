import type { OwnFace } from "../fonts/faces.ts";

/**
 * What one institution does differently from another, read from `templates/<name>/profile.yaml`
 * (shape: `schemas/profile.schema.json`). A profile may extend another; this is the result of the merge.
 */
export interface Profile {
  readonly name: string;
  /** Every word that the form prints, by key: header cells, boxes, columns, branch labels. */
  readonly labels: Readonly<Record<LabelKey, string>>;
  readonly identity: {
    /** The header block's right-hand rows, from the top. */
    readonly rows: readonly IdentityRow[];
    /** The boxes, row by row, two a row. */
    readonly boxes: readonly { readonly field: IdentityBox; readonly list: ListStyle }[];
  };
  readonly table: {
    /** Columns right of the actors, in order. `qualityStandard` are those under the Mutu Baku heading. */
    readonly qualityStandard: readonly TextColumn[];
    /** Column widths in pt. The actors share what is left of the page's width. */
    readonly widths: Readonly<Record<"no" | "activity" | TextColumn | "notes", number>>;
    readonly numberRow: boolean;
    readonly list: Readonly<Record<"activity" | TextColumn | "notes", ListStyle>>;
  };
  readonly chart: {
    /** How the capsule of a start or an end stands to its box: in its place, or before / after it in the same cell. */
    readonly terminators: { readonly start: "replace" | "beside"; readonly end: "replace" | "beside" };
    readonly questions: "inside" | "beside";
  };
  readonly paper: {
    readonly size: "A4" | "F4" | "Letter" | "Legal";
    readonly orientation: "landscape" | "portrait";
    /** pt */
    readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  };
  readonly font: {
    /** pt; the table's texts, 7 to 10. */
    readonly body: number;
    /** pt; the table's headings. */
    readonly heading: number;
    /** pt; the identity page. */
    readonly identity: number;
    /** The faces of its own font; none: the bundled one. */
    readonly own: readonly OwnFace[];
  };
  /** `{n}` is the page's number; shown from page `from` on. */
  readonly pageNumber: { readonly format: string; readonly from: number };
  /** The character that a signing service looks for, or null. */
  readonly signatureMark: string | null;
  /** A data: URL, or null. */
  readonly logo: string | null;
  /** Handlebars sources by name, and the style sheet, as text. */
  readonly templates: Readonly<Record<string, string>>;
  readonly styles: string;
}

/** What of a profile decides what is found in an SOP. */
export type Form = Pick<Profile, "identity" | "signatureMark">;

/** Keys follow the authoring format's words, because staff write them in `profil: {label: …}`. */
export type LabelKey = (typeof LABEL_KEYS)[number];
export const LABEL_KEYS = [
  "nomor",
  "tanggal_pembuatan",
  "tanggal_pengesahan",
  "tanggal_revisi",
  "tanggal_efektif",
  "disahkan_oleh",
  "nama",
  "nip",
  "dasar_hukum",
  "kualifikasi_pelaksana",
  "keterkaitan",
  "peralatan",
  "peringatan",
  "pencatatan",
  "no",
  "kegiatan",
  "pelaksana",
  "mutu_baku",
  "kelengkapan",
  "waktu",
  "output",
  "keterangan",
  "ya",
  "tidak",
] as const;

export type IdentityRow = "number" | "created" | "approved" | "revised" | "effective" | "approver" | "title";
export type IdentityBox = "legalBasis" | "qualifications" | "related" | "equipment" | "warnings" | "records";
export type TextColumn = "inputs" | "duration" | "outputs";

/** How a list of several items prints; a list of one always prints bare. */
export type ListStyle = "numbered" | "plain" | "comma";
