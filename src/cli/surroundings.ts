/** What a command has around it. The bin gives the process's own; tests give theirs. */
export interface Surroundings {
  readonly workingFolder: string;
  readonly env: NodeJS.ProcessEnv;
  /** For machines: whole documents and nothing else. */
  readonly stdout: (text: string) => void;
  /** For people. */
  readonly stderr: (text: string) => void;
  /** Whether a person looks at stderr as it is written: then progress is shown, in one line that changes. */
  readonly isTerminal: boolean;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly signal: AbortSignal;
}

/** Exit codes. 130 and 143 (a signal) are the bin's own. */
export const EXIT = {
  fine: 0,
  /** Problems in the SOPs. */
  problems: 1,
  usage: 2,
  /** No browser, disk full. */
  environment: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
