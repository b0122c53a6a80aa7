import { COST } from "./costs.ts";

/** How often connectors without a way are gone through. */
export const ROUNDS = 5;

/** What the search may spend on a page, in states looked at: this much, and more for each connector. */
export const EFFORT = {
  complete: { page: 12_000, connector: 300 },
  polish: { page: 10_000, connector: 2_500 },
} as const;

/** What polishing may spend on the whole chart beyond that, in equal parts for its pages: short SOPs get the most care. */
export const CARE = 500_000;

/** And in all on the whole chart: of 120 crowded rows by 15 columns, about half of what drawing them takes. */
export const MOST_POLISH = 1_000_000;

/**
 * Polishing stops when this part of what it may spend, or so many states, have brought nothing and no lines cross: on the
 * pages that would use all of it, nearly every gain comes early.
 */
export const IDLE = { part: 0.18, most: 40_000 } as const;

/** A page whose lines cost so much more than they would without one another winds: ten bends. */
export const WINDING = 10 * COST.bend;

/** How often one connector may be taken out to make room for others, in one go. */
export const MOST_RIPPED = 3;

/** A change must gain this much to be one. */
export const LEAST_GAIN = 0.01;
