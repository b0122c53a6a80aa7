import type { Command } from "commander";
import { nearest } from "../nearest.ts";
import { addLanguage } from "./options.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** `sop explain [CODE]`: what a finding means, with examples; without a code, all of them. */
export function explainCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const command = program
    .command("explain")
    .usage(say("[KODE]", "[CODE]"))
    .description(say("jelaskan sebuah temuan, dengan contoh", "explain a finding, with examples"))
    .argument("[code]", say("kode temuan; tanpa kode: daftar semuanya", "the finding's code; without it: all of them"));
  addLanguage(command, language).action((code: string | undefined) =>
    run(async () => {
      around.stdout(await explain(code, language));
      return EXIT.fine;
    })(),
  );
}

/**
 * The text of one explanation, or the list of all.
 *
 * @throws WrongUsage for a code that does not exist
 */
export async function explain(code: string | undefined, language: Language): Promise<string> {
  const [{ catalogue }, { explanationText, listText }, { withFindings }] = await Promise.all([
    import("./explain/catalogue.ts"),
    import("./explain/text.ts"),
    import("./explain/shown.ts"),
  ]);
  const all = catalogue();
  if (code === undefined) return listText(all, language);
  const wanted = code.trim().toLowerCase();
  const found = all.find((one) => one.code === wanted);
  if (found) return explanationText(await withFindings(found), language);
  const codes = all.map((one) => one.code);
  const meant = nearest(wanted, codes);
  throw new WrongUsage({
    id: `Tidak ada temuan berkode \`${code}\`.${meant ? ` Maksud Anda \`${meant}\`?` : ""}\nDaftarnya: \`sop explain\`.`,
    en: `There is no finding with the code \`${code}\`.${meant ? ` Did you mean \`${meant}\`?` : ""}\nAll of them: \`sop explain\`.`,
  });
}
