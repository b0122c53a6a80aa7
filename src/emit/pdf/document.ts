import { fontFaceRules, fontStack, ownFaceRules } from "../../fonts/faces.ts";
import type { Profile } from "../../profile/profile.ts";
import type { PageGeometry } from "./geometry.ts";
import { labelSize } from "./view/flowchart.ts";
import { LINE_HEIGHT } from "./view/lines.ts";
import { pt } from "./view/numbers.ts";

/**
 * The HTML document around the pages. It holds its fonts and refers to nothing outside. What it holds it has of the
 * profile and of the letters in use, so that SOPs of one profile share it.
 *
 * @param texts every text of the document: their characters decide which fonts go in
 */
export function htmlDocument({ profile, geometry, texts }: DocumentHead): string {
  return `<!DOCTYPE html>
<html lang="id-ID">
<head>
<meta charset="utf-8">
<style>
${ownFaceRules(profile.font.own)}${fontFaceRules(texts)}${structure(profile, geometry)}${profile.styles}</style>
</head>
<body></body>
</html>
`;
}

export interface DocumentHead {
  readonly profile: Profile;
  readonly geometry: PageGeometry;
  readonly texts: Iterable<string>;
}

/** The browser cuts off what stands outside of a page's margins, also half of a rule on their edge. pt */
const BLEED = 1;

/** What every profile's pages rest on: sizes, and where the drawing lies. Looks are the profile's own style sheet. */
function structure(profile: Profile, { paper, margins, content }: PageGeometry): string {
  const edges = [margins.top, margins.right, margins.bottom, margins.left].map((margin) => `${pt(margin - BLEED)}pt`);
  const fonts = fontStack(profile.font.own);
  return `
@page {
  size: ${pt(paper.width)}pt ${pt(paper.height)}pt;
  margin: ${edges.join(" ")};
  @top-center {
    content: ${pageNumber(profile.pageNumber.format)};
    font-family: ${fonts};
    font-size: ${pt(profile.font.identity)}pt;
    vertical-align: bottom;
    padding-bottom: 8pt;
  }
}
${profile.pageNumber.from > 1 ? "@page :first { @top-center { content: none; } }" : ""}
:root {
  --body-size: ${pt(profile.font.body)}pt;
  --heading-size: ${pt(profile.font.heading)}pt;
  --identity-size: ${pt(profile.font.identity)}pt;
}
html { font-family: ${fonts}; font-synthesis: none; text-rendering: geometricPrecision; print-color-adjust: exact; }
body { margin: 0; color: #000; overflow-wrap: anywhere; hyphens: none; }
p, li, td, th, h2, .content { unicode-bidi: plaintext; }
section { position: relative; width: ${pt(content.width)}pt; padding: ${BLEED}pt; break-after: page; }
section:last-child { break-after: auto; }
section.identity { min-height: ${pt(content.height)}pt; }
section.flowchart { height: ${pt(content.height)}pt; }
table.flow { position: relative; z-index: 1; table-layout: fixed; border-collapse: separate; border-spacing: 0; }
.turned { writing-mode: vertical-rl; text-orientation: sideways; transform: rotate(180deg); margin: 0 auto; }
table.flow td.sliced { vertical-align: top; }
.window { overflow: hidden; }
.drawing, .figure { position: absolute; overflow: visible; }
.drawing { z-index: 0; left: ${BLEED}pt; top: ${BLEED}pt; }
.figure { left: 0; top: 0; pointer-events: none; }
.drawing text, .figure text { white-space: pre; }
.under { position: absolute; z-index: 1; left: ${BLEED}pt; right: ${BLEED}pt; }
.measured-text { position: absolute; white-space: pre; }
.measured-label { font-size: ${pt(labelSize(profile))}pt; line-height: ${LINE_HEIGHT}; }
.measured-body { font-size: ${pt(profile.font.body)}pt; }
.measured-heading { font-size: ${pt(profile.font.heading)}pt; font-weight: bold; }
`;
}

/** `- {n} -` as the content of a margin box. */
function pageNumber(format: string): string {
  return format.split("{n}").map(cssString).join(" counter(page) ");
}

function cssString(text: string): string {
  const escaped = text.replace(/[^ -~]|["\\<]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
