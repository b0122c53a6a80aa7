import type { Diagnostic } from "../diagnostic.ts";
import { finding, say } from "./finding.ts";
import type { Positions } from "./positions.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

/**
 * The first character that no text may hold: control characters (YAML 1.2.2, section 5.1 allows none but tab and line
 * breaks) and non-characters. `-1` when there is none.
 */
export function firstForbidden(text: string): number {
  return text.search(CONTROL);
}

/** A finding for the first forbidden character of the file, or null. */
export function forbiddenCharacter(positions: Positions): Diagnostic | null {
  const at = firstForbidden(positions.text);
  if (at === -1) return null;
  const code = `U+${positions.text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
  return finding("baca-karakter-kendali", positions.place(at, at + 1), {
    message: say(
      `Di sini ada karakter kendali yang tidak tampak (${code}); berkas teks tidak memuatnya.`,
      `There is an invisible control character here (${code}); a text file holds none.`,
    ),
    cure: say("Hapus karakter itu, atau ketik ulang barisnya.", "Delete it, or type the line again."),
  });
}
