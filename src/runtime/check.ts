import { member } from "./json.ts";

/**
 * A function that gives the path of the first value that is missing or of another type than the shapes say
 * (`steps.3.mode`), or null. It looks for the shape `Root`.
 *
 * A shape is the keys of an object, each with the form of its type behind it: nothing for a text, `!` true or false,
 * `%` a whole number, `=a|b` one of these, `#Name` an object of that shape, `*` and a form a list, `+` and a form a
 * list that is not empty, `?` and a form that or null.
 */
export function checker(shapes: Readonly<Record<string, string>>): (value: unknown) => string | null {
  const fields = new Map(Object.entries(shapes).map(([name, shape]) => [name, shape.split(" ").map(fieldOf)]));

  /** With a dot before each part of the path. */
  const wrongPlace = (value: unknown, form: string): string | null => {
    if (form === "") return typeof value === "string" ? null : "";
    const sign = form[0];
    const rest = form.slice(1);
    const isList = Array.isArray(value);
    if (sign === "?") return value === null ? null : wrongPlace(value, rest);
    if (sign === "#") {
      if (isList || Object(value) !== value) return "";
      for (const [key, form] of fields.get(rest) ?? []) {
        const wrong = wrongPlace(member(value, key), form);
        if (wrong !== null) return `.${key}${wrong}`;
      }
      return null;
    }
    if (isList && (sign === "*" || sign === "+")) {
      const at = value.findIndex((item) => wrongPlace(item, rest) !== null);
      if (at >= 0) return `.${at}${wrongPlace(value[at], rest)}`;
      return sign === "*" || value[0] ? null : "";
    }
    const right =
      sign === "="
        ? rest.split("|").some((one) => one === value)
        : sign === "!"
          ? value === !!value
          : sign === "%" && Number.isInteger(value);
    return right ? null : "";
  };
  return (value) => wrongPlace(value, "#Root")?.slice(1) ?? null;
}

function fieldOf(field: string): readonly [key: string, form: string] {
  const [key = ""] = /^\w+/.exec(field) ?? [];
  return [key, field.slice(key.length)];
}
