/**
 * Names of the diagram's nodes, made of the SOP's own ids alone, so that a name changes only when its step does.
 * Every name begins with a letter of its kind and an underscore: none is a word of Mermaid (`end`, `style`), and
 * names of different kinds never meet.
 */

/** The symbol of one actor in one step. `nth` tells apart an actor who stands twice in the step, from 1. */
export function nodeId(step: string, actor: string, nth: number): string {
  return `s_${encode(step)}_a_${encode(actor)}${nth === 1 ? "" : `_n_${nth}`}`;
}

/** The subgraph of an actor. */
export function actorId(actor: string): string {
  return `p_${encode(actor)}`;
}

/** The capsule before a decision that starts (`m`), and the one in which a branch or an ended decision ends (`e`). */
export function capsuleId(kind: "start" | "end", node: string, outcome: string | null): string {
  return `${kind === "start" ? "m" : "e"}_${node}${outcome === null ? "" : `_o_${encode(outcome)}`}`;
}

/**
 * Letters and digits stay, and a hyphen between two of them; what else an id may hold is spelt so that two ids never
 * become one (an underscore never stands alone), and no `--` becomes an arrow. `style` and `classDef` are taken apart:
 * where Mermaid finds them in a line it cuts entity codes that stand after a colon.
 */
function encode(id: string): string {
  const spelt = id.replace(/[^A-Za-z0-9]/g, (sign, at: number) => {
    if (sign === "_") return "__";
    if (sign === "-") return BETWEEN.test(id.slice(at - 1, at + 2)) && at > 0 ? "-" : "_h";
    return `_u${sign.charCodeAt(0).toString(16)}_`;
  });
  return spelt.replaceAll("style", "s_tyle").replaceAll("classDef", "class_Def");
}

const BETWEEN = /^[A-Za-z0-9]-[A-Za-z0-9]$/;
