import { defineConfig } from "@playwright/test";

/**
 * Everything that needs a window: the journeys, the browser shell itself, and real Electron where
 * its binary is present. Browsers are started by the shells, so there is no project per browser.
 */
export default defineConfig({
  testDir: "..",
  testMatch: "**/*.spec.ts",
  globalSetup: "./prepare.ts",
  outputDir: "../../test-results",
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // A journey that needs a second try is named at the end of `npm test`. Where words could be lost there is no second.
  retries: 1,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
});
