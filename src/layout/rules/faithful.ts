import type { Chart, Layout } from "../types.ts";
import type { Defect } from "./defect.ts";

/** Every connector of the chart is drawn once: as one line, or as a line to a pentagon and one from its fellow. */
export function checkFaithful(chart: Chart, layout: Layout): readonly Defect[] {
  const defects: Defect[] = [];
  const drawn = new Map<string, number>();
  const out = new Map<string, string>();
  const into = new Map<string, string>();
  const labels = new Set(layout.pages.flatMap(({ labels }) => labels.map(({ of }) => of)));
  for (const page of layout.pages) {
    for (const { connector } of page.lines) drawn.set(connector, (drawn.get(connector) ?? 0) + 1);
    for (const { direction, letter, connectors } of page.offPage) {
      for (const id of connectors) (direction === "out" ? out : into).set(id, letter);
    }
  }
  const meaningOf = new Map<string, string>();
  for (const { id, to, label } of chart.connectors) {
    const onePage = drawn.get(id) === 1 && !out.has(id) && !into.has(id);
    const letter = out.get(id);
    const paired = !drawn.has(id) && letter !== undefined && letter !== "" && letter === into.get(id);
    const lines = (drawn.get(`out ${id}`) ?? 0) === 1 && (drawn.get(`in ${to.join(" ")}`) ?? 0) === 1;
    if (!onePage && !(paired && lines)) defects.push({ rule: "faithful", page: 0, of: [id] });
    if (label !== null && !labels.has(onePage ? id : `out ${id}`)) defects.push({ rule: "labels", page: 0, of: [id] });
    if (letter === undefined) continue;
    const meaning = meaningOf.get(letter) ?? to.join(" ");
    meaningOf.set(letter, meaning);
    if (meaning !== to.join(" ")) defects.push({ rule: "pentagons", page: 0, of: [id] });
  }
  const placed = layout.pages.flatMap(({ symbols }) => symbols.map(({ id }) => id)).sort();
  const wanted = chart.symbols.map(({ id }) => id).sort();
  if (placed.join("\n") !== wanted.join("\n")) defects.push({ rule: "faithful", page: 0, of: ["symbols"] });
  return defects;
}
