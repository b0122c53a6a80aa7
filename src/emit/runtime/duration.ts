import { isoDuration, roughMinutes } from "../../model/iso-duration.ts";
import type { Duration, Quantity, TimeSpan } from "../../model/sop.ts";
import type { RuntimeDuration, RuntimeDurationAlternative } from "./definition.ts";
import { plain } from "./texts.ts";

/** A step's time for programs; null when the form leaves it blank. */
export function runtimeDuration(duration: Duration): RuntimeDuration | null {
  switch (duration.kind) {
    case "blank":
      return null;
    case "none":
      return worded(duration.text, "none");
    case "idem":
      return worded("idem", "same");
    case "free":
      return worded(duration.text, "free");
    case "unit-only":
      return worded(duration.text, "unit");
    case "unreadable":
      return worded(duration.text, "unreadable");
    case "frequency":
      return { ...worded(duration.text, "every"), every: isoDuration([{ value: 1, unit: duration.unit }]) };
    case "span":
      return spanned(duration.text, duration.spans);
  }
}

function worded(text: string, kind: RuntimeDuration["kind"]): RuntimeDuration {
  return {
    text: plain(text),
    iso: null,
    min: null,
    max: null,
    per: null,
    workingTime: false,
    kind,
    every: null,
    alternatives: [],
  };
}

function spanned(text: string, spans: readonly TimeSpan[]): RuntimeDuration {
  const alternatives = spans.map(alternative);
  const [first] = alternatives;
  const only = alternatives.length === 1;
  const same = alternatives.every(({ per }) => per === first?.per);
  return {
    text: plain(text),
    iso: only ? (first?.iso ?? null) : null,
    min: spans.some(({ atMost }) => atMost) ? null : extreme(spans, "min"),
    max: extreme(spans, "max"),
    per: same ? (first?.per ?? null) : null,
    workingTime: alternatives.some(({ workingTime }) => workingTime),
    kind: "span",
    every: null,
    alternatives,
  };
}

function alternative(span: TimeSpan): RuntimeDurationAlternative {
  const min = span.atMost ? null : isoDuration(span.min);
  const max = isoDuration(span.max);
  return {
    iso: min === max ? max : null,
    min,
    max,
    per: span.per === null ? null : plain(span.per),
    workingTime: [...span.min, ...span.max].some(({ unit }) => unit === "hari kerja"),
  };
}

/** The least of what the spans say at the least, or the greatest of what they say at the most. */
function extreme(spans: readonly TimeSpan[], end: "min" | "max"): string | null {
  const ordered = spans
    .map((span): readonly Quantity[] => span[end])
    .toSorted((a, b) => roughMinutes(a) - roughMinutes(b));
  const found = end === "min" ? ordered[0] : ordered.at(-1);
  return found === undefined ? null : isoDuration(found);
}
