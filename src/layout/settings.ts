/** Lengths of the drawing, in pt. Box sizes and line weights lie within what signed SOPs show. */
export const SETTINGS = {
  /** A line beside another line keeps at least this distance. */
  lineGap: 6,
  /** A line beside a symbol keeps this; an arrowhead fits into it. */
  symbolGap: 6,
  /** Length of an arrowhead: the last stretch of a line is no shorter. */
  arrowhead: 5,
  /** A line that runs along a symbol's side never comes as near as this. */
  outlineGap: 2.4,
  /** A line beside a rule of the table keeps this where there is room, so that it reads as an arrow and not as a rule. */
  ruleGap: 5.5,
  /** And at least this where there is not. */
  tightRuleGap: 3,
  /** Lines that dock on one side of a wide symbol stand so far apart; on a narrow one they keep the gap of lines. */
  dockGap: 9,
  /** At least this much between a symbol and the upper and lower edge of its row. */
  rowMargin: 10,
  /** At least this much between two symbols stacked in one cell. */
  levelGap: 16,
  /** Lines beside one another in a gap stand no further apart than this. */
  widestLineGap: 10,
  boxHeight: 14,
  capsuleHeight: 14,
  /** Narrow boxes and capsules are lower, so that they do not look like squares and circles: height by width, at most. */
  boxProportion: 0.62,
  diamondHeight: 20,
  pentagonWidth: 13,
  pentagonHeight: 15,
  /** `narrow`: on columns that are just wide enough for it and a line on each side; narrower ones take from it. */
  symbolWidth: { narrow: 16, max: 34 },
  /** Width of a column beyond its symbol: room for one line on each side. */
  columnSlack: 22,
  /** A column as narrow as can be without smaller symbols, and the narrowest of all. */
  narrowColumn: 30,
  narrowestColumn: 28,
  /** Distance of a text (label, question) to the line or symbol it belongs to, and to everything else. */
  textGap: 1.6,
} as const;
