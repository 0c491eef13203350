import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    // Databases, key derivation and packing take their time on a small machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
