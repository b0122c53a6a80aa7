import type { PageProblem } from "./page.ts";

/** Says in which order a page's connectors are drawn, from the problem and from which of them cross others now. */
export type Order = (problem: PageProblem, isCrossing: (index: number) => boolean) => readonly number[];

/** Near ends first: short lines have the fewest ways to go. Plain lines before arrows. */
export function byDistance({ connectors, symbols }: PageProblem): readonly number[] {
  const distance = connectors.map((connector) => {
    const from = symbols[connector.from[0] ?? 0];
    const to = symbols[connector.to[0] ?? 0];
    if (!from || !to) return 0;
    const spread = Math.abs(from.row - to.row) * 2 + Math.abs(from.column - to.column);
    return (connector.kind === "plain" ? -1000 : 0) + spread;
  });
  return [...connectors.keys()].sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0) || a - b);
}

/** Far ends first: what has to go a long way chooses where. */
export function farthestFirst(problem: PageProblem): readonly number[] {
  return [...byDistance(problem)].reverse();
}

/** Other orders in which a page may be drawn; lines that cross others now are the hard ones. */
export const OTHER_ORDERS: readonly Order[] = [
  (problem, isCrossing) => {
    const near = byDistance(problem);
    return [...near.filter(isCrossing), ...near.filter((index) => !isCrossing(index))];
  },
  (problem, isCrossing) => {
    const near = byDistance(problem);
    return [...near.filter((index) => !isCrossing(index)), ...near.filter(isCrossing)];
  },
  farthestFirst,
  ({ connectors }) => [...connectors.keys()],
  ({ connectors }) => [...connectors.keys()].reverse(),
];
