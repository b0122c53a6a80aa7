import type { Bilingual, Diagnostic, Place } from "../diagnostic.ts";
import { finding, say } from "./finding.ts";

/** Binary data of no kind that we know by name. */
export const DATA = say("data biner", "binary data");

/** First bytes, by which programs too know these files (each format's own specification). */
const KINDS: readonly { readonly bytes: readonly number[]; readonly name: Bilingual }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: say("dokumen Office (.docx, .xlsx) atau ZIP", "an Office file or a ZIP") },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: say("dokumen Office lama (.doc, .xls)", "an old Office file (.doc, .xls)") },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: say("PDF", "a PDF") },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: say("gambar PNG", "a PNG picture") },
  { bytes: [0xff, 0xd8, 0xff], name: say("gambar JPEG", "a JPEG picture") },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: say("dokumen RTF", "an RTF document") },
];

/** What a file is, by its first bytes, when that is no text that we could read; null for all else. */
export function binaryKind(content: Uint8Array): Bilingual | null {
  return KINDS.find(({ bytes }) => bytes.every((byte, i) => content[i] === byte))?.name ?? null;
}

export function notText(kind: Bilingual, place: Place): Diagnostic {
  return finding("baca-bukan-teks", place, {
    message: say(`Ini bukan berkas teks, melainkan ${kind.id}.`, `This is not a text file but ${kind.en}.`),
    cure: say(
      "SOP ditulis sebagai teks YAML; `sop new <nama>` membuat kerangkanya.",
      "An SOP is written as YAML text; `sop new <name>` makes the frame of one.",
    ),
  });
}
