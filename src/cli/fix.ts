import type { CheckOptions } from "../build/check.ts";
import type { SourceFile } from "../build/find-files.ts";
import type { ListItem } from "../diagnostic.ts";
import type { Mended } from "../fix/fix.ts";
import { oneLine } from "../report/cells.ts";
import type { FormatRequest } from "./formats.ts";
import { toStdout } from "./formats.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** The name of what came from standard input. */
const STDIN = "stdin";

/**
 * `--fix`: mends the SOPs, writes those that changed and says what was changed. An SOP from standard input goes to
 * standard output, whole, whether it was changed or not. Gives the SOPs as they are now.
 *
 * @throws WrongUsage when findings are to go to standard output too; the file system's errors
 */
export async function fixFirst(
  sources: readonly SourceFile[],
  options: CheckOptions,
  formats: readonly FormatRequest[],
  language: Language,
  around: Surroundings,
): Promise<readonly SourceFile[]> {
  const clash = sources.some(isPiped) ? formats.find(toStdout) : undefined;
  if (clash) throw twoDocuments(clash);
  const { fixSources, writeFixed } = await import("../build/fix-sources.ts");
  const fixed = await fixSources(sources, options);
  await writeFixed(
    fixed.filter(({ source }) => !isPiped(source)),
    options.workingFolder,
  );
  for (const { source, mended } of fixed) {
    if (isPiped(source)) around.stdout(new TextDecoder().decode(source.content));
    for (const one of mended) around.stderr(`${source.file}:${one.line}: ${told(one, language)}\n`);
  }
  return fixed.map(({ source }) => source);
}

function isPiped({ file }: SourceFile): boolean {
  return file === STDIN;
}

/** `nomer` menjadi `nomor` [baca-kunci-tak-dikenal] */
function told({ code, change }: Mended, language: Language): string {
  const words = (): { readonly id: string; readonly en: string } => {
    switch (change.kind) {
      case "replace": {
        const [was, is] = [`\`${oneLine(change.was)}\``, `\`${oneLine(change.text)}\``];
        return { id: `${was} menjadi ${is}`, en: `${was} is now ${is}` };
      }
      case "append": {
        const [item, key] = [`\`- ${oneLine(shown(change.item))}\``, `\`${change.key}\``];
        return { id: `${item} ditambahkan pada ${key}`, en: `${item} was added to ${key}` };
      }
    }
  };
  return `${words()[language]} [${code}]`;
}

function shown(item: ListItem): string {
  return typeof item === "string" ? item : `${item.key}: ${item.value}`;
}

function twoDocuments({ format }: FormatRequest): WrongUsage {
  return new WrongUsage({
    id: `Dengan \`-\` dan \`--fix\`, keluaran standar berisi SOP yang diperbaiki; beri nama berkas untuk temuannya, misalnya \`--format ${format}:out/temuan\`.`,
    en: `With \`-\` and \`--fix\`, standard output carries the mended SOP; name a file for the findings, such as \`--format ${format}:out/findings\`.`,
  });
}
