export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const CHARACTERS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const OPEN = /<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>/y;
const CLOSE = /<\/([\w-]+)>/y;
const TEXT = /[^<]+/y;

/** A strict reader of the XML that has elements, attributes and text only. @throws Error at the first fault. */
export function readXml(xml: string): Element {
  if (!CHARACTERS.test(xml)) throw new Error("a character that XML does not allow");
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(head)) throw new Error("no declaration");
  let at = head.length;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(xml);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const element = (): Element => {
    const [, name = "", written = "", empty] = take(OPEN) ?? fail(xml, at);
    const pairs = [...written.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
      ([, key = "", value = ""]) => [key, decoded(value.replace(/[\t\n\r]/g, " "))] as const,
    );
    const attributes = Object.fromEntries(pairs);
    if (Object.keys(attributes).length !== pairs.length) throw new Error(`an attribute twice in ${name}`);
    if (empty) return { name, attributes, children: [], text: "" };
    const children: Element[] = [];
    let text = "";
    for (;;) {
      text += decoded((take(TEXT)?.[0] ?? "").replaceAll("\r\n", "\n"));
      const close = take(CLOSE);
      if (!close) children.push(element());
      else if (close[1] === name) return { name, attributes, children, text };
      else throw new Error(`</${close[1]}> closes ${name}`);
    }
  };
  const root = element();
  if (xml.slice(at) !== "\n") throw new Error("more after the root");
  return root;
}

function fail(xml: string, at: number): never {
  throw new Error(`no element at: ${xml.slice(at, at + 80)}`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> in a text");
  return text.replace(/&(#(\d+);|(\w+);|)/g, (_, __, number: string | undefined, name: string | undefined) => {
    const sign = number === undefined ? ENTITIES[name ?? ""] : String.fromCodePoint(Number(number));
    if (sign === undefined) throw new Error(`an ampersand that begins nothing: ${text}`);
    return sign;
  });
}
