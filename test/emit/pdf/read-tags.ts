import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { openPdf } from "../../e2e/pdf-ink.ts";

/** What a screen reader finds: elements with their texts, in reading order. */
export interface Tag {
  readonly role: string;
  readonly alt: string | null;
  readonly kids: readonly Tag[];
  /** Its own text. */
  readonly text: string;
}

export interface TaggedPage {
  readonly root: Tag;
  /** Texts that are no content: page number, labels of exits. */
  readonly artifacts: readonly string[];
  /** Texts that are neither content nor artifact. */
  readonly unmarked: readonly string[];
}

export async function readTags(bytes: Uint8Array): Promise<readonly TaggedPage[]> {
  const document = await openPdf(bytes);
  const pages: TaggedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: { readonly tag: string; readonly id: string | null }[] = [];
    const texts = new Map<string, string>();
    const artifacts: string[] = [];
    const unmarked: string[] = [];
    for (const item of items) {
      if ("str" in item) {
        const mark = open.findLast(({ id, tag }) => id !== null || tag === "Artifact");
        if (item.str.trim() === "") continue;
        if (mark === undefined) unmarked.push(item.str);
        else if (mark.id === null) artifacts.push(item.str);
        else texts.set(mark.id, `${texts.get(mark.id) ?? ""} ${item.str}`);
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push({ tag: "tag" in item ? String(item.tag) : "", id: item.id ?? null });
    }
    const tree: unknown = await page.getStructTree();
    pages.push({ root: tagOf(tree, texts), artifacts, unmarked });
  }
  await document.destroy();
  return pages;
}

/** All elements of one role, in reading order. */
export function tagsOf(tag: Tag, role: string): readonly Tag[] {
  return [...(tag.role === role ? [tag] : []), ...tag.kids.flatMap((kid) => tagsOf(kid, role))];
}

/** All text of an element, in reading order. */
export function textOf(tag: Tag): string {
  return [tag.text, ...tag.kids.map(textOf)].join(" ").replace(/\s+/g, " ").trim();
}

/** `Scope` of every header cell, in the order of the file. */
export async function headerScopes(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of("S")) !== PDFName.of("TH")) return [];
    return [/\/Scope \/(\w+)/.exec(String(object.lookup(PDFName.of("A"))))?.[1] ?? "none"];
  });
}

/** Of every cell of data that spans so many rows: whether it names a heading that it stands under. */
export async function headedCells(bytes: Uint8Array, rowspan: number): Promise<readonly boolean[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of("S")) !== PDFName.of("TD")) return [];
    const attributes = String(object.lookup(PDFName.of("A")));
    return attributes.includes(`/RowSpan ${rowspan}`) ? [attributes.includes("/Headers")] : [];
  });
}

function tagOf(node: unknown, texts: ReadonlyMap<string, string>): Tag {
  const { role, alt, children } = isNode(node) ? node : {};
  const all: readonly unknown[] = Array.isArray(children) ? children : [];
  const own = all.filter((kid) => isNode(kid) && kid.type === "content");
  return {
    role: typeof role === "string" ? role : "",
    alt: typeof alt === "string" ? alt : null,
    kids: all.filter((kid) => !own.includes(kid)).map((kid) => tagOf(kid, texts)),
    text: own.map((kid) => (isNode(kid) ? (texts.get(String(kid.id)) ?? "") : "")).join(" "),
  };
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
