import { deadJoins } from "./alive.ts";
import { canonicalJson } from "./canonical.ts";
import { isDefinition, wrongPlace } from "./check.ts";
import { member, parsed } from "./json.ts";
import { type LoadedSop, plansOf } from "./plan.ts";
import type { LoadRefusal, Result } from "./refusal.ts";
import { sha256 } from "./sha256.ts";

/** More than any form has. */
const MOST_STEPS = 10_000;
const LONGEST_TEXT = 2 ** 25;

const KNOWN = "sop-runtime/1";

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
  if (typeof source === "string" && source.length > LONGEST_TEXT) return { reason: "too-large", limit: LONGEST_TEXT };
  const given = typeof source === "string" ? parsed(source) : source;
  const steps = member(given, "steps");
  if (Array.isArray(steps) && steps.length > MOST_STEPS) return { reason: "too-large", limit: MOST_STEPS };
  const canonical = canonicalJson(given, "digest");
  if (canonical === null) return { reason: "not-json" };

  const digest = member(given, "digest");
  // What came as a value is read back from its text, so that nobody can change it any more.
  const own = typeof source === "string" ? given : { ...Object(parsed(canonical)), digest };
  return otherFormat(own) ?? otherDigest(digest, canonical) ?? checked(own);
}

function otherFormat(value: unknown): LoadRefusal | null {
  const format = member(value, "format");
  const [, major] = typeof format === "string" ? (/^sop-runtime\/([1-9]\d*)(?:\.\d+)?$/.exec(format) ?? []) : [];
  if (typeof format !== "string" || major === undefined) return { reason: "unknown-format" };
  return major === "1" ? null : { reason: "newer-format", format, known: KNOWN };
}

function otherDigest(digest: unknown, canonical: string): LoadRefusal | null {
  if (typeof digest !== "string") return { reason: "wrong-shape", path: "digest" };
  const hash = sha256(new TextEncoder().encode(canonical));
  const actual = `sha256-${btoa(String.fromCharCode(...hash))}`;
  return digest === actual ? null : { reason: "wrong-digest", digest, actual };
}

function checked(definition: unknown): LoadedSop | LoadRefusal {
  if (!isDefinition(definition)) return { reason: "wrong-shape", path: wrongPlace(definition) ?? "" };
  const plans = plansOf(definition);
  if ("reason" in plans) return plans;
  const steps = deadJoins(definition, plans);
  return steps.length > 0 ? { reason: "dead-join", steps } : { definition, plans };
}
