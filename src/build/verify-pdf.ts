import { readFile } from "node:fs/promises";
import { type BuildOptions, openRun } from "./build.ts";
import { sha256 } from "./cache/digest.ts";
import type { SourceFile } from "./find-files.ts";
import { openMaker } from "./open-maker.ts";
import { readClaims } from "./read-pdf.ts";
import { survey } from "./survey.ts";

/** What a PDF is to the SOP at hand. */
export type PdfVerdict =
  /** Byte for byte what the SOP gives. */
  | { readonly kind: "unchanged"; readonly file: string }
  /** Not a document of ours, or one whose marks were removed. */
  | { readonly kind: "foreign" }
  /** Made from the SOP of this id, of which there is no file here. */
  | { readonly kind: "no-source"; readonly id: string }
  /** The SOP, or what else the document is made of, has changed since; or another version made it. */
  | { readonly kind: "outdated"; readonly file: string; readonly software: string; readonly sourceChanged: boolean }
  /** It names this very source, and says something else. */
  | { readonly kind: "altered"; readonly file: string; readonly part: "definition" | "document" }
  /** The SOP at hand has errors, so nothing can be made to compare with. */
  | { readonly kind: "unusable"; readonly file: string };

/**
 * Reads what a PDF says of itself and compares it with the SOP at hand: its source's digest, the definition attached to
 * it, then every byte with what is made of the SOP now.
 *
 * @param sources the SOPs at hand; the document's own is found by its id
 * @throws the file system's errors, BrowserUnavailable, the signal's reason
 */
export async function verifyPdf(
  path: string,
  sources: readonly SourceFile[],
  options: BuildOptions,
): Promise<PdfVerdict> {
  const bytes = await readFile(path);
  const claims = await readClaims(bytes);
  if (claims === null) return { kind: "foreign" };
  const id = claims.attachment.name.replace(/\.json$/, "");
  const source = sources.find((one) => one.id === id);
  if (source === undefined) return { kind: "no-source", id };
  const { file } = source;
  const { software } = claims;

  const run = await openRun(sources, { ...options, only: ["pdf", "json"] });
  const memory = { findings: new Map(), facts: new Map() };
  const surveyed = await survey(sources, { ...options, wanted: (one) => one === id, memory });
  const [sop] = surveyed.sops;
  if (!sop?.usable) return { kind: "unusable", file };
  if (sop.digest !== claims.sourceDigest) return { kind: "outdated", file, software, sourceChanged: true };
  if (software !== options.software) return { kind: "outdated", file, software, sourceChanged: false };

  await using open = openMaker(run, surveyed);
  const definition = await makeOne(open, sop, "json");
  if (definition === null) return { kind: "unusable", file };
  if (sha256(definition) !== sha256(claims.attachment.content)) return { kind: "altered", file, part: "definition" };
  const document = await makeOne(open, sop, "pdf");
  if (document === null) return { kind: "unusable", file };
  return sha256(document) === sha256(bytes) ? { kind: "unchanged", file } : { kind: "altered", file, part: "document" };
}

async function makeOne(
  { maker }: ReturnType<typeof openMaker>,
  sop: Parameters<ReturnType<typeof openMaker>["maker"]["make"]>[0],
  kind: "json" | "pdf",
): Promise<string | Uint8Array | null> {
  const keyed = await maker.keys(sop, [kind]);
  const made = keyed.ok ? await maker.make(sop, keyed.keys) : keyed;
  return made.ok ? (made.made[0]?.content ?? null) : null;
}
