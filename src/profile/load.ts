import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic, Place } from "../diagnostic.ts";
import { nearest } from "../nearest.ts";
import { readProfileDocument } from "./document.ts";
import { readLogo } from "./logo.ts";
import type { OwnFonts } from "./own-fonts.ts";
import type { Profile } from "./profile.ts";
import { mergeRaw, type RawProfile } from "./raw.ts";
import { resolveProfile } from "./resolve.ts";
import { signatureProblems } from "./signature.ts";
import { styleFindings } from "./styles.ts";
import type { Sheet } from "./templates.ts";

export type ProfileResult =
  | { readonly profile: Profile; readonly diagnostics?: undefined }
  | { readonly profile?: undefined; readonly diagnostics: readonly Diagnostic[] };

export interface LoadOptions {
  /**
   * Takes the templates that come with the software for right, so that a check need not load Handlebars unless a bureau
   * has templates of its own.
   */
  readonly trustsOurs?: boolean;
}

/**
 * Reads a profile and everything that it extends.
 *
 * @param name the folder's name, as in an SOP's `profil`
 * @param roots folders that hold profiles (`templates/`); the first that has the name wins
 * @param askedAt where the name was written, for the finding when there is no such profile
 * @throws the file system's errors, except that a file or folder is not there
 */
export async function loadProfile(
  name: string,
  roots: readonly string[],
  askedAt: Place,
  { trustsOurs = false }: LoadOptions = {},
): Promise<ProfileResult> {
  const chain = await readChain(name, roots, askedAt);
  if (!chain.ok) return { diagnostics: chain.diagnostics };

  const links = chain.links.toReversed();
  const raw = links.map((link) => link.raw).reduce(mergeRaw);
  const place = links[0]?.placeOf("profil") ?? askedAt;
  const templates = new Map(links.flatMap((link) => [...link.templates]));
  const styles = links.flatMap((link) => link.styles);
  const isTrusted =
    trustsOurs && links.some(isOurs) && links.every((link) => isOurs(link) || link.templates.size === 0);
  const problems = isTrusted ? [] : [...(await import("./templates.ts")).templateFindings(templates, place)];
  problems.push(...styles.flatMap(styleFindings));
  let logo: string | null = null;
  for (const link of links) {
    if (link.raw.logo === "-") logo = null;
    else if (link.raw.logo !== undefined) {
      const read = await readLogo(link.folder, link.raw.logo, link.placeOf("logo"));
      if (read.ok) logo = read.url;
      else problems.push(read.diagnostic);
    }
  }
  const fonts = await ownFonts(links);
  problems.push(...fonts.diagnostics);
  const resolved = resolveProfile(raw, {
    name,
    logo,
    ownFaces: fonts.faces,
    templates: Object.fromEntries([...templates].map(([template, { text }]) => [template, text])),
    styles: styles.map(({ text }) => text).join(""),
  });
  if ("missing" in resolved) {
    return { diagnostics: [...resolved.missing.map((key) => leftOpen(key, name, place)), ...problems] };
  }
  const placeOf = (key: keyof RawProfile) =>
    links.findLast((link) => link.raw[key] !== undefined)?.placeOf(key) ?? place;
  problems.push(...signatureProblems(resolved.profile, placeOf));
  return problems.length > 0 ? { diagnostics: problems } : { profile: resolved.profile };
}

/** Of the profiles that bring a font along the nearest one's. */
async function ownFonts(links: readonly Link[]): Promise<OwnFonts> {
  const files = links.findLast(({ raw }) => raw.huruf?.berkas !== undefined);
  if (files?.raw.huruf?.berkas === undefined) return { faces: [], diagnostics: [] };
  const { readOwnFonts } = await import("./own-fonts.ts");
  return readOwnFonts(files.folder, files.raw.huruf.berkas, files.placeOf("huruf"));
}

function leftOpen(key: string, name: string, place: Place): Diagnostic {
  return {
    code: "profil-bentuk",
    severity: "error",
    message: { id: `"${key}" belum diisi di profil ${name}`, en: `"${key}" is missing in profile ${name}` },
    place,
    related: [],
  };
}

interface Link {
  readonly folder: string;
  readonly raw: RawProfile;
  readonly placeOf: (key: keyof RawProfile) => Place;
  readonly templates: ReadonlyMap<string, Sheet>;
  /** None or one. */
  readonly styles: readonly Sheet[];
}

const OURS = ["kemnaker", "permenpan-35-2012"].map((name) =>
  fileURLToPath(new URL(`../../templates/${name}`, import.meta.url)),
);

function isOurs({ folder }: Link): boolean {
  return OURS.includes(folder);
}

type Chain =
  | { readonly ok: true; readonly links: readonly Link[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** From the profile that was asked for up to the one that extends nothing. */
async function readChain(name: string, roots: readonly string[], askedAt: Place): Promise<Chain> {
  const links: Link[] = [];
  const names: string[] = [];
  let next: string | undefined = name;
  let at = askedAt;
  while (next !== undefined) {
    if (names.includes(next)) return { ok: false, diagnostics: [ring([...names, next], at)] };
    names.push(next);
    const folder = await findFolder(next, roots);
    if (folder === null) return { ok: false, diagnostics: [await unknown(next, roots, at)] };
    const file = join(folder, "profile.yaml");
    const document = readProfileDocument(await readFile(file, "utf8"), file);
    if (!document.ok) return document;
    links.push({ folder, raw: document.raw, placeOf: document.placeOf, ...(await readSheets(folder)) });
    next = document.raw.memperluas;
    at = document.placeOf("memperluas");
  }
  return { ok: true, links };
}

/** Names are letters, digits and hyphens, so that none leads out of its root. */
const NAME = /^[a-z0-9][a-z0-9-]*$/;

async function findFolder(name: string, roots: readonly string[]): Promise<string | null> {
  if (!NAME.test(name)) return null;
  for (const root of roots) {
    const files = await list(join(root, name));
    if (files.includes("profile.yaml")) return join(root, name);
  }
  return null;
}

async function readSheets(folder: string): Promise<Pick<Link, "templates" | "styles">> {
  const files = await list(folder);
  const sheet = async (name: string): Promise<Sheet> => {
    const file = join(folder, name);
    return { file, text: await readFile(file, "utf8") };
  };
  const named = files.filter((each) => each.endsWith(".hbs")).sort();
  const [templates, styles] = await Promise.all([
    Promise.all(named.map(async (file) => [file.slice(0, -".hbs".length), await sheet(file)] as const)),
    Promise.all(files.filter((each) => each === "style.css").map(sheet)),
  ]);
  return { templates: new Map(templates), styles };
}

async function unknown(name: string, roots: readonly string[], place: Place): Promise<Diagnostic> {
  const known = [...new Set((await Promise.all(roots.map(list))).flat())].filter((each) => NAME.test(each)).sort();
  const meant = nearest(name, known);
  return {
    code: "profil-tak-ada",
    severity: "error",
    message: {
      id: `profil "${name}" tidak ada; yang ada: ${known.join(", ")}`,
      en: `there is no profile "${name}"; there is: ${known.join(", ")}`,
    },
    place,
    related: [],
    ...(meant === null ? {} : { cure: { id: `maksud Anda "${meant}"?`, en: `did you mean "${meant}"?` } }),
  };
}

function ring(names: readonly string[], place: Place): Diagnostic {
  const way = names.join(" → ");
  return {
    code: "profil-melingkar",
    severity: "error",
    message: { id: `profil saling memperluas tanpa akhir: ${way}`, en: `profiles extend each other in a ring: ${way}` },
    place,
    related: [],
  };
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
    throw error;
  }
}
