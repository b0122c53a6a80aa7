/** What a list says by which it holds nothing: `-`. */
export function isNone(text: string): boolean {
  return /^\s*[-–—]\s*$/u.test(text);
}
