import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { Sop } from "../model/sop.ts";
import { say } from "../source/finding.ts";
import { type Flow, flowOf } from "./graph/flow-graph.ts";
import { type ParallelFaults, parallelFaults } from "./graph/parallel.ts";
import { quietCopies } from "./graph/quiet-copies.ts";
import { type Mention, mentionsIn, type Names, namesOf } from "./prose/mentions.ts";
import type { CheckContext, Finding, Rule, RuleContext } from "./rule.ts";
import { rules as allRules } from "./rules/index.ts";
import { tellTogether } from "./together.ts";

/**
 * All findings on one SOP, in the order of their places. A rule that crashes becomes a finding of its own
 * (`alat-aturan-gagal`, a warning: it says nothing about the SOP) and stops nothing else.
 */
export function check(context: CheckContext, rules: readonly Rule[] = allRules): readonly Diagnostic[] {
  const ruleContext = withInsights(context);
  return rules.flatMap((rule) => runRule(rule, ruleContext)).sort(byPlace);
}

/** Sorts diagnostics by file, line, column, then code. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compare(a.code, b.code)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withInsights(context: CheckContext): RuleContext {
  let flow: Flow | null = null;
  let parallel: { readonly faults: ParallelFaults | null } | null = null;
  let names: Names | null = null;
  const mentions = new Map<string, readonly Mention[]>();
  return {
    ...context,
    get flow() {
      flow ??= flowOf(context.sop);
      return flow;
    },
    get parallel() {
      parallel ??= { faults: isPlayable(this.flow) ? parallelFaults(quietCopies(this.flow)) : null };
      return parallel.faults;
    },
    together: (code, items, placeOf) => tellTogether(items, placeOf, silencedLines(context, code)),
    mentionsIn(sentence) {
      names ??= namesOf(context.sop.actors);
      const found = mentions.get(sentence) ?? mentionsIn(sentence, names);
      mentions.set(sentence, found);
      return found;
    },
  };
}

function silencedLines({ silences = [] }: CheckContext, code: string): ReadonlySet<number> {
  return new Set(
    silences.flatMap((silence) => (silence.code === code && silence.scope.kind === "line" ? [silence.scope.line] : [])),
  );
}

function isPlayable({ certain, graph }: Flow): boolean {
  return certain && graph.arrows.every((arrow) => arrow.from !== arrow.to);
}

function runRule(rule: Rule, context: RuleContext): Diagnostic[] {
  const found: Diagnostic[] = [];
  try {
    for (const finding of rule.check(context)) found.push(diagnosticOf(rule, context.sop, finding));
  } catch (error) {
    found.push(crashOf(rule, context.sop, error));
  }
  return found;
}

function diagnosticOf(rule: Rule, sop: Sop, finding: Finding): Diagnostic {
  const severity: Severity = typeof rule.severity === "string" ? rule.severity : rule.severity[sop.status];
  return {
    code: rule.code,
    severity,
    message: finding.message,
    ...(finding.cure === undefined ? {} : { cure: finding.cure }),
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
    place: finding.place,
    related: finding.related ?? [],
  };
}

function crashOf(rule: Rule, sop: Sop, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "alat-aturan-gagal",
    severity: "warning",
    message: say(
      `Aturan \`${rule.code}\` gagal dijalankan, jadi tidak diketahui apakah SOP ini memenuhinya: ${reason}`,
      `The rule \`${rule.code}\` failed to run, so it is not known whether this SOP keeps it: ${reason}`,
    ),
    cure: say(
      "Ini kesalahan perangkat lunak, bukan kesalahan SOP. Laporkan beserta berkas ini.",
      "This is a fault of the software, not of the SOP. Report it together with this file.",
    ),
    place: sop.places.root,
    related: [],
  };
}
