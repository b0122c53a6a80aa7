import { load } from "../../src/runtime/index.ts";
import { type Json, sealed, small, withStep } from "./own.ts";

/** A definition as text, and what becomes of it: the refusal, or null when it is loaded. */
interface Loading {
  readonly name: string;
  readonly text: string;
  readonly refusal: object | null;
}

const STEPS = `
  - {id: w, kegiatan: Membagi., pelaksana: a, waktu: 1 jam, lanjut: [x, y]}
  - {id: x, kegiatan: Memeriksa., pelaksana: b, keputusan: {ya: z, tidak: w}}
  - {id: y, kegiatan: Menghitung., pelaksana: c, lanjut: z}
  - {id: z, kegiatan: Menggabungkan., pelaksana: [a, b], gabung: semua}`;

/** Definitions that a loader takes, and such as it refuses. */
export function loadings(): readonly Loading[] {
  const good = sealed(small(STEPS));
  const text = JSON.stringify(good);
  const numbers: Json = [0, 1e30, 4.5, 2e-3, 1e-27, 333333333.3333333, 5e-324, 9007199254740992, 1e21, 123456789e12];
  const keys: Json = { "€": 1, "\r": 2, דּ: 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
  const strings: Json = ['\u20ac$\u000f\nA\'B"\\\\"/\u007f\u2028', "<script>", "\u0000\b\t\f\r"];
  const back = [{ outcome: null, label: null, to: "y" }];
  const texts: Readonly<Record<string, string>> = {
    "as compiled": text,
    "its keys in another order": JSON.stringify(Object.fromEntries(Object.entries(good).toReversed()), null, 1),
    "of a later minor version, with keys that nobody knows yet": JSON.stringify(
      sealed(good, { format: "sop-runtime/1.7", numbers, keys, strings }),
    ),
    empty: "",
    "cut off": text.slice(0, -40),
    "cut off within a text": text.slice(0, 300),
    "with half a surrogate pair": text.replace("Contoh kecil", "Contoh \\ud800"),
    "nested without end": text.replace('"footnotes":[]', `"footnotes":${"[".repeat(5000)}${"]".repeat(5000)}`),
    "no object": "[1]",
    null: "null",
    "of no format": JSON.stringify(sealed(good, { format: null })),
    "of another format": JSON.stringify(sealed(good, { format: "sop-runtime/1.x" })),
    "of a newer major version": JSON.stringify(sealed(good, { format: "sop-runtime/2" })),
    "of a newer major version of two digits": JSON.stringify(sealed(good, { format: "sop-runtime/10.1" })),
    "with another text": text.replace("Contoh kecil", "Contoh lain"),
    "with another way": text.replace('"to":"x"', '"to":"z"'),
    "without a digest": JSON.stringify({ ...good, digest: null }),
    "with a key that the digest does not cover": JSON.stringify({ ...good, more: true }),
    "without steps": JSON.stringify(sealed(good, { steps: null })),
    "with a step that is none": JSON.stringify(sealed(withStep(good, 2, { actors: [] }))),
    "with a list in place of a step": JSON.stringify(sealed(good, { steps: [[]] })),
    "with a text in place of a duration": JSON.stringify(sealed(withStep(good, 0, { duration: "1 jam" }))),
    "with a duration that lacks a key": JSON.stringify(sealed(withStep(good, 0, { duration: { text: "1 jam" } }))),
    "with a part of a number": JSON.stringify(sealed(withStep(good, 0, { no: 1.5 }))),
    "with another thing in place of yes or no": JSON.stringify(sealed(withStep(good, 0, { copy: 0 }))),
    "with nothing that is a text in a list of texts": JSON.stringify(sealed(withStep(good, 0, { notes: ["", null] }))),
    "with a kind of step that there is not": JSON.stringify(sealed(withStep(good, 1, { kind: "event" }))),
    "with a task that has outcomes": JSON.stringify(sealed(withStep(good, 1, { kind: "task" }))),
    "with two steps of one id": JSON.stringify(sealed(withStep(good, 3, { id: "y" }))),
    "with two actors of one id": JSON.stringify(
      sealed(good, { actors: [1, 2].map(() => ({ id: "a", name: "A", aliases: [], group: null })) }),
    ),
    "with an unknown start": JSON.stringify(sealed(good, { start: ["q"] })),
    "with an unknown end": JSON.stringify(sealed(good, { end: ["q"] })),
    "with an unknown actor": JSON.stringify(sealed(withStep(good, 0, { actors: ["q"] }))),
    "with an unknown step that is waited for": JSON.stringify(sealed(withStep(good, 3, { waitsFor: ["x", "q"] }))),
    "without a start": JSON.stringify(sealed(good, { start: [] })),
    "with a decision that has nothing to choose from": JSON.stringify(sealed(withStep(good, 1, { transitions: [] }))),
    "with a decision of which a way has no outcome": JSON.stringify(
      sealed(withStep(good, 1, { transitions: [{ outcome: null, label: null, to: "z" }] })),
    ),
    "with a join that waits for nothing": JSON.stringify(sealed(withStep(good, 3, { waitsFor: [] }))),
    "with a way to an unknown step": JSON.stringify(
      sealed(withStep(good, 2, { transitions: [{ outcome: null, label: null, to: "q" }] })),
    ),
    "with joins that wait for one another": JSON.stringify(
      sealed(
        withStep(withStep(good, 3, { waitsFor: ["x", "y"], transitions: back }), 2, {
          join: "all",
          waitsFor: ["w", "z"],
        }),
      ),
    ),
    "with a join that waits for what is never sent": JSON.stringify(
      sealed(withStep(good, 2, { join: "all", waitsFor: ["x", "w"] })),
    ),
  };
  return Object.entries(texts).map(([name, text]) => {
    const result = load(text);
    return { name, text, refusal: result.ok ? null : result.refusal };
  });
}
