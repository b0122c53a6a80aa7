import type { Clause } from "./clauses.ts";
import { type Condition, conditionOf } from "./conditions.ts";

export type Answer = "ya" | "tidak";

const RETURNS = /\b(?:dikembalikan|mengembalikan|kembali|diperbaiki|memperbaiki|diulang|mengulang)/iu;

/**
 * Which answer of a decision each of a sentence's cases belongs to; null where the words do not say. "Jika ada kesalahan"
 * belongs to `ya` when the question is "Ada kesalahan?", to `tidak` when it is "Setuju?", and to nobody knows which when
 * there is no question.
 *
 * @param question blank when there is none
 */
export function answersOf(clauses: readonly Clause[], question: string): readonly (Answer | null)[] {
  const yesIsGood = isGood(clauses, question);
  const answers = clauses.map((clause, i) => {
    const { condition } = clause;
    const good = inOrder(condition, clauses.toSpliced(i, 1));
    if (good !== null) return yesIsGood === null ? null : good === yesIsGood ? "ya" : "tidak";
    if (condition.about === "bare" && clauses.length === 1) return "tidak";
    return question === "" && tellsOtherCases(clauses) ? (condition.negative ? "tidak" : "ya") : null;
  });
  return answers.map((answer) => (answers.filter((other) => other === answer).length === 1 ? answer : null));
}

/** Whether a yes says that all is in order. Without a question, the condition itself is asked. */
function isGood(clauses: readonly Clause[], question: string): boolean | null {
  if (question !== "") return conditionOf(question).inOrder;
  return clauses.some(({ condition }) => condition.about === "good") ? true : null;
}

function inOrder(condition: Condition, others: readonly Clause[]): boolean | null {
  const [other] = others;
  if (condition.about !== "bare" || !other || others.length > 1) return condition.inOrder;
  return other.condition.inOrder === null ? null : !other.condition.inOrder;
}

/** "Jika mengenai kementerian …, jika tidak …": the first is the yes, unless it sends the work back as a fault does. */
function tellsOtherCases(clauses: readonly Clause[]): boolean {
  const [yes, no, ...more] = clauses;
  if (!yes || !no || more.length > 0 || yes.condition.negative || yes.condition.about !== "other") return false;
  const [asked] = words(yes.text);
  return (
    !RETURNS.test(yes.text) &&
    no.condition.negative &&
    (no.condition.about === "bare" || (asked !== undefined && words(no.text).includes(asked, 1)))
  );
}

function words(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []).slice(0, 4);
}
