/** The words of a line: from one index up to, but without, another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Width of a line of words, infinite where it is too wide to be of use. */
export type WidthOf = (from: number, to: number) => number;

/** The best cut of a text's first words: its widest line, and where its last line begins. */
interface Best {
  readonly width: number;
  readonly from: number;
}

/**
 * Cuts words into one line, into two, and so on up to `most`, each time so that the widest line is as narrow as can be.
 *
 * @returns by number of lines, from one
 */
export function evenCuts(words: number, most: number, widthOf: WidthOf): readonly (readonly Range[])[] {
  // best[lines][to]: of the first `to` words.
  const best: Best[][] = [[{ width: 0, from: 0 }]];
  for (let lines = 1; lines <= most; lines++) {
    const row: Best[] = [];
    for (let to = lines; to <= words; to++) {
      for (let from = lines - 1; from < to; from++) {
        const width = Math.max(best[lines - 1]?.[from]?.width ?? Number.POSITIVE_INFINITY, widthOf(from, to));
        const known = row[to];
        if (known === undefined || width < known.width) row[to] = { width, from };
      }
    }
    best.push(row);
  }
  return best.slice(1).map((_, index) => cutsOf(best, index + 1, words));
}

function cutsOf(best: readonly (readonly Best[])[], lines: number, words: number): readonly Range[] {
  const cuts: Range[] = [];
  for (let line = lines, to = words; line > 0; line--) {
    const from = best[line]?.[to]?.from ?? 0;
    cuts.unshift({ from, to });
    to = from;
  }
  return cuts;
}
