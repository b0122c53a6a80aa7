/** What makes a way worse, in points: first crossings, then bends, then length. */
export const COST = {
  /**
   * As much as eight bends, or four bends and 800 pt: a careful draughtsman goes round another line, but not round the
   * whole page, where the eye loses the line sooner than at a crossing. On 200 random SOPs this leaves 2 crossings, as many
   * as 600 does, with fewer bends.
   */
  crossing: 400,
  bend: 50,
  /** per pt */
  length: 0.25,
  /** per pt, on top, along a rule of the table that is so near that the line might be taken for one */
  besideRule: 0.15,
  /** Joining another line on its way to the same target. */
  merge: 60,
  /** Joining it where its arrowhead already begins. */
  lateMerge: 80,
  /** A bend so close to the target that only the arrowhead follows it. */
  lateBend: 12,
  /** Docking beside the middle of a side, and on the slope of a diamond. */
  offCentre: 14,
  slope: 400,
  /** And for an exit with a label, on top: exits of a decision leave from its corners, each on a side of its own. */
  labelledSlope: 200,
  /** Leaving at the top, where an arrow arrives: the two would look like one line that branches. */
  branch: 60,
  /** Taking a place that another line holds: that line has to be drawn anew. */
  force: 500,
  /** A connector without any way. */
  missing: 1e6,
} as const;
