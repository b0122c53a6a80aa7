import type { Chart, Measures } from "./types.ts";

/** A chart in which every row fits on a page: taller ones are cut into several, their symbols in the first. */
export interface SlicedChart {
  readonly chart: Chart;
  readonly measures: Measures;
  /** Which row of the original chart each row belongs to. */
  readonly rowOf: readonly number[];
  /** Which part of the original row's texts each row shows; null: all. */
  readonly slices: readonly ({ readonly from: number; readonly to: number } | null)[];
}

/** Cuts rows whose texts are taller than a page between two lines of text. */
export function sliceTallRows(chart: Chart, measures: Measures): SlicedChart {
  const rowOf: number[] = [];
  const slices: ({ from: number; to: number } | null)[] = [];
  const rowHeights: number[] = [];
  const firstOf: number[] = [];
  for (let row = 0; row < chart.rows; row++) {
    firstOf.push(rowOf.length);
    const height = measures.rowHeights[row] ?? 0;
    for (const piece of cut(height, measures)) {
      rowOf.push(row);
      slices.push(piece.slice);
      rowHeights.push(piece.height);
    }
  }
  const symbols = chart.symbols.map((symbol) => ({ ...symbol, row: firstOf[symbol.row] ?? symbol.row }));
  return {
    chart: { ...chart, rows: rowOf.length, symbols },
    measures: { ...measures, rowHeights },
    rowOf,
    slices,
  };
}

type Piece = { readonly slice: { readonly from: number; readonly to: number } | null; readonly height: number };

function cut(height: number, { pageHeight, lineTop, lineHeight }: Measures): readonly Piece[] {
  if (height <= pageHeight) return [{ slice: null, height }];
  const pieces: Piece[] = [];
  let from = 0;
  for (;;) {
    const above = from === 0 ? 0 : lineTop;
    if (above + height - from <= pageHeight) {
      // What stands below the last line is no text: as much as stands above the first.
      pieces.push({ slice: { from, to: height - lineTop }, height: above + height - from });
      return pieces;
    }
    const lines = Math.max(1, Math.floor((pageHeight - above - lineTop - (from === 0 ? lineTop : 0)) / lineHeight));
    const to = (from === 0 ? lineTop : from) + lines * lineHeight;
    pieces.push({ slice: { from, to }, height: above + to - from + lineTop });
    from = to;
  }
}
