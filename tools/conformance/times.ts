import { runtimeDuration } from "../../src/emit/runtime/duration.ts";
import { readDuration } from "../../src/model/duration.ts";
import { type Calendar, deadlines, load, type RuntimeDuration, start } from "../../src/runtime/index.ts";
import { sealed, small, withStep } from "./own.ts";

const PLACE = { file: "waktu.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };

const SINCE = [
  "2026-11-20T15:30",
  "2026-11-21",
  "2024-01-31T08:00:00+07:00",
  "2024-02-29T23:59:59.999Z",
  "2026-12-23T10:00-08:00",
];

const TEXTS = [
  ...["0 menit", "30 menit", "1,5 jam", "1 x 24 jam", "2 hari", "1,5 hari", "2 minggu", "1 bulan", "1,5 bulan"],
  ...["1 triwulan", "1 semester", "1 tahun", "1,5 tahun", "1 hari 2 jam", "1 hari kerja", "0,5 hari kerja"],
  ...["3 hari kerja", "5 hari kerja", "20 hari kerja", "260 hari kerja", "1 bulan 2 hari kerja", "5-10 menit"],
  ...["maksimal 2 hari kerja", "2-3 hari kerja", "120 menit atau 3 hari", "1 hari kerja atau 1 hari", "2 menit/berkas"],
  ...["tiap triwulan", "-", "menit", "sampai selesai", "9999 tahun", "99999999 hari kerja"],
];

const CALENDARS: readonly Calendar[] = [
  {},
  { holidays: ["2026-12-24", "2026-12-25", "2026-12-26", "2026-11-23", "2026-11-23"] },
  { weekdays: [6, 7], holidays: ["2024-02-03", "2026-12-26"] },
  { weekdays: [1, 2, 3, 4, 5, 6, 7] },
];

/** Times, as a definition has them, with what they come to; and calendars that are none. */
export function times(): { readonly cases: readonly object[]; readonly wrongCalendars: readonly object[] } {
  const cases = TEXTS.flatMap((text, i) =>
    SINCE.map((since, j) => {
      const duration = runtimeDuration(readDuration(text, PLACE));
      const calendar = CALENDARS[(i + j) % CALENDARS.length] ?? {};
      const told = deadlines(stateSince(since, duration), calendar);
      if (!told.ok) throw new Error(JSON.stringify(told.refusal));
      const { earliest = null, due = null } = told.deadlines[0] ?? {};
      return { text, alternatives: duration?.alternatives ?? [], since, calendar, earliest, due };
    }),
  );
  const wrong: readonly Calendar[] = [
    { weekdays: [] },
    { weekdays: [0, 1] },
    { weekdays: [1, 7.5] },
    { holidays: ["2026-12-25", "2026-02-30"] },
    { holidays: ["2026-12-25T00:00"] },
  ];
  const wrongCalendars = wrong.map((calendar) => {
    const told = deadlines(stateSince("2026-11-20", null), calendar);
    if (told.ok) throw new Error("a calendar that should be refused");
    return { calendar, refusal: told.refusal };
  });
  return { cases, wrongCalendars };
}

/** A run that has just begun with a step of this duration. */
function stateSince(since: string, duration: RuntimeDuration | null) {
  const definition = small("\n  - {id: w, kegiatan: Menulis., pelaksana: a}");
  const written = duration && { ...duration, alternatives: duration.alternatives.map((one) => ({ ...one })) };
  const loaded = load(sealed(withStep(definition, 0, { duration: written })));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const begun = start(loaded.sop, { at: since });
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
  return begun.state;
}
