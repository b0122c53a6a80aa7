/**
 * The candidate that the writer most likely meant, or null when none is close enough to be worth asking about.
 *
 * Closeness is the Damerau-Levenshtein distance (a swap of two neighbouring letters counts once), without regard to
 * case and to the difference of space, hyphen and underscore. Up to a third of the longer word may differ; of words
 * of one or two letters only those that differ in case or separators are offered. On a tie the first candidate wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = fold(word);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const limit = Math.floor(Math.max(wanted.length, folded.length) / 3);
    if (candidate === word || Math.abs(wanted.length - folded.length) > limit) continue;
    const distance = editDistance(wanted, folded);
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of
 * neighbouring UTF-16 units that turn `a` into `b`.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? a.length;
}

/** Long words are cut: nobody mistypes a word of 80 letters, and a whole text must not cost quadratic time. */
function fold(word: string): string {
  return word
    .slice(0, 80)
    .toLowerCase()
    .replace(/[\s_-]+/g, "_");
}
