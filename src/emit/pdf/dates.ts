import type { DateValue, Sop } from "../../model/sop.ts";

/**
 * The dates in the PDF's metadata. They come from the SOP, never from the clock: when it was approved, else when it
 * was written, else what the caller gives (`SOURCE_DATE_EPOCH`), else the first second of 2000. A revision after
 * that is when it was modified.
 *
 * @param epoch seconds since 1970, or null
 */
export function documentDates(
  { dates }: Pick<Sop, "dates">,
  epoch: number | null,
): { readonly created: Date; readonly modified: Date } {
  const created = dayOf(dates.approved) ?? dayOf(dates.created) ?? new Date((epoch ?? FIXED_EPOCH) * 1000);
  const revised = dayOf(dates.revised);
  return { created, modified: revised !== null && revised > created ? revised : created };
}

const FIXED_EPOCH = Date.UTC(2000, 0, 1) / 1000;

function dayOf(date: DateValue): Date | null {
  return date.kind === "date" ? new Date(`${date.iso}T00:00:00Z`) : null;
}
