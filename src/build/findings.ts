import type { Bilingual, Diagnostic, Place } from "../diagnostic.ts";
import type { LayoutFailure } from "../layout/types.ts";
import type { Sop } from "../model/sop.ts";
import type { SourceFile } from "./find-files.ts";

/** A file that the system does not give. */
export function cannotBeOpened(file: string, why: Bilingual): Diagnostic {
  return {
    code: "baca-tak-terbuka",
    severity: "error",
    message: { id: `Berkas ini tidak dapat dibuka: ${why.id}.`, en: `This file cannot be opened: ${why.en}.` },
    cure: {
      id: "Periksa berkas itu dan izinnya, lalu ulangi.",
      en: "Look at that file and its permissions, then run this again.",
    },
    place: beginning(file),
    related: [],
  };
}

/** Two files with one stem would write into one folder of outputs. By file. */
export function sameIdTwice(sources: readonly SourceFile[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const first = new Map<string, SourceFile>();
  const found = new Map<string, Diagnostic[]>();
  for (const source of sources) {
    const { id, file } = source;
    const other = first.get(id);
    if (!other) {
      first.set(id, source);
      continue;
    }
    found.set(file, [
      {
        code: "nama-sop-ganda",
        severity: "error",
        message: {
          id: `Berkas ini dan ${other.file} sama-sama bernama \`${id}\`, sehingga hasilnya saling menimpa.`,
          en: `This file and ${other.file} are both named \`${id}\`, so their outputs would overwrite each other.`,
        },
        cure: { id: "Ganti nama salah satu berkas.", en: "Rename one of the two files." },
        place: beginning(file),
        related: [
          {
            message: { id: "berkas yang bernama sama", en: "the file of the same name" },
            place: beginning(other.file),
          },
        ],
      },
    ]);
  }
  return found;
}

/** The flowchart cannot be drawn so that every line can be followed. */
export function cannotBeDrawn(sop: Sop, failure: LayoutFailure): Diagnostic {
  const numbers = [...new Set(failure.rows)].map((row) => row + 1).join(", ");
  const place = sop.steps.find(({ row }) => row - 1 === failure.rows[0])?.place ?? sop.places.root;
  const words = {
    "columns-too-narrow": {
      id: `Kolom pelaksana terlalu sempit untuk simbol dan panah di langkah ${numbers}.`,
      en: `The actor columns are too narrow for the symbols and arrows of steps ${numbers}.`,
    },
    "routing-failed": {
      id: `Panah di langkah ${numbers} tidak dapat digambar dengan benar di kertas ini.`,
      en: `The arrows of steps ${numbers} cannot be drawn right on this paper.`,
    },
  }[failure.kind];
  return {
    code: "gambar-tidak-muat",
    severity: "error",
    message: words,
    cure: {
      id: "Kurangi jumlah pelaksana, pecah langkah itu, atau pakai kertas yang lebih besar di profil.",
      en: "Use fewer actors, split those steps, or choose a larger paper in the profile.",
    },
    place,
    related: [],
  };
}

/** An output of one SOP could not be made although nothing is wrong with the SOP; the others go on. */
export function outputFailed(sop: Pick<Sop, "file">, output: string, reason: { id: string; en: string }): Diagnostic {
  return {
    code: "alat-keluaran-gagal",
    severity: "error",
    message: {
      id: `${output} tidak dapat dibuat: ${reason.id}`,
      en: `${output} could not be made: ${reason.en}`,
    },
    place: beginning(sop.file),
    related: [],
  };
}

function beginning(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
