import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { blocksOf, GUIDE, wholeSop } from "./guide/blocks.ts";

// Makes the pictures of the guide for writers anew, each from the last block of YAML above it: a picture whose name ends
// in `-1` is the identity page, every other one the flowchart's page down to the end of its table. Needs `pdftoppm`.

const DPI = 80;
/** Pixels of white that stay around a page's content. */
const MARGIN = 12;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Row by row, a byte each: 0 black, 255 white. */
  readonly grey: Uint8Array;
}

const folder = mkdtempSync(join(tmpdir(), "sop-guide-"));
try {
  const [whole = ""] = yamlBlocks().map(({ text }) => text);
  mkdirSync(join(folder, "sops"));
  yamlBlocks().forEach(({ text }, i) => {
    writeFileSync(join(folder, "sops", `blok-${i}.yaml`), i === 0 ? whole : wholeSop(text, whole));
  });
  const bin = resolve("src/cli/bin.ts");
  const shown = yamlBlocks().flatMap(({ pictures }, i) => (pictures.length > 0 ? [`sops/blok-${i}.yaml`] : []));
  execFileSync(process.execPath, [bin, "build", "--only", "pdf", "--quiet", ...shown], { cwd: folder });
  yamlBlocks().forEach(({ pictures }, i) => {
    for (const picture of pictures) {
      const page = /-1\.png$/.test(picture) ? 1 : 2;
      drawPage(join(folder, `out/blok-${i}/blok-${i}.pdf`), page, join(dirname(GUIDE), picture));
    }
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The guide's blocks of YAML, each with the pictures that follow before the next one. */
function yamlBlocks() {
  const blocks = blocksOf(readFileSync(GUIDE, "utf8"));
  return blocks.flatMap((block, i) => {
    if (block.language !== "yaml") return [];
    const next = blocks.findIndex(({ language }, j) => j > i && language === "yaml");
    const until = blocks.slice(i, next === -1 ? undefined : next);
    return [{ text: block.text, pictures: until.flatMap(({ pictures }) => pictures) }];
  });
}

/** One page as PNG, white edges cut off but for a margin. */
function drawPage(pdf: string, page: number, to: string): void {
  const asked = ["-r", String(DPI), "-f", String(page), "-l", String(page)];
  const { width, height, grey } = readPgm(execFileSync("pdftoppm", [...asked, "-gray", pdf]));
  const isInk = (at: number): boolean => (grey[at] ?? 255) < 250;
  const ink = Array.from(grey.keys()).filter(isInk);
  const columns = ink.map((at) => at % width);
  const rows = ink.map((at) => Math.floor(at / width));
  const left = Math.max(0, least(columns) - MARGIN);
  const top = Math.max(0, least(rows) - MARGIN);
  const right = Math.min(width, most(columns) + MARGIN);
  const bottom = Math.min(height, most(rows) + MARGIN);
  const crop = ["-x", left, "-y", top, "-W", right - left, "-H", bottom - top].map(String);
  execFileSync("pdftoppm", [...asked, ...crop, "-gray", "-png", "-singlefile", pdf, to.replace(/\.png$/, "")]);
}

/** A grey picture in the form that `pdftoppm` writes (`P5`). */
function readPgm(bytes: Buffer): Pixels {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  if (!head) throw new Error("pdftoppm gave no grey picture");
  return { width: Number(head[1]), height: Number(head[2]), grey: bytes.subarray(head[0].length) };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 0);
}
