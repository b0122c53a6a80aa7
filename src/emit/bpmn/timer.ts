import { isoDuration, roughMinutes } from "../../model/iso-duration.ts";
import type { Duration } from "../../model/sop.ts";

/**
 * After how long a task is late beyond doubt, as ISO 8601: the longest that its time allows. Null where an engine's
 * clock cannot tell: working days (it knows no holidays), times per piece of work, and what says no amount.
 */
export function timeLimit(duration: Duration): string | null {
  if (duration.kind !== "span") return null;
  const longest = duration.spans
    .map(({ max }) => max)
    .toSorted((a, b) => roughMinutes(b) - roughMinutes(a))
    .at(0);
  const counted = duration.spans.every(
    ({ per, max }) => per === null && max.every(({ unit, value }) => unit !== "hari kerja" && value > 0),
  );
  const iso = longest === undefined || !counted ? null : isoDuration(longest);
  // Engines read whole numbers in all parts but the seconds.
  return iso === null || /[.](?!\d+S$)/.test(iso) ? null : iso;
}
