import { BrowserWindow, type Session } from "electron";
import { appOrigin } from "./appProtocol.ts";
import { versionArgument } from "./channels.ts";

/** What the window is made from. */
export interface WindowParts {
  session: Session;
  preloadFile: string;
  version: string;
  developerTools: boolean;
}

/** Opens the program's only window; it appears when its first picture is ready. */
export function openMainWindow(parts: WindowParts): BrowserWindow {
  const window = new BrowserWindow({
    title: "Vielfaltsakte",
    width: 1440,
    height: 900,
    minWidth: 480,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      session: parts.session,
      preload: parts.preloadFile,
      additionalArguments: [versionArgument + parts.version],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: parts.developerTools,
    },
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}
