import type { Diagnostic } from "../diagnostic.ts";
import { finding, say } from "./finding.ts";
import type { Parsed } from "./parse.ts";
import type { Positions } from "./positions.ts";

/** A finding at the start of a second document, or null. */
export function otherDocument(parsed: Parsed, positions: Positions): Diagnostic | null {
  const [, second] = parsed.documents;
  if (second === undefined) return null;
  const start = positions.text.lastIndexOf("---", second.range[0]);
  const at = start === -1 ? second.range[0] : start;
  return finding("baca-beberapa-dokumen", positions.place(at, at + 3), {
    message: say(
      "Di sini mulai dokumen YAML kedua; satu berkas memuat satu SOP saja.",
      "A second YAML document begins here; one file holds one SOP only.",
    ),
    cure: say("Pindahkan ke berkas sendiri, atau hapus `---`.", "Move it to a file of its own, or delete `---`."),
  });
}

/** A finding for a directive that asks for another YAML than 1.2, or null. */
export function wrongVersion(parsed: Parsed, positions: Positions): Diagnostic | null {
  const wrong = parsed.structure.directives.find(
    ({ source }) => /^%YAML\s/.test(source) && !/^%YAML\s+1\.2\s*$/.test(source),
  );
  if (wrong === undefined) return null;
  return finding("baca-bukan-yaml", positions.place(wrong.offset, wrong.offset + wrong.source.trimEnd().length), {
    message: say("Format ini memakai YAML 1.2.", "This format uses YAML 1.2."),
    cure: say("Hapus baris `%YAML`.", "Delete the line `%YAML`."),
  });
}
