import type { Place } from "../diagnostic.ts";
import { filledValue, type SourceMap, type SourceNode } from "../source/tree.ts";
import { lowerScalar } from "./text.ts";

/** A step of the file with what depends on its neighbours: its row and its id. */
export interface NumberedStep {
  readonly map: SourceMap;
  readonly id: string;
  readonly idWritten: boolean;
  /** From 1. */
  readonly row: number;
  /** Drawn in the row of the step before it; never true of the first step, whatever it says. */
  readonly sameRow: boolean;
  /** Its first line, so that a finding points at its beginning and not at ten lines. */
  readonly place: Place;
  readonly idPlace: Place;
}

/** Numbers the rows and gives each step its id: the written one, else `4` for its row, `4b`, `4c` within it. */
export function numberSteps(node: SourceNode | undefined): readonly NumberedStep[] {
  const maps = (node?.kind === "list" ? node.items : []).filter((item) => item.kind === "map");
  const steps: NumberedStep[] = [];
  let row = 0;
  let inRow = 0;
  for (const map of maps) {
    const sameRow = steps.length > 0 && isSet(map, "sebaris");
    if (sameRow) inRow++;
    else {
      row++;
      inRow = 0;
    }
    const written = filledValue(map, "id");
    const place = firstLine(map);
    steps.push({
      map,
      id: written === undefined ? `${row}${letter(inRow)}` : lowerScalar(written).trim(),
      idWritten: written !== undefined,
      row,
      sameRow,
      place,
      idPlace: written?.place ?? place,
    });
  }
  return steps;
}

/** Whether a key says `true`. */
export function isSet(map: SourceMap, key: string): boolean {
  return flagOf(map, key) === true;
}

/** What a key says that asks for `true` or `false`; null when it is missing, blank, or says something else. */
export function flagOf(map: SourceMap, key: string): boolean | null {
  const value = filledValue(map, key);
  return value?.kind === "text" ? value.flag : null;
}

/** Nothing for a row's first symbol, then `b`, `c`, …, `z`, `ba`, `bb`, … */
function letter(index: number): string {
  if (index === 0) return "";
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26)) + last;
}

/** A step whose first keys come from a merge has them elsewhere; then only its beginning is pointed at. */
function firstLine(map: SourceMap): Place {
  const first = map.entries[0];
  if (first === undefined || first.keyPlace.line !== map.place.line)
    return { ...map.place, endLine: map.place.line, endColumn: map.place.column + 1 };
  const { keyPlace, value } = first;
  const ends = value.place.endLine === keyPlace.line && value.place.line === keyPlace.line ? value.place : keyPlace;
  return { ...keyPlace, endLine: ends.endLine, endColumn: Math.max(ends.endColumn, keyPlace.endColumn) };
}
