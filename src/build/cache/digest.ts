import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Of anything that JSON can hold; the same parts in the same order give the same digest. */
export function digestOfParts(...parts: readonly unknown[]): string {
  return sha256(JSON.stringify(parts));
}
