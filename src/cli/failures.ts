import type { Bilingual } from "../diagnostic.ts";
import { EXIT, type ExitCode } from "./surroundings.ts";

const SYSTEM: Readonly<Record<string, Bilingual>> = {
  ENOSPC: { id: "Penyimpanan penuh.", en: "The disk is full." },
  EACCES: { id: "Tidak ada izin.", en: "There is no permission." },
  EPERM: { id: "Tidak ada izin.", en: "There is no permission." },
  EROFS: { id: "Folder hanya dapat dibaca.", en: "The folder is read-only." },
  EMFILE: { id: "Terlalu banyak berkas terbuka.", en: "Too many files are open." },
  ENOTDIR: { id: "Sebuah bagian dari alamat itu bukan folder.", en: "A part of that path is not a folder." },
  EISDIR: { id: "Alamat itu sebuah folder, bukan berkas.", en: "That path is a folder, not a file." },
};

/** Errors, by name, that say that the command line asks for what is not there: their rooms need not be loaded to know. */
const USAGE: ReadonlySet<string> = new Set(["NothingToRead", "WrongUsage"]);

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
