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

/** The best way to cut the rows from one on. */
interface Rest {
  readonly pages: number;
  readonly crossed: number;
  /** Sum of the squares of the pages' heights: least where all are alike. */
  readonly uneven: number;
  readonly next: number;
}

function isBetter(one: Rest, other: Rest): boolean {
  if (one.pages !== other.pages) return one.pages < other.pages;
  if (one.crossed !== other.crossed) return one.crossed < other.crossed;
  return one.uneven <= other.uneven;
}

/**
 * Places the page breaks: as few pages as can be; among those the breaks that fewest lines cross; among those the pages
 * that are most evenly filled, so that no page with a row or two stands among full ones. Null when some row does not fit on any page.
 */
export function paginate({ rows, height, room, lastRoom, crossing }: Pagination): readonly PageRange[] | null {
  const best: (Rest | null)[] = new Array(rows + 1).fill(null);
  best[rows] = { pages: 0, crossed: 0, uneven: 0, next: rows };
  for (let from = rows - 1; from >= 0; from--) {
    for (let to = from + 1; to <= rows; to++) {
      const tall = height(from, to);
      if (tall > room + 0.01 && to > from + 1) break;
      if (tall > (to === rows ? lastRoom : room) + 0.01) continue;
      const rest = best[to];
      if (!rest) continue;
      const pages = rest.pages + 1;
      const crossed = rest.crossed + (to === rows ? 0 : (crossing[to] ?? 0));
      const candidate = { pages, crossed, uneven: rest.uneven + tall * tall, next: to };
      const known = best[from];
      if (!known || isBetter(candidate, known)) best[from] = candidate;
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
