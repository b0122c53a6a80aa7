import type { MermaidConfig } from "mermaid";

/** Arial's metrics wherever the drawing is opened; then what the bundled fonts draw beyond it. */
export const FONT_FAMILY = [
  "Arimo",
  "Arial",
  '"Liberation Sans"',
  "Helvetica",
  '"Noto Sans Arabic"',
  '"Noto Sans Symbols"',
  '"Noto Sans Symbols 2"',
  '"Noto Sans Math"',
  '"Noto Emoji"',
  "sans-serif",
].join(", ");

const INK = "#1f2937";
const LINE = "#4b5563";
const PAPER = "#ffffff";
const LANE = "#f3f6fa";

export type LayoutName = "elk" | "dagre";

/**
 * Everything that a new Mermaid could decide otherwise. `seed` makes the ids of the drawing.
 *
 * ELK and not dagre: with a subgraph per actor dagre draws the first SOP well, lanes side by side and time downwards,
 * but where steps of one rank lie far apart it leads arrows straight through the symbols between them, and puts joint
 * work above the step that begins. ELK goes round every symbol and keeps every line to itself, whatever the SOP.
 */
export function mermaidConfig(seed: string, layout: LayoutName): MermaidConfig {
  return {
    layout,
    elk: {
      // The order of the file where there is a choice: steps that come first stand first. Not the preset of that
      // name: its way of breaking cycles fails on one legal graph in ten.
      preset: "depthFirst",
      considerModelOrder: "NODES_AND_EDGES",
      // A line of its own for each arrow: merged ones could be read as going either way.
      mergeEdges: false,
      straightenEdges: true,
      lineHops: "arc",
    },
    look: "classic",
    // Sketches are drawn by chance where there is no seed; capsules are sketches in every look.
    handDrawnSeed: 1,
    theme: "base",
    themeVariables: {
      fontFamily: FONT_FAMILY,
      fontSize: "14px",
      background: PAPER,
      primaryColor: PAPER,
      primaryTextColor: INK,
      primaryBorderColor: LINE,
      lineColor: LINE,
      clusterBkg: LANE,
      clusterBorder: "#c3cedb",
      titleColor: INK,
      edgeLabelBackground: PAPER,
    },
    // A heading stands before the arrows that enter its lane, and keeps clear of them.
    themeCSS: `.cluster-label tspan { font-weight: bold; } .cluster-label text { paint-order: stroke; stroke: ${LANE}; stroke-width: 8px; stroke-linejoin: round; }`,
    fontFamily: FONT_FAMILY,
    // Text as SVG text: foreignObject shows in browsers alone.
    htmlLabels: false,
    flowchart: {
      htmlLabels: false,
      useMaxWidth: false,
      curve: "rounded",
      nodeSpacing: 40,
      rankSpacing: 40,
      subGraphTitleMargin: { top: 6, bottom: 10 },
      // `toMermaid` has broken the lines already; Mermaid must not break a letter from its stand-in.
      wrappingWidth: 10_000,
    },
    deterministicIds: true,
    deterministicIDSeed: seed,
    securityLevel: "strict",
    // Room for the longest SOP the format allows.
    maxTextSize: 5_000_000,
    maxEdges: 20_000,
    logLevel: "fatal",
    suppressErrorRendering: true,
  };
}
