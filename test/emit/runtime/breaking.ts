import type { Schema } from "./types-of-schema.ts";

/** A part of the schema with all that says which values it takes. */
interface Part extends Schema {
  readonly pattern?: string;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly items?: Part;
}

/**
 * What in the present schema breaks the promise of docs/runtime.md to programs that were written for the released one:
 * keys removed, renamed, no longer required, of another type, with other values. Keys that are new do not.
 */
export function breakingChanges(released: Schema, present: Schema): readonly string[] {
  const objects = (schema: Schema) => new Map<string, Schema>([["", schema], ...Object.entries(schema.$defs ?? {})]);
  const now = objects(present);
  return [...objects(released)].flatMap(([name, before]) => {
    const after = now.get(name);
    return after === undefined ? [`${name}: the object is gone`] : ofObject(name, before, after);
  });
}

function ofObject(name: string, before: Schema, after: Schema): readonly string[] {
  return Object.entries(before.properties ?? {}).flatMap(([key, was]) => {
    const path = name === "" ? key : `${name}.${key}`;
    const is = after.properties?.[key];
    if (is === undefined) return [`${path}: the key is gone`];
    const loosened = before.required?.includes(key) && !after.required?.includes(key);
    return [...(loosened ? [`${path}: no longer required`] : []), ...ofValue(path, was, is)];
  });
}

/** A reader relies on the values that come; so more of them break it as much as others do. */
function ofValue(path: string, was: Part, is: Part): readonly string[] {
  const said = (part: Part): string => JSON.stringify(part.$ref ?? [[part.type ?? []].flat().toSorted(), part.enum]);
  const found = said(was) === said(is) ? [] : [`${path}: ${said(was)} has become ${said(is)}`];
  for (const word of ["pattern", "minItems", "minimum"] as const) {
    if (was[word] !== is[word]) found.push(`${path}: ${word} ${was[word]} has become ${is[word]}`);
  }
  const parts = (part: Part): readonly Part[] => part.anyOf ?? (part.items ? [part.items] : []);
  if (parts(was).length !== parts(is).length) return [...found, `${path}: other alternatives`];
  return [...found, ...parts(was).flatMap((one, i) => ofValue(path, one, parts(is)[i] ?? {}))];
}
