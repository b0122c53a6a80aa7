/** A length for CSS or SVG: at most three decimals, no exponent, no "-0". */
export function pt(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}
