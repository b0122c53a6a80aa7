import type { Diagnostic } from "../diagnostic.ts";
import { finding, say } from "./finding.ts";
import { LIMITS } from "./limits.ts";
import type { Positions } from "./positions.ts";

/** The finding for a file that passes a limit of size or depth at `offset`. */
export function excess(
  { kind, offset }: { readonly kind: "lexemes" | "depth"; readonly offset: number },
  positions: Positions,
): Diagnostic {
  const place = positions.place(offset, offset + 1);
  switch (kind) {
    case "lexemes":
      return finding("baca-terlalu-besar", place, {
        message: say(
          "Isi berkas ini terlalu banyak untuk satu SOP; yang sesudah tempat ini tidak dibaca.",
          "This file holds too much for one SOP; what follows this place is not read.",
        ),
      });
    case "depth":
      return finding("baca-terlalu-dalam", place, {
        message: say(
          `Daftar atau peta di sini bersarang lebih dari ${LIMITS.depth} tingkat.`,
          `Lists or maps are nested here more than ${LIMITS.depth} levels deep.`,
        ),
        cure: say("Periksa tanda kurung yang tidak ditutup.", "Look for brackets that are not closed."),
      });
  }
}
