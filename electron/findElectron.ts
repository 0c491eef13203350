import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of the installed npm package "electron". */
const packageFolder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));

const probePatience = 4_000;
const downloadPatience = 180_000;

/** The path of Electron's binary where it lies ready, else null. Never uses the network. */
export function installedElectron(): string | null {
  const pathFile = join(packageFolder, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : defaultName();
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, "dist");
  const file = join(folder, name);
  return existsSync(file) ? file : null;
}

/**
 * The path of Electron's binary, after a try of Electron's own installer where it is missing.
 * Null after at most four seconds where the place it comes from cannot be reached, and after
 * three minutes where the download does not come to an end.
 */
export async function obtainElectron(): Promise<string | null> {
  const installed = installedElectron();
  if (installed !== null || process.env.ELECTRON_OVERRIDE_DIST_PATH) return installed;
  if (!(await sourceAnswers())) return null;
  await runInstaller();
  return installedElectron();
}

function defaultName(): string {
  if (process.platform === "win32") return "electron.exe";
  if (process.platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return "electron";
}

/** Electron's installer waits very long on a closed network, so its source is asked first. */
async function sourceAnswers(): Promise<boolean> {
  // Behind a proxy a plain request says nothing; the installer itself knows how to use one.
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  const source = process.env.ELECTRON_MIRROR ?? "https://github.com/electron/electron/releases/";
  try {
    const answer = await fetch(source, {
      method: "HEAD",
      redirect: "manual",
      signal: AbortSignal.timeout(probePatience),
    });
    return answer.status < 500;
  } catch {
    return false;
  }
}

function runInstaller(): Promise<void> {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(packageFolder, "install.js")], { stdio: "ignore" });
    const end = setTimeout(() => installer.kill("SIGKILL"), downloadPatience);
    const finish = () => {
      clearTimeout(end);
      resolve();
    };
    installer.once("error", finish);
    installer.once("exit", finish);
  });
}
