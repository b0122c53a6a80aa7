import type { Place } from "../../../src/diagnostic.ts";
import type { Duration, Sop, Step, Target, Text, Transition } from "../../../src/model/sop.ts";

/** Where nothing stands: these SOPs are made without a file. */
export const NOWHERE: Place = { file: "contoh.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };

export function text(...items: readonly string[]): Text {
  return items.map((item) => ({ text: item, points: [], place: NOWHERE }));
}

export interface StepSpec {
  readonly id?: string;
  readonly activity?: string;
  readonly by: string | readonly string[];
  readonly mode?: "joint" | "sequential";
  /** Outcome to target; several targets are a fork; `selesai` ends. */
  readonly decide?: Readonly<Record<string, string>>;
  readonly next?: readonly string[];
  readonly ends?: boolean;
  readonly time?: Duration;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly notes?: readonly string[];
  readonly question?: string;
}

/** An SOP made by hand: actors by id and heading (`Group/Name` for a group), and its steps in order. */
export function sopOf(
  actors: Readonly<Record<string, string>>,
  specs: readonly StepSpec[],
  more: Partial<Sop> = {},
): Sop {
  const ids = specs.map((spec, index) => spec.id ?? String(index + 1));
  const steps = specs.map((spec, index) => stepOf(spec, index, ids));
  return {
    id: "contoh",
    file: "contoh.yaml",
    title: text("Contoh Prosedur"),
    number: text("1/X/2025"),
    status: "draf",
    profile: { name: "kemnaker", labels: {}, place: NOWHERE },
    organization: text("Kementerian Contoh", "Biro Contoh"),
    dates: {
      created: { kind: "blank" },
      approved: { kind: "date", iso: "2025-01-07", place: NOWHERE },
      revised: { kind: "none", place: NOWHERE },
      effective: { kind: "blank" },
    },
    approver: { position: text("Kepala Biro"), name: text("Siti Aminah"), nip: text("198001012005012001") },
    legalBasis: text("UU Nomor 39 Tahun 2008", "PP Nomor 1 Tahun 2020"),
    qualifications: text("Memahami prosedur"),
    related: [],
    equipment: text("Komputer", "Printer"),
    warnings: text("Teliti"),
    records: text("Disimpan"),
    footnotes: [],
    actors: Object.entries(actors).map(([id, heading]) => {
      const [group, name] = heading.includes("/") ? heading.split("/") : [null, heading];
      return { id, name: name ?? "", aliases: [], group: group ?? null, place: NOWHERE };
    }),
    steps,
    places: { root: NOWHERE },
    ...more,
  };
}

function stepOf(spec: StepSpec, index: number, ids: readonly string[]): Step {
  const id = ids[index] ?? "";
  const following = ids[index + 1];
  const last = following === undefined || spec.ends === true;
  const actors = typeof spec.by === "string" ? [spec.by] : spec.by;
  const plain = spec.next ?? (last ? [] : [following]);
  const transitions = spec.decide
    ? Object.entries(spec.decide).map(([label, to]) => way(label, to))
    : plain.map((to) => way(null, to));
  return {
    id,
    idWritten: spec.id !== undefined,
    row: index + 1,
    sameRow: false,
    activity: text(spec.activity ?? `Melakukan kegiatan ${index + 1}`),
    kind: spec.decide ? "decision" : "task",
    performers: { mode: spec.mode ?? "single", actors, places: actors.map(() => NOWHERE) },
    transitions,
    join: { kind: "any" },
    start: index === 0,
    end: transitions.length === 0 ? "all" : "none",
    copy: false,
    question: spec.question === undefined ? [] : text(spec.question),
    inputs: text(...(spec.inputs ?? [])),
    outputs: text(...(spec.outputs ?? [])),
    notes: text(...(spec.notes ?? [])),
    duration: spec.time ?? { kind: "free", text: "30 menit", place: NOWHERE },
    place: NOWHERE,
    places: { id: NOWHERE, activity: NOWHERE, performers: NOWHERE },
  };
}

function way(label: string | null, to: string): Transition {
  const target: Target = to === "selesai" ? { kind: "end" } : { kind: "step", step: to };
  return { outcome: label, label, to: target, written: true, place: NOWHERE };
}
