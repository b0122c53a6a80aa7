import type { ErrorObject } from "ajv/dist/2020.js";
import type { Bilingual, Change, Diagnostic, Place } from "../diagnostic.ts";
import { nearest } from "../nearest.ts";
import { bracketed } from "./brackets.ts";
import { EXPECTATIONS } from "./expectations.ts";
import { finding, quoted, say } from "./finding.ts";
import type { Spot } from "./instance.ts";
import { missingSpace } from "./shape-keys.ts";
import { entryOf, type SourceNode } from "./tree.ts";
import { START_OF_SOP } from "./yaml-lines.ts";

/** A required key that is not written. It points at the map's first key, or at the key that holds the map. */
export function missing(spot: Spot, key: string): Diagnostic {
  const first = spot.node.kind === "map" ? spot.node.entries[0] : undefined;
  return finding("baca-wajib", first?.keyPlace ?? placeOf(spot), {
    message: say(`Kunci \`${key}\` wajib ada di sini.`, `The key \`${key}\` is required here.`),
    cure:
      key === "sop"
        ? say("Tambahkan baris `sop: 1` di awal berkas.", "Add the line `sop: 1` at the file's beginning.")
        : say(`Tambahkan \`${key}: …\`.`, `Add \`${key}: …\`.`),
  });
}

/** A value of the wrong kind, or one that is blank where it must not be. */
export function wrongValue(spot: Spot, error: ErrorObject, definition: string | null): Diagnostic {
  const { node, entry } = spot;
  if (isBlank(node) && definition !== "status") {
    if (entry !== null && node.kind === "blank" && /^[^\s:]+:\S/.test(entry.key)) {
      return missingSpace({ ...entry, value: node });
    }
    return blank(spot, definition);
  }
  if (error.keyword === "maxProperties") {
    return finding("baca-nilai-salah", placeOf(spot), {
      message: say(
        "`sop` berdiri sendiri: yang tercetak adalah nama SOP itu, tanpa `teks` atau `butir`.",
        "`sop` stands alone: that SOP's name is printed, without `teks` or `butir`.",
      ),
    });
  }
  const what = expectation(definition);
  const name = entry === null ? null : quoted(entry.key);
  return finding("baca-nilai-salah", placeOf(spot), {
    message:
      name === null
        ? say(
            `Isi berkas harus peta \`kunci: nilai\`, bukan ${kindOf(node).id}.`,
            `The file must hold a map of \`key: value\`, not ${kindOf(node).en}.`,
          )
        : say(
            `Isi ${name} di sini ${kindOf(node).id}; seharusnya ${what.id}.`,
            `What ${name} holds here is ${kindOf(node).en}; expected is ${what.en}.`,
          ),
    cure: name === null ? START_OF_SOP : cureFor(node, error, definition),
    fix: fixFor(node, error, definition),
  });
}

/** A key that may not be one: an actor's id with a space in it, a branch without a label. */
export function badKey(spot: Spot, key: string, definition: string | null): Diagnostic | null {
  const entry = spot.node.kind === "map" ? entryOf(spot.node, key) : undefined;
  if (entry === undefined) return null;
  if (entry.value.kind === "blank" && /^[\w-]+:\S/.test(key)) return missingSpace(entry);
  const what = expectation(definition);
  return finding("baca-nilai-salah", entry.keyPlace, {
    message: say(
      `${quoted(key)} tidak dapat menjadi kunci di sini; seharusnya ${what.id}.`,
      `${quoted(key)} cannot be a key here; expected is ${what.en}.`,
    ),
    cure: definition === "nama_cabang" ? undefined : didYouMean(asId(key)),
  });
}

function blank(spot: Spot, definition: string | null): Diagnostic {
  const what = expectation(definition);
  if (spot.entry !== null && spot.path.at(-1) !== spot.entry.key) {
    return finding("baca-wajib", spot.node.place, {
      message: say(
        `Butir ${quoted(spot.entry.key)} ini kosong; seharusnya ${what.id}.`,
        `This item of ${quoted(spot.entry.key)} is blank; expected is ${what.en}.`,
      ),
      cure: say("Isi butir ini, atau hapus tanda hubungnya.", "Fill it in, or delete its hyphen."),
    });
  }
  const name = spot.entry === null ? null : quoted(spot.entry.key);
  return finding("baca-wajib", spot.entry?.keyPlace ?? spot.node.place, {
    message:
      name === null
        ? say(
            "Berkas ini kosong; SOP ditulis sebagai `kunci: nilai`.",
            "This file is empty; an SOP is written as `key: value`.",
          )
        : say(`${name} wajib diisi: ${what.id}.`, `${name} must be filled in: ${what.en}.`),
    cure: name === null ? START_OF_SOP : undefined,
  });
}

function isBlank(node: SourceNode): boolean {
  switch (node.kind) {
    case "blank":
      return true;
    case "text":
      return node.text.trim() === "";
    case "list":
      return node.items.length === 0;
    case "map":
      return node.entries.length === 0;
  }
}

/** Where to point: at the value while it stands on one line, else at the key that holds it. */
function placeOf(spot: Spot): Place {
  const { place } = spot.node;
  if (spot.node.kind === "text" || place.line === place.endLine) return place;
  const first = spot.node.kind === "map" ? spot.node.entries[0] : undefined;
  return first?.keyPlace ?? spot.entry?.keyPlace ?? { ...place, endLine: place.line, endColumn: place.column + 1 };
}

function expectation(definition: string | null): Bilingual {
  const known = definition === null ? undefined : EXPECTATIONS[definition];
  return known ?? say("peta `kunci: nilai`", "a map of `key: value`");
}

function kindOf(node: SourceNode): Bilingual {
  switch (node.kind) {
    case "blank":
      return say("kosong", "blank");
    case "text":
      return say(quoted(node.text), quoted(node.text));
    case "list":
      return say("sebuah daftar", "a list");
    case "map":
      return say("sebuah peta (`kunci: nilai`)", "a map (`key: value`)");
  }
}

function cureFor(node: SourceNode, error: ErrorObject, definition: string | null): Bilingual | undefined {
  if (node.kind === "list" && node.items.every((item) => item.kind === "blank")) {
    return say('Untuk mencetak tanda hubung, tulis "-" dengan tanda kutip.', 'To print a hyphen, write "-" in quotes.');
  }
  if (node.kind !== "text") return undefined;
  const meant = bracketed(node.text, definition);
  if (meant !== null) return say(`Tulis \`${meant}\`.`, `Write \`${meant}\`.`);
  if (definition === "ya_tidak" || definition === "selesai") {
    const flag = FLAGS.get(node.text.trim().toLowerCase());
    if (flag !== undefined) return say(`Tulis \`${flag}\`, tanpa tanda kutip.`, `Write \`${flag}\`, without quotes.`);
  }
  if (error.keyword === "enum") {
    return didYouMean(nearest(node.text, valuesOf(error)));
  }
  if (error.keyword !== "pattern") return undefined;
  if (definition === "id_sop" || definition === "profil" || definition === "nama_profil") {
    return didYouMean(asFileName(node.text));
  }
  return didYouMean(asId(node.text));
}

/** What is certain: a word for yes or no where `true` or `false` belongs, and a value in other letters' case. */
function fixFor(node: SourceNode, error: ErrorObject, definition: string | null): readonly Change[] | undefined {
  if (node.kind !== "text" || !node.plain) return undefined;
  const written = node.text.trim().toLowerCase();
  const isFlag = definition === "ya_tidak" || definition === "selesai";
  const meant = isFlag ? FLAGS.get(written) : valuesOf(error).find((value) => value.toLowerCase() === written);
  return meant === undefined
    ? undefined
    : [{ kind: "replace", place: node.place, was: node.text, text: String(meant) }];
}

/** The words that the schema would take. */
function valuesOf(error: ErrorObject): readonly string[] {
  const values: unknown[] = error.keyword === "enum" && Array.isArray(error.schema) ? error.schema : [];
  return values.filter((value) => typeof value === "string");
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["ya", true],
  ["y", true],
  ["yes", true],
  ["benar", true],
  ["false", false],
  ["tidak", false],
  ["t", false],
  ["no", false],
  ["bukan", false],
]);

function didYouMean(word: string | null): Bilingual | undefined {
  return word === null || word === "" ? undefined : say(`Maksud Anda \`${word}\`?`, `Did you mean \`${word}\`?`);
}

function asId(text: string): string | null {
  const id = text
    .trim()
    .replace(/[^A-Za-z0-9_-]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return id === "" || id.length > 40 || id === text ? null : id;
}

function asFileName(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/\.ya?ml$/, "")
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name === "" || name.length > 80 || name === text ? null : name;
}
