import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The house holds no state in modules, so files may share a worker: a third less time.
    isolate: false,
    // By itself Vitest leaves a core free, for a person who watches.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
