import { deadJoins } from "./alive.ts";
import { canonicalJson } from "./canonical.ts";
import { checker } from "./check.ts";
import { member, parsed } from "./json.ts";
import { type LoadedSop, plansOf } from "./plan.ts";
import type { LoadRefusal, Result } from "./refusal.ts";
import { sha256 } from "./sha256.ts";
import { type Runnable, SHAPES } from "./shape.ts";

/** In characters: a thousand times what a long form takes, and little enough to be read in a moment. */
const LONGEST = 2 ** 24;

export type Loaded = Result<{ readonly sop: LoadedSop }, LoadRefusal>;

/**
 * Takes a definition, as its text or as the value of it, and checks all that a run relies on: the format and its major
 * version, the digest, the shape, that every id names something, and that no joins wait for one another for ever. Of a
 * later minor version the keys that this loader does not know are covered by the digest and otherwise let be.
 *
 * The time is linear in the length of the definition. What is given as a value is copied: later changes to it do not
 * reach the SOP.
 */
export function load(source: unknown): Loaded {
  const found = read(source);
  return "reason" in found ? { ok: false, refusal: found } : { ok: true, sop: found };
}

function read(source: unknown): LoadedSop | LoadRefusal {
  // What comes as a value is read back from its text, so that nobody can change it any more.
  const text = typeof source === "string" ? source : (canonicalJson(source) ?? "");
  if (text.length > LONGEST) return { reason: "too-large", limit: LONGEST };
  const value = parsed(text);
  const canonical = canonicalJson(value, "digest");
  if (canonical === null) return { reason: "not-json" };
  return otherFormat(member(value, "format")) ?? otherDigest(member(value, "digest"), canonical) ?? checked(value);
}

function otherFormat(format: unknown): LoadRefusal | null {
  if (typeof format !== "string" || !/^sop-runtime\/[1-9]\d*(\.\d+)?$/.test(format))
    return { reason: "unknown-format" };
  return /\/1\b/.test(format) ? null : { reason: "newer-format", format };
}

function otherDigest(digest: unknown, canonical: string): LoadRefusal | null {
  const actual = `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(canonical))))}`;
  return digest === actual ? null : { reason: "wrong-digest", actual };
}

const wrongPlace = checker(SHAPES);

function checked(value: unknown): LoadedSop | LoadRefusal {
  const path = wrongPlace(value);
  if (path !== null) return { reason: "wrong-shape", path };
  // Every key that the type has was just checked, by tables made from the same schema.
  const definition = value as Runnable;
  const plans = plansOf(definition);
  if ("reason" in plans) return plans;
  const steps = deadJoins(definition, plans);
  return steps[0] ? { reason: "dead-join", steps } : { definition, plans };
}
