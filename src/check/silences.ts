import type { Diagnostic } from "../diagnostic.ts";
import { nearest } from "../nearest.ts";
import { quoted, say } from "../source/finding.ts";
import type { Silence } from "../source/silences.ts";
import { byPlace } from "./check.ts";
import { rules } from "./rules/index.ts";
import { didYouMean } from "./words.ts";

/**
 * Takes out what `# sop-abaikan KODE: alasan` silences, and adds what is wrong with the silences themselves: one
 * without a code or a reason (it silences all the same, so that one mistake is told once), one that silences nothing,
 * and one that is aimed at an error. An error is never silenced: it stands for "no official output".
 *
 * `codes`: those that exist, for "did you mean". Findings and silences must be of one file. A line's silence counts for findings that begin on that line.
 */
export function applySilences(
  diagnostics: readonly Diagnostic[],
  silences: readonly Silence[],
  codes: readonly string[] = rules.map(({ code }) => code),
): readonly Diagnostic[] {
  const kept = diagnostics.filter(
    (diagnostic) => diagnostic.severity === "error" || !silences.some((silence) => isMeant(silence, diagnostic)),
  );
  const known = new Set([...diagnostics.map(({ code }) => code), ...codes]);
  return [...kept, ...silences.flatMap((silence) => faultsOf(silence, diagnostics, known))].sort(byPlace);
}

function isMeant({ code, scope }: Silence, diagnostic: Diagnostic): boolean {
  return diagnostic.code === code && (scope.kind === "file" || diagnostic.place.line === scope.line);
}

function faultsOf(silence: Silence, diagnostics: readonly Diagnostic[], known: ReadonlySet<string>): Diagnostic[] {
  const { code, reason, place, scope } = silence;
  const warning = { severity: "warning", place, related: [] } as const;
  if (code === "") {
    return [
      {
        ...warning,
        code: "abaikan-tanpa-kode",
        message: say("`sop-abaikan` ini tidak menyebut kode temuan.", "This `sop-abaikan` names no code."),
        cure: say("Tulis `# sop-abaikan KODE: alasan`.", "Write `# sop-abaikan CODE: reason`."),
      },
    ];
  }
  const faults: Diagnostic[] = [];
  if (reason === "") {
    faults.push({
      ...warning,
      code: "abaikan-tanpa-alasan",
      message: say(
        `Temuan ${quoted(code)} diabaikan tanpa alasan.`,
        `The finding ${quoted(code)} is silenced without a reason.`,
      ),
      cure: say(
        `Tulis alasannya: \`# sop-abaikan ${code}: alasan\`.`,
        `Write the reason: \`# sop-abaikan ${code}: reason\`.`,
      ),
    });
  }
  const meant = diagnostics.filter((diagnostic) => isMeant(silence, diagnostic));
  const errors = meant.filter(({ severity }) => severity === "error");
  if (meant.length === 0) {
    const where =
      scope.kind === "file"
        ? say("di berkas ini", "in this file")
        : say(`di baris ${scope.line}`, `on line ${scope.line}`);
    const similar = known.has(code) ? null : nearest(code, known);
    faults.push({
      ...warning,
      code: "abaikan-sia-sia",
      message: say(
        `Tidak ada temuan ${quoted(code)} ${where.id} yang dapat diabaikan.`,
        `There is no finding ${quoted(code)} ${where.en} to silence.`,
      ),
      cure: didYouMean(similar) ?? say("Hapus komentar ini.", "Delete this comment."),
    });
  }
  if (errors.length > 0) {
    faults.push({
      ...warning,
      code: "abaikan-kesalahan",
      message: say(
        `${quoted(code)} adalah kesalahan, dan kesalahan tidak dapat diabaikan: dokumen resmi tidak dibuat selama masih ada.`,
        `${quoted(code)} is an error, and errors cannot be silenced: no official document is made while there is one.`,
      ),
      cure: say("Perbaiki kesalahannya, lalu hapus komentar ini.", "Mend the error, then delete this comment."),
      related: errors.map((error) => ({
        message: say("Kesalahannya di sini.", "The error is here."),
        place: error.place,
      })),
    });
  }
  return faults;
}
