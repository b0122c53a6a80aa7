import { fontFaceRules } from "../../src/fonts/faces.ts";
import { type Baseline, compare } from "../../test/corpus/baseline.ts";
import type { Drawn, Figures } from "../../test/corpus/figures.ts";
import { escapeText, pagePictures } from "./picture.ts";
import { totalsOf } from "./totals.ts";

/** The report as one HTML page that refers to nothing outside: it shows texts in the fonts in which they were measured. */
export function reportPage(drawn: readonly Drawn[], baseline: Baseline): string {
  const { lines } = totalsOf(drawn, baseline);
  const body = drawn.map(section).join("\n");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Layout report</title>
<style>${fontFaceRules([body])}${STYLE}</style>
</head>
<body>
<h1>Layout report</h1>
<ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join("")}</ul>
${table(drawn, baseline)}
${body}
</body>
</html>
`;
}

const STYLE = `
body { font: 14px Arimo, Arial, sans-serif; margin: 2em; max-width: 1300px; }
table { border-collapse: collapse; }
td, th { padding: 1px 10px; text-align: right; border-bottom: 1px solid #ddd; }
td:first-child, th:first-child { text-align: left; }
.better { background: #dfd; }
.worse { background: #fdd; }
svg { display: block; width: 100%; border: 1px solid #ccc; margin: 6px 0 18px; }
svg text { font-family: Arimo, Arial, sans-serif; }
`;

const COLUMNS = ["crossings", "bends", "length", "pages"] as const;

function table(drawn: readonly Drawn[], baseline: Baseline): string {
  const rows = drawn.map((one) => {
    const before = baseline[one.name];
    const change = before && one.figures ? compare(before, one.figures) : "same";
    const cells = COLUMNS.map((key) => `<td>${figure(key, one.figures, before)}</td>`).join("");
    const defects = one.figures === null ? "not drawn" : String(one.defects.length);
    return `<tr class="${change}"><td><a href="#${one.name}">${one.name}</a></td><td>${defects}</td>${cells}<td>${one.milliseconds.toFixed(1)}</td></tr>`;
  });
  const head = ["SOP", "hard defects", ...COLUMNS, "ms"].map((name) => `<th>${name}</th>`).join("");
  return `<table><tr>${head}</tr>\n${rows.join("\n")}\n</table>`;
}

function figure(key: keyof Figures, now: Figures | null, before: Figures | undefined): string {
  if (now === null) return "";
  const by = before === undefined ? 0 : now[key] - before[key];
  return by === 0 ? String(now[key]) : `${now[key]} (${by > 0 ? "+" : ""}${by})`;
}

function section({ name, placed, figures, defects }: Drawn): string {
  const words = figures === null ? "" : COLUMNS.map((key) => `${figures[key]} ${key}`).join(", ");
  const faults = defects.map((defect) => `<li class="worse">${escapeText(defect)}</li>`).join("");
  const pictures = placed.ok ? pagePictures(placed.parts) : [];
  return `<h2 id="${name}">${name}</h2><p>${words}</p>${faults === "" ? "" : `<ul>${faults}</ul>`}
${pictures.map((svg, index) => `<div>${name}, page ${index + 1}${svg}</div>`).join("\n")}`;
}
