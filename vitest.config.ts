import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    // Databases, key derivation, packing and above all the audit of a quarter take their time on a small machine.
    // Vitest would keep one core free, which is half of a small machine.
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
