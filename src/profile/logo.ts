import { extname, join } from "node:path";
import type { Bilingual, Diagnostic, Place } from "../diagnostic.ts";
import { readPart } from "./read-part.ts";
import { harmlessSvg } from "./svg.ts";

export type LogoResult =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

const LARGEST_BYTES = 1_000_000;

/**
 * A profile's logo as a data: URL. The file's own first bytes must be what its name says; an SVG is stripped of
 * everything that could run or fetch.
 *
 * @param folder the profile's folder
 * @param file the logo's file name in it
 * @param place where the profile names it
 */
export async function readLogo(folder: string, file: string, place: Place): Promise<LogoResult> {
  const bytes = await readPart(join(folder, file));
  if (bytes === null) {
    return bad(place, { id: `berkas logo "${file}" tidak ada`, en: `there is no logo file "${file}"` });
  }
  if (bytes.length > LARGEST_BYTES) {
    return bad(place, {
      id: `berkas logo "${file}" lebih besar dari 1 MB`,
      en: `the logo file "${file}" is larger than 1 MB`,
    });
  }
  switch (extname(file).toLowerCase()) {
    case ".png":
      return startsWith(bytes, PNG) ? dataUrl("image/png", bytes) : notThat(place, file, "PNG");
    case ".jpg":
    case ".jpeg":
      return startsWith(bytes, JPEG) ? dataUrl("image/jpeg", bytes) : notThat(place, file, "JPEG");
    case ".svg": {
      const svg = harmlessSvg(bytes.toString("utf8"));
      if (svg === "text") {
        return bad(place, {
          id: `logo "${file}" berisi huruf; ubah dulu menjadi garis (convert to path)`,
          en: `the logo "${file}" holds text; convert it to paths first`,
        });
      }
      return svg === "broken" ? notThat(place, file, "SVG") : dataUrl("image/svg+xml", Buffer.from(svg.svg));
    }
    default:
      return bad(place, {
        id: `logo harus berkas .png, .jpg, atau .svg`,
        en: `a logo must be a .png, .jpg or .svg file`,
      });
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function dataUrl(type: string, bytes: Buffer): LogoResult {
  return { ok: true, url: `data:${type};base64,${bytes.toString("base64")}` };
}

function notThat(place: Place, file: string, type: string): LogoResult {
  return bad(place, { id: `isi berkas logo "${file}" bukan ${type}`, en: `the logo file "${file}" is not ${type}` });
}

function bad(place: Place, message: Bilingual): LogoResult {
  return { ok: false, diagnostic: { code: "profil-logo", severity: "error", message, place, related: [] } };
}
