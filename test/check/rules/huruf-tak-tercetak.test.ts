import { expect, test } from "vitest";
import type { RuleContext } from "../../../src/check/rule.ts";
import { hurufTakTercetak } from "../../../src/check/rules/huruf-tak-tercetak.ts";
import type { Sop } from "../../../src/model/sop.ts";
import { NOWHERE, sopOf, text } from "../../emit/pdf/sop-of.ts";

function messages(sop: Sop): readonly string[] {
  // The rule looks at nothing but the SOP.
  const context = { sop } as RuleContext;
  return [...hurufTakTercetak.check(context)].map(({ message, cure }) =>
    [message.id, cure?.id].filter(Boolean).join(" → "),
  );
}

const step = { by: "a" };

test("names each character once, with its number in Unicode", () => {
  expect(messages(sopOf({ a: "A" }, [step], { warnings: text("字漢字 cap") }))).toEqual([
    "Huruf `字` (U+5B57) dan `漢` (U+6F22) tidak dapat dicetak: tidak ada di huruf dokumen",
  ]);
});

test("says what to write where Unicode knows a plainer spelling", () => {
  expect(messages(sopOf({ a: "A" }, [{ ...step, outputs: ["20 ℃"] }]))).toEqual([
    "Huruf `℃` (U+2103) tidak dapat dicetak: tidak ada di huruf dokumen → Tulis `°C`",
  ]);
});

test("looks everywhere that the form prints", () => {
  const points = [{ text: "alat:", points: text("字"), place: NOWHERE }];
  const everywhere = sopOf(
    { a: "字", b: "字/B" },
    [
      {
        by: "a",
        activity: "字",
        inputs: ["字"],
        outputs: ["字"],
        notes: ["字"],
        question: "字",
        decide: { 字: "2", b: "1" },
      },
      { by: "b", time: { kind: "free", text: "字", place: NOWHERE } },
    ],
    {
      title: text("字"),
      number: text("字"),
      organization: text("字"),
      approver: { position: text("字"), name: text("字"), nip: text("字") },
      legalBasis: points,
      related: [{ kind: "text", item: { text: "字", points: [], place: NOWHERE } }],
      footnotes: text("字"),
      profile: { name: "kemnaker", labels: { ya: "字" }, place: NOWHERE },
    },
  );
  expect(messages(everywhere)).toHaveLength(19);
});

test("finds nothing in what the fonts have", () => {
  expect(messages(sopOf({ a: "Kabag ✓" }, [{ ...step, activity: "→ مرحبا Ω 😀" }]))).toEqual([]);
});
