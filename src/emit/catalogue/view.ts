import type { CatalogueEntry } from "./entry.ts";

/** What the page's template is given. */
export interface CatalogueView {
  /** The highest unit, when all SOPs that name one share it. */
  readonly organization: string | null;
  readonly count: number;
  readonly final: number;
  readonly draft: number;
  readonly units: readonly UnitView[];
  readonly mostNamed: readonly { readonly anchor: string; readonly title: string; readonly count: number }[];
  /** How many SOPs neither name another of the catalogue nor are named by one. */
  readonly unlinked: number;
  readonly sops: readonly SopView[];
}

export interface UnitView {
  readonly name: string;
  readonly count: number;
  readonly final: number;
  readonly draft: number;
}

export interface SopView {
  /** The id of its place in the page. */
  readonly anchor: string;
  readonly title: string;
  readonly number: string | null;
  readonly status: "draf" | "resmi";
  readonly statusLabel: string;
  /** The lowest unit of its header. */
  readonly unit: string | null;
  readonly dates: readonly string[];
  readonly files: readonly { readonly href: string; readonly kind: string; readonly label: string }[];
  readonly actors: readonly { readonly name: string; readonly aliases: string }[];
  readonly laws: readonly string[];
  readonly papers: readonly string[];
  readonly outgoing: readonly { readonly anchor: string | null; readonly title: string }[];
  readonly incoming: readonly { readonly anchor: string; readonly title: string }[];
}

/** Labels of outputs by the ending of their files, in the order in which they are offered; others follow by ending. */
const FILES: Readonly<Record<string, string>> = {
  pdf: "PDF",
  svg: "Diagram",
  png: "Diagram PNG",
  mmd: "Mermaid",
  bpmn: "BPMN",
  json: "JSON",
};
const MOST_NAMED = 8;
const MONTHS = [
  ...["Januari", "Februari", "Maret", "April", "Mei", "Juni"],
  ...["Juli", "Agustus", "September", "Oktober", "November", "Desember"],
];

/** The same view for the same entries, in whatever order they come. */
export function catalogueView(entries: readonly CatalogueEntry[]): CatalogueView {
  const sorted = entries.toSorted((a, b) => byText(a.title.toLowerCase(), b.title.toLowerCase()) || byText(a.id, b.id));
  const titles = new Map(sorted.map(({ id, title }) => [id, title]));
  const outgoing = new Map(sorted.map((entry) => [entry.id, linksOf(entry, titles)]));
  const incoming = new Map<string, { readonly anchor: string; readonly title: string }[]>();
  for (const { id, title } of sorted) {
    for (const { id: other } of outgoing.get(id) ?? []) {
      if (other === null) continue;
      incoming.set(other, [...(incoming.get(other) ?? []), { anchor: anchorOf(id), title }]);
    }
  }
  const sops = sorted.map((entry) => sopView(entry, outgoing.get(entry.id) ?? [], incoming.get(entry.id) ?? []));
  const highest = new Set(entries.flatMap(({ organization }) => organization[0] ?? []));
  return {
    organization: highest.size === 1 ? ([...highest][0] ?? null) : null,
    ...countOf(sops),
    units: unitsOf(sops),
    mostNamed: sops
      .map(({ anchor, title, incoming: { length } }) => ({ anchor, title, count: length }))
      .filter(({ count }) => count > 1)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_NAMED),
    unlinked: sops.filter((sop) => sop.incoming.length === 0 && !sop.outgoing.some(({ anchor }) => anchor)).length,
    sops,
  };
}

interface Link {
  /** Null when the other one is not in the catalogue. */
  readonly id: string | null;
  readonly title: string;
}

/** Each other SOP once; a link to itself says nothing. */
function linksOf(entry: CatalogueEntry, titles: ReadonlyMap<string, string>): readonly Link[] {
  const links = new Map<string, Link>();
  for (const { id, title } of entry.related) {
    if (id === entry.id) continue;
    const known = id === null ? undefined : titles.get(id);
    const link = known === undefined ? { id: null, title } : { id, title: known };
    const key = JSON.stringify([link.id, link.id ?? link.title]);
    if (!links.has(key)) links.set(key, link);
  }
  return [...links.values()];
}

function sopView(entry: CatalogueEntry, links: readonly Link[], incoming: SopView["incoming"]): SopView {
  const { title, number, status, approved, effective, actors, laws, papers } = entry;
  return {
    anchor: anchorOf(entry.id),
    title,
    number,
    status,
    statusLabel: status === "resmi" ? "Resmi" : "Draf",
    unit: entry.organization.at(-1) ?? null,
    dates: [
      ...(approved === null ? [] : [`Disahkan ${longDate(approved)}`]),
      ...(effective === null ? [] : [`Berlaku sejak ${longDate(effective)}`]),
    ],
    files: filesOf(entry.outputs),
    actors: actors.map(({ name, aliases }) => ({ name, aliases: aliases.join(" ") })),
    laws,
    papers,
    outgoing: links.map(({ id, title: other }) => ({ anchor: id === null ? null : anchorOf(id), title: other })),
    incoming,
  };
}

function filesOf(outputs: readonly string[]): SopView["files"] {
  const order = Object.keys(FILES);
  const rank = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return outputs
    .map((path) => {
      const name = path.split("/").at(-1) ?? path;
      const kind = name.slice(name.indexOf(".") + 1);
      // `./` and the encoding keep whatever an index says a relative path, and never another scheme.
      const href = `./${path.split("/").map(encodeURIComponent).join("/")}`;
      return { href, kind, label: FILES[kind] ?? kind.toUpperCase() };
    })
    .sort((a, b) => rank(a.kind) - rank(b.kind) || byText(a.kind, b.kind) || byText(a.href, b.href));
}

function unitsOf(sops: readonly SopView[]): readonly UnitView[] {
  const units = new Map<string, SopView[]>();
  for (const sop of sops) if (sop.unit !== null) units.set(sop.unit, [...(units.get(sop.unit) ?? []), sop]);
  return [...units]
    .map(([name, members]) => ({ name, ...countOf(members) }))
    .sort((a, b) => byText(a.name.toLowerCase(), b.name.toLowerCase()) || byText(a.name, b.name));
}

function countOf(sops: readonly SopView[]): { count: number; final: number; draft: number } {
  const final = sops.filter(({ status }) => status === "resmi").length;
  return { count: sops.length, final, draft: sops.length - final };
}

function anchorOf(id: string): string {
  return `sop-${id}`;
}

/** `3 Februari 2024`; as it is when it is no such date. */
function longDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** The same order in every locale. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
