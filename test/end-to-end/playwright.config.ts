import { defineConfig } from "@playwright/test";

/**
 * Everything that needs a window: the journeys, the browser shell itself, and real Electron where
 * its binary is present. Browsers are started by the shells, so there is no project per browser. What begins with
 * prepared records waits for them; everything else goes on beside their making.
 */
export default defineConfig({
  testDir: "..",
  globalSetup: "./prepare.ts",
  outputDir: "../../test-results",
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // A journey that needs a second try is named at the end of `npm test`. Where words could be lost there is no second.
  retries: 1,
  fullyParallel: true,
  projects: [
    // To seal the demo's quarters takes minutes where a machine has much else to do.
    { name: "records", testMatch: "**/end-to-end/records.setup.ts", retries: 0, timeout: 600_000 },
    { name: "without records", testMatch: "**/*.spec.ts", testIgnore: "**/end-to-end/**" },
    { name: "with records", testMatch: "**/end-to-end/**/*.spec.ts", dependencies: ["records"] },
  ],
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
});
