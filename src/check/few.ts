/** So many different words of one SOP are compared with all that might be meant; whoever has more has other worries. */
const FEW = 100;

/**
 * A question about words, asked once for each: beyond the first hundred words it is answered with null, because a file
 * made of nothing but wrong words must not cost the product of their number and that of the right ones.
 */
export function ofFew<Answer>(ask: (word: string) => Answer): (word: string) => Answer | null {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= FEW) return null;
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}
