import type { Sop, Text } from "../../../model/sop.ts";
import type { IdentityBox, IdentityRow, LabelKey, Profile } from "../../../profile/profile.ts";
import { printedDate } from "./dates.ts";
import { relatedText, type Titles } from "./related.ts";
import { type BlockView, blockOf, type LineView, linesOf } from "./texts.ts";

export interface IdentityView {
  /** A data: URL, or null. */
  readonly logo: string | null;
  readonly organization: readonly (readonly LineView[])[];
  readonly rows: readonly IdentityRowView[];
  /** How many `rows` there are, for the cell beside them all. */
  readonly rowCount: number;
  /** Two boxes a row; an odd last one stands alone. */
  readonly boxRows: readonly (readonly IdentityBoxView[])[];
}

export interface IdentityRowView {
  readonly label: readonly LineView[];
  readonly isTitle: boolean;
  readonly value: BlockView;
  /** Set in the row of who approves; then `value` is empty. */
  readonly approver: ApproverView | null;
}

export interface ApproverView {
  readonly position: BlockView;
  readonly name: BlockView;
  /** With its label before it, or null while not known. */
  readonly nip: BlockView | null;
  readonly nipLabel: string;
  /** The character that a signing service looks for, or null. */
  readonly mark: string | null;
}

export interface IdentityBoxView {
  readonly label: readonly LineView[];
  readonly body: BlockView;
}

/** What the identity page prints. */
export function identityView(sop: Sop, profile: Profile, titles: Titles): IdentityView {
  const boxes = profile.identity.boxes.map(({ field, list }) => ({
    label: linesOf(profile.labels[BOX_LABELS[field]]),
    body: blockOf(boxText(sop, field, titles), list),
  }));
  return {
    logo: profile.logo,
    organization: sop.organization.map((item) => linesOf(item.text)),
    rows: profile.identity.rows.map((row) => rowView(sop, profile, row)),
    rowCount: profile.identity.rows.length,
    boxRows: pairs(boxes),
  };
}

function rowView(sop: Sop, profile: Profile, row: IdentityRow): IdentityRowView {
  const label = linesOf(profile.labels[ROW_LABELS[row]]);
  const plain = { label, isTitle: false, approver: null };
  switch (row) {
    case "number":
      return { ...plain, value: blockOf(sop.number, "plain") };
    case "created":
    case "approved":
    case "revised":
    case "effective":
      return { ...plain, value: { lines: linesOf(printedDate(sop.dates[row])), list: null } };
    case "title":
      return { ...plain, isTitle: true, value: blockOf(sop.title, "plain") };
    case "approver":
      return { ...plain, value: { lines: null, list: null }, approver: approverView(sop, profile) };
  }
}

function approverView(sop: Sop, profile: Profile): ApproverView {
  const { position, name, nip } = sop.approver;
  return {
    position: blockOf(position, "plain"),
    name: blockOf(name, "plain"),
    nip: nip.length === 0 ? null : blockOf(nip, "plain"),
    nipLabel: profile.labels.nip,
    mark: profile.signatureMark,
  };
}

function boxText(sop: Sop, field: IdentityBox, titles: Titles): Text {
  return field === "related" ? relatedText(sop.related, titles) : sop[field];
}

function pairs<T>(all: readonly T[]): readonly (readonly T[])[] {
  return all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));
}

const ROW_LABELS: Readonly<Record<IdentityRow, LabelKey>> = {
  number: "nomor",
  created: "tanggal_pembuatan",
  approved: "tanggal_pengesahan",
  revised: "tanggal_revisi",
  effective: "tanggal_efektif",
  approver: "disahkan_oleh",
  title: "nama",
};

const BOX_LABELS: Readonly<Record<IdentityBox, LabelKey>> = {
  legalBasis: "dasar_hukum",
  qualifications: "kualifikasi_pelaksana",
  related: "keterkaitan",
  equipment: "peralatan",
  warnings: "peringatan",
  records: "pencatatan",
};
