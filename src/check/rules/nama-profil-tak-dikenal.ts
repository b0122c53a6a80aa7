import { nearest } from "../../nearest.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { didYouMean, listed } from "../words.ts";

export const unknownProfile: Rule = {
  code: "nama-profil-tak-dikenal",
  severity: "error",
  title: say("Profil tidak dikenal", "Unknown profile"),
  explanation: say(
    "`profil` adalah nama folder di `templates/`: tata letak, label, dan kertas suatu instansi.",
    "`profil` is the name of a folder in `templates/`: one institution's layout, labels and paper.",
  ),
  examples: { wrong: ["profil: kemenaker"], right: ["profil: kemnaker"] },
  *check({ sop, profiles }: RuleContext): Iterable<Finding> {
    const { name, place } = sop.profile;
    if (profiles.has(name)) return;
    const names = [...profiles].sort();
    yield {
      message: say(
        `Profil ${quoted(name)} tidak ada; yang ada ${listed(names, "dan")}.`,
        `There is no profile ${quoted(name)}; there are ${listed(names, "and")}.`,
      ),
      cure: didYouMean(nearest(name, names)),
      place,
    };
  },
};
