import { readFileSync } from "node:fs";

/** Our version, from package.json: the one place where it stands. */
export function version(): string {
  const value: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  if (typeof value === "object" && value !== null && "version" in value && typeof value.version === "string") {
    return value.version;
  }
  throw new Error("package.json names no version");
}
