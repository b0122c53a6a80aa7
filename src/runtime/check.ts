import type { RuntimeDefinition } from "./definition.ts";
import { SHAPES } from "./shape.ts";

/** The path of the first value that is not as it should be (with a dot before it), or null. */
type Check = (value: unknown) => string | null;

const checks = new Map<string, Check>();

/** The path of the first value that is missing or not of the schema's type: `steps.3.mode`. Null: a definition. */
export function wrongPlace(value: unknown): string | null {
  return checkOf("#Definition")(value)?.slice(1) ?? null;
}

/** Whether the value has the schema's shape: `wrongPlace` without the place. */
export function isDefinition(value: unknown): value is RuntimeDefinition {
  return wrongPlace(value) === null;
}

/** Reads the short forms of `shape.ts`: `=a|b`, `#Name`, `[item` a list, `+item` a list that is not empty, `type?`. */
function checkOf(form: string): Check {
  const known = checks.get(form);
  if (known) return known;
  const check = made(form);
  checks.set(form, check);
  return check;
}

function made(form: string): Check {
  if (form.endsWith("?")) {
    const check = checkOf(form.slice(0, -1));
    return (value) => (value === null ? null : check(value));
  }
  const rest = form.slice(1);
  switch (form[0]) {
    case "[":
    case "+":
      return listOf(checkOf(rest), form[0] === "+");
    case "#":
      return objectOf(SHAPES[rest] ?? {});
    case "=": {
      const values = new Set<unknown>(rest.split("|"));
      return (value) => (values.has(value) ? null : "");
    }
    case "i":
      return (value) => (Number.isInteger(value) ? null : "");
    default:
      return (value) => (typeof value === form ? null : "");
  }
}

function listOf(item: Check, filled: boolean): Check {
  return (value) => {
    if (!Array.isArray(value) || (filled && value.length === 0)) return "";
    for (let i = 0; i < value.length; i++) {
      const wrong = item(value[i]);
      if (wrong !== null) return `.${i}${wrong}`;
    }
    return null;
  };
}

function objectOf(fields: Readonly<Record<string, string>>): Check {
  const members = Object.entries(fields).map(([key, form]) => ({ key, check: checkOf(form) }));
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
    for (const { key, check } of members) {
      const wrong = Object.hasOwn(value, key) ? check(Reflect.get(value, key)) : "";
      if (wrong !== null) return `.${key}${wrong}`;
    }
    return null;
  };
}
