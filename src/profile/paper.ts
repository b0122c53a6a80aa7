import type { Profile } from "./profile.ts";

/** Width and height of one page, in pt, turned as the profile turns it. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** A4 (ISO 216), F4 (215 x 330 mm, as Indonesian offices cut it), Letter and Legal (ANSI). */
export function paperSize({ size, orientation }: Pick<Profile["paper"], "size" | "orientation">): PaperSize {
  const { width, height } = UPRIGHT[size];
  return orientation === "portrait" ? { width, height } : { width: height, height: width };
}

const UPRIGHT: Readonly<Record<Profile["paper"]["size"], PaperSize>> = {
  A4: { width: 595.28, height: 841.89 },
  F4: { width: 609.45, height: 935.43 },
  Letter: { width: 612, height: 792 },
  Legal: { width: 612, height: 1008 },
};
