/** A stretch of rows that share a page: `from` up to, not including, `to`. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

export interface Pagination {
  readonly rows: number;
  /** Height of the page that would hold these rows. pt */
  height(from: number, to: number): number;
  /** Room on a page, and on the last one. pt */
  readonly room: number;
  readonly lastRoom: number;
  /** How many lines would cross a break before each row. */
  readonly crossing: readonly number[];
}

/**
 * Places the page breaks: as few pages as can be, and among those the breaks that fewest lines cross; then pages are
 * filled from the front. Null when some row does not fit on any page.
 */
export function paginate({ rows, height, room, lastRoom, crossing }: Pagination): readonly PageRange[] | null {
  interface Rest {
    readonly pages: number;
    readonly crossed: number;
    readonly next: number;
  }
  const best: (Rest | null)[] = new Array(rows + 1).fill(null);
  best[rows] = { pages: 0, crossed: 0, next: rows };
  for (let from = rows - 1; from >= 0; from--) {
    for (let to = from + 1; to <= rows; to++) {
      const tall = height(from, to);
      if (tall > room + 0.01 && to > from + 1) break;
      if (tall > (to === rows ? lastRoom : room) + 0.01) continue;
      const rest = best[to];
      if (!rest) continue;
      const pages = rest.pages + 1;
      const crossed = rest.crossed + (to === rows ? 0 : (crossing[to] ?? 0));
      const known = best[from];
      const better = !known || pages < known.pages || (pages === known.pages && crossed <= known.crossed);
      if (better) best[from] = { pages, crossed, next: to };
    }
  }
  const ranges: PageRange[] = [];
  for (let from = 0; from < rows; ) {
    const rest = best[from];
    if (!rest) return null;
    ranges.push({ from, to: rest.next });
    from = rest.next;
  }
  return ranges;
}
