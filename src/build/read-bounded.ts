import { open } from "node:fs/promises";
import type { Bilingual } from "../diagnostic.ts";
import { LIMITS } from "../source/limits.ts";

/** One byte more than an SOP may have: enough to tell that there are more. */
const MOST = LIMITS.bytes + 1;

/** A file's bytes, of a larger one only so many that it is known to be too large. @throws the file system's errors */
export async function readBounded(path: string): Promise<Uint8Array> {
  await using file = await open(path);
  const { size } = await file.stat();
  // A pipe tells no size, and a file may grow: what counts is what comes.
  let buffer = new Uint8Array(Math.min(Math.max(size + 1, 4096), MOST));
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
    length += bytesRead;
    if (bytesRead === 0 || length === MOST) return buffer.subarray(0, length);
    if (length === buffer.length) {
      const larger = new Uint8Array(Math.min(buffer.length * 2, MOST));
      larger.set(buffer);
      buffer = larger;
    }
  }
}

/** The same for a stream, which is let go once it has given enough. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= MOST) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST);
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: { id: "tidak ada izin membacanya", en: "there is no permission to read it" },
  EPERM: { id: "sistem melarang membacanya", en: "the system forbids reading it" },
  ENOENT: {
    id: "berkas itu tidak ada lagi, atau tautannya tidak menuju apa pun",
    en: "it is gone, or its link leads nowhere",
  },
  ELOOP: { id: "tautannya melingkar", en: "its links lead in a circle" },
  EISDIR: { id: "itu sebuah folder", en: "it is a folder" },
  ENXIO: { id: "itu bukan berkas", en: "it is no file" },
  EIO: { id: "penyimpanan gagal membacanya", en: "the disk failed to read it" },
};

/** What keeps one file alone from being read; null for what concerns all of them, and for no error of the system. */
export function whyUnreadable(error: unknown): { readonly code: string; readonly words: Bilingual } | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  const words = REASONS[error.code];
  return words === undefined ? null : { code: error.code, words };
}
