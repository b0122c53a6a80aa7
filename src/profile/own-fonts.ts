import { join } from "node:path";
import type { Bilingual, Diagnostic, Place } from "../diagnostic.ts";
import type { OwnFace } from "../fonts/faces.ts";
import { readOwnFont } from "../fonts/own-font.ts";
import type { RawFace } from "./raw.ts";
import { readPart } from "./read-part.ts";

export interface OwnFonts {
  readonly faces: readonly OwnFace[];
  readonly diagnostics: readonly Diagnostic[];
}

const LARGEST_BYTES = 2_000_000;

const CUTS: Readonly<Record<RawFace, Pick<OwnFace, "weight" | "style">>> = {
  biasa: { weight: 400, style: "normal" },
  tebal: { weight: 700, style: "normal" },
  miring: { weight: 400, style: "italic" },
  tebal_miring: { weight: 700, style: "italic" },
};
const FACES = ["biasa", "tebal", "miring", "tebal_miring"] as const;

/**
 * The faces of a profile's own font, as data: URLs.
 *
 * @param folder the profile's folder
 * @param files by face, the file's name in it
 * @param place where the profile names them
 */
export async function readOwnFonts(
  folder: string,
  files: Readonly<Record<RawFace, string>>,
  place: Place,
): Promise<OwnFonts> {
  const read = await Promise.all(FACES.map((face) => readOwnFace(folder, files[face], CUTS[face], place)));
  return {
    faces: read.flatMap((one) => ("url" in one ? [one] : [])),
    diagnostics: read.flatMap((one) => ("url" in one ? [] : [one])),
  };
}

async function readOwnFace(
  folder: string,
  file: string,
  cut: Pick<OwnFace, "weight" | "style">,
  place: Place,
): Promise<OwnFace | Diagnostic> {
  const bytes = await readPart(join(folder, file));
  if (bytes === null) {
    return bad(place, { id: `berkas huruf "${file}" tidak ada`, en: `there is no font file "${file}"` });
  }
  if (bytes.length > LARGEST_BYTES) {
    return bad(place, {
      id: `berkas huruf "${file}" lebih besar dari 2 MB`,
      en: `the font file "${file}" is larger than 2 MB`,
    });
  }
  const font = readOwnFont(bytes);
  if (font.ok) {
    return { ...cut, format: font.format, url: `data:font/${MIME[font.format]};base64,${bytes.toString("base64")}` };
  }
  if (font.why === "no-font") {
    return bad(place, {
      id: `berkas huruf "${file}" bukan huruf .woff, .ttf, atau .otf yang utuh`,
      en: `the font file "${file}" is no whole .woff, .ttf or .otf font`,
    });
  }
  return bad(place, {
    id: `huruf di berkas "${file}" tidak punya "${font.lacks}"`,
    en: `the font in the file "${file}" has no "${font.lacks}"`,
  });
}

const MIME: Readonly<Record<OwnFace["format"], string>> = { woff: "woff", truetype: "ttf", opentype: "otf" };

function bad(place: Place, message: Bilingual): Diagnostic {
  return { code: "profil-huruf", severity: "error", message, place, related: [] };
}
