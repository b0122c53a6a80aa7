import type { Place } from "../../diagnostic.ts";
import { type UncoveredCharacter, uncovered } from "../../fonts/coverage.ts";
import type { Sop, Text } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule } from "../rule.ts";
import { listed } from "../words.ts";

/** A character that no bundled font has would come out as an empty box. */
export const hurufTakTercetak: Rule = {
  code: "huruf-tak-tercetak",
  severity: "error",
  title: say("huruf yang tidak dapat dicetak", "a character that cannot be printed"),
  explanation: say(
    "Dokumen hanya memakai huruf yang disertakan di dalamnya: Latin, Yunani, Kiril, Ibrani, Arab, lambang, dan emoji. Huruf lain akan tercetak sebagai kotak kosong. Tulis dengan huruf yang tersedia.",
    "The document uses only the fonts that it carries: Latin, Greek, Cyrillic, Hebrew, Arabic, symbols and emoji. Any other character would print as an empty box. Write it in one of these.",
  ),
  examples: {
    wrong: ["peringatan: Periksa cap 漢字 pada berkas", "dasar_hukum:\n  - Suhu ruang arsip 20 ℃"],
    right: ["peringatan: Periksa cap pada berkas ✓", "dasar_hukum:\n  - Suhu ruang arsip 20 °C"],
  },
  *check({ sop }): Generator<Finding> {
    for (const { text, place } of printedTexts(sop)) {
      const [first, ...others] = distinct(uncovered(text));
      if (first === undefined) continue;
      const names = [first, ...others].map(
        ({ char, codePoint }) => `${quoted(char)} (U+${codePoint.toString(16).toUpperCase().padStart(4, "0")})`,
      );
      const instead = others.length === 0 ? substitute(first.char) : null;
      yield {
        message: say(
          `Huruf ${listed(names, "dan")} tidak dapat dicetak: tidak ada di huruf dokumen`,
          `The character${names.length > 1 ? "s" : ""} ${listed(names, "and")} cannot be printed: no font of the document has it`,
        ),
        cure: instead === null ? undefined : say(`Tulis ${quoted(instead)}`, `Write ${quoted(instead)}`),
        place,
      };
    }
  },
};

interface PrintedText {
  readonly text: string;
  readonly place: Place;
}

/** Every text that the form prints. */
function* printedTexts(sop: Sop): Generator<PrintedText> {
  const { approver, profile } = sop;
  for (const text of [sop.title, sop.number, sop.organization, approver.position, approver.name, approver.nip]) {
    yield* items(text);
  }
  for (const text of [sop.legalBasis, sop.qualifications, sop.equipment, sop.warnings, sop.records, sop.footnotes]) {
    yield* items(text);
  }
  for (const entry of sop.related) if (entry.kind === "text") yield* items([entry.item]);
  for (const date of Object.values(sop.dates)) if (date.kind === "unreadable") yield date;
  for (const text of Object.values(profile.labels)) yield { text, place: profile.place };
  for (const { name, group, place } of sop.actors) yield { text: group === null ? name : `${group} ${name}`, place };
  for (const step of sop.steps) {
    for (const text of [step.activity, step.question, step.inputs, step.outputs, step.notes]) yield* items(text);
    if ("text" in step.duration) yield step.duration;
    // The branches of a fork share their exit's label.
    const exits = new Map(step.transitions.map((transition) => [transition.outcome, transition]));
    for (const { label, place } of exits.values()) if (label !== null) yield { text: label, place };
  }
}

function* items(text: Text): Generator<PrintedText> {
  for (const item of text) {
    yield item;
    yield* items(item.points);
  }
}

function distinct(characters: readonly UncoveredCharacter[]): readonly UncoveredCharacter[] {
  return [...new Map(characters.map((character) => [character.char, character])).values()];
}

/** The same thing in plainer characters (`°C` for `℃`, `fi` for a ligature), where Unicode knows one that prints. */
function substitute(char: string): string | null {
  const plain = char.normalize("NFKC");
  return plain !== char && uncovered(plain).length === 0 ? plain : null;
}
