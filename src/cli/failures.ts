import type { Bilingual } from "../diagnostic.ts";
import { EXIT, type ExitCode } from "./surroundings.ts";

/** What the file system says, and the cure. */
const SYSTEM: Readonly<Record<string, Bilingual>> = {
  ENOSPC: {
    id: "Penyimpanan penuh; kosongkan sebagian lalu ulangi.",
    en: "The disk is full; make room and run this again.",
  },
  EACCES: {
    id: "Tidak ada izin; pilih folder lain atau minta izin atas yang ini.",
    en: "There is no permission; choose another folder, or ask for permission to this one.",
  },
  EPERM: {
    id: "Sistem melarang ini; pilih folder lain.",
    en: "The system forbids this; choose another folder.",
  },
  EROFS: {
    id: "Sistem berkas ini hanya dapat dibaca; pilih folder lain.",
    en: "This file system is read-only; choose another folder.",
  },
  EMFILE: {
    id: "Terlalu banyak berkas terbuka; tutup program lain lalu ulangi.",
    en: "Too many files are open; close other programs and run this again.",
  },
  ENOTDIR: {
    id: "Sebuah bagian dari alamat ini berkas, bukan folder; pilih alamat lain.",
    en: "A part of this path is a file, not a folder; choose another path.",
  },
  EEXIST: {
    id: "Di sini dibutuhkan folder, tetapi sudah ada berkas dengan nama itu; pilih nama lain.",
    en: "A folder is needed here, but a file already has the name; choose another name.",
  },
  EISDIR: {
    id: "Di sini dibutuhkan berkas, tetapi sudah ada folder dengan nama itu; pilih nama lain.",
    en: "A file is needed here, but a folder already has the name; choose another name.",
  },
  ENOENT: {
    id: "Alamat ini tidak ada dan tidak dapat dibuat; pilih alamat lain.",
    en: "This path does not exist and cannot be made; choose another path.",
  },
  ELOOP: {
    id: "Tautan pada alamat ini saling menunjuk; perbaiki tautannya atau pilih alamat lain.",
    en: "The links on this path point at each other; mend them or choose another path.",
  },
  ENAMETOOLONG: {
    id: "Nama ini terlalu panjang bagi sistem berkas; pilih nama yang lebih pendek.",
    en: "This name is too long for the file system; choose a shorter one.",
  },
};

/** Errors, by name, that say that the command line asks for what is not there: their rooms need not be loaded to know. */
const USAGE: ReadonlySet<string> = new Set(["NothingToRead", "NoSuchRevision", "WrongUsage"]);

/** What an error of the environment says to people, and its exit code; null for a fault of ours. */
export function failureWords(error: unknown): { readonly words: Bilingual; readonly code: ExitCode } | null {
  if (!(error instanceof Error)) return null;
  if (hasWords(error)) {
    const code = USAGE.has(error.name) ? EXIT.usage : EXIT.environment;
    return { words: error.words, code };
  }
  if (!("code" in error) || typeof error.code !== "string" || !("syscall" in error)) return null;
  const path = "path" in error && typeof error.path === "string" ? ` ${error.path}` : "";
  const known = SYSTEM[error.code] ?? { id: "Sistem berkas menolak.", en: "The file system refused." };
  return {
    words: { id: `${known.id}${path} (${error.code})`, en: `${known.en}${path} (${error.code})` },
    code: EXIT.environment,
  };
}

function hasWords(error: Error): error is Error & { readonly words: Bilingual } {
  if (!("words" in error)) return false;
  const { words } = error;
  return typeof words === "object" && words !== null && "id" in words && "en" in words;
}
