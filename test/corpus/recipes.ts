import type { Recipe } from "./draft.ts";

/** A generated SOP of the corpus: its name says what it shows. */
export interface Seeded {
  readonly name: string;
  readonly seed: number;
  readonly recipe: Recipe;
}

const REAL = { check: 0.3, skip: 0.05, choice: 0.05 };
const EVERYTHING = {
  check: 0.16,
  skip: 0.06,
  choice: 0.08,
  "choice-in-row": 0.07,
  fork: 0.07,
  "fork-in-row": 0.07,
  "fork-exit": 0.06,
  stack: 0.06,
  stop: 0.05,
  "dead-end": 0.04,
  leave: 0.04,
};

export const SEEDED: readonly Seeded[] = [
  // As offices write them: one actor a row, checks that send work back.
  ...series("biasa", 8, (index) => ({
    rows: 8 + 4 * index,
    actors: 3 + (index % 5),
    blocks: REAL,
    ids: index % 2 === 0,
    sameTimeAsAbove: 0.1,
  })),
  // One kind of the language at a time.
  ...series("kerja-bersama", 3, (index) => ({ rows: 12, actors: 4 + 2 * index, joint: 0.5, blocks: { check: 0.25 } })),
  ...series("serah-terima", 2, (index) => ({
    rows: 12,
    actors: 4 + 3 * index,
    handOver: 0.5,
    blocks: { check: 0.25 },
  })),
  ...series("pilihan", 3, (index) => ({
    rows: 16,
    actors: 3 + 2 * index,
    blocks: { choice: 0.35, check: 0.2 },
    exits: 4,
    labels: index === 0 ? "phrases" : index === 1 ? "yes-no" : "long",
    question: 0.5,
  })),
  ...series("lompat", 2, (index) => ({ rows: 18, actors: 4 + index, blocks: { skip: 0.45, check: 0.2 }, ids: true })),
  ...series("paralel", 3, (index) => ({ rows: 18, actors: 4 + 2 * index, blocks: { fork: 0.45, check: 0.15 } })),
  ...series("sebaris", 3, (index) => ({
    rows: 14,
    actors: 3 + 2 * index,
    blocks: { "fork-in-row": 0.35, "choice-in-row": 0.35 },
    exits: 3,
    labels: "phrases",
  })),
  ...series("bertumpuk", 2, (index) => ({
    rows: 12,
    actors: 1 + 3 * index,
    blocks: { stack: 0.4, "choice-in-row": 0.2 },
    texts: "short",
  })),
  ...series("cabang-ganda", 2, (index) => ({ rows: 16, actors: 4 + index, blocks: { "fork-exit": 0.4 }, ids: true })),
  ...series("tembusan", 2, (index) => ({ rows: 12, actors: 5 + 2 * index, copies: 0.4, blocks: { check: 0.2 } })),
  ...series("banyak-akhir", 3, (index) => ({
    rows: 14,
    actors: 3 + index,
    blocks: { stop: 0.3, "dead-end": 0.2, leave: 0.2 },
    exits: 3,
    labels: "phrases",
    joint: 0.15,
  })),
  ...series("banyak-awal", 2, (index) => ({
    rows: 14,
    actors: 4 + index,
    starts: 3,
    blocks: { check: 0.35 },
    question: 0.3,
  })),
  // Other forms and papers.
  ...series("permenpan", 3, (index) => ({
    rows: 14,
    actors: 4 + index,
    profile: "permenpan-35-2012",
    blocks: { ...REAL, fork: 0.1 },
    groups: index > 0,
    footnotes: true,
  })),
  ...series("kapsul-menemani", 3, (index) => ({
    rows: 12,
    actors: 3 + index,
    profile: "kapsul-menemani",
    blocks: { stop: 0.15, "dead-end": 0.15, leave: 0.15, check: 0.2 },
    starts: 1 + index,
    question: 0.3,
  })),
  ...series("tanya-di-dalam", 2, (index) => ({
    rows: 12,
    actors: 4 + 2 * index,
    profile: "tanya-di-dalam",
    blocks: { check: 0.3, choice: 0.15 },
    question: 0.9,
    labels: "phrases",
  })),
  ...series("kertas-f4", 1, () => ({ rows: 24, actors: 6, profile: "kertas-f4", blocks: EVERYTHING, groups: true })),
  ...series("kertas-legal", 1, () => ({ rows: 24, actors: 9, profile: "kertas-legal", blocks: REAL })),
  ...series("kertas-letter-tegak", 1, () => ({ rows: 14, actors: 3, profile: "kertas-letter-tegak", blocks: REAL })),
  // Limits.
  ...series("baris-panjang", 2, (index) => ({
    rows: 8,
    actors: 3 + 2 * index,
    tallRow: true,
    texts: "long",
    blocks: { check: 0.3, fork: 0.15 },
    footnotes: index === 1,
  })),
  ...series("kolom-banyak", 3, (index) => ({
    rows: 20 + 5 * index,
    actors: 10 + index * 2 + Number(index === 2),
    blocks: REAL,
    headings: index === 1 ? "long" : "short",
    groups: index === 2,
  })),
  ...series("langkah-banyak", 3, (index) => ({
    rows: [60, 90, 120][index] ?? 60,
    actors: [6, 8, 15][index] ?? 6,
    blocks: index === 1 ? EVERYTHING : REAL,
    texts: "short",
    ids: true,
  })),
  ...series("sekecilnya", 1, () => ({ rows: 2, actors: 1 })),
  // Everything at once.
  ...series("segala", 6, (index) => ({
    rows: 12 + 5 * index,
    actors: 2 + 2 * index,
    blocks: EVERYTHING,
    joint: 0.12,
    handOver: 0.08,
    copies: 0.08,
    question: 0.25,
    sameTimeAsAbove: 0.15,
    exits: 4,
    labels: index % 2 === 0 ? "phrases" : "yes-no",
    starts: index % 3,
    headings: index === 3 ? "long" : "short",
    groups: index % 2 === 1,
  })),
];

/** SOPs of one kind that grow; the seed is a part of their name's own, so that adding some changes no other. */
function series(kind: string, count: number, recipeOf: (index: number) => Recipe): readonly Seeded[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${kind}-${index + 1}`;
    const seed = [...name].reduce((sum, char) => (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) >>> 0, 7);
    return { name, seed, recipe: recipeOf(index) };
  });
}
