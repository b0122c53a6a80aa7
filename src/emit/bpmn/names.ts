/** Names that engines and their workers see. They are made of the SOP's own ids, so that they change only with these. */

/** The kinds of an element's id: `Step_usul`, `Choice_periksa`, `Step_serah.2` for the second part of a hand-over. */
export type ElementKind = "Step" | "Choice" | "Fork" | "Join" | "Merge" | "End" | "Late" | "Timer" | "Note";

/** An XML name: ids of steps hold letters, digits, hyphens and underscores, never a dot. */
export function elementId(kind: ElementKind, step: string, part?: string): string {
  return `${kind}_${step}${part === undefined ? "" : `.${part}`}`;
}

/** The variable that says at which step a run begins, where there are several. */
export const START_VARIABLE = "start";

/**
 * The variable that carries a decision's outcome: `outcome_periksa_kabag` for the step `periksa-kabag`. Each decision
 * has its own, so that decisions of parallel branches never read each other's.
 */
export function outcomeVariable(step: string): string {
  return `outcome_${variableName(step)}`;
}

/**
 * Letters and digits stay, and a hyphen between two of them becomes an underscore; other signs are spelt, so that two
 * ids never become one name. FEEL would read a hyphen as a minus.
 */
function variableName(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, (sign, at: number) => {
    if (sign === "_") return "__u";
    return /^[A-Za-z0-9]-[A-Za-z0-9]$/.test(id.slice(Math.max(0, at - 1), at + 2)) ? "_" : "__h";
  });
}

/** `=outcome_periksa = "ya"`: FEEL with the sign before it by which Camunda 8 tells an expression from a text. */
export function condition(variable: string, value: string): string {
  return `=${variable} = "${value.replace(/["\\]/g, "\\$&")}"`;
}
