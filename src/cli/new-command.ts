import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { ENDINGS } from "../build/find-files.ts";
import { makeFolder } from "../build/make-folder.ts";
import { addLanguage } from "./options.ts";
import { EXIT, type ExitCode, type Surroundings } from "./surroundings.ts";
import type { Language } from "./words.ts";
import { WrongUsage } from "./wrong-usage.ts";

const FOLDER = "sops";
/** File systems allow 255 bytes; an id is also a folder and a part of other names. */
const LONGEST = 100;

/** `sop new ID`: writes `sops/ID.yaml`, a filled-in starting file. */
export function newCommand(
  program: Command,
  language: Language,
  around: Surroundings,
  run: (work: () => Promise<ExitCode>) => () => Promise<void>,
): void {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const command = program
    .command("new")
    .usage(say("[pilihan] ID", "[options] ID"))
    .description(say("buat berkas SOP baru di sops/", "write a new SOP file in sops/"))
    .argument("<id>", say("nama berkas tanpa .yaml, misalnya peminjaman-arsip", "the file's name without .yaml"))
    .option("--stdout", say("cetak saja, jangan tulis berkas", "print it, write no file"));
  addLanguage(command, language).action((id: string, options: { readonly stdout?: boolean }) =>
    run(async () => {
      const text = await startingFile(id, around.workingFolder);
      if (options.stdout) {
        around.stdout(text);
        return EXIT.fine;
      }
      const file = await write(id, text, around.workingFolder);
      around.stderr(
        say(`${file} dibuat. Isi, lalu: sop check ${file}\n`, `${file} written. Fill it in, then: sop check ${file}\n`),
      );
      return EXIT.fine;
    })(),
  );
}

/** @throws WrongUsage for an id that cannot be one */
async function startingFile(id: string, workingFolder: string): Promise<string> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > LONGEST) throw badId(id);
  const { newSop } = await import("./new/template.ts");
  return newSop(id, schemaFrom(join(workingFolder, FOLDER), workingFolder));
}

/** The project's own schema if there is one, else the one that came with this software, as seen from the folder. */
function schemaFrom(folder: string, workingFolder: string): string {
  const own = join(workingFolder, "schemas", "sop.schema.json");
  const shipped = fileURLToPath(new URL("../../schemas/sop.schema.json", import.meta.url));
  return relative(folder, existsSync(own) ? own : shipped)
    .split(sep)
    .join("/");
}

/**
 * Writes the file where none stands.
 *
 * @throws WrongUsage when there is an SOP of that id already; the file system's other errors
 */
async function write(id: string, text: string, workingFolder: string): Promise<string> {
  const taken = ENDINGS.map((ending) => `${FOLDER}/${id}${ending}`).find((file) =>
    existsSync(join(workingFolder, file)),
  );
  if (taken) throw exists(taken);
  const file = `${FOLDER}/${id}.yaml`;
  const path = join(workingFolder, file);
  await makeFolder(dirname(path));
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw exists(file);
    throw error;
  }
  return file;
}

function exists(file: string): WrongUsage {
  return new WrongUsage({
    id: `${file} sudah ada dan tidak ditimpa. Pilih id lain.`,
    en: `${file} is there already and is not overwritten. Choose another id.`,
  });
}

function badId(id: string): WrongUsage {
  const meant = id
    .toLowerCase()
    .replace(/\.ya?ml$/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  const cure =
    meant === "" ? { id: "", en: "" } : { id: ` Maksud Anda \`${meant}\`?`, en: ` Did you mean \`${meant}\`?` };
  return new WrongUsage({
    id: `Id terdiri atas huruf kecil, angka, dan tanda hubung di antaranya, paling panjang ${LONGEST}.${cure.id}`,
    en: `An id is made of small letters and digits with hyphens between them, ${LONGEST} at most.${cure.en}`,
  });
}
