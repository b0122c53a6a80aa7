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

/** Everything that a new Mermaid could decide otherwise. `seed` makes the ids of the drawing. */
export function mermaidConfig(seed: string): MermaidConfig {
  return {
    layout: "dagre",
    look: "classic",
    theme: "base",
    themeVariables: {
      fontFamily: FONT_FAMILY,
      fontSize: "14px",
      background: PAPER,
      primaryColor: PAPER,
      primaryTextColor: INK,
      primaryBorderColor: LINE,
      lineColor: LINE,
      clusterBkg: "#f3f6fa",
      clusterBorder: "#c3cedb",
      titleColor: INK,
      edgeLabelBackground: PAPER,
    },
    themeCSS: "",
    fontFamily: FONT_FAMILY,
    // Text as SVG text: foreignObject shows in browsers alone.
    htmlLabels: false,
    flowchart: {
      htmlLabels: false,
      useMaxWidth: false,
      curve: "rounded",
      // `toMermaid` has broken the lines already; Mermaid must not break a letter from its stand-in.
      wrappingWidth: 10_000,
      diagramPadding: 16,
      nodeSpacing: 36,
      rankSpacing: 36,

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
