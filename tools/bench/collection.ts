import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { generateSop } from "../../test/corpus/generate.ts";
import { type Random, randomFrom } from "../../test/corpus/random.ts";
import { LAWS, MANNERS, PAPERS, PHASES, TIMES, UNITS, type Unit, WORK } from "./collection-words.ts";

/** One SOP of a generated collection. */
export interface GeneratedSop {
  readonly id: string;
  readonly yaml: string;
}

/** SOPs of one subject: each leads to the next one. */
const FAMILY = 5;
const SUBJECTS = UNITS.flatMap((unit) => unit.subjects.map((subject) => ({ unit, subject })));

/** So many SOPs have different titles. */
export const LARGEST_COLLECTION = SUBJECTS.length * PHASES.length * FAMILY;

/**
 * A ministry's collection of so many SOPs, free of errors, always the same for a seed. SOP number n is the same in
 * every collection that holds its whole family (five SOPs), so a larger collection only adds to a smaller one.
 *
 * @throws RangeError for more than `LARGEST_COLLECTION`
 */
export function generateCollection(count: number, seed = 1): readonly GeneratedSop[] {
  const topics = topicsOf(count, seed);
  return topics.map((topic, index) => ({ id: topic.id, yaml: yamlOf(topic, linksOf(topics, index), index, seed) }));
}

/** Writes a generated collection into a folder, a file per SOP. @throws the file system's errors */
export function writeCollection(folder: string, count: number, seed = 1): void {
  mkdirSync(folder, { recursive: true });
  for (const { id, yaml } of generateCollection(count, seed)) writeFileSync(join(folder, `${id}.yaml`), yaml);
}

/** The subject of one SOP. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly subject: string;
}

/** What each SOP of a generated collection is about. @throws RangeError for more than `LARGEST_COLLECTION` */
export function topicsOf(count: number, seed = 1): readonly Topic[] {
  if (count > LARGEST_COLLECTION) throw new RangeError(`at most ${LARGEST_COLLECTION} SOPs`);
  const subjects = randomFrom(seed).some(SUBJECTS, SUBJECTS.length);
  return Array.from({ length: count }, (_, index) => topicOf(index, subjects));
}

function topicOf(index: number, subjects: typeof SUBJECTS): Topic {
  const family = Math.floor(index / FAMILY);
  const found = subjects[family % subjects.length];
  const phase = PHASES[Math.floor(family / subjects.length)]?.[index % FAMILY];
  if (found === undefined || phase === undefined) throw new RangeError(`no topic ${index}`);
  const title = `${phase} ${found.subject}`;
  return { ...found, title, id: title.toLowerCase().replaceAll(" ", "-") };
}

/** The next one of the family, and every fourth SOP one of the first family, which many need. */
function linksOf(topics: readonly Topic[], index: number): readonly Topic[] {
  const next = (index + 1) % FAMILY === 0 ? undefined : topics[index + 1];
  const common = index >= FAMILY && index % 4 === 0 ? topics[(index / 4) % FAMILY] : undefined;
  return [next, common].filter((topic) => topic !== undefined);
}

/** A step as the generator of flows writes it. */
interface DraftRow {
  readonly sebaris?: true;
  readonly keputusan?: object;
}

function yamlOf(topic: Topic, links: readonly Topic[], index: number, seed: number): string {
  const random = randomFrom(seed * 7919 + index);
  const actors = random.between(3, 6);
  const flow = parse(
    generateSop(seed * 104729 + index, {
      rows: random.between(8, 20),
      actors,
      blocks: { check: 0.24, fork: 0.06, choice: 0.05 },
      joint: 0.06,
      handOver: 0.04,
      copies: 0.04,
      question: 0.5,
      ids: index % 2 === 0,
    }),
  );
  const papers = new PaperTrail(topic.subject, random);
  const rows: readonly DraftRow[] = flow.langkah;
  const document = {
    sop: 1,
    nama: topic.title,
    ...headerOf(topic, links, index, random),
    pelaksana: columnsOf(topic.unit, actors),
    langkah: rows.map((row) =>
      row.sebaris ? row : { ...row, ...textsOf(row, papers, random), keterangan: undefined },
    ),
  };
  return `# yaml-language-server: $schema=../schemas/sop.schema.json\n${stringify(document, { lineWidth: 0 })}`;
}

function headerOf({ unit, title, subject }: Topic, links: readonly Topic[], index: number, random: Random): object {
  const year = 2021 + (index % 5);
  const final = random.chance(0.7);
  return {
    nomor: `${index + 1}/SOP/${unit.code}.00/${year}`,
    status: final ? "resmi" : "draf",
    profil: index % 10 === 9 ? "permenpan-35-2012" : "kemnaker",
    instansi: ["KEMENTERIAN KETENAGAKERJAAN REPUBLIK INDONESIA", unit.parent, unit.name],
    tanggal: { pembuatan: `${year}-01-12`, pengesahan: `${year}-02-03`, revisi: "-", efektif: `${year}-03-01` },
    pengesah: { jabatan: unit.head, nama: "Nama Pejabat", nip: "198001012005011001" },
    dasar_hukum: LAWS.filter((_, law) => law < 2 || (index + law) % 3 > 0),
    kualifikasi_pelaksana: [`Memahami tata cara ${lowered(title)}`, "Memahami tata naskah dinas"],
    keterkaitan: links.length > 0 ? links.map(({ id }) => ({ sop: id })) : "-",
    peralatan: ["Komputer/Printer/Scanner", "Alat tulis kantor", `Data ${subject}`],
    peringatan: `Kelalaian dalam prosedur ini menghambat ${lowered(title)}`,
    pencatatan: "Disimpan sebagai data elektronik dan manual",
  };
}

/** The unit's columns, the highest ones left out when there are fewer. */
function columnsOf(unit: Unit, count: number): object {
  return Object.fromEntries(unit.columns.slice(0, count).map((name, index) => [`p${index + 1}`, name]));
}

function textsOf(row: DraftRow, papers: PaperTrail, random: Random): object {
  const time = random.pick(TIMES);
  if (row.keputusan === undefined) {
    const { from, to } = papers.step();
    const manner = random.pick(MANNERS);
    return { kegiatan: `${random.pick(WORK)} ${to}${manner}.`, kelengkapan: from, waktu: time, output: to };
  }
  const paper = papers.current;
  const kegiatan = `Memeriksa ${paper}${random.pick(MANNERS)}. Jika sesuai diteruskan, jika tidak sesuai diperbaiki.`;
  return { kegiatan, kelengkapan: paper, waktu: time, output: paper };
}

/** Which paper is at hand, and which one comes next. */
class PaperTrail {
  readonly #subject: string;
  readonly #random: Random;
  #at = 0;

  constructor(subject: string, random: Random) {
    this.#subject = subject;
    this.#random = random;
  }

  get current(): string {
    return this.#name(this.#at);
  }

  /** A step makes the next paper from the one at hand, or works on the same one. */
  step(): { readonly from: string; readonly to: string } {
    const from = this.current;
    if (this.#random.chance(0.7)) this.#at = Math.min(this.#at + 1, PAPERS.length - 1);
    return { from, to: this.current };
  }

  #name(index: number): string {
    const paper = PAPERS[index] ?? PAPERS[0];
    return index % 3 === 0 ? `${paper} ${this.#subject}` : paper;
  }
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
