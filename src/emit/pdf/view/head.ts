import type { Actor } from "../../../model/sop.ts";
import type { Profile, TextColumn } from "../../../profile/profile.ts";
import { type LineView, linesOf } from "./texts.ts";

export interface HeadCellView {
  /** As written. */
  readonly text: string;
  readonly lines: readonly LineView[];
  readonly colspan: number;
  readonly rowspan: number;
  /** What a screen reader ties the heading to. */
  readonly scope: "col" | "colgroup";
  /** Index of its first column, and of its row. */
  readonly column: number;
  readonly row: number;
  /** Turned by 90°: how long its lines are, in pt as text. Null: upright. */
  readonly turned: string | null;
}

export interface HeadRowView {
  readonly cells: readonly HeadCellView[];
  /** The row 1, 2, 3, … */
  readonly numbers: boolean;
}

/**
 * The table's heading: one level over the actors, two when some stand in groups (`kelompok`), and the number row.
 * Neighbours with the same group share its heading.
 */
export function headRows(actors: readonly Actor[], profile: Profile): readonly HeadRowView[] {
  const grouped = actors.some((actor) => actor.group !== null);
  const levels = grouped ? 3 : 2;
  const quality = profile.table.qualityStandard;
  const firstQuality = 2 + actors.length;
  const columns = firstQuality + quality.length + 1;
  const { labels } = profile;

  const top: HeadCellView[] = [
    cell(labels.no, { column: 0, row: 0, rowspan: levels }),
    cell(labels.kegiatan, { column: 1, row: 0, rowspan: levels }),
    cell(labels.pelaksana, { column: 2, row: 0, colspan: actors.length }),
    cell(labels.mutu_baku, { column: firstQuality, row: 0, colspan: quality.length }),
    cell(labels.keterangan, { column: columns - 1, row: 0, rowspan: levels }),
  ];
  const groups = grouped ? groupCells(actors) : [];
  const names = actors.flatMap((actor, index) =>
    grouped && actor.group === null ? [] : [cell(actor.name, { column: 2 + index, row: levels - 1 })],
  );
  const standards = quality.map((field, index) =>
    cell(labels[QUALITY_LABELS[field]], { column: firstQuality + index, row: 1, rowspan: levels - 1 }),
  );
  const second = [...(grouped ? groups : names), ...standards];
  const rows: HeadRowView[] = [
    { cells: top, numbers: false },
    { cells: second, numbers: false },
    ...(grouped ? [{ cells: names, numbers: false }] : []),
  ];
  if (!profile.table.numberRow) return rows;
  const numbers = Array.from({ length: columns }, (_, column) => cell(String(column + 1), { column, row: levels }));
  return [...rows, { cells: numbers, numbers: true }];
}

function groupCells(actors: readonly Actor[]): readonly HeadCellView[] {
  const cells: HeadCellView[] = [];
  for (const [index, actor] of actors.entries()) {
    const before = actors[index - 1];
    if (actor.group === null) cells.push(cell(actor.name, { column: 2 + index, row: 1, rowspan: 2 }));
    else if (before?.group !== actor.group) {
      const rest = actors.slice(index).findIndex((other) => other.group !== actor.group);
      const colspan = rest === -1 ? actors.length - index : rest;
      cells.push(cell(actor.group, { column: 2 + index, row: 1, colspan }));
    }
  }
  return cells;
}

function cell(
  text: string,
  at: { readonly column: number; readonly row: number; readonly colspan?: number; readonly rowspan?: number },
): HeadCellView {
  const { column, row, colspan = 1, rowspan = 1 } = at;
  const scope = colspan > 1 ? "colgroup" : "col";
  return { text, lines: linesOf(text), colspan, rowspan, scope, column, row, turned: null };
}

const QUALITY_LABELS = { inputs: "kelengkapan", duration: "waktu", outputs: "output" } as const satisfies Record<
  TextColumn,
  string
>;
