import { isObject } from "./json.ts";

/**
 * A function that gives the path of the first value that is missing or of another type than the shapes say
 * (`steps.3.mode`), or null. It looks for the shape `Root`.
 *
 * A shape is the keys of an object, each with the form of its type behind it: nothing for a text, `!` true or false,
 * `%` a whole number, `=a|b` one of these, `#Name` an object of that shape, `*` and a form a list, `+` and a form a
 * list that is not empty, `?` and a form that or null.
 */
export function checker(shapes: Readonly<Record<string, string>>): (value: unknown) => string | null {
  const checkOf = (form: string): Check => {
    const sign = form[0];
    const rest = form.slice(1);
    if (sign === "#") {
      const fields = (shapes[rest] ?? "").split(" ").map((field) => {
        const [key = ""] = /^\w+/.exec(field) ?? [];
        return { key, check: checkOf(field.slice(key.length)) };
      });
      return (value) => {
        if (!isObject(value) || Array.isArray(value)) return ".";
        for (const { key, check } of fields) {
          const wrong = check(value[key]);
          if (wrong) return `.${key}${wrong}`;
        }
        return null;
      };
    }
    if (/^[?*+]/.test(form)) {
      const check = checkOf(rest);
      if (sign === "?") return (value) => (value === null ? null : check(value));
      return (value) => {
        if (!Array.isArray(value) || (sign === "+" && !value.length)) return ".";
        for (let at = 0; at < value.length; at++) {
          const wrong = check(value[at]);
          if (wrong) return `.${at}${wrong}`;
        }
        return null;
      };
    }
    const values = new Set<unknown>(rest.split("|"));
    return (value) => {
      const isRight =
        sign === "="
          ? values.has(value)
          : sign === "!"
            ? value === !!value
            : sign === "%"
              ? Number.isInteger(value)
              : typeof value === "string";
      return isRight ? null : ".";
    };
  };
  const check = checkOf("#Root");
  return (value) => check(value)?.slice(1, -1) ?? null;
}

/** Gives the path of the first wrong value with a dot before each part and one behind the last, or null. */
type Check = (value: unknown) => string | null;
