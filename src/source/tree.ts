import type { Place } from "../diagnostic.ts";

/**
 * A YAML document as the later rooms see it: texts as written, lists, maps in their written order, each with its place.
 * Aliases and merge keys are already resolved; an aliased node keeps the place where it was first written.
 */
export interface SourceDocument {
  readonly file: string;
  readonly root: SourceMap;
}

export type SourceNode = SourceBlank | SourceText | SourceList | SourceMap;

/** Nothing written, `~`, or `null`. */
export interface SourceBlank {
  readonly kind: "blank";
  readonly place: Place;
}

/** A scalar. `text` loses nothing by looking like a number: `0123` stays `0123`. */
export interface SourceText {
  readonly kind: "text";
  readonly text: string;
  /** An unquoted `true` or `false`, where the format asks for one; null for every other text. */
  readonly flag: boolean | null;
  /** Whether it stands without quotes on its line, where `#`, `: ` and leading signs mean something to YAML. */
  readonly plain: boolean;
  readonly place: Place;
}

export interface SourceList {
  readonly kind: "list";
  readonly items: readonly SourceNode[];
  readonly place: Place;
}

export interface SourceMap {
  readonly kind: "map";
  readonly entries: readonly SourceEntry[];
  readonly place: Place;
}

export interface SourceEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: SourceNode;
}

/** The entry of `map` with this key, if it is written at all (its value may still be blank). */
export function entryOf(map: SourceMap, key: string): SourceEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}

/** The value under `key`; `undefined` when it is missing or blank, which mean the same in the format. */
export function filledValue(map: SourceMap, key: string): Exclude<SourceNode, SourceBlank> | undefined {
  const value = entryOf(map, key)?.value;
  return value === undefined || value.kind === "blank" ? undefined : value;
}
