import type { Chart, Layout, Measures } from "../types.ts";
import { type Defect, NEAR } from "./defect.ts";

/** Pages hold what fits, rows are in order and whole, but for those taller than a page. */
export function checkPages(chart: Chart, layout: Layout, measures: Measures): readonly Defect[] {
  const defects: Defect[] = [];
  const order: number[] = [];
  for (const [page, { rows }] of layout.pages.entries()) {
    const tall = rows.reduce((sum, { height }) => sum + height, 0);
    if (tall > measures.pageHeight + NEAR) defects.push({ rule: "pages", page, of: ["height"] });
    for (const { row, height, slice } of rows) {
      const whole = measures.rowHeights[row] ?? 0;
      if (order.at(-1) !== row) order.push(row);
      if (slice && whole <= measures.pageHeight) defects.push({ rule: "pages", page, of: [`row ${row}`] });
      if (!slice && height < whole - NEAR) defects.push({ rule: "pages", page, of: [`row ${row}`] });
    }
  }
  if (order.some((row, index) => row !== index) || order.length !== chart.rows) {
    defects.push({ rule: "pages", page: 0, of: ["order"] });
  }
  return defects;
}
