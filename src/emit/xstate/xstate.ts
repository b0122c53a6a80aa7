import type { Sop } from "../../model/sop.ts";
import { plainText } from "../../model/spans.ts";
import { inline } from "../../model/text.ts";
import { nestingOf } from "./blocks.ts";
import type { MachineConfig } from "./machine.ts";
import { flatMachine } from "./markings.ts";
import { nestedMachine } from "./nested.ts";
import { placesOf } from "./places.ts";

/**
 * The SOP as a machine for XState 5, as JSON: `createMachine(JSON.parse(text))`. A step is a state that carries its id
 * as a tag; forks are parallel states that are done when their branches have met. Branches that do not nest make a flat
 * machine of all that can go on at once. Events: `<step>` when a task (or one part of a hand-over) is done,
 * `<step>.<outcome>` for a decision, `mulai.<step>` where there are several starts. A copy that goes out is an action
 * `tembusan`. The same SOP gives the same bytes. The SOP must be free of errors.
 *
 * @throws TooManyStates, RunsTwice: with words for people
 */
export function toXstate(sop: Sop): string {
  const places = placesOf(sop);
  const nesting = nestingOf(places);
  const machine: MachineConfig = {
    id: sop.id,
    description: plainText(inline(sop.title)).toWellFormed(),
    ...(nesting === null ? flatMachine(places) : nestedMachine(places, nesting)),
  };
  return `${JSON.stringify(machine, null, 2)}\n`;
}
