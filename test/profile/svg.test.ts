import { describe, expect, test } from "vitest";
import { harmlessSvg } from "../../src/profile/svg.ts";

const cleaned = (inner: string, attributes = "") => {
  const result = harmlessSvg(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`);
  return typeof result === "string" ? result : result.svg.slice(result.svg.indexOf(">") + 1, -"</svg>".length);
};

describe("an SVG logo keeps its drawing and nothing that runs or fetches", () => {
  test.each([
    ["shapes stay", '<path d="M0 0L1 1"/>', '<path d="M0 0L1 1"/>'],
    ["references inside stay", '<use href="#a"/><g fill="url(#b)"/>', '<use href="#a"/><g fill="url(#b)"/>'],
    ["scripts go", "<script>alert(1)</script><g/>", "<g/>"],
    ["foreign content goes, whole", "<foreignObject><body><p>x</p></body></foreignObject><g/>", "<g/>"],
    ["handlers go", '<rect width="1" onload="alert(1)"/>', '<rect width="1"/>'],
    ["outside references go", '<image href="https://x.example/a.png"/>', "<image/>"],
    ["outside paints go", '<rect fill="url(https://x.example/#a)"/>', "<rect/>"],
    ["style sheets go", "<style>@import 'x'</style><g/>", "<g/>"],
    ["hidden spellings go", '<rect style="fill:u&#114;l(https://x.example)"/>', "<rect/>"],
    ["animations go", '<rect><set attributeName="href" to="x"/></rect>', "<rect></rect>"],
    ["comments and declarations go", "<!-- <script> --><?x y?><g/>", "<g/>"],
  ])("%s", (_, source, expected) => {
    expect(cleaned(source)).toBe(expected);
  });

  test("entities cannot be declared", () => {
    const result = harmlessSvg('<!DOCTYPE svg [<!ENTITY a "b">]><svg><g/></svg>');
    expect(result).toEqual({ svg: "<svg><g/></svg>" });
  });

  test("text is refused, because it would print in a font of the machine", () => {
    expect(harmlessSvg("<svg><g><text>x</text></g></svg>")).toBe("text");
  });

  test.each(["", "hello", "<svg>", "<svg></g></svg>", "<html></html>", "<svg><g></svg>", "< svg></svg>"])(
    "%j is no picture",
    (source) => {
      expect(harmlessSvg(source)).toBe("broken");
    },
  );
});
