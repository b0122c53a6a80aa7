import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import type { Bilingual, Diagnostic, Place } from "../diagnostic.ts";
import { sha256 } from "./cache/digest.ts";
import type { MadeSop } from "./record.ts";

/** What is wrong with a file in the folder of outputs. */
export type Fault = "missing" | "stale" | "edited";

/**
 * @param expected SHA-256 of what a build would make
 * @param recorded the digest that the folder's record holds
 * @throws the file system's errors
 */
export async function faultOf(path: string, expected: string, recorded: string | undefined): Promise<Fault | null> {
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
  if (content === null) return "missing";
  const digest = sha256(content);
  if (digest === expected) return null;
  return recorded === `sha256-${digest}` ? "stale" : "edited";
}

/** A finding on one SOP. @param command that mends it */
export function outputFault(file: string, path: string, fault: Fault, command: string): Diagnostic {
  const faults: Readonly<Record<Fault, Pick<Diagnostic, "code" | "message">>> = {
    missing: { code: "hasil-hilang", message: isMissing(path) },
    stale: {
      code: "hasil-usang",
      message: {
        id: `${path} dibuat dari SOP, profil, atau versi yang lama.`,
        en: `${path} was made from an earlier SOP, profile or version.`,
      },
    },
    edited: {
      code: "hasil-disunting",
      message: {
        id: `${path} bukan hasil SOP ini: disunting sesudah dibuat, atau dibuat di tempat lain.`,
        en: `${path} is not what this SOP gives: it was edited afterwards, or made elsewhere.`,
      },
    },
  };
  return { ...faults[fault], severity: "error", cure: run(command), place: beginning(file), related: [] };
}

/** A finding on the index or the catalogue. */
export function collectionFault(path: string, fault: Fault): Diagnostic {
  const faults: Readonly<Record<Fault, Pick<Diagnostic, "code" | "message">>> = {
    missing: { code: "hasil-hilang", message: isMissing(path) },
    stale: {
      code: "hasil-usang",
      message: {
        id: `${path} tidak sesuai lagi dengan SOP dan hasil yang ada.`,
        en: `${path} does not tell of the SOPs and outputs that there are now.`,
      },
    },
    edited: {
      code: "hasil-disunting",
      message: {
        id: `${path} disunting sesudah dibuat, atau dibuat di tempat lain.`,
        en: `${path} was edited after it was made, or was made elsewhere.`,
      },
    },
  };
  return { ...faults[fault], severity: "error", cure: run("sop build"), place: beginning(path), related: [] };
}

/**
 * A finding on outputs whose SOP is gone.
 *
 * @param path of one of them, as shown
 * @param isRemoved whether a build would take them away
 */
export function leftover({ entry, from }: MadeSop, out: string, path: string, isRemoved: boolean): Diagnostic {
  const source = posix.join(out, from ?? "");
  return withoutSop(path, {
    message: {
      id: `${out}/${entry.id}/ berisi hasil SOP yang tidak ada lagi (${source}).`,
      en: `${out}/${entry.id}/ holds outputs of an SOP that is gone (${source}).`,
    },
    cure: isRemoved
      ? {
          id: "Jalankan `sop build`; hasil yang tidak disunting akan dihapus.",
          en: "Run `sop build`; outputs that were not edited will be removed.",
        }
      : byHand(`${out}/${entry.id}/`),
  });
}

/** A finding on outputs that no build has recorded, of an SOP that is not among those that were asked for. */
export function stray(id: string, out: string, path: string): Diagnostic {
  return withoutSop(path, {
    message: {
      id: `${out}/${id}/ berisi hasil SOP \`${id}\`, yang tidak ada di antara SOP ini.`,
      en: `${out}/${id}/ holds outputs of the SOP \`${id}\`, which is not among these SOPs.`,
    },
    cure: byHand(`${out}/${id}/`),
  });
}

function withoutSop(path: string, words: Pick<Diagnostic, "message" | "cure">): Diagnostic {
  return { code: "hasil-tanpa-sop", severity: "error", ...words, place: beginning(path), related: [] };
}

function isMissing(path: string): Bilingual {
  return { id: `${path} tidak ada.`, en: `${path} is missing.` };
}

function run(command: string): Bilingual {
  return { id: `Jalankan \`${command}\`.`, en: `Run \`${command}\`.` };
}

function byHand(folder: string): Bilingual {
  return { id: `Pindahkan atau hapus ${folder}`, en: `Move or remove ${folder}` };
}

function beginning(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
