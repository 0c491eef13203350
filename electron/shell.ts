import { join } from "node:path";
import { app, type BrowserWindow, powerMonitor, session } from "electron";
import type { ShellEvent } from "../shared/contract/bridge.ts";
import { contract } from "../shared/contract/contract.ts";
import { appOrigin, declareAppScheme, serveApp } from "./appProtocol.ts";
import { eventChannel } from "./channels.ts";
import { type DataProcessClient, startDataProcess } from "./dataProcessClient.ts";
import { forkDataProcess } from "./dataProcessPort.ts";
import { desktopCalls } from "./hostCalls.ts";
import { openIpcEntry } from "./ipcGuard.ts";
import { openMainWindow } from "./mainWindow.ts";
import { setMenu } from "./menu.ts";
import { denyNavigation } from "./navigationPolicy.ts";
import { blockForeignRequests, cutOffNameResolution, cutOffNetwork } from "./networkPolicy.ts";
import { denyPermissions } from "./permissionPolicy.ts";
import { createPrinter } from "./printing.ts";

/** Where the built parts of the program lie. */
export interface ShellFiles {
  rendererFolder: string;
  preloadFile: string;
  dataProcessFile: string;
}

/**
 * Starts the desktop program, or hands over to the one already running. Everything that Electron
 * and Chromium must know before they are ready is said here first.
 */
export async function startShell(files: ShellFiles): Promise<void> {
  cutOffNetwork();
  app.enableSandbox();
  declareAppScheme();
  const dataDirectory = placeFolders();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  denyNavigation();
  guardEverySession();
  await app.whenReady();
  cutOffNameResolution();
  setMenu();
  openProgram(files, dataDirectory);
}

/**
 * Keeps Chromium's own files in a folder beside the records, and says where the records lie.
 * Only a program that is not packaged lets the environment choose another place.
 */
function placeFolders(): string {
  const chosen = app.isPackaged ? undefined : process.env.VIELFALTSAKTE_DATA_DIRECTORY;
  const dataDirectory = chosen ?? join(app.getPath("appData"), "Vielfaltsakte");
  app.setPath("userData", join(dataDirectory, "Fenster"));
  return dataDirectory;
}

function openProgram(files: ShellFiles, dataDirectory: string): void {
  const developerTools = !app.isPackaged;
  // Without "persist:" the session lives in memory: nothing a page shows is ever left on the disk.
  const windowSession = session.fromPartition("vielfaltsakte", { cache: false });
  denyPermissions(windowSession);
  blockForeignRequests(windowSession, { developerTools });
  serveApp(windowSession, files.rendererFolder);

  let window: BrowserWindow;
  const client = startDataProcess({
    start: () => forkDataProcess(files.dataProcessFile, dataDirectory),
    onEvent: (event) => sendToWindow(window, event),
    hostCalls: desktopCalls(() => window, createPrinter()),
  });
  openIpcEntry(contract, appOrigin, (operation, input) => client.request(operation, input));
  window = openMainWindow({
    session: windowSession,
    preloadFile: files.preloadFile,
    version: app.getVersion(),
    developerTools,
  });
  app.on("second-instance", () => bringToFront(window));
  lockWithTheComputer(client, () => sendToWindow(window, { type: "locked" }));
  endTogether(client);
}

/** Also Chromium's own default session, which no page of ours uses, may neither ask nor load anything. */
function guardEverySession(): void {
  app.on("session-created", (created) => {
    denyPermissions(created);
    blockForeignRequests(created, { developerTools: !app.isPackaged });
  });
}

function sendToWindow(window: BrowserWindow, event: ShellEvent): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** A sleeping or locked computer locks the records too, and the window must not go on showing them. */
function lockWithTheComputer(client: DataProcessClient, onLocked: () => void): void {
  const lock = () => void client.request("lock", {}).then(onLocked);
  powerMonitor.on("suspend", lock);
  powerMonitor.on("lock-screen", lock);
}

/** The program ends when its window is closed, and only after the data process has finished. */
function endTogether(client: DataProcessClient): void {
  app.on("window-all-closed", () => {
    void client.shutdown().then(() => app.exit(0));
  });
}
