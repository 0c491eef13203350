import { chromium } from "@playwright/test";
import { findChromium } from "../browser-shell/findChromium.ts";
import { runTool } from "./runTool.ts";

/**
 * A Chromium that starts: the installed one, else Playwright's own download, else Debian's
 * package where we may install it. False, after one line that says what to do, where none can be had.
 */
export async function obtainChromium(): Promise<boolean> {
  if (await starts()) return true;
  console.log("Chromium is missing; trying Playwright's own.");
  if ((await runTool("playwright", ["install", "chromium"])) && (await starts())) return true;
  if (isRootOnDebian()) {
    console.log("Trying Debian's package of Chromium.");
    const unattended = { DEBIAN_FRONTEND: "noninteractive" };
    await runTool("apt-get", ["update", "-qq"], unattended);
    await runTool("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], unattended);
    if (await starts()) return true;
  }
  console.log(
    "Install Chromium, Chrome or Edge (Debian: apt install chromium), or name one in VIELFALTSAKTE_CHROMIUM.",
  );
  return false;
}

function isRootOnDebian(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0;
}

/** Being there is not enough: a download may lack the system's libraries. */
async function starts(): Promise<boolean> {
  const executablePath = findChromium();
  if (executablePath === null) return false;
  try {
    const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
