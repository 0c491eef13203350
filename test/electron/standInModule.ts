import { join } from "node:path";
import type * as Electron from "electron";
import { type ElectronRecord, ProcessRecord, SessionRecord, strict, WindowRecord } from "./standIn.ts";

/** Builds the stand-in of the whole module over `record()`, read anew at every use. */
export function electronModule(record: () => ElectronRecord): Record<string, unknown> {
  const module: Record<string, unknown> = {
    app: appOver(record),
    session: strict<typeof Electron.session>("session", {
      fromPartition: (partition, options) => {
        const session = new SessionRecord();
        record().sessions.set(partition, { record: session, options });
        return session.session;
      },
    }),
    protocol: strict<Electron.Protocol>("protocol", {
      registerSchemesAsPrivileged: (schemes) => {
        record().order.push("scheme");
        record().schemes.push(...schemes);
      },
    }),
    ipcMain: strict<Electron.IpcMain>("ipcMain", {
      handle: (channel, listener) => {
        record().ipc.set(channel, listener);
      },
    }),
    Menu: strict<typeof Electron.Menu>("Menu", {
      buildFromTemplate: (template) => template as unknown as Electron.Menu,
      setApplicationMenu: (menu) => {
        record().menu = menu as unknown as Electron.MenuItemConstructorOptions[];
      },
    }),
    powerMonitor: strict<Electron.PowerMonitor>("powerMonitor", {
      on: ((event: string, listener: () => void) => record().powerEvents.on(event, listener)) as never,
    }),
    dialog: strict<Electron.Dialog>("dialog", {
      showOpenDialog: (async (_window: unknown, options: unknown) => {
        record().dialogs.push(options);
        return { canceled: record().chosen.filePaths.length === 0, filePaths: record().chosen.filePaths };
      }) as never,
      showSaveDialog: (async (_window: unknown, options: unknown) => {
        record().dialogs.push(options);
        return { canceled: record().chosen.filePath === "", filePath: record().chosen.filePath };
      }) as never,
    }),
    utilityProcess: strict<typeof Electron.utilityProcess>("utilityProcess", {
      fork: (file, args) => fork(record(), file, args),
    }),
    BrowserWindow: windowOver(record),
  };
  return module;
}

function appOver(record: () => ElectronRecord): Electron.App {
  return strict<Electron.App>("app", {
    get isPackaged() {
      return record().packaged;
    },
    commandLine: strict<Electron.CommandLine>("app.commandLine", {
      appendSwitch: (name, value) => {
        record().order.push("switch");
        record().switches.push([name, value]);
      },
    }),
    enableSandbox: () => {
      record().order.push("sandbox");
    },
    getPath: (name) => join(record().folder, name),
    setPath: (name, path) => {
      record().paths.push([name, path]);
    },
    getVersion: () => "1.2.3",
    requestSingleInstanceLock: () => {
      record().order.push("lock");
      return record().singleInstance;
    },
    quit: () => {
      record().order.push("quit");
    },
    exit: (code) => {
      record().exits.push(code ?? 0);
    },
    whenReady: async () => {
      record().order.push("ready");
    },
    configureHostResolver: (options) => {
      record().resolver = options;
    },
    on: ((event: string, listener: () => void) => record().appEvents.on(event, listener)) as never,
  });
}

function fork(record: ElectronRecord, file: string, args: string[] | undefined): Electron.UtilityProcess {
  const child = new ProcessRecord(file, args);
  record.processes.push(child);
  return strict<Electron.UtilityProcess>("utilityProcess", {
    pid: 4711,
    postMessage: (message) => {
      child.received.push(message);
    },
    on: ((event: string, listener: () => void) => child.events.on(event, listener)) as never,
    kill: () => child.events.emit("exit", 0),
  });
}

function windowOver(record: () => ElectronRecord): unknown {
  return class {
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      const window = new WindowRecord(options);
      record().windows.push(window);
      record().appEvents.emit("web-contents-created", {}, window.contents);
      // biome-ignore lint/correctness/noConstructorReturn: `new BrowserWindow` must give the strict stand-in.
      return strict<Electron.BrowserWindow>("BrowserWindow", {
        webContents: window.contents,
        once: ((event: string, listener: () => void) => window.events.once(event, listener)) as never,
        show: () => void window.done.push("show"),
        focus: () => void window.done.push("focus"),
        restore: () => void window.done.push("restore"),
        isMinimized: () => window.minimized,
        isDestroyed: () => window.destroyed,
        loadURL: async (url) => void window.loaded.push(url),
        destroy: () => {
          window.destroyed = true;
        },
      });
    }
  };
}
