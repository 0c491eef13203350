import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ShellEvent } from "../../shared/contract/bridge.ts";
import { ShellUnderTest } from "./shellUnderTest.ts";
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

describe("the entry from the window", () => {
  const page = { parent: null, url: "app://vielfaltsakte/" };

  function call(senderFrame: unknown, ...message: unknown[]): Promise<unknown> | undefined {
    return shell.electron.ipc.get("vielfaltsakte:invoke")?.({ senderFrame } as never, ...message);
  }

  test("is one channel", async () => {
    await shell.start();
    expect([...shell.electron.ipc.keys()]).toEqual(["vielfaltsakte:invoke"]);
  });

  test("passes a valid call on and its answer back", async () => {
    await shell.start();
    shell.dataProcess().say({ type: "ready" });
    const answer = call(page, "vaultStatus", {});
    expect(shell.dataProcess().received).toEqual([
      { type: "request", id: 1, operation: "vaultStatus", input: {} },
    ]);
    shell.dataProcess().say({ type: "response", id: 1, result: { ok: true, value: "status" } });
    expect(await answer).toEqual({ ok: true, value: "status" });
  });

  test.each([
    ["no frame", null],
    ["an inner frame", { parent: page, url: "app://vielfaltsakte/" }],
    ["another origin", { parent: null, url: "https://example.org/" }],
    ["a look-alike origin", { parent: null, url: "app://vielfaltsakte.example.org/" }],
    ["a printed document", { parent: null, url: "app://druck/1" }],
  ])("refuses %s", async (_who, frame) => {
    await shell.start();
    expect(await call(frame, "vaultStatus", {})).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    expect(shell.dataProcess().received).toEqual([]);
  });

  test("refuses unknown operations, wrong inputs and large ones before the data process sees them", async () => {
    await shell.start();
    shell.dataProcess().say({ type: "ready" });
    expect(await call(page, "constructor", {})).toMatchObject({ error: { code: "unknownOperation" } });
    expect(await call(page, "unlock", { username: 7 })).toMatchObject({ error: { code: "invalidInput" } });
    expect(await call(page, "unlock", { username: "x".repeat(3_000_000) })).toMatchObject({
      error: { code: "requestTooLarge" },
    });
    expect(await call(page, "unlock", {}, "more")).toMatchObject({ error: { code: "unknownOperation" } });
    expect(shell.dataProcess().received).toEqual([]);
  });
});

describe("the data process", () => {
  test("runs in the folder of the records, and Chromium's files lie beside them", async () => {
    await shell.start();
    expect(shell.dataProcess()).toMatchObject({
      file: join(shell.folder, "process.js"),
      args: [join(shell.folder, "appData", "Vielfaltsakte")],
    });
    expect(shell.electron.paths).toEqual([
      ["userData", join(shell.folder, "appData", "Vielfaltsakte", "Fenster")],
    ]);
  });

  test("events go to the window, unless it is closed", async () => {
    await shell.start();
    const event: ShellEvent = { type: "locked" };
    shell.dataProcess().say({ type: "event", event });
    shell.mainWindow().destroyed = true;
    shell.dataProcess().say({ type: "event", event });
    expect(shell.mainWindow().sent).toEqual([["vielfaltsakte:event", event]]);
  });

  test.each(["suspend", "lock-screen"])("the records are locked on %s", async (event) => {
    await shell.start();
    shell.dataProcess().say({ type: "ready" });
    shell.electron.powerEvents.emit(event);
    expect(shell.dataProcess().received).toMatchObject([{ type: "request", operation: "lock", input: {} }]);
    expect(shell.mainWindow().sent).toEqual([]);
    shell.dataProcess().say({ type: "response", id: 1, result: { ok: true, value: null } });
    await vi.waitFor(() =>
      expect(shell.mainWindow().sent).toEqual([["vielfaltsakte:event", { type: "locked" }]]),
    );
  });

  test("the program ends after the data process has finished its work", async () => {
    await shell.start();
    shell.dataProcess().say({ type: "ready" });
    shell.electron.appEvents.emit("window-all-closed");
    expect(shell.dataProcess().received).toEqual([{ type: "shutdown" }]);
    expect(shell.electron.exits).toEqual([]);
    shell.dataProcess().events.emit("exit", 0);
    await vi.waitFor(() => expect(shell.electron.exits).toEqual([0]));
  });

  test("may have folders, files and places to save chosen by the user", async () => {
    await shell.start();
    shell.electron.chosen.filePaths = ["/chosen"];
    shell.dataProcess().say({ type: "hostRequest", id: 1, call: "chooseFolder", input: { title: "Ordner" } });
    shell.dataProcess().say({
      type: "hostRequest",
      id: 2,
      call: "chooseFile",
      input: { title: "Datei", kinds: [{ name: "Paket", extensions: ["json"] }] },
    });
    shell.dataProcess().say({
      type: "hostRequest",
      id: 3,
      call: "saveText",
      input: { title: "Sichern", suggestedName: "a.txt", text: "A" },
    });
    await vi.waitFor(() =>
      expect(shell.dataProcess().received).toEqual([
        { type: "hostAnswer", id: 1, ok: true, value: "/chosen" },
        { type: "hostAnswer", id: 2, ok: true, value: "/chosen" },
        { type: "hostAnswer", id: 3, ok: true, value: null },
      ]),
    );
    expect(shell.electron.dialogs).toEqual([
      { title: "Ordner", properties: ["openDirectory", "createDirectory"] },
      { title: "Datei", filters: [{ name: "Paket", extensions: ["json"] }], properties: ["openFile"] },
      { title: "Sichern", defaultPath: "a.txt" },
    ]);
  });

  test("may have HTML printed, in a hidden window without scripts that sees the document once", async () => {
    await shell.start();
    const html = "<p>Bericht</p>";
    shell.dataProcess().say({ type: "hostRequest", id: 1, call: "printPdf", input: { html } });
    const printWindow = shell.electron.windows[1];
    expect(printWindow?.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    });
    const address = printWindow?.loaded[0] ?? "";
    const serve = shell.electron.sessions.get("vielfaltsakte-print")?.record.protocols.get("app");
    const answer = await serve?.(new Request(address));
    expect(await answer?.text()).toBe(html);
    expect(answer?.headers.get("Content-Security-Policy")).not.toContain("script-src");
    expect((await serve?.(new Request(address)))?.status).toBe(404);
    await vi.waitFor(() =>
      expect(shell.dataProcess().received).toMatchObject([{ type: "hostAnswer", ok: true }]),
    );
    expect(printWindow?.pdfOptions).toMatchObject([{ pageSize: "A4", generateTaggedPDF: true }]);
    expect(printWindow?.destroyed).toBe(true);
  });
});
