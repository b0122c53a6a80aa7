import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingDays, type Calendar, readCalendar } from "../../src/runtime/calendar.ts";
import { deadlines, step } from "../../src/runtime/index.ts";
import { begun, sopOfSteps, taken } from "./definitions.ts";

/** When a step of this time is due, by the calendar. */
function due(waktu: string, at: string, calendar: Calendar = {}): string | null | undefined {
  const state = begun(sopOfSteps(`- {kegiatan: Menulis., pelaksana: a, waktu: "${waktu}"}`), { at });
  return taken(deadlines(state, calendar)).deadlines[0]?.due;
}

describe("a deadline", () => {
  test.each([
    ["30 menit", "2026-11-20T15:45", "2026-11-20T16:15:00"],
    ["2 jam", "2026-11-20T23:00:00.250+07:00", "2026-11-21T01:00:00.250+07:00"],
    ["3 hari", "2026-02-27", "2026-03-02T00:00:00"],
    ["1 bulan", "2026-01-31T08:00Z", "2026-02-28T08:00:00Z"],
    ["1 bulan", "2024-01-31", "2024-02-29T00:00:00"],
    ["1 tahun", "2024-02-29", "2025-02-28T00:00:00"],
    ["1 hari kerja", "2026-11-20T15:00", "2026-11-23T15:00:00"],
    ["1 hari kerja", "2026-11-21T09:00", "2026-11-23T09:00:00"],
    ["5 hari kerja", "2026-11-23T09:00", "2026-11-30T09:00:00"],
    ["maksimal 2 hari kerja", "2026-11-20", "2026-11-24T00:00:00"],
  ])("of %s from %s on is %s", (waktu, at, wanted) => {
    expect(due(waktu, at)).toBe(wanted);
  });

  test("leaves out holidays, and counts the days of the week that the calendar says", () => {
    expect(due("1 hari kerja", "2026-12-23", { holidays: ["2026-12-25", "2026-12-24"] })).toBe("2026-12-28T00:00:00");
    expect(due("1 hari kerja", "2026-11-20", { weekdays: [6, 7] })).toBe("2026-11-21T00:00:00");
  });

  test.each(["-", "tiap bulan", "2 menit/berkas", "9999 tahun", "99999999 hari kerja"])(
    "is not told for %s",
    (waktu) => {
      expect(due(waktu, "2026-11-20")).toBeNull();
    },
  );

  test("is one for rows that share one time", () => {
    const sop = sopOfSteps(
      "- {id: w, kegiatan: Menulis., pelaksana: a, waktu: 2 jam}\n- {id: x, kegiatan: Mengetik., pelaksana: b, waktu: idem}",
    );
    const { state } = step(begun(sop, { at: "2026-11-20T08:00" }), { complete: "w", at: "2026-11-20T09:00" });
    expect(taken(deadlines(state)).deadlines).toMatchObject([{ step: "x", due: "2026-11-20T10:00:00" }]);
  });

  test("is refused with a calendar that is none", () => {
    const state = begun(sopOfSteps("- {kegiatan: Menulis., pelaksana: a}"));
    expect(deadlines(state, { holidays: ["25-12-2026"] })).toMatchObject({ refusal: { path: "holidays.0" } });
    expect(deadlines(state, { weekdays: [] })).toMatchObject({ refusal: { path: "weekdays" } });
  });
});

test("working days counted in weeks are those counted one by one", () => {
  const DAY = 86_400_000;
  const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
  const calendars = fc.record({
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    days: fc.array(fc.integer({ min: 20_000, max: 20_060 }), { maxLength: 20 }),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 19_990, max: 20_050 }),
      fc.integer({ min: 0, max: 60 }),
      calendars,
      (from, count, given) => {
        const calendar = readCalendar({ weekdays: given.weekdays, holidays: given.days.map(isoDay) });
        if (typeof calendar === "string") throw new Error(calendar);
        let day = from;
        for (let left = count; left > 0; ) {
          day++;
          const weekday = new Date(day * DAY).getUTCDay() || 7;
          if (given.weekdays.includes(weekday) && !given.days.includes(day)) left--;
        }
        expect(addWorkingDays(from * DAY + 5, count, calendar)).toBe(day * DAY + 5);
      },
    ),
  );
});
