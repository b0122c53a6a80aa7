import type { Diagnostic } from "../diagnostic.ts";
import { entryOf, filledValue, type SourceMap } from "../source/tree.ts";
import { scalarsOf } from "./branches.ts";
import { flagOf, isSet, type NumberedStep } from "./rows.ts";
import * as findings from "./step-findings.ts";

/** What is wrong with one step's keys among themselves; what they name is looked up later, by `check/`. */
export function stepDiagnostics(
  step: NumberedStep,
  performers: readonly string[],
  rowStarts: ReadonlyMap<number, NumberedStep>,
): readonly Diagnostic[] {
  return [
    ...idDiagnostics(step, rowStarts),
    ...rowDiagnostics(step),
    ...wayDiagnostics(step.map),
    ...endDiagnostics(step.map, performers),
  ];
}

function idDiagnostics(step: NumberedStep, rowStarts: ReadonlyMap<number, NumberedStep>): readonly Diagnostic[] {
  if (!step.idWritten) return [];
  if (step.id === "selesai") return [findings.reservedId(step.idPlace)];
  const other = /^[1-9]\d*$/.test(step.id) ? rowStarts.get(Number(step.id)) : undefined;
  return other === undefined || other.row === step.row
    ? []
    : [findings.otherRowsNumber(step.id, step.row, step.idPlace, other.place)];
}

function rowDiagnostics({ map, sameRow }: NumberedStep): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (sameRow) {
    for (const key of findings.ROW_TEXTS) {
      const entry = entryOf(map, key);
      const written = filledValue(map, key);
      const blank = written === undefined || (written.kind === "list" && written.items.length === 0);
      if (entry !== undefined && !blank) diagnostics.push(findings.textInRow(key, entry.keyPlace));
    }
  } else {
    const flag = entryOf(map, "sebaris");
    if (flag !== undefined && isSet(map, "sebaris")) diagnostics.push(findings.firstInRow(flag.keyPlace));
    const copy = entryOf(map, "tembusan");
    if (copy !== undefined && isSet(map, "tembusan")) diagnostics.push(findings.copyWithoutRow(copy.keyPlace));
  }
  return diagnostics;
}

/** `lanjut`, `keputusan`, and `selesai: true` each say where the step goes; a copy goes nowhere. */
function wayDiagnostics(map: SourceMap): readonly Diagnostic[] {
  const written = (key: string) => (filledValue(map, key) === undefined ? undefined : entryOf(map, key)?.keyPlace);
  const lanjut = written("lanjut");
  const keputusan = written("keputusan");
  const selesai = flagOf(map, "selesai") === false ? undefined : written("selesai");
  if (isSet(map, "tembusan") && isSet(map, "sebaris")) {
    const ways = { lanjut, keputusan, selesai };
    return Object.entries(ways).flatMap(([key, place]) =>
      place === undefined ? [] : [findings.copyGoesOn(key, place)],
    );
  }
  const diagnostics: Diagnostic[] = [];
  if (lanjut !== undefined && keputusan !== undefined) diagnostics.push(findings.decisionAndNext(lanjut, keputusan));
  for (const { text, node } of scalarsOf(filledValue(map, "lanjut"))) {
    if (text === "selesai") diagnostics.push(findings.nextIsEnd(node.place));
  }
  if (selesai !== undefined && isSet(map, "selesai")) {
    if (keputusan !== undefined) diagnostics.push(findings.endAndDecision(selesai, keputusan));
    else if (lanjut !== undefined) diagnostics.push(findings.endAndNext(lanjut, selesai));
  }
  return diagnostics;
}

function endDiagnostics(map: SourceMap, performers: readonly string[]): readonly Diagnostic[] {
  if (flagOf(map, "selesai") !== null) return [];
  const ending = scalarsOf(filledValue(map, "selesai"));
  const others = ending
    .filter(({ text }) => !performers.includes(text))
    .map(({ text, node }) => findings.endOfOther(text, performers, node.place));
  const selesai = entryOf(map, "selesai");
  const lanjut = entryOf(map, "lanjut");
  const everybody = ending.length > 0 && performers.every((actor) => ending.some(({ text }) => text === actor));
  return everybody && selesai !== undefined && lanjut !== undefined && filledValue(map, "lanjut") !== undefined
    ? [...others, findings.endAndNext(lanjut.keyPlace, selesai.keyPlace)]
    : others;
}
