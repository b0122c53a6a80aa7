import type { Place } from "../diagnostic.ts";

/**
 * The typed SOP that every later room reads. It says what the file means, with all defaults filled in
 * (the next step, ids, starts and ends), and keeps the place of everything that a finding may point at.
 *
 * A `Sop` may still be wrong: an id in it may name nothing. `check/` finds that; the rooms after `check/`
 * are only given SOPs without errors.
 */
export interface Sop {
  /** The file's stem. */
  readonly id: string;
  readonly file: string;
  readonly title: Text;
  readonly number: Text;
  readonly status: "draf" | "resmi";
  readonly profile: ProfileChoice;
  readonly organization: Text;
  readonly dates: Dates;
  readonly approver: Approver;
  readonly legalBasis: Text;
  readonly qualifications: Text;
  readonly related: readonly Related[];
  readonly equipment: Text;
  readonly warnings: Text;
  readonly records: Text;
  readonly footnotes: Text;
  readonly actors: readonly Actor[];
  readonly steps: readonly Step[];
  /**
   * Where each top-level key stands, for findings about the document itself (`places.root`: its beginning), and each key
   * under `tanggal` and `pengesah` (`tanggal.revisi`).
   */
  readonly places: { readonly root: Place } & Readonly<Record<string, Place | undefined>>;
}

/** What stands in one place of the form. Empty: the source leaves it blank. A single text is a list of one. */
export type Text = readonly TextItem[];

export interface TextItem {
  /** As written; line breaks of block texts are kept. Italics are still `_marked_`: see `spans`. */
  readonly text: string;
  /** The item's own points (`butir`), when it is a lead-in. */
  readonly points: Text;
  readonly place: Place;
}

export interface ProfileChoice {
  readonly name: string;
  /** Labels that this SOP alone words differently: `{ kelengkapan: "Input" }`. */
  readonly labels: Readonly<Record<string, string>>;
  readonly place: Place;
}

export type DateValue =
  | { readonly kind: "blank" }
  /** "-": there is none, and that is the answer. */
  | { readonly kind: "none"; readonly place: Place }
  /** `iso`: yyyy-mm-dd, a day that exists. */
  | { readonly kind: "date"; readonly iso: string; readonly place: Place }
  /** Written, but no date: reported by a rule, printed as written. */
  | { readonly kind: "unreadable"; readonly text: string; readonly place: Place };

export interface Dates {
  readonly created: DateValue;
  readonly approved: DateValue;
  readonly revised: DateValue;
  readonly effective: DateValue;
}

export interface Approver {
  readonly position: Text;
  readonly name: Text;
  readonly nip: Text;
}

export type Related =
  | { readonly kind: "text"; readonly item: TextItem }
  /** Another SOP of the collection, by id. */
  | { readonly kind: "sop"; readonly sop: string; readonly place: Place };

export interface Actor {
  readonly id: string;
  /** The column's heading. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The heading over neighbouring columns (`kelompok`). */
  readonly group: string | null;
  readonly place: Place;
}

export interface Step {
  readonly id: string;
  /** Whether the id was written, or is the row's number (`4`) or its number and a letter (`4b`). */
  readonly idWritten: boolean;
  /** The number of its row, from 1; steps drawn in one row (`sebaris`) share it. */
  readonly row: number;
  /** `sebaris`: drawn in the row of the step before it, without number and texts of its own. */
  readonly sameRow: boolean;
  readonly activity: Text;
  readonly kind: "task" | "decision";
  readonly performers: Performers;
  readonly transitions: readonly Transition[];
  readonly join: Join;
  /** A run may begin here: the first step, and those with `mulai: true`. */
  readonly start: boolean;
  /** Who ends here: nobody, all of its actors, or these actors of a joint or hand-over step. */
  readonly end: "none" | "all" | readonly string[];
  /** `tembusan`: a recipient of a copy; its token ends there quietly. Such a step has no transitions. */
  readonly copy: boolean;
  /** `tanya`: a short text beside (or inside) the symbol. */
  readonly question: Text;
  readonly inputs: Text;
  readonly outputs: Text;
  readonly notes: Text;
  readonly duration: Duration;
  readonly place: Place;
  readonly places: {
    readonly id: Place;
    readonly activity: Place;
    readonly performers: Place;
  };
}

export interface Performers {
  readonly mode: "single" | "joint" | "sequential";
  /** At least one; ids of actors, in the written order. */
  readonly actors: readonly string[];
  /** The place of each of `actors`. */
  readonly places: readonly Place[];
}

/** A decision has one exit per outcome; several transitions of one exit are a fork on that branch. */
export interface Transition {
  /** `null` for a plain way on; else the slug of the label. `ya` and `tidak` are of these labels and no other. */
  readonly outcome: string | null;
  /** The label as written, `null` for a plain way on. `ya` and `tidak` are printed as the profile says. */
  readonly label: string | null;
  readonly to: Target;
  /** False when the file does not write it: the step that simply follows. */
  readonly written: boolean;
  readonly place: Place;
}

export type Target =
  | { readonly kind: "step"; readonly step: string }
  /** `selesai`: this branch ends at once. */
  | { readonly kind: "end" };

export type Join =
  | { readonly kind: "any" }
  /** `gabung: semua`: waits for all arrows that arrive, those that return from later steps aside. */
  | { readonly kind: "all"; readonly place: Place }
  /** `gabung: [x, y]`: waits for those from x and y; every other arrow starts it alone. */
  | {
      readonly kind: "from";
      readonly steps: readonly string[];
      readonly places: readonly Place[];
      readonly place: Place;
    };

export type Unit = "menit" | "jam" | "hari" | "hari kerja" | "minggu" | "bulan" | "triwulan" | "semester" | "tahun";

export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

/** One reading of a written time. A sum has several quantities; without a range `min` and `max` are the same. */
export interface TimeSpan {
  readonly min: readonly Quantity[];
  readonly max: readonly Quantity[];
  /** `2 menit/berkas`: per what. */
  readonly per: string | null;
  /** `maksimal 2 hari`: then `min` is empty. */
  readonly atMost: boolean;
}

export type Duration =
  | { readonly kind: "blank" }
  | { readonly kind: "none"; readonly text: string; readonly place: Place }
  /** `idem`: one cell with the row above. */
  | { readonly kind: "idem"; readonly place: Place }
  /** `{teks: …}`: free on purpose. */
  | { readonly kind: "free"; readonly text: string; readonly place: Place }
  /** `menit`: a unit without a number. */
  | { readonly kind: "unit-only"; readonly text: string; readonly unit: Unit; readonly place: Place }
  /** `tiap triwulan`. */
  | { readonly kind: "frequency"; readonly text: string; readonly unit: Unit; readonly place: Place }
  /** One span, or several as alternatives (`120 menit atau 3 hari`). */
  | { readonly kind: "span"; readonly text: string; readonly spans: readonly TimeSpan[]; readonly place: Place }
  | { readonly kind: "unreadable"; readonly text: string; readonly place: Place };
