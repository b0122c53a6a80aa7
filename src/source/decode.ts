import type { Diagnostic, Place } from "../diagnostic.ts";
import { binaryKind, DATA, notText } from "./binary.ts";
import { finding, say } from "./finding.ts";
import { LIMITS } from "./limits.ts";

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/**
 * A file's bytes as text: UTF-8, without its byte order mark; lone carriage returns count as line breaks.
 * Too large a file, and one in another encoding, is a finding.
 */
export function decode(file: string, content: Uint8Array | string): Decoded {
  const start: Place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const size = typeof content === "string" ? content.length : content.byteLength;
  if (size > LIMITS.bytes) return { ok: false, diagnostic: tooLarge(start) };
  if (typeof content === "string")
    return { ok: true, text: tidy(content.isWellFormed() ? content : content.toWellFormed()) };
  const binary = binaryKind(content);
  if (binary !== null) return { ok: false, diagnostic: notText(binary, start) };
  if (isUtf16(content)) {
    return {
      ok: false,
      diagnostic: finding("baca-bukan-utf8", start, {
        message: say(
          "Berkas ini tersimpan sebagai UTF-16, bukan UTF-8.",
          "This file is saved as UTF-16, not as UTF-8.",
        ),
        cure: SAVE_AS_UTF8,
      }),
    };
  }
  try {
    return { ok: true, text: tidy(new TextDecoder("utf-8", { fatal: true }).decode(content)) };
  } catch {
    if (content.subarray(0, 8192).includes(0)) return { ok: false, diagnostic: notText(DATA, start) };
    return { ok: false, diagnostic: notUtf8(file, content) };
  }
}

const SAVE_AS_UTF8 = say("Simpan ulang berkas dengan pengodean UTF-8.", "Save the file again with the encoding UTF-8.");

function tidy(text: string): string {
  return (text.startsWith("\uFEFF") ? text.slice(1) : text).replace(/\r(?!\n)/g, "\n");
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // Without a mark: Latin letters have a zero byte beside each of them.
  return (first === 0 && second !== 0 && third === 0) || (first !== 0 && second === 0 && third !== 0 && fourth === 0);
}

/** The place of the first byte that is no UTF-8: what stands before it decodes, so it can be counted in lines. */
function notUtf8(file: string, bytes: Uint8Array): Diagnostic {
  let good = 0;
  let bad = bytes.byteLength;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesUpTo(bytes, middle)) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, good), { stream: true });
  const line = before.split(/\r\n|\n|\r/).length;
  const column = before.length - Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
  return finding(
    "baca-bukan-utf8",
    { file, line, column, endLine: line, endColumn: column + 1 },
    {
      message: say(
        "Berkas ini bukan teks UTF-8: mulai di sini ada bita yang tidak dapat dibaca.",
        "This file is not UTF-8 text: from here on there are bytes that cannot be read.",
      ),
      cure: SAVE_AS_UTF8,
    },
  );
}

function decodesUpTo(bytes: Uint8Array, end: number): boolean {
  try {
    // `stream` lets a character that is cut at `end` pass.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    return true;
  } catch {
    return false;
  }
}

function tooLarge(place: Place): Diagnostic {
  return finding("baca-terlalu-besar", place, {
    message: say(
      `Berkas ini lebih besar dari ${LIMITS.bytes / 1024} KiB; satu SOP tidak sebesar itu.`,
      `This file is larger than ${LIMITS.bytes / 1024} KiB; no SOP is that large.`,
    ),
  });
}
