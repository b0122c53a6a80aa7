import type { Duration, Sop, Step } from "../../../model/sop.ts";
import type { Profile, TextColumn } from "../../../profile/profile.ts";
import { BLANK, type BlockView, blockOf, linesOf } from "./texts.ts";

/** The texts of one row of the table, before it has a place. */
export interface RowTexts {
  readonly number: string;
  readonly activity: BlockView;
  readonly quality: readonly QualityCell[];
  readonly notes: BlockView;
}

export interface QualityCell {
  readonly field: TextColumn;
  readonly block: BlockView;
  /** `idem`: one cell with the row above where they stand on one page. `block` then is the text of the first. */
  readonly sameAsAbove: boolean;
}

/** What a row says in one of its text columns. */
export function blockOfColumn(row: RowTexts, field: TextColumn | "activity" | "notes"): BlockView {
  if (field === "activity" || field === "notes") return row[field];
  return row.quality.find((cell) => cell.field === field)?.block ?? BLANK;
}

/** The texts of every row, in order; symbols drawn in a row of another step have none of their own. */
export function rowTexts(sop: Sop, profile: Profile): readonly RowTexts[] {
  const rows: RowTexts[] = [];
  for (const step of sop.steps.filter((each) => !each.sameRow)) {
    const above = rows.at(-1);
    rows.push({
      number: String(step.row),
      activity: blockOf(step.activity, profile.table.list.activity),
      quality: profile.table.qualityStandard.map((field) => qualityCell(step, field, profile, above)),
      notes: blockOf(step.notes, profile.table.list.notes),
    });
  }
  return rows;
}

function qualityCell(step: Step, field: TextColumn, profile: Profile, above: RowTexts | undefined): QualityCell {
  if (field !== "duration") {
    return { field, block: blockOf(step[field], profile.table.list[field]), sameAsAbove: false };
  }
  if (step.duration.kind === "idem") {
    const same = above?.quality.find((cell) => cell.field === field)?.block ?? BLANK;
    return { field, block: same, sameAsAbove: above !== undefined };
  }
  return { field, block: durationBlock(step.duration), sameAsAbove: false };
}

function durationBlock(duration: Exclude<Duration, { kind: "idem" }>): BlockView {
  return duration.kind === "blank" ? BLANK : { lines: linesOf(duration.text), list: null };
}
