import { asWritten, sameness } from "../../check/texts.ts";
import { listed } from "../../check/words.ts";
import type { Actor, Sop } from "../../model/sop.ts";
import type { Change } from "./change.ts";
import { replaced, said } from "./changes.ts";

/** Which actor of the old edition is which of the new one, by their ids. */
export type ActorMatching = ReadonlyMap<string, string>;

/**
 * Pairs the actors of two editions. The heading is what readers know an actor by: who keeps it is the same actor under
 * whatever id, and who keeps only the id has another heading now.
 */
export function matchActors(before: Sop, after: Sop): ActorMatching {
  const left = [...after.actors];
  const newOf = new Map<string, string>();
  for (const same of SAME) {
    for (const old of before.actors) {
      if (newOf.has(old.id)) continue;
      const at = left.findIndex((now) => same(old, now));
      const [now] = at === -1 ? [] : left.splice(at, 1);
      if (now) newOf.set(old.id, now.id);
    }
  }
  return newOf;
}

/** From the surest to the least sure. Headings that stand in several groups are told apart by these. */
const SAME: readonly ((old: Actor, now: Actor) => boolean)[] = [
  (old, now) => old.id === now.id && sameHeading(old, now),
  (old, now) => sameHeading(old, now) && old.group === now.group,
  (old, now) => old.id === now.id,
  sameHeading,
];

function sameHeading(old: Actor, now: Actor): boolean {
  return sameness(old.name) === sameness(now.name);
}

/** What changed in the columns of actors. */
export function actorChanges(before: Sop, after: Sop, matching: ActorMatching): readonly Change[] {
  const oldOf = new Map([...matching].map(([old, now]) => [now, old]));
  const olds = new Map(before.actors.map((actor) => [actor.id, actor]));
  const stayed = after.actors.flatMap((actor) => {
    const old = olds.get(oldOf.get(actor.id) ?? "");
    return old === undefined ? [] : [{ old, actor }];
  });
  const changed = stayed.flatMap(({ old, actor }) => {
    const field = `pelaksana.${actor.id}`;
    const id = { id: `Id pelaksana ${asWritten(actor.name)}`, en: `The id of the actor ${asWritten(actor.name)}` };
    const name = { id: `Pelaksana \`${actor.id}\``, en: `Actor \`${actor.id}\`` };
    return [
      ...replaced(field, id, old.id, actor.id, "actor-renamed"),
      ...replaced(field, name, inFull(old), inFull(actor), "actor-changed"),
    ];
  });
  return [
    ...before.actors.filter(({ id }) => !matching.has(id)).map(dropped),
    ...after.actors.filter(({ id }) => !oldOf.has(id)).map(added),
    ...changed,
    ...reordered(before, stayed),
  ];
}

function inFull({ name, aliases, group }: Actor): string {
  return [name, ...aliases, ...(group === null ? [] : [`(${group})`])].join(", ");
}

const NOWHERE = { from: null, to: null } as const;
const ACTOR = { id: "Pelaksana", en: "Actor" } as const;

function dropped({ id, name }: Actor): Change {
  const words = said(ACTOR, "dihapus", "dropped", name);
  return { ...NOWHERE, kind: "actor-dropped", field: `pelaksana.${id}`, before: name, after: null, words };
}

function added({ id, name }: Actor): Change {
  const words = said(ACTOR, "ditambah", "added", name);
  return { ...NOWHERE, kind: "actor-added", field: `pelaksana.${id}`, before: null, after: name, words };
}

function reordered(before: Sop, stayed: readonly { readonly old: Actor; readonly actor: Actor }[]): readonly Change[] {
  const order = before.actors.filter((actor) => stayed.some(({ old }) => old === actor));
  if (stayed.every(({ old }, index) => order[index] === old)) return [];
  const now = stayed.map(({ actor }) => actor.name);
  const words = {
    id: `Urutan kolom pelaksana menjadi ${listed(now, "dan")}`,
    en: `The columns of actors now stand as ${listed(now, "and")}`,
  };
  const was = order.map(({ name }) => name).join(", ");
  return [{ ...NOWHERE, kind: "actors-reordered", field: "pelaksana", before: was, after: now.join(", "), words }];
}

/** Actors by their headings; where several share one, with their ids. */
export function actorNames({ actors }: Sop, ids: readonly string[]): readonly string[] {
  return ids.map((id) => {
    const actor = actors.find((one) => one.id === id);
    if (actor === undefined) return id;
    const isAlone = actors.every((one) => one === actor || !sameHeading(one, actor));
    return isAlone ? actor.name : `${actor.name} (${id})`;
  });
}
