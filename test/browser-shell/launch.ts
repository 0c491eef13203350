import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "@playwright/test";
import { offlineSwitches } from "./offlineSwitches.ts";

/** How the window looks at its start; CSS pixels. */
export interface Look {
  viewport?: { width: number; height: number };
  colorScheme?: "light" | "dark";
}

/** A window of a running browser, and the way to end it without leaving anything behind. */
export interface LaunchedBrowser {
  context: BrowserContext;
  close(): Promise<void>;
}

/** An invisible browser for tests; it may show many windows, one after the other. */
export function launchHeadless(executable: string): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    headless: true,
    chromiumSandbox: canSandbox(),
    args: offlineSwitches,
  });
}

/** A window of its own in an invisible browser: it knows nothing of any other, and leaves nothing to the next. */
export async function openHeadless(browser: Browser, look: Look): Promise<LaunchedBrowser> {
  const context = await browser.newContext({
    ...commonOptions,
    viewport: look.viewport ?? { width: 1440, height: 900 },
    colorScheme: look.colorScheme ?? "light",
  });
  return { context, close: () => context.close() };
}

/** A visible window without tabs or address bar; its profile is thrown away at the end. */
export async function launchAppWindow(
  executable: string,
  address: string,
  look: Look,
): Promise<LaunchedBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "vielfaltsakte-fenster-"));
  await switchOffTranslation(profile);
  const { width, height } = look.viewport ?? { width: 1440, height: 900 };
  const context = await chromium.launchPersistentContext(profile, {
    ...commonOptions,
    executablePath: executable,
    headless: false,
    chromiumSandbox: canSandbox(),
    viewport: null,
    // Nobody needs to be told that a test drives the browser: here a person does.
    ignoreDefaultArgs: ["--enable-automation"],
    ...(look.colorScheme ? { colorScheme: look.colorScheme } : { colorScheme: null }),
    // Otherwise Chromium would write typed text into its session files, readable on the disk.
    args: [...offlineSwitches, "--incognito", `--app=${address}`, `--window-size=${width},${height}`],
  });
  return {
    context,
    async close() {
      // Closing its only window has usually ended the browser already.
      await context.close().catch(() => {});
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The browser must neither offer to translate records nor know how to. */
async function switchOffTranslation(profile: string): Promise<void> {
  await mkdir(join(profile, "Default"));
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify({ translate: { enabled: false } }));
}

const commonOptions: BrowserContextOptions = {
  offline: true,
  serviceWorkers: "block",
  acceptDownloads: false,
  locale: "de-DE",
  timezoneId: "Europe/Berlin",
  permissions: [],
};

/** Chromium refuses to sandbox what runs as root. */
function canSandbox(): boolean {
  return process.getuid?.() !== 0;
}
