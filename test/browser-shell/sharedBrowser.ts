import { test as base } from "@playwright/test";
import { findChromium } from "./findChromium.ts";
import { launchHeadless } from "./launch.ts";

/**
 * Playwright's test with one invisible browser for all windows of a worker: to start a browser takes about as much
 * processor time as a short journey. Every journey opens a window of its own in it.
 */
export const test = base.extend<object, { browser: Awaited<ReturnType<typeof launchHeadless>> }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const executable = findChromium();
      if (executable === null) throw new Error("No Chromium, Chrome or Edge found.");
      const browser = await launchHeadless(executable);
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
});
