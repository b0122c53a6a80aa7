import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical.ts";

/** `sha256-` and the base64 of the hash, as Subresource Integrity writes it, over the canonical form. */
export function digestOf(value: unknown): string {
  return `sha256-${createHash("sha256").update(canonicalJson(value), "utf8").digest("base64")}`;
}
