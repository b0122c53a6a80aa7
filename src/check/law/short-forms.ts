/**
 * Whether a word may be a short form of some of these, in their order: of their first letters (`spip` for "sistem
 * pengendalian intern pemerintah"), or of pieces of two and more (`pemda` for "pemerintahan daerah", `renstra`).
 */
export function abbreviates(word: string, words: readonly string[]): boolean {
  if (word.length < 2 || word.length > 12) return false;
  return isOfInitials(word, words) || isOfPieces(word, words, 0);
}

function isOfInitials(word: string, words: readonly string[]): boolean {
  return words
    .map((one) => one.charAt(0))
    .join("")
    .includes(word);
}

/** The first word that holds a piece is the best one to take it from: the most are left for the other pieces. */
function isOfPieces(word: string, words: readonly string[], pieces: number): boolean {
  if (word === "") return pieces > 1;
  for (let length = 2; length <= word.length; length++) {
    const from = words.findIndex((one) => one.includes(word.slice(0, length)));
    if (from === -1) return false;
    if (isOfPieces(word.slice(length), words.slice(from + 1), pieces + 1)) return true;
  }
  return false;
}
