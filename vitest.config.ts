import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/runner/longestFirst.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    // Databases, key derivation, packing and above all the audit of a quarter take their time on a small machine.
    // Vitest would keep one core free, which is half of a small machine.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
