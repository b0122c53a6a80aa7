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
  const check = objectOf("Root", shapes);
  return (value) => check(value)?.slice(1) ?? null;
}

/** Gives the path of the first wrong value with a dot before each part. */
type Check = (value: unknown) => string | null;

function objectOf(name: string, shapes: Readonly<Record<string, string>>): Check {
  const fields = (shapes[name] ?? "").split(" ").map((field) => {
    const [key = ""] = /^\w+/.exec(field) ?? [];
    return { key, check: checkOf(field.slice(key.length), shapes) };
  });
  return (value) => {
    if (Array.isArray(value) || Object(value) !== value) return "";
    for (const { key, check } of fields) {
      const wrong = check(member(value, key));
      if (wrong !== null) return `.${key}${wrong}`;
    }
    return null;
  };
}

function checkOf(form: string, shapes: Readonly<Record<string, string>>): Check {
  const sign = form[0];
  const rest = form.slice(1);
  if (sign === "#") return objectOf(rest, shapes);
  if (sign === "?" || sign === "*" || sign === "+") {
    const check = checkOf(rest, shapes);
    if (sign === "?") return (value) => (value === null ? null : check(value));
    return (value) => {
      if (!Array.isArray(value) || (sign === "+" && !value[0])) return "";
      for (let at = 0; at < value.length; at++) {
        const wrong = check(value[at]);
        if (wrong !== null) return `.${at}${wrong}`;
      }
      return null;
    };
  }
  const values = rest.split("|");
  const isRight: (value: unknown) => boolean =
    sign === "="
      ? (value) => values.some((one) => one === value)
      : sign === "!"
        ? (value) => value === !!value
        : sign === "%"
          ? Number.isInteger
          : (value) => typeof value === "string";
  return (value) => (isRight(value) ? null : "");
}
