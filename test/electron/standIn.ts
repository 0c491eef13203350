import { EventEmitter } from "node:events";
import type * as Electron from "electron";
import type { MessageFromDataProcess, MessageToDataProcess } from "../../shared/contract/bridge.ts";

/**
 * A stand-in of the `electron` module in which everything that was not provided throws: code that
 * begins to use another part of Electron fails its test until somebody has thought about it.
 * Each part is typed by electron.d.ts and notes what was done with it.
 */
export function strict<Whole extends object>(name: string, provided: Partial<Whole>): Whole {
  return new Proxy(provided, {
    get(target, property) {
      if (property in target) {
        const value: unknown = Reflect.get(target, property);
        return typeof value === "function" ? value.bind(target) : value;
      }
      // What `await` and test runners look for on any object.
      if (typeof property === "symbol" || property === "then" || property === "toJSON") return undefined;
      throw new Error(`${name}.${property} is not provided by the stand-in`);
    },
    set(_target, property) {
      throw new Error(`${name}.${String(property)} was set`);
    },
  }) as Whole;
}

// biome-ignore lint/suspicious/noExplicitAny: electron.d.ts types its listeners this way.
type Listener = (...args: any[]) => any;
type BeforeRequest = Parameters<Electron.WebRequest["onBeforeRequest"]>[0] & Listener;

/** What was registered on a session. */
export class SessionRecord {
  requestHandler: Listener | undefined;
  checkHandler: Listener | undefined;
  deviceHandler: Listener | undefined;
  displayHandler: Listener | undefined;
  usbHandler: Listener | undefined;
  bluetoothHandler: Listener | undefined;
  beforeRequest: BeforeRequest | undefined;
  spellChecker: boolean | undefined;
  readonly protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly events = new EventEmitter();

  readonly session = strict<Electron.Session>("session", {
    setPermissionRequestHandler: (handler) => this.note("requestHandler", handler),
    setPermissionCheckHandler: (handler) => this.note("checkHandler", handler),
    setDevicePermissionHandler: (handler) => this.note("deviceHandler", handler),
    setDisplayMediaRequestHandler: (handler) => this.note("displayHandler", handler),
    setUSBProtectedClassesHandler: (handler) => this.note("usbHandler", handler),
    setBluetoothPairingHandler: (handler) => this.note("bluetoothHandler", handler),
    setSpellCheckerEnabled: (enabled) => {
      this.spellChecker = enabled;
    },
    on: ((event: string, listener: Listener) => this.events.on(event, listener)) as never,
    protocol: strict<Electron.Protocol>("session.protocol", {
      handle: (scheme, handler) => {
        this.protocols.set(scheme, handler as (request: Request) => Response | Promise<Response>);
      },
    }),
    webRequest: strict<Electron.WebRequest>("session.webRequest", {
      onBeforeRequest: ((listener: BeforeRequest) => {
        this.beforeRequest = listener;
      }) as never,
    }),
  });

  private note(
    handler:
      | "requestHandler"
      | "checkHandler"
      | "deviceHandler"
      | "displayHandler"
      | "usbHandler"
      | "bluetoothHandler",
    value: unknown,
  ): void {
    this[handler] = value as Listener;
  }
}

/** A window that was opened, with the listeners of its contents. */
export class WindowRecord {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  readonly sent: unknown[][] = [];
  readonly done: string[] = [];
  readonly events = new EventEmitter();
  readonly contentEvents = new EventEmitter();
  openHandler: Parameters<Electron.WebContents["setWindowOpenHandler"]>[0] | undefined;
  destroyed = false;
  minimized = false;
  readonly pdfOptions: unknown[] = [];

  readonly contents = strict<Electron.WebContents>("webContents", {
    on: ((event: string, listener: Listener) => this.contentEvents.on(event, listener)) as never,
    setWindowOpenHandler: (handler) => {
      this.openHandler = handler;
    },
    send: (...message) => {
      this.sent.push(message);
    },
    printToPDF: async (options) => {
      this.pdfOptions.push(options);
      return Buffer.from("%PDF-1.7");
    },
    print: (_options, callback) => callback?.(true, ""),
  });

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    this.options = options;
  }
}

/** A data process that was forked; tests speak for it. */
export class ProcessRecord {
  readonly file: string;
  readonly args: readonly string[] | undefined;
  readonly received: MessageToDataProcess[] = [];
  readonly events = new EventEmitter();

  constructor(file: string, args: readonly string[] | undefined) {
    this.file = file;
    this.args = args;
  }

  say(message: MessageFromDataProcess): void {
    this.events.emit("message", message);
  }
}

/** Everything that the program did with Electron since `resetElectron`. */
export interface ElectronRecord {
  switches: [string, string | undefined][];
  order: string[];
  schemes: Electron.CustomScheme[];
  sessions: Map<string, { record: SessionRecord; options: Electron.FromPartitionOptions | undefined }>;
  windows: WindowRecord[];
  processes: ProcessRecord[];
  paths: [string, string][];
  appEvents: EventEmitter;
  powerEvents: EventEmitter;
  ipc: Map<string, (event: Electron.IpcMainInvokeEvent, ...message: unknown[]) => Promise<unknown>>;
  menu: Electron.MenuItemConstructorOptions[] | undefined;
  resolver: unknown;
  chosen: { filePaths: string[]; filePath: string };
  dialogs: unknown[];
  exits: number[];
  singleInstance: boolean;
  packaged: boolean;
  folder: string;
}

/** A fresh record for a program in `folder`. */
export function newRecord(folder: string): ElectronRecord {
  return {
    switches: [],
    order: [],
    schemes: [],
    sessions: new Map(),
    windows: [],
    processes: [],
    paths: [],
    appEvents: new EventEmitter(),
    powerEvents: new EventEmitter(),
    ipc: new Map(),
    menu: undefined,
    resolver: undefined,
    chosen: { filePaths: [], filePath: "" },
    dialogs: [],
    exits: [],
    singleInstance: true,
    packaged: true,
    folder,
  };
}
