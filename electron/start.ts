import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { resolve } from "node:path";
import { buildStaleParts } from "./build.ts";
import { defaultDataDirectory } from "./dataDirectory.ts";
import { obtainElectron } from "./findElectron.ts";

const projectRoot = resolve(import.meta.dirname, "..");

/** A start that ends this soon with an error was refused by the system, not closed by a person. */
const refusedWithin = 5_000;

/** `npm start`: the program in Electron, else in a Chromium, else one line that says what to do. */
async function start(): Promise<number> {
  if (!hasDisplay()) {
    console.error(
      "Es gibt hier keinen Bildschirm. Die Kommandozeile geht auch ohne: npm run --silent cli -- --help",
    );
    return 1;
  }
  console.log("Vielfaltsakte wird vorbereitet …");
  await buildStaleParts();
  const reason = await reasonAgainstElectron();
  if (reason === null) return 0;
  console.log(`${reason} Vielfaltsakte öffnet sich stattdessen in einem Fenster von Chromium.`);
  return startInBrowser();
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs the program in Electron; null when it ran, else a German sentence why it could not. */
async function reasonAgainstElectron(): Promise<string | null> {
  const electron = await obtainElectron();
  if (electron === null) return "Electron ist hier nicht zu bekommen.";
  if (process.getuid?.() === 0) return "Electron läuft nicht unter dem Konto root.";
  const begin = performance.now();
  const failed = await runElectron(electron);
  const refused = failed && performance.now() - begin < refusedWithin;
  return refused ? "Electron lässt sich hier nicht starten." : null;
}

function runElectron(electron: string): Promise<boolean> {
  return new Promise((finish) => {
    const child = spawn(electron, [projectRoot], { stdio: "inherit" });
    child.once("error", () => finish(true));
    child.once("exit", (code) => finish(code !== 0));
  });
}

/** The browser shell belongs to the tests; it is loaded only here, and is not in the package. */
async function startInBrowser(): Promise<number> {
  const { findChromium } = await import("../test/browser-shell/findChromium.ts");
  if (findChromium() === null) {
    console.error(
      "Es ist auch kein Chromium, Chrome oder Edge installiert. Bitte installieren Sie eines davon (Debian: apt install chromium) und starten Sie noch einmal.",
    );
    return 1;
  }
  const { openBrowserShell } = await import("../test/browser-shell/open.ts");
  const dataDirectory =
    process.env.VIELFALTSAKTE_DATA_DIRECTORY ??
    defaultDataDirectory({ platform: process.platform, home: homedir(), environment: process.env });
  await mkdir(dataDirectory, { recursive: true });
  const shell = await openBrowserShell({ dataDirectory, headless: false });
  await shell.page.waitForEvent("close", { timeout: 0 });
  await shell.close();
  return 0;
}

process.exitCode = await start();
