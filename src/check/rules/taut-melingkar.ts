import { inline } from "../../model/text.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Collection } from "../collection.ts";
import { callsOf, type NamedSop } from "../links.ts";
import { placeWithin } from "../prose/place.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const ringOfSops: Rule = {
  code: "taut-melingkar",
  severity: "info",
  title: say("SOP saling memanggil", "SOPs that call each other"),
  explanation: say(
    "Langkah di sini menyebut SOP yang langkahnya, langsung atau lewat SOP lain, menyebut SOP ini lagi. Bila itu berarti bagian dari pekerjaan, pekerjaannya tidak pernah selesai.",
    "A step here names an SOP whose steps, at once or by way of others, name this one again. If that makes it a part of the work, the work never ends.",
  ),
  examples: {
    wrong: [
      `
nama: Penerimaan Surat
keterkaitan:
  - sop: lain
langkah:
  - kegiatan: menerima surat
    pelaksana: kasubag
    keterangan: SOP Disposisi
  - kegiatan: memeriksa surat
    pelaksana: kabag
--- # lain.yaml
nama: Disposisi
keterkaitan:
  - sop: contoh
langkah:
  - kegiatan: menulis disposisi
    pelaksana: kasubag
    keterangan: SOP Penerimaan Surat
  - kegiatan: memeriksa disposisi
    pelaksana: kabag
`,
    ],
    right: [
      `
nama: Penerimaan Surat
keterkaitan:
  - sop: lain
langkah:
  - kegiatan: menerima surat
    pelaksana: kasubag
    keterangan: SOP Disposisi
  - kegiatan: memeriksa surat
    pelaksana: kabag
--- # lain.yaml
nama: Disposisi
keterkaitan:
  - sop: contoh
`,
    ],
  },
  /** The shortest ring through this SOP. */
  *check({ sop, collection }: RuleContext): Iterable<Finding> {
    const calls = callsOf(sop, collection);
    const ring = ringThrough(sop.id, calls, collection);
    const named = ring && calls.get(ring[1] ?? "");
    if (!ring || !named) return;
    const names = ring.map((id) => quoted(inline(collection.sops.get(id)?.title ?? []))).join(" → ");
    yield {
      message: say(`SOP ini memanggil dirinya lagi: ${names}.`, `This SOP calls itself again: ${names}.`),
      place: placeWithin(named.item, named.at, named.length),
    };
  },
};

/** Ids from this SOP to this SOP. */
function ringThrough(
  id: string,
  calls: ReadonlyMap<string, NamedSop>,
  collection: Collection,
): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [id];
  for (const at of queue) {
    const sop = collection.sops.get(at);
    const next = at === id ? calls : sop ? callsOf(sop, collection) : new Map<string, NamedSop>();
    for (const called of next.keys()) {
      if (cameFrom.has(called)) continue;
      cameFrom.set(called, at);
      if (called === id) return wayBack(id, cameFrom);
      queue.push(called);
    }
  }
  return null;
}

function wayBack(id: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [id];
  let at = cameFrom.get(id);
  while (at !== undefined && at !== id) {
    way.unshift(at);
    at = cameFrom.get(at);
  }
  return [id, ...way];
}
