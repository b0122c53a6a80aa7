import type { Defect, Report } from "./rules/defect.ts";
import { checkFaithful } from "./rules/faithful.ts";
import { checkInside } from "./rules/inside.ts";
import { checkLines } from "./rules/lines.ts";
import { checkOverlaps } from "./rules/overlaps.ts";
import { PageView } from "./rules/page-view.ts";
import { checkPages } from "./rules/pages.ts";
import { checkTexts } from "./rules/texts.ts";
import type { Chart, Layout, Measures } from "./types.ts";

export type { Defect } from "./rules/defect.ts";

/**
 * Judges a finished layout by its geometry alone, with nothing taken over from the router. No finding: a reader can
 * follow every line with a finger. Costs little, so every layout is judged before it is given away.
 */
export function hardRules(chart: Chart, layout: Layout, measures: Measures): readonly Defect[] {
  const connectors = new Map(chart.connectors.map((connector) => [connector.id, connector]));
  const defects: Defect[] = [];
  for (const [number, page] of layout.pages.entries()) {
    const report: Report = (rule, ...of) => {
      defects.push({ rule, page: number, of });
    };
    const seen = new PageView(page, connectors, measures);
    checkInside(seen, report);
    checkLines(seen, report);
    checkOverlaps(seen, report);
    checkTexts(seen, report);
  }
  defects.push(...checkFaithful(chart, layout), ...checkPages(chart, layout, measures));
  return defects;
}
