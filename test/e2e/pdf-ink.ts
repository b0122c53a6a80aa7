import { getDocument, OPS, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What is on a PDF page as ink, with nothing known of how it came there. Points in pt from the page's upper left. */
export interface PageInk {
  readonly paths: readonly InkPath[];
  readonly texts: readonly InkText[];
}

export interface InkPath {
  readonly points: readonly InkPoint[];
  readonly curved: boolean;
  readonly closed: boolean;
  /** Line width of a stroke, null of a filling. pt */
  readonly stroke: number | null;
  readonly colour: string;
}

export interface InkPoint {
  readonly x: number;
  readonly y: number;
}

export interface InkText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

type Matrix = readonly [number, number, number, number, number, number];

export async function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: data.slice(), verbosity: 0 }).promise;
}

export async function readInk(document: PDFDocumentProxy, page: number): Promise<PageInk> {
  const proxy = await document.getPage(page);
  const [left = 0, , , top = 0] = proxy.view;
  const { fnArray, argsArray } = await proxy.getOperatorList();
  const paths: InkPath[] = [];
  let matrix: Matrix = [1, 0, 0, -1, -left, top];
  let state = { width: 1, stroke: "#000000", fill: "#000000" };
  const saved: { matrix: Matrix; state: typeof state }[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    switch (operator) {
      case OPS.save:
        saved.push({ matrix, state: { ...state } });
        break;
      case OPS.restore: {
        const before = saved.pop();
        if (before) ({ matrix, state } = before);
        break;
      }
      case OPS.transform:
        matrix = multiply(matrix, numbers(args));
        break;
      case OPS.setLineWidth:
        state.width = numbers(args)[0] ?? 1;
        break;
      case OPS.setGState:
        for (const [key, value] of pairs(args)) if (key === "LW" && typeof value === "number") state.width = value;
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = String(Array.isArray(args) ? args[0] : args);
        break;
      case OPS.setFillRGBColor:
        state.fill = String(Array.isArray(args) ? args[0] : args);
        break;
      case OPS.constructPath:
        paths.push(...readPaths(args, matrix, state));
        break;
      default:
    }
  }
  const content = await proxy.getTextContent();
  const texts = content.items.flatMap((item): InkText[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [a, b, , , x, y] = numbers(item.transform);
    return [
      { text: item.str, x: (x ?? 0) - left, y: top - (y ?? 0), width: item.width, size: Math.hypot(a ?? 0, b ?? 0) },
    ];
  });
  return { paths, texts };
}

/** pdf.js gives a path as one painting operator and one list of commands: 0 move, 1 line, 2 curve, 4 close. */
function readPaths(args: unknown, matrix: Matrix, state: { width: number; stroke: string; fill: string }): InkPath[] {
  if (!Array.isArray(args)) return [];
  const [paint, [commands]] = [Number(args[0]), Array.isArray(args[1]) ? args[1] : [[]]];
  const strokes = paint === OPS.stroke || paint === OPS.closeStroke;
  const fills = paint === OPS.fill || paint === OPS.eoFill;
  if (!strokes && !fills) return [];
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const paths: { points: InkPoint[]; curved: boolean; closed: boolean }[] = [];
  const values = numbers(commands);
  for (let at = 0; at < values.length; ) {
    const command = values[at++];
    const current = paths.at(-1);
    if (command === 0) {
      paths.push({ points: [apply(matrix, values[at] ?? 0, values[at + 1] ?? 0)], curved: false, closed: false });
      at += 2;
    } else if (command === 1) {
      current?.points.push(apply(matrix, values[at] ?? 0, values[at + 1] ?? 0));
      at += 2;
    } else if (command === 2) {
      current?.points.push(apply(matrix, values[at + 4] ?? 0, values[at + 5] ?? 0));
      if (current) current.curved = true;
      at += 6;
    } else if (command === 3) {
      current?.points.push(apply(matrix, values[at + 2] ?? 0, values[at + 3] ?? 0));
      if (current) current.curved = true;
      at += 4;
    } else if (command === 4) {
      if (current) current.closed = true;
    } else throw new Error(`unknown path command ${command}`);
  }
  const colour = strokes ? state.stroke : state.fill;
  return paths.map((path) => ({ ...path, stroke: strokes ? state.width * scale : null, colour }));
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): InkPoint {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function multiply(m: Matrix, n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = n;
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

function numbers(value: unknown): readonly number[] {
  if (value instanceof Float32Array || value instanceof Float64Array) return [...value];
  return Array.isArray(value) ? value.map(Number) : [];
}

function pairs(value: unknown): readonly (readonly [unknown, unknown])[] {
  const list: readonly unknown[] = Array.isArray(value) && Array.isArray(value[0]) ? value[0] : [];
  return list.flatMap((pair) => (Array.isArray(pair) ? [[pair[0], pair[1]] as const] : []));
}
