import type { ErrorObject } from "ajv/dist/2020.js";
import { type Document, isMap, isNode, isPair, LineCounter, type Node, parseDocument } from "yaml";
import type { Bilingual, Diagnostic, Place } from "../diagnostic.ts";
import { nearest } from "../nearest.ts";
import { validate as hasProfileShape } from "./profile-shape.js";
import type { RawProfile } from "./raw.ts";

export type DocumentResult =
  | { readonly ok: true; readonly raw: RawProfile; readonly placeOf: (key: keyof RawProfile) => Place }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads one `profile.yaml`: its YAML, then its shape against the profile schema. Findings point into the file.
 *
 * @param file how the file is named in findings
 */
export function readProfileDocument(text: string, file: string): DocumentResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", uniqueKeys: true });
  const place = (start: number, end: number): Place => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return { file, line: from.line || 1, column: from.col || 1, endLine: to.line || 1, endColumn: to.col || 1 };
  };
  const failed = (diagnostics: readonly Diagnostic[]): DocumentResult => ({ ok: false, diagnostics });

  if (document.errors.length > 0) {
    return failed(
      document.errors.map((error) =>
        finding("profil-yaml", place(error.pos[0], error.pos[1]), {
          id: `berkas profil tidak terbaca sebagai YAML: ${firstLine(error.message)}`,
          en: `the profile cannot be read as YAML: ${firstLine(error.message)}`,
        }),
      ),
    );
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (hasProfileShape(value)) {
    return { ok: true, raw: value, placeOf: (key) => placeAt(document, [key], place) };
  }
  return failed(
    (hasProfileShape.errors ?? []).map((error) => {
      const path = error.instancePath.split("/").slice(1);
      const extra: unknown = error.params.additionalProperty;
      const wrongKey = typeof extra === "string" ? extra : null;
      const at = placeAt(document, wrongKey === null ? path : [...path, wrongKey], place);
      return describe(error, path, at);
    }),
  );
}

function describe(error: ErrorObject, path: readonly string[], place: Place): Diagnostic {
  const where = path.length === 0 ? "profile.yaml" : path.join(".");
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      const known = nearest(key, knownKeys(error));
      return finding(
        "profil-bentuk",
        place,
        { id: `kunci "${key}" tidak dikenal di ${where}`, en: `unknown key "${key}" in ${where}` },
        known === null ? undefined : { id: `maksud Anda "${known}"?`, en: `did you mean "${known}"?` },
      );
    }
    case "required":
      return finding("profil-bentuk", place, {
        id: `"${String(params.missingProperty)}" belum diisi di ${where}`,
        en: `"${String(params.missingProperty)}" is missing in ${where}`,
      });
    case "enum": {
      const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String).join(", ") : "";
      return finding("profil-bentuk", place, {
        id: `isi ${where} harus salah satu dari: ${allowed}`,
        en: `${where} must be one of: ${allowed}`,
      });
    }
    default: {
      const wanted = (error.keyword === "pattern" ? PATTERNS[where] : undefined) ?? expected(error.keyword, params);
      return finding("profil-bentuk", place, { id: `isi ${where} ${wanted.id}`, en: `${where} ${wanted.en}` });
    }
  }
}

function expected(keyword: string, params: Readonly<Record<string, unknown>>): Bilingual {
  const limit = String(params.limit);
  switch (keyword) {
    case "type":
      return TYPES[String(params.type)] ?? { id: "bukan jenis isian yang benar", en: "has the wrong type" };
    case "const":
      return { id: `harus ${String(params.allowedValue)}`, en: `must be ${String(params.allowedValue)}` };
    case "minimum":
      return { id: `paling kecil ${limit}`, en: `must be at least ${limit}` };
    case "maximum":
      return { id: `paling besar ${limit}`, en: `must be at most ${limit}` };
    case "minItems":
      return { id: `paling sedikit ${limit} butir`, en: `must have at least ${limit} items` };
    case "uniqueItems":
      return { id: "tidak boleh menyebut yang sama dua kali", en: "must not name the same thing twice" };
    case "minLength":
      return { id: "tidak boleh kosong", en: "must not be empty" };
    case "maxLength":
      return { id: `paling panjang ${limit} huruf`, en: `must be at most ${limit} characters long` };
    default:
      return { id: "tidak berbentuk seperti yang diminta", en: "does not have the form that is asked for" };
  }
}

const FONT_FILE: Bilingual = {
  id: "harus nama berkas .woff, .ttf, atau .otf di folder profil ini",
  en: "must be the name of a .woff, .ttf or .otf file in the folder of this profile",
};

/** What the texts are that have a form of their own, by their key. */
const PATTERNS: Readonly<Record<string, Bilingual>> = {
  logo: {
    id: 'harus nama berkas .png, .jpg, atau .svg di folder profil ini, atau "-"',
    en: 'must be the name of a .png, .jpg or .svg file in the folder of this profile, or "-"',
  },
  ...Object.fromEntries(
    ["biasa", "tebal", "miring", "tebal_miring"].map((face) => [`huruf.berkas.${face}`, FONT_FILE]),
  ),
  memperluas: {
    id: "harus nama folder profil: huruf kecil, angka, dan tanda hubung",
    en: "must be the name of a profile's folder: small letters, digits and hyphens",
  },
  "nomor_halaman.format": {
    id: "harus memuat {n}, tempat angkanya, dan tidak boleh memuat kurung kurawal lain",
    en: "must hold {n}, where the number goes, and no other braces",
  },
};

const TYPES: Readonly<Record<string, Bilingual>> = {
  object: { id: "harus berupa pasangan kunci dan isi", en: "must be a map" },
  array: { id: "harus berupa daftar", en: "must be a list" },
  string: { id: "harus berupa teks", en: "must be text" },
  number: { id: "harus berupa angka", en: "must be a number" },
  boolean: { id: "harus true atau false", en: "must be true or false" },
};

function knownKeys(error: ErrorObject): readonly string[] {
  const properties: unknown = error.parentSchema?.properties;
  return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}

function placeAt(
  document: Document.Parsed,
  path: readonly string[],
  place: (start: number, end: number) => Place,
): Place {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : nodeAt(document, path.slice(0, length));
    if (isNode(node) && node.range) return place(node.range[0], length === 0 ? node.range[0] : node.range[1]);
  }
  return place(0, 0);
}

/** The key of the last step of the path where it is a map's, because the key is what a reader looks for. */
function nodeAt(document: Document.Parsed, path: readonly string[]): Node | null {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1) ?? "";
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === last);
    return isNode(pair?.key) ? pair.key : null;
  }
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? node : null;
}

function finding(code: string, place: Place, message: Bilingual, cure?: Bilingual): Diagnostic {
  return { code, severity: "error", message, place, related: [], ...(cure === undefined ? {} : { cure }) };
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}
