import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import type { PdfVerdict } from "../build/verify-pdf.ts";
import type { Bilingual } from "../diagnostic.ts";
import { buildOptions } from "./build/run.ts";
import { addLanguage } from "./options.ts";
import { readSources } from "./sources.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** `sop verify FILE.pdf [path…]`: whether a PDF is the unchanged product of the SOP at hand. */
export function verifyCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const command = program
    .command("verify")
    .usage("FILE.pdf [path…]")
    .description(
      say(
        "apakah sebuah PDF hasil utuh dari SOP yang ada",
        "whether a PDF is the unchanged product of the SOP at hand",
      ),
    )
    .argument("<file>", say("PDF yang diperiksa", "the PDF"))
    .argument("[path...]", say("berkas atau folder SOP (bawaan: sops/)", "SOP files or folders (default: sops/)"));
  addLanguage(command, language).action((file: string, paths: readonly string[]) =>
    run(async () => {
      const { verifyPdf } = await import("../build/verify-pdf.ts");
      const options = await buildOptions({ out: "out" }, around);
      const path = resolve(around.workingFolder, file);
      if (!existsSync(path)) throw new WrongUsage({ id: `Tidak ada berkas ${file}.`, en: `There is no file ${file}.` });
      const verdict = await verifyPdf(path, await readSources(paths, around), options);
      around.stdout(`${file}: ${wordsFor(verdict, options.software)[language]}\n`);
      return verdict.kind === "unchanged" ? EXIT.fine : EXIT.problems;
    })(),
  );
}

function wordsFor(verdict: PdfVerdict, ours: string): Bilingual {
  switch (verdict.kind) {
    case "unchanged":
      return { id: `hasil utuh dari ${verdict.file}.`, en: `the unchanged product of ${verdict.file}.` };
    case "foreign":
      return {
        id: "bukan PDF buatan sop: tidak menyebut SOP asalnya, atau isinya rusak.",
        en: "no PDF made by sop: it names no SOP that it was made from, or is damaged.",
      };
    case "no-source":
      return {
        id: `dibuat dari SOP \`${verdict.id}\`, yang tidak ada di sini.`,
        en: `made from the SOP \`${verdict.id}\`, which is not here.`,
      };
    case "outdated":
      return verdict.sourceChanged
        ? {
            id: `${verdict.file} tidak sama dengan SOP yang menjadi PDF ini.`,
            en: `${verdict.file} is not the SOP that this PDF was made from.`,
          }
        : {
            id: `dibuat dari ${verdict.file} oleh ${verdict.software}; dengan ${ours} isinya tidak dapat dibandingkan.`,
            en: `made from ${verdict.file} by ${verdict.software}; its contents cannot be compared by ${ours}.`,
          };
    case "altered":
      return verdict.part === "definition"
        ? {
            id: `menyebut ${verdict.file}, tetapi lampiran JSON-nya lain dari hasil SOP itu sekarang: PDF diubah, atau judul SOP terkait berubah.`,
            en: `names ${verdict.file}, but its attached JSON is not what the SOP gives now: the PDF was changed, or the title of a linked SOP was.`,
          }
        : {
            id: `menyebut ${verdict.file}, tetapi isinya lain dari hasil SOP itu sekarang: PDF diubah, atau profil atau perambannya berubah.`,
            en: `names ${verdict.file}, but is not what the SOP gives now: the PDF was changed, or the profile or the browser was.`,
          };
    case "unusable":
      return {
        id: `${verdict.file} berisi kesalahan, sehingga tidak ada pembanding. Jalankan \`sop check\`.`,
        en: `${verdict.file} holds errors, so there is nothing to compare with. Run \`sop check\`.`,
      };
  }
}
