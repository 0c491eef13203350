import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserShell, openBrowserShell } from "../browser-shell/open.ts";
import { test as base } from "../browser-shell/sharedBrowser.ts";

export { expect } from "@playwright/test";

/** What a journey is given, and the options it may set with `test.use`. */
interface Journey {
  /** An empty folder of its own, removed afterwards. */
  dataDirectory: string;
  /** The built program in Chromium, on `dataDirectory`. */
  shell: BrowserShell;
}

/**
 * Playwright's test with the program opened. A journey fails when the page or its console reported
 * an error, also where every step went well.
 */
export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  dataDirectory: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "vielfaltsakte-reise-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  shell: async ({ browser, dataDirectory, viewport, colorScheme }, use, testInfo) => {
    const shell = await openBrowserShell({
      browser,
      dataDirectory,
      viewport: viewport ?? { width: 1440, height: 900 },
      colorScheme: colorScheme === "dark" ? "dark" : "light",
    });
    await use(shell);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach("page", { body: await shell.page.screenshot(), contentType: "image/png" });
    }
    await shell.close();
    base.expect(shell.problems, "errors that the page reported").toEqual([]);
  },
});
