import { canonicalJson } from "./canonical.ts";
import { checker } from "./check.ts";
import { read, refused } from "./json.ts";
import { type LoadedSop, plansOf } from "./plan.ts";
import type { LoadRefusal, Result } from "./refusal.ts";
import { sha256 } from "./sha256.ts";
import { type Runnable, SHAPES } from "./shape.ts";

export type Loaded = Result<{ readonly sop: LoadedSop }, LoadRefusal>;

const wrongPlace = /* @__PURE__ */ checker(SHAPES);

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
  if ("reason" in found) return refused(found);
  const { text, value } = found;
  // A text that says everything without an escape has nothing that needs one.
  const canonical = canonicalJson(value, !text.includes("\\"));
  if (!canonical) return refused({ reason: "not-json" });
  const { format: claim, digest }: Readonly<Record<string, unknown>> = Object(value);
  const said = typeof claim === "string" && /^sop-runtime\/([1-9]\d*)(\.\d+)?$/.exec(claim);
  if (!said) return refused({ reason: "unknown-format" });
  const [format, major] = said;
  if (major !== "1") return refused({ reason: "newer-format", format });
  const actual = `sha256-${btoa(String.fromCharCode(...sha256(canonical)))}`;
  if (digest !== actual) return refused({ reason: "wrong-digest", actual });
  const path = wrongPlace(value);
  if (path !== null) return refused({ reason: "wrong-shape", path });
  // Every key that the type has was just checked, by tables made from the same schema.
  const definition = value as Runnable;
  const plans = plansOf(definition);
  return "reason" in plans ? refused(plans) : { ok: true, sop: { definition, plans } };
}
