import { quoted, say } from "../../source/finding.ts";
import { citationsIn } from "../law/citations.ts";
import { fullName, longKind } from "../law/kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const wrongKind: Rule = {
  code: "hukum-jenis-keliru",
  severity: "warning",
  title: say("Jenis peraturan keliru", "Wrong kind of regulation"),
  explanation: say(
    "Nomor, tahun, dan pokoknya cocok dengan peraturan dari jenis lain dalam daftar peraturan (`data/hukum.json`), misalnya Peraturan Presiden yang ditulis sebagai Peraturan Pemerintah.",
    "Number, year and subject are those of a regulation of another kind in the register (`data/hukum.json`), as when a Peraturan Presiden is called a Peraturan Pemerintah.",
  ),
  examples: {
    wrong: ["dasar_hukum: PP Nomor 47 Tahun 2009 tentang Pembentukan dan Organisasi Kementerian Negara"],
    right: [
      "dasar_hukum: Peraturan Pemerintah Nomor 47 Tahun 2009 tentang Hal yang Lain",
      "dasar_hukum: Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2017 tentang Pedoman Penyusunan SOP AP",
      "dasar_hukum: Peraturan Menteri Dalam Negeri Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan",
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { item, citation, fault } of citationsIn(sop)) {
      if (fault?.kind !== "kind") continue;
      const { meant } = fault;
      const [kind, number] = [longKind(meant.kind), `Nomor ${meant.number} Tahun ${meant.year}`];
      yield {
        message: say(
          `${number} tentang hal ini adalah ${quoted(kind)}, bukan ${quoted(citation.kind ?? "")}.`,
          `${number} on this subject is a ${quoted(kind)}, not a ${quoted(citation.kind ?? "")}.`,
        ),
        cure: say(`Maksud Anda ${fullName(meant)}?`, `Did you mean ${fullName(meant)}?`),
        place: item.place,
      };
    }
  },
};
