/**
 * An SVG picture without anything that runs, fetches, or needs a font: only drawing elements stay, with only
 * harmless attributes. A picture is small and drawn once, so what is not known to be harmless goes.
 *
 * @returns the picture; `"text"` when it holds text, which would print in a font of the machine;
 *   `"broken"` when it is not well-formed or no SVG
 */
export function harmlessSvg(source: string): { readonly svg: string } | "text" | "broken" {
  const kept: string[] = [];
  const open: string[] = [];
  /** How many of `open` were open when an element was dropped: everything in it goes too. */
  let droppedFrom: number | null = null;
  for (const [token] of source.replace(/^\uFEFF/, "").matchAll(TOKEN)) {
    if (!token.startsWith("<")) {
      if (open.length === 0 && token.trim() !== "") return "broken";
      // No kept element shows text; titles and descriptions are dropped with their elements.
      continue;
    }
    if (token.startsWith("<!") || token.startsWith("<?")) continue;
    const name = /^<\/?([A-Za-z_][\w:.-]*)/.exec(token)?.[1];
    if (name === undefined) return "broken";
    if (token.startsWith("</")) {
      if (open.pop() !== name) return "broken";
      if (droppedFrom === null) kept.push(`</${name}>`);
      else if (open.length === droppedFrom) droppedFrom = null;
      continue;
    }
    if (TEXT_ELEMENTS.has(name)) return "text";
    if (open.length === 0 && name !== "svg") return "broken";
    const closed = token.endsWith("/>");
    if (droppedFrom === null && !ELEMENTS.has(name)) {
      if (!closed) droppedFrom = open.length;
    } else if (droppedFrom === null) {
      kept.push(`<${name}${harmlessAttributes(token.slice(name.length + 1))}${closed ? "/>" : ">"}`);
    }
    if (!closed) open.push(name);
  }
  if (open.length > 0 || kept.length === 0) return "broken";
  return { svg: kept.join("") };
}

/** Comments, CDATA, declarations, instructions, tags (with quoted attributes that may hold `>`), and text. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<![A-Z]+(?:\[[\s\S]*?\]|[^>[])*>|<\?[\s\S]*?\?>|<\/?[^\s<>"'/]+(?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>|<|[^<]+/g;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*("[^"]*"|'[^']*')/g;

const ELEMENTS = new Set(
  "svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask pattern image".split(
    " ",
  ),
);
const TEXT_ELEMENTS = new Set(["text", "tspan", "textPath"]);
const NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: "http://www.w3.org/2000/svg",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
};

function harmlessAttributes(source: string): string {
  let kept = "";
  for (const [, name, quoted] of source.matchAll(ATTRIBUTE)) {
    if (name === undefined || quoted === undefined) continue;
    const value = quoted.slice(1, -1);
    if (isHarmless(name, value)) kept += ` ${name}=${quoted}`;
  }
  return kept;
}

function isHarmless(name: string, value: string): boolean {
  if (name in NAMESPACES) return NAMESPACES[name] === value;
  if (/^on/i.test(name) || name.startsWith("xmlns:") || name === "xml:base") return false;
  if (name === "href" || name === "xlink:href") {
    return /^#[\w.-]+$/.test(value) || /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=\s]*$/.test(value);
  }
  // Entities could spell what the next tests look for; no drawing attribute needs one.
  if (value.includes("&") || value.includes("\\")) return false;
  const references = value.match(/url\s*\([^)]*\)?/gi) ?? [];
  return !/@import|javascript:|expression\s*\(/i.test(value) && references.every((each) => /^url\(["']?#/i.test(each));
}
