import type { KnownSop } from "../check/collection.ts";
import { mayNameSop, namedInNotes } from "../check/links.ts";
import type { ProfileChoice, Sop, Text } from "../model/sop.ts";
import { inline } from "../model/text.ts";
import { digestOfParts } from "./cache/digest.ts";

/**
 * What a build keeps of an SOP while it works on others: what rules and outputs of others may ask, and what decides how
 * it is compiled itself. A tenth of the whole, so that a collection of thousands fits into memory.
 */
export interface SopFacts extends KnownSop {
  readonly status: Sop["status"];
  readonly profile: ProfileChoice;
}

export function factsOf({ id, file, title, number, related, status, profile, steps }: Sop): SopFacts {
  const known = steps.map(({ notes, inputs, outputs }) => ({ notes: naming(notes), inputs, outputs }));
  return packed({ id, file, title, number, related, status, profile, steps: known });
}

/** The same facts with the steps as text: as objects these take three times the room, and are seldom asked for. */
export function packed(facts: SopFacts): SopFacts {
  const text = JSON.stringify(facts.steps);
  return {
    ...facts,
    get steps(): SopFacts["steps"] {
      return JSON.parse(text);
    },
  };
}

/** Of the remarks, only such as may name an SOP are ever asked for. */
function naming(notes: Text): Text {
  return notes.some((item) => mayNameSop(item.text) || item.points.length > 0) ? notes : [];
}

/** What the findings on any SOP of a collection may depend on. Places are left out: they move with every line. */
export function worldDigest(files: readonly string[], facts: Iterable<SopFacts>): string {
  const known = [...facts].map((sop) => [
    sop.id,
    sop.file,
    inline(sop.title),
    inline(sop.number),
    namedInNotes(sop).map(({ key }) => key),
  ]);
  return digestOfParts(files, known);
}

/** What the findings on an SOP may depend on in each SOP that it is linked to. */
export function papersDigest({ steps }: KnownSop): string {
  return digestOfParts(steps.map(({ inputs, outputs }) => [inputs.map(words), outputs.map(words)]));
}

function words({ text, points }: Text[number]): unknown {
  return points.length === 0 ? text : [text, points.map(words)];
}
