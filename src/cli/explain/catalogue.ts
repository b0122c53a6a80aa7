import { rules } from "../../check/rules/index.ts";
import type { RuleText } from "../../report/findings.ts";
import type { Explanation } from "./explanation.ts";
import { notes } from "./notes/index.ts";

/** Everything that can be found, by code in the alphabet's order. */
export function catalogue(): readonly Explanation[] {
  return [...notes, ...rules].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** The same for reports: a code whose level depends on the status has that of a draft. */
export function ruleTexts(): readonly RuleText[] {
  return catalogue().map(({ code, severity, title, explanation }) => ({
    code,
    severity: typeof severity === "string" ? severity : severity.draf,
    title,
    explanation,
  }));
}
