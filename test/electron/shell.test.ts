import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startShell } from "../../electron/shell.ts";
import type { ShellEvent } from "../../shared/contract/bridge.ts";
import { type ElectronRecord, newRecord, SessionRecord, type WindowRecord } from "./standIn.ts";

const state = vi.hoisted(() => ({ record: undefined as unknown }));
vi.mock("electron", async () => {
  const { electronModule } = await import("./standInModule.ts");
  return electronModule(() => state.record as ElectronRecord);
});

let folder: string;
let electron: ElectronRecord;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-electron-"));
  mkdirSync(join(folder, "renderer"));
  writeFileSync(join(folder, "renderer", "index.html"), "<!doctype html>");
  electron = newRecord(folder);
  state.record = electron;
});

afterEach(() => rmSync(folder, { recursive: true }));

function start(): Promise<void> {
  return startShell({
    rendererFolder: join(folder, "renderer"),
    preloadFile: join(folder, "preload.cjs"),
    dataProcessFile: join(folder, "process.js"),
  });
}

function windowSession(): SessionRecord {
  const found = electron.sessions.get("vielfaltsakte");
  if (!found) throw new Error("no window session");
  return found.record;
}

function mainWindow(): WindowRecord {
  const [first] = electron.windows;
  if (!first) throw new Error("no window");
  return first;
}

function dataProcess() {
  const latest = electron.processes.at(-1);
  if (!latest) throw new Error("no data process");
  return latest;
}

function isCancelled(session: SessionRecord, url: string): boolean {
  let cancelled: boolean | undefined;
  session.beforeRequest?.(
    { url } as never,
    ((answer: { cancel: boolean }) => {
      cancelled = answer.cancel;
    }) as never,
  );
  if (cancelled === undefined) throw new Error("not answered");
  return cancelled;
}

describe("before Electron is ready", () => {
  test("switches, sandbox and scheme come first, then the single instance", async () => {
    await start();
    expect([...new Set(electron.order)]).toEqual(["switch", "sandbox", "scheme", "lock", "ready"]);
  });

  test("Chromium is kept off the network by its own switches", async () => {
    await start();
    const switches = new Map(electron.switches);
    for (const name of [
      "disable-background-networking",
      "disable-component-update",
      "disable-domain-reliability",
      "disable-sync",
      "disable-crash-reporter",
      "no-pings",
      "no-proxy-server",
    ]) {
      expect(switches.has(name), name).toBe(true);
    }
    expect(switches.get("host-resolver-rules")).toBe("MAP * ~NOTFOUND");
    expect(electron.resolver).toEqual({ secureDnsMode: "off", enableBuiltInResolver: false });
  });

  test("app:// is a secure standard scheme that bypasses nothing", async () => {
    await start();
    expect(electron.schemes).toEqual([{ scheme: "app", privileges: { standard: true, secure: true } }]);
  });

  test("a second start opens nothing and leaves", async () => {
    electron.singleInstance = false;
    await start();
    expect(electron.order).toContain("quit");
    expect(electron.windows).toEqual([]);
    expect(electron.processes).toEqual([]);
  });
});

describe("the window", () => {
  test("is isolated, sandboxed, without Node, and shown only when drawn", async () => {
    await start();
    const { session, preload, additionalArguments, ...preferences } =
      mainWindow().options.webPreferences ?? {};
    expect(session).toBe(windowSession().session);
    expect(preload).toBe(join(folder, "preload.cjs"));
    expect(additionalArguments).toEqual(["--vielfaltsakte-version=1.2.3"]);
    expect(preferences).toEqual({
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
      devTools: false,
    });
    expect(mainWindow().options.show).toBe(false);
    expect(mainWindow().loaded).toEqual(["app://vielfaltsakte/"]);
    mainWindow().events.emit("ready-to-show");
    expect(mainWindow().done).toEqual(["show"]);
  });

  test("keeps nothing on the disk", async () => {
    await start();
    expect([...electron.sessions].map(([partition, { options }]) => [partition, options])).toEqual([
      ["vielfaltsakte", { cache: false }],
      ["vielfaltsakte-print", { cache: false }],
    ]);
  });

  test("developer tools exist only in a program that is not packaged", async () => {
    electron.packaged = false;
    await start();
    expect(mainWindow().options.webPreferences?.devTools).toBe(true);
    expect(isCancelled(windowSession(), "devtools://devtools/bundled/inspector.html")).toBe(false);
  });

  test("never navigates, opens windows, redirects or holds a webview", async () => {
    await start();
    for (const event of ["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"]) {
      const preventDefault = vi.fn();
      mainWindow().contentEvents.emit(event, { preventDefault });
      expect(preventDefault, event).toHaveBeenCalledOnce();
    }
    expect(mainWindow().openHandler?.({ url: "app://vielfaltsakte/" } as never)).toEqual({ action: "deny" });
  });

  test("a second start brings it to the front", async () => {
    await start();
    mainWindow().minimized = true;
    electron.appEvents.emit("second-instance");
    expect(mainWindow().done).toEqual(["restore", "focus"]);
  });
});

describe("what a page may do", () => {
  test.each(["vielfaltsakte", "vielfaltsakte-print"])("no permission in %s", async (partition) => {
    await start();
    const session = electron.sessions.get(partition)?.record;
    const granted: boolean[] = [];
    for (const permission of [
      "media",
      "geolocation",
      "notifications",
      "clipboard-read",
      "fileSystem",
      "openExternal",
      "unknown",
    ]) {
      session?.requestHandler?.(...([null, permission, (yes: boolean) => granted.push(yes)] as never[]));
      granted.push(
        session?.checkHandler?.(...([null, permission, "app://vielfaltsakte"] as never[])) as boolean,
      );
    }
    expect(granted).toEqual(new Array(14).fill(false));
    expect(session?.deviceHandler?.()).toBe(false);
    let streams: unknown = "not answered";
    session?.displayHandler?.(...([{}, (answer: unknown) => (streams = answer)] as never[]));
    expect(streams).toBeNull();
    let pairing: unknown;
    session?.bluetoothHandler?.(...([{}, (answer: unknown) => (pairing = answer)] as never[]));
    expect(pairing).toEqual({ confirmed: false });
    expect(session?.usbHandler?.(...([{ protectedClasses: ["hid"] }] as never[]))).toEqual(["hid"]);
    expect(session?.spellChecker).toBe(false);
  });

  test.each([
    "http://example.org/",
    "https://example.org/",
    "ws://127.0.0.1/",
    "file:///etc/passwd",
    "ftp://example.org/",
    "blob:https://example.org/1",
    "chrome://gpu",
    "devtools://devtools/",
    "HTTPS://EXAMPLE.ORG",
    "",
  ])("%s is blocked", async (url) => {
    await start();
    expect(isCancelled(windowSession(), url)).toBe(true);
  });

  test("its own files are not blocked, and downloads are", async () => {
    await start();
    expect(isCancelled(windowSession(), "app://vielfaltsakte/index.html")).toBe(false);
    const preventDefault = vi.fn();
    windowSession().events.emit("will-download", { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test("a session that nobody set up may load nothing and is asked nothing either", async () => {
    await start();
    const other = new SessionRecord();
    electron.appEvents.emit("session-created", other.session);
    expect(isCancelled(other, "https://example.org/")).toBe(true);
    expect(other.checkHandler?.(null, "media")).toBe(false);
    const answer = vi.fn();
    other.requestHandler?.(null, "geolocation", answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
  });

  test("app:// answers with the built page and its policy", async () => {
    await start();
    const answer = await windowSession().protocols.get("app")?.(new Request("app://vielfaltsakte/"));
    expect(answer?.status).toBe(200);
    expect(await answer?.text()).toBe("<!doctype html>");
    expect(answer?.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; script-src 'self';/);
    expect((await windowSession().protocols.get("app")?.(new Request("app://druck/x")))?.status).toBe(403);
  });
});

describe("the entry from the window", () => {
  const page = { parent: null, url: "app://vielfaltsakte/" };

  function call(senderFrame: unknown, ...message: unknown[]): Promise<unknown> | undefined {
    return electron.ipc.get("vielfaltsakte:invoke")?.({ senderFrame } as never, ...message);
  }

  test("is one channel", async () => {
    await start();
    expect([...electron.ipc.keys()]).toEqual(["vielfaltsakte:invoke"]);
  });

  test("passes a valid call on and its answer back", async () => {
    await start();
    dataProcess().say({ type: "ready" });
    const answer = call(page, "vaultStatus", {});
    expect(dataProcess().received).toEqual([{ type: "request", id: 1, operation: "vaultStatus", input: {} }]);
    dataProcess().say({ type: "response", id: 1, result: { ok: true, value: "status" } });
    expect(await answer).toEqual({ ok: true, value: "status" });
  });

  test.each([
    ["no frame", null],
    ["an inner frame", { parent: page, url: "app://vielfaltsakte/" }],
    ["another origin", { parent: null, url: "https://example.org/" }],
    ["a look-alike origin", { parent: null, url: "app://vielfaltsakte.example.org/" }],
    ["a printed document", { parent: null, url: "app://druck/1" }],
  ])("refuses %s", async (_who, frame) => {
    await start();
    expect(await call(frame, "vaultStatus", {})).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    expect(dataProcess().received).toEqual([]);
  });

  test("refuses unknown operations, wrong inputs and large ones before the data process sees them", async () => {
    await start();
    dataProcess().say({ type: "ready" });
    expect(await call(page, "constructor", {})).toMatchObject({ error: { code: "unknownOperation" } });
    expect(await call(page, "unlock", { username: 7 })).toMatchObject({ error: { code: "invalidInput" } });
    expect(await call(page, "unlock", { username: "x".repeat(3_000_000) })).toMatchObject({
      error: { code: "requestTooLarge" },
    });
    expect(await call(page, "unlock", {}, "more")).toMatchObject({ error: { code: "unknownOperation" } });
    expect(dataProcess().received).toEqual([]);
  });
});

describe("the data process", () => {
  test("runs in the folder of the records, and Chromium's files lie beside them", async () => {
    await start();
    expect(dataProcess()).toMatchObject({
      file: join(folder, "process.js"),
      args: [join(folder, "appData", "Vielfaltsakte")],
    });
    expect(electron.paths).toEqual([["userData", join(folder, "appData", "Vielfaltsakte", "Fenster")]]);
  });

  test("events go to the window, unless it is closed", async () => {
    await start();
    const event: ShellEvent = { type: "locked" };
    dataProcess().say({ type: "event", event });
    mainWindow().destroyed = true;
    dataProcess().say({ type: "event", event });
    expect(mainWindow().sent).toEqual([["vielfaltsakte:event", event]]);
  });

  test.each(["suspend", "lock-screen"])("the records are locked on %s", async (event) => {
    await start();
    dataProcess().say({ type: "ready" });
    electron.powerEvents.emit(event);
    expect(dataProcess().received).toMatchObject([{ type: "request", operation: "lock", input: {} }]);
    expect(mainWindow().sent).toEqual([]);
    dataProcess().say({ type: "response", id: 1, result: { ok: true, value: null } });
    await vi.waitFor(() => expect(mainWindow().sent).toEqual([["vielfaltsakte:event", { type: "locked" }]]));
  });

  test("the program ends after the data process has finished its work", async () => {
    await start();
    dataProcess().say({ type: "ready" });
    electron.appEvents.emit("window-all-closed");
    expect(dataProcess().received).toEqual([{ type: "shutdown" }]);
    expect(electron.exits).toEqual([]);
    dataProcess().events.emit("exit", 0);
    await vi.waitFor(() => expect(electron.exits).toEqual([0]));
  });

  test("may have folders, files and places to save chosen by the user", async () => {
    await start();
    electron.chosen.filePaths = ["/chosen"];
    dataProcess().say({ type: "hostRequest", id: 1, call: "chooseFolder", input: { title: "Ordner" } });
    dataProcess().say({
      type: "hostRequest",
      id: 2,
      call: "chooseFile",
      input: { title: "Datei", kinds: [{ name: "Paket", extensions: ["json"] }] },
    });
    dataProcess().say({
      type: "hostRequest",
      id: 3,
      call: "saveText",
      input: { title: "Sichern", suggestedName: "a.txt", text: "A" },
    });
    await vi.waitFor(() =>
      expect(dataProcess().received).toEqual([
        { type: "hostAnswer", id: 1, ok: true, value: "/chosen" },
        { type: "hostAnswer", id: 2, ok: true, value: "/chosen" },
        { type: "hostAnswer", id: 3, ok: true, value: null },
      ]),
    );
    expect(electron.dialogs).toEqual([
      { title: "Ordner", properties: ["openDirectory", "createDirectory"] },
      { title: "Datei", filters: [{ name: "Paket", extensions: ["json"] }], properties: ["openFile"] },
      { title: "Sichern", defaultPath: "a.txt" },
    ]);
  });

  test("may have HTML printed, in a hidden window without scripts that sees the document once", async () => {
    await start();
    const html = "<p>Bericht</p>";
    dataProcess().say({ type: "hostRequest", id: 1, call: "printPdf", input: { html } });
    const printWindow = electron.windows[1];
    expect(printWindow?.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    });
    const address = printWindow?.loaded[0] ?? "";
    const serve = electron.sessions.get("vielfaltsakte-print")?.record.protocols.get("app");
    const answer = await serve?.(new Request(address));
    expect(await answer?.text()).toBe(html);
    expect(answer?.headers.get("Content-Security-Policy")).not.toContain("script-src");
    expect((await serve?.(new Request(address)))?.status).toBe(404);
    await vi.waitFor(() => expect(dataProcess().received).toMatchObject([{ type: "hostAnswer", ok: true }]));
    expect(printWindow?.pdfOptions).toMatchObject([{ pageSize: "A4", generateTaggedPDF: true }]);
    expect(printWindow?.destroyed).toBe(true);
  });
});

test("the menu is short and German", async () => {
  await start();
  expect(electron.menu?.map((item) => item.label)).toEqual(["Programm", "Bearbeiten", "Ansicht"]);
});
