/**
 * What one file may cost. A real SOP has some 30 KiB and 8 levels; the limits are far above that and low enough that
 * no file, however it is made, keeps the reader busy for long or exhausts the stack.
 */
export const LIMITS = {
  /** Bytes of UTF-8. */
  bytes: 1 << 19,
  /** YAML's smallest parts: a key, a colon, a text, a line break. */
  lexemes: 100_000,
  /** Levels of lists and maps. */
  depth: 64,
  /** Nodes that aliases and merge keys may repeat in all. */
  repeated: 10_000,
  /** Findings of one kind of reading that are worth listing. */
  findings: 100,
  /** YAML's smallest parts that may be read again, in all, to see what stands after a mistake. */
  again: 100_000,
  /** Levels above a line, and lines below an open bracket, that are looked at for a mistake's cause. */
  ancestors: 8,
  /** Other depths of a line, with or without a hyphen, that are tried. */
  levels: 8,
} as const;
