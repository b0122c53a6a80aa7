import { setImmediate } from "node:timers/promises";

/** So many SOPs are read or checked before others get a turn: a signal, the terminal. */
const AT_ONCE = 20;

/**
 * To be called after each SOP of many: lets others have their turn now and then.
 *
 * @param tidy done before that
 * @throws the signal's reason, once called
 */
export function breather(signal: AbortSignal | undefined, tidy?: () => void): () => Promise<void> {
  let count = 0;
  return async () => {
    if (++count % AT_ONCE !== 0) return;
    tidy?.();
    await setImmediate();
    signal?.throwIfAborted();
  };
}
