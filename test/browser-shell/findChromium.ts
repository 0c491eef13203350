import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/**
 * The path of a Chromium-like browser: the one VIELFALTSAKTE_CHROMIUM names, else an installed
 * one, else Playwright's own download; null where there is none.
 */
export function findChromium(): string | null {
  const named = process.env.VIELFALTSAKTE_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return [...installedBrowsers(), chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

function installedBrowsers(): string[] {
  if (process.platform === "win32") return windowsBrowsers();
  if (process.platform === "darwin") return macBrowsers;
  return onThePath([
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge",
  ]);
}

const macBrowsers = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

function windowsBrowsers(): string[] {
  const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  );
  const programs = [
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Chromium", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
  ];
  return programs.flatMap((program) => roots.map((root) => join(root, ...program)));
}

function onThePath(names: string[]): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
