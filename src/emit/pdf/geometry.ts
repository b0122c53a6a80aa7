import { shareColumns } from "../../layout/columns.ts";
import { type PaperSize, paperSize } from "../../profile/paper.ts";
import type { Profile, TextColumn } from "../../profile/profile.ts";

/** The page's parts, in pt. Everything that we place counts from the content's upper left corner. */
export interface PageGeometry {
  readonly paper: PaperSize;
  readonly margins: Profile["paper"]["margins"];
  readonly content: { readonly width: number; readonly height: number };
}

/** Chrome cuts a page's height down to whole device pixels; content that reached the very edge would flow over. */
const EDGE = 1.5;

/** A signing service prints its line with a QR code in the bottom of every page. pt */
const SIGNING_LINE = 50;

export function pageGeometry(profile: Profile): PageGeometry {
  const paper = paperSize(profile.paper);
  const { margins: own } = profile.paper;
  const margins = profile.signatureMark === null ? own : { ...own, bottom: Math.max(own.bottom, SIGNING_LINE) };
  return {
    paper,
    margins,
    content: {
      width: paper.width - margins.left - margins.right,
      height: paper.height - margins.top - margins.bottom - EDGE,
    },
  };
}

export type ColumnField = "no" | "activity" | "actor" | TextColumn | "notes";

export interface Column {
  readonly field: ColumnField;
  /** pt from the content's left edge. */
  readonly x: number;
  readonly width: number;
}

/** The table's columns from the left: number, activity, the actors, the quality standard, notes. */
export function tableColumns(profile: Profile, widths: ColumnWidths): readonly Column[] {
  const fields: readonly { readonly field: ColumnField; readonly width: number }[] = [
    { field: "no", width: widths.text.no },
    { field: "activity", width: widths.text.activity },
    ...widths.actors.map((width) => ({ field: "actor" as const, width })),
    ...profile.table.qualityStandard.map((field) => ({ field, width: widths.text[field] })),
    { field: "notes", width: widths.text.notes },
  ];
  let x = 0;
  return fields.map((column) => {
    const placed = { ...column, x };
    x += column.width;
    return placed;
  });
}

export interface ColumnWidths {
  readonly text: Profile["table"]["widths"];
  readonly actors: readonly number[];
}

/** What the text columns would like to have, and how narrow they may get so that the actors have room. pt */
export interface TextWidths {
  readonly asked: ColumnWidths["text"];
  readonly least: ColumnWidths["text"];
}

/** Narrower no column of text can be read. pt */
export const NARROWEST: ColumnWidths["text"] = {
  no: 18,
  activity: 84,
  inputs: 50,
  duration: 36,
  outputs: 50,
  notes: 36,
};
/** What an actor column has before the text columns may keep what they ask for, and how wide it gets at most. pt */
const ACTOR = { comfortable: 42, widest: 74 };

/**
 * Shares the page's width between actors and texts. Where the actors lack room, the text columns give way down to a
 * limit, each by what it can give; where room is left, the actors grow up to a limit, and the text columns (but the
 * number's) take the rest by their widths.
 *
 * @param room the page's content, in pt
 * @param needs what each actor column needs, in pt
 * @returns the widths, together `room`; null when the actors do not fit beside the narrowest text columns
 */
export function shareWidth(room: number, { asked, least }: TextWidths, needs: readonly number[]): ColumnWidths | null {
  const wanted = sum(needs.map((need) => Math.max(need, ACTOR.comfortable)));
  const beside = room - sum(Object.values(asked));
  const most = room - sum(Object.values(mapWidths(asked, (width, field) => Math.min(width, least[field]))));
  const share =
    beside >= wanted ? Math.min(beside, Math.max(wanted, needs.length * ACTOR.widest)) : Math.min(wanted, most);
  const actors = shareColumns(needs, share);
  if (actors === null) return null;
  const spare = beside - share;
  if (spare < 0) {
    const give = mapWidths(asked, (width, field) => Math.max(0, width - least[field]));
    const all = sum(Object.values(give));
    return { text: mapWidths(asked, (width, field) => width + (give[field] * spare) / all), actors };
  }
  const growing = sum(Object.values(asked)) - asked.no;
  return {
    text: mapWidths(asked, (width, field) => (field === "no" ? width : width + (spare * width) / growing)),
    actors,
  };
}

function mapWidths(
  widths: ColumnWidths["text"],
  change: (width: number, field: keyof ColumnWidths["text"]) => number,
): ColumnWidths["text"] {
  return {
    no: change(widths.no, "no"),
    activity: change(widths.activity, "activity"),
    inputs: change(widths.inputs, "inputs"),
    duration: change(widths.duration, "duration"),
    outputs: change(widths.outputs, "outputs"),
    notes: change(widths.notes, "notes"),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
