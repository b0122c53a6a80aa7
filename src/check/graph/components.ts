/**
 * The strongly connected components of a graph (Tarjan's algorithm, without recursion, so that no length of flow can
 * exhaust the stack). A component comes after every component that it leads to; linear time.
 */
export function components(after: readonly (readonly number[])[]): number[][] {
  const found: number[][] = [];
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();

  const enter = (node: number): { node: number; next: Iterator<number> } => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, next: (after[node] ?? []).values() };
  };
  const lower = (node: number, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };

  for (const origin of after.keys()) {
    if (order.has(origin)) continue;
    const way = [enter(origin)];
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const next = here.next.next();
      if (!next.done) {
        if (!order.has(next.value)) way.push(enter(next.value));
        else if (onStack.has(next.value)) lower(here.node, order.get(next.value) ?? 0);
        continue;
      }
      way.pop();
      const parent = way.at(-1);
      if (parent) lower(parent.node, low.get(here.node) ?? 0);
      if (low.get(here.node) === order.get(here.node)) {
        const component = stack.splice(stack.lastIndexOf(here.node));
        for (const node of component) onStack.delete(node);
        found.push(component);
      }
    }
  }
  return found;
}
