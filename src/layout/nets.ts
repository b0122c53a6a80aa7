import type { PageConnector, PageProblem } from "./page.ts";

/** Arrows to the same symbols are one net, from 1; every plain line is its own. */
export function netsOf(connectors: readonly PageConnector[]): readonly number[] {
  const nets = new Map<string, number>();
  return connectors.map(({ kind, to, id }) => {
    const key = kind === "plain" ? `plain ${id}` : to.join(" ");
    const net = nets.get(key) ?? nets.size + 1;
    nets.set(key, net);
    return net;
  });
}

/** For each connector, the others of its net. */
export function fellowsOf(nets: readonly number[]): readonly (readonly number[])[] {
  return nets.map((net, index) => nets.flatMap((other, at) => (other === net && at !== index ? [at] : [])));
}

/** For each connector, the others that begin or end at one of its symbols. */
export function sharingSymbols({ connectors, symbols }: PageProblem): readonly (readonly number[])[] {
  const users = symbols.map((): number[] => []);
  for (const [index, { from, to }] of connectors.entries()) {
    for (const symbol of new Set([...from, ...to])) users[symbol]?.push(index);
  }
  return connectors.map(({ from, to }, index) => {
    const sharing = new Set([...from, ...to].flatMap((symbol) => users[symbol] ?? []));
    sharing.delete(index);
    return [...sharing].sort((a, b) => a - b);
  });
}
