// @ts-check
// Runs on the catalogue's page. The list is the only data: everything is read from what the page shows without scripts.
(() => {
  const FIELDS = { title: "Judul", number: "Nomor", actors: "Pelaksana", laws: "Dasar hukum", papers: "Naskah" };
  /** Most neighbours drawn on one side; all of them stand in the lists below. */
  const DRAWN = 12;
  const WIDE = matchMedia("(min-width: 60rem)");

  /** @param {string} id @returns {HTMLElement} */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  /** @param {string} id */
  const entered = (id) => /** @type {HTMLInputElement | null} */ (document.getElementById(id))?.value ?? "";
  /** @param {string} text */
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  /**
   * @param {string} tag
   * @param {Record<string, string>} [attributes]
   * @param {readonly (Node | string)[]} [children]
   */
  const make = (tag, attributes = {}, children = []) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };

  const items = [...document.querySelectorAll(".sop")].map((element) => {
    const values = [...element.querySelectorAll("[data-field]")].map((value) => ({
      field: /** @type {keyof typeof FIELDS} */ (value.getAttribute("data-field")),
      shown: value.textContent ?? "",
      folded: fold(`${value.textContent} ${value.getAttribute("data-also") ?? ""}`),
    }));
    return {
      element: /** @type {HTMLElement} */ (element),
      values,
      folded: values.map(({ folded }) => folded).join("\n"),
    };
  });
  const panel = byId("panel");
  const chosen = byId("pilihan");

  function search() {
    const words = fold(entered("kata")).split(/\s+/).filter(Boolean);
    const [field, status, unit] = [entered("bidang"), entered("status"), entered("unit")];
    let count = 0;
    for (const { element, values, folded: all } of items) {
      // Most are told apart by their whole text; only what may be meant is looked at value by value.
      const searched = words.every((word) => all.includes(word))
        ? values.filter((value) => field === "" || value.field === field)
        : [];
      const hits = words.map((word) => searched.filter(({ folded }) => folded.includes(word)));
      const found =
        hits.every(({ length }) => length > 0) &&
        (status === "" || element.dataset.status === status) &&
        (unit === "" || element.dataset.unit === unit);
      if (element.hidden === found) element.hidden = !found;
      if (!found) continue;
      count++;
      sayWhy(element, hits);
    }
    const all = count === items.length;
    byId("jumlah").textContent = all
      ? `${count} SOP`
      : count === 0
        ? "Tidak ada SOP yang cocok."
        : `${count} dari ${items.length} SOP cocok`;
  }

  /**
   * Shows what was found where it is not to be seen in the list.
   * @param {HTMLElement} element
   * @param {readonly (readonly { field: keyof typeof FIELDS, shown: string }[])[]} hits of each word
   */
  function sayWhy(element, hits) {
    const unseen = hits.flatMap((found) =>
      found.some(({ field }) => field === "title" || field === "number") ? [] : found.slice(0, 1),
    );
    const line = /** @type {HTMLElement} */ (element.querySelector(".match"));
    const words = [...new Set(unseen.map(({ field, shown }) => `${FIELDS[field]}: ${shown}`))].join(" · ");
    if (line.textContent === words) return;
    line.textContent = words;
    line.hidden = words === "";
  }

  /** @param {HTMLElement} sop */
  function linksOf(sop) {
    /** @param {string} kind */
    const side = (kind) =>
      [...sop.querySelectorAll(`.links .${kind} a`)].map((link) => ({
        href: link.getAttribute("href") ?? "",
        title: link.textContent ?? "",
      }));
    const [incoming, outgoing] = [side("in"), side("out")];
    const both = new Set(incoming.map(({ href }) => href));
    const named = new Set(outgoing.map(({ href }) => href));
    return {
      before: incoming.filter(({ href }) => !named.has(href)),
      after: outgoing.map((link) => ({ ...link, mutual: both.has(link.href) })),
    };
  }

  /**
   * The SOP between those that name it and those that it names.
   * @param {HTMLElement} sop
   */
  function graphOf(sop) {
    const { before, after } = linksOf(sop);
    if (before.length + after.length === 0) return null;
    const graph = make("div", { class: "graph" });
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("aria-hidden", "true");
    const centre = make("div", { class: "middle" }, [
      make("p", { class: "node chosen" }, [make("bdi", {}, [titleOf(sop)])]),
    ]);
    const parts = [
      before.length > 0 ? groupOf("before", `Disebut oleh ${before.length} SOP`, before) : null,
      centre,
      after.length > 0 ? groupOf("after", `Menyebut ${after.length} SOP`, after) : null,
    ].filter((part) => part !== null);
    graph.classList.toggle("two", parts.length === 2);
    graph.append(
      svg,
      ...parts.flatMap((part, index) => (index === 0 ? [part] : [make("div", { class: "gap" }), part])),
    );
    return graph;
  }

  /**
   * @param {string} side
   * @param {string} heading
   * @param {readonly { href: string, title: string, mutual?: boolean }[]} links
   */
  function groupOf(side, heading, links) {
    const nodes = links.slice(0, DRAWN).map(({ href, title, mutual }) => {
      const words = mutual ? [make("span", { class: "hidden" }, [" (saling menyebut)"])] : [];
      const node = make("a", { class: "node", href }, [make("bdi", {}, [title]), ...words]);
      node.dataset.mutual = String(mutual === true);
      return make("li", {}, [node]);
    });
    const rest = links.length - nodes.length;
    const more = rest > 0 ? [make("p", { class: "more" }, [`dan ${rest} lagi, lihat daftar di bawah`])] : [];
    return make("div", { class: `group ${side}` }, [make("h4", {}, [heading]), make("ul", {}, nodes), ...more]);
  }

  /**
   * Draws the lines between the boxes where they stand now.
   * @param {Element} graph
   */
  function drawLines(graph) {
    graph.classList.toggle("across", WIDE.matches);
    const svg = /** @type {SVGElement} */ (graph.querySelector("svg"));
    const origin = graph.getBoundingClientRect();
    /** @param {Element} element */
    const boxOf = (element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const [x, y] = [origin.left, origin.top];
      return { left: left - x, right: right - x, top: top - y, bottom: bottom - y, middle: (top + bottom) / 2 - y };
    };
    const centre = boxOf(/** @type {Element} */ (graph.querySelector(".chosen")));
    const draw = WIDE.matches ? across : down;
    const paths = [...graph.querySelectorAll("a.node")].flatMap((node) => {
      const after = node.closest(".after") !== null;
      return draw(centre, boxOf(node), after, node.getAttribute("data-mutual") === "true");
    });
    svg.replaceChildren(
      ...paths.map(({ d, head }) => {
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        path.setAttribute("d", d);
        if (head) path.setAttribute("class", "head");
        return path;
      }),
    );
  }

  /** @typedef {{ left: number, right: number, top: number, bottom: number, middle: number }} Box */

  /** @param {number} x @param {number} y @param {1 | -1} way to the right or to the left */
  const head = (x, y, way) => ({ d: `M${x} ${y}l${-8 * way} -4v8z`, head: true });

  /** @param {Box} centre @param {Box} box @param {boolean} after @param {boolean} mutual */
  function across(centre, box, after, mutual) {
    const [from, to] = after ? [centre, box] : [box, centre];
    const [start, end] = [from.right + (mutual ? 7 : 0), to.left - 7];
    const bend = (from.right + to.left) / 2;
    const line = {
      d: `M${start} ${from.middle}C${bend} ${from.middle} ${bend} ${to.middle} ${end} ${to.middle}`,
      head: false,
    };
    return [line, head(to.left, to.middle, 1), ...(mutual ? [head(from.right, from.middle, -1)] : [])];
  }

  /** One below the other: a rail at the left leads from box to box. @param {Box} centre @param {Box} box @param {boolean} after @param {boolean} mutual */
  function down(centre, box, after, mutual) {
    const rail = box.left - 20;
    const stem = after ? `M${rail} ${centre.bottom}V${box.middle}` : `M${rail} ${box.middle}V${centre.top}`;
    const twig = { d: `${stem}M${rail} ${box.middle}H${box.left - (after ? 7 : 0)}`, head: false };
    const upper = { d: `M${rail} ${after ? centre.bottom : centre.top}l-4 ${after ? 8 : -8}h8z`, head: true };
    return [twig, ...(after ? [head(box.left, box.middle, 1)] : [upper]), ...(after && mutual ? [upper] : [])];
  }

  /** @param {HTMLElement} sop */
  const titleOf = (sop) => sop.querySelector("[data-field=title]")?.textContent ?? "";

  /** @param {HTMLElement} sop */
  function panelOf(sop) {
    const details = /** @type {HTMLElement} */ (sop.querySelector("details"));
    const [facts, links] = [...details.querySelectorAll("dl")].map((list) => list.cloneNode(true));
    const graph = graphOf(sop);
    const heading = make("h2", { id: "judul-pilihan", tabindex: "-1" }, [make("bdi", {}, [titleOf(sop)])]);
    const copies = [...sop.querySelectorAll(":scope > .meta, :scope > .files")].map((part) => part.cloneNode(true));
    const related = graph === null ? [make("p", {}, ["Tidak terkait dengan SOP lain dalam katalog ini."])] : [graph];
    const saysAll = graph?.querySelector(".more") === null && details.querySelector(".out:not(:has(a))") === null;
    chosen.replaceChildren(
      make("a", { id: "kembali", href: "#daftar" }, ["Kembali"]),
      heading,
      ...copies,
      make("h3", {}, ["Keterkaitan"]),
      ...related,
      ...(links && !saysAll ? [links] : []),
      make("h3", {}, ["Isi"]),
      ...(facts ? [facts] : []),
    );
    // Where something stands in the page is said once: copies are no search results.
    for (const copy of chosen.querySelectorAll("[data-field]")) copy.removeAttribute("data-field");
    if (graph !== null) drawLines(graph);
    return heading;
  }

  /** Shows the SOP that the address names, or the summary. @param {boolean} moved whether the reader asked for it just now */
  function follow(moved) {
    const sop = items.find(({ element }) => `#${element.id}` === location.hash)?.element;
    const before = document.querySelector(".sop[aria-current]");
    before?.removeAttribute("aria-current");
    chosen.hidden = sop === undefined;
    if (sop === undefined) {
      delete document.body.dataset.view;
      if (moved && before instanceof HTMLElement) before.querySelector("a")?.focus();
      return;
    }
    document.body.dataset.view = "sop";
    sop.setAttribute("aria-current", "true");
    chosen.hidden = false;
    const heading = panelOf(sop);
    panel.scrollTop = 0;
    if (moved) heading.focus({ preventScroll: WIDE.matches });
    if (!WIDE.matches) scrollTo({ top: 0, behavior: "instant" });
  }

  const redraw = () => {
    for (const graph of document.querySelectorAll(".graph")) drawLines(graph);
  };
  const form = byId("cari");
  document.documentElement.classList.add("js");
  form.hidden = false;
  form.addEventListener("input", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    /** @type {HTMLElement | null} */ (document.querySelector(".sop:not([hidden]) h3 a"))?.focus();
  });
  addEventListener("hashchange", () => follow(true));
  addEventListener("resize", redraw);
  search();
  follow(false);
})();
