import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isCancelled, ShellUnderTest } from "./shellUnderTest.ts";
import type { ElectronRecord } from "./standIn.ts";

const state = vi.hoisted(() => ({ record: undefined as unknown }));
vi.mock("electron", async () => {
  const { electronModule } = await import("./standInModule.ts");
  return electronModule(() => state.record as ElectronRecord);
});

let shell: ShellUnderTest;
beforeEach(() => {
  shell = new ShellUnderTest();
  state.record = shell.electron;
});
afterEach(() => shell.remove());

describe("before Electron is ready", () => {
  test("switches, sandbox and scheme come first, then the single instance", async () => {
    await shell.start();
    expect([...new Set(shell.electron.order)]).toEqual(["switch", "sandbox", "scheme", "lock", "ready"]);
  });

  test("Chromium is kept off the network by its own switches", async () => {
    await shell.start();
    const switches = new Map(shell.electron.switches);
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
    expect(shell.electron.resolver).toEqual({ secureDnsMode: "off", enableBuiltInResolver: false });
  });

  test("app:// is a secure standard scheme that bypasses nothing", async () => {
    await shell.start();
    expect(shell.electron.schemes).toEqual([{ scheme: "app", privileges: { standard: true, secure: true } }]);
  });

  test("a second start opens nothing and leaves", async () => {
    shell.electron.singleInstance = false;
    await shell.start();
    expect(shell.electron.order).toContain("quit");
    expect(shell.electron.windows).toEqual([]);
    expect(shell.electron.processes).toEqual([]);
  });
});

describe("the window", () => {
  test("is isolated, sandboxed, without Node, and shown only when drawn", async () => {
    await shell.start();
    const { session, preload, additionalArguments, ...preferences } =
      shell.mainWindow().options.webPreferences ?? {};
    expect(session).toBe(shell.windowSession().session);
    expect(preload).toBe(join(shell.folder, "preload.cjs"));
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
    expect(shell.mainWindow().options.show).toBe(false);
    expect(shell.mainWindow().loaded).toEqual(["app://vielfaltsakte/"]);
    shell.mainWindow().events.emit("ready-to-show");
    expect(shell.mainWindow().done).toEqual(["show"]);
  });

  test("keeps nothing on the disk", async () => {
    await shell.start();
    expect([...shell.electron.sessions].map(([partition, { options }]) => [partition, options])).toEqual([
      ["vielfaltsakte", { cache: false }],
      ["vielfaltsakte-print", { cache: false }],
    ]);
  });

  test("developer tools exist only in a program that is not packaged", async () => {
    shell.electron.packaged = false;
    await shell.start();
    expect(shell.mainWindow().options.webPreferences?.devTools).toBe(true);
    expect(isCancelled(shell.windowSession(), "devtools://devtools/bundled/inspector.html")).toBe(false);
  });

  test("never navigates, opens windows, redirects or holds a webview", async () => {
    await shell.start();
    for (const event of ["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"]) {
      const preventDefault = vi.fn();
      shell.mainWindow().contentEvents.emit(event, { preventDefault });
      expect(preventDefault, event).toHaveBeenCalledOnce();
    }
    expect(shell.mainWindow().openHandler?.({ url: "app://vielfaltsakte/" } as never)).toEqual({
      action: "deny",
    });
  });

  test("a second start brings it to the front", async () => {
    await shell.start();
    shell.mainWindow().minimized = true;
    shell.electron.appEvents.emit("second-instance");
    expect(shell.mainWindow().done).toEqual(["restore", "focus"]);
  });
});

test("the menu is short and German", async () => {
  await shell.start();
  expect(shell.electron.menu?.map((item) => item.label)).toEqual(["Programm", "Bearbeiten", "Ansicht"]);
});
