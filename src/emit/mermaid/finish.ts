/**
 * What Mermaid leaves to do on its drawing, done on its tree and not on its text: headings of lanes come before the
 * arrows that cross them, capsules are one shape each, the paper is white outside of browsers too, a margin, whole
 * numbers for width and height, and no notes of the layout to itself.
 *
 * Runs in the browser: refers to nothing outside of itself.
 *
 * @param svg stands in no document
 */
export function finish(svg: SVGSVGElement): void {
  /** White around the drawing, px. */
  const margin = 16;
  const make = (name: "g" | "rect") => document.createElementNS("http://www.w3.org/2000/svg", name);
  const set = (element: Element, attributes: Readonly<Record<string, string | number>>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    return element;
  };

  const [left = 0, top = 0, width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const x = Math.floor(left - margin);
  const y = Math.floor(top - margin);
  const size = { width: Math.ceil(left + width + margin) - x, height: Math.ceil(top + height + margin) - y };
  set(svg, { viewBox: `${x} ${y} ${size.width} ${size.height}`, ...size });
  svg.removeAttribute("style");
  const paper = set(make("rect"), { x, y, ...size, fill: "#ffffff" });
  const title = svg.querySelector(":scope > title");
  if (title === null) svg.prepend(paper);
  else title.after(paper);

  for (const root of svg.querySelectorAll("g.root")) {
    const labels = root.querySelectorAll(":scope > .clusters .cluster-label");
    const headings = make("g");
    headings.append(...labels);
    root.querySelector(":scope > .edgePaths")?.after(headings);
  }

  // Mermaid draws a capsule as a sketch of a thousand points, its outline twice.
  const sketches = [...svg.querySelectorAll(".node > g.outer-path")];
  const bench = document.body.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  // Measured alone: in the drawing, the browser would lay out every text of it for that.
  const copies = sketches.map((sketch) => bench.appendChild(sketch.cloneNode(true)));
  for (const [index, copy] of copies.entries()) {
    const { x, y, width, height } = copy instanceof SVGGraphicsElement ? copy.getBBox() : new DOMRect();
    const capsule = set(make("rect"), { class: "basic label-container", x, y, width, height, rx: height / 2 });
    sketches[index]?.replaceWith(capsule);
  }
  bench.remove();

  for (const element of svg.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) {
      if (name.startsWith("data-")) element.removeAttribute(name);
    }
  }
}
