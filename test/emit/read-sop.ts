import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lower } from "../../src/model/lower.ts";
import type { Sop } from "../../src/model/sop.ts";
import { readSource } from "../../src/source/read.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The SOP of a YAML text. */
export function sopOf(yaml: string, file = "contoh.yaml"): Sop {
  const { document, diagnostics } = readSource(file, yaml);
  if (document === null) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return lower(document).sop;
}

/** Every SOP of the project and of its tests. */
export function allSops(): readonly Sop[] {
  return ["sops", "test/fixtures/sops"].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => sopOf(readFileSync(join(ROOT, folder, name), "utf8"), `${folder}/${name}`)),
  );
}

/** A small SOP around these steps, whose actors are `a`, `b` and `c`; `head` is more of its YAML. */
export function sopWith(steps: string, head = ""): Sop {
  const indented = steps.replace(/^/gm, "  ");
  return sopOf(`sop: 1\nnama: Contoh\n${head}\npelaksana: {a: Andi, b: Budi, c: Citra}\nlangkah:\n${indented}\n`);
}
