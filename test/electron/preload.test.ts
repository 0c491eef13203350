import { EventEmitter } from "node:events";
import type * as Electron from "electron";
import { beforeAll, expect, test, vi } from "vitest";
import type { Bridge, ShellEvent } from "../../shared/contract/bridge.ts";
import { strict } from "./standIn.ts";

const state = vi.hoisted(() => ({ exposed: new Map<string, unknown>(), invoked: [] as unknown[] }));
const renderer = new EventEmitter();

vi.mock("electron", () => ({
  contextBridge: strict<Electron.ContextBridge>("contextBridge", {
    exposeInMainWorld: (name, value) => {
      state.exposed.set(name, value);
    },
  }),
  webUtils: strict<Electron.WebUtils>("webUtils", {
    // Files that are on no disk have no path.
    getPathForFile: (file) => (file.name === "erdacht" ? "" : `/stick/${file.name}`),
  }),
  ipcRenderer: strict<Electron.IpcRenderer>("ipcRenderer", {
    invoke: async (...message) => {
      state.invoked.push(message);
      return { ok: true, value: 1 };
    },
    on: ((channel: string, listener: () => void) => renderer.on(channel, listener)) as never,
    off: ((channel: string, listener: () => void) => renderer.off(channel, listener)) as never,
  }),
}));

beforeAll(async () => {
  process.argv.push("--vielfaltsakte-version=1.2.3");
  await import("../../electron/preload.ts");
  process.argv.pop();
});

function bridge(): Bridge {
  return state.exposed.get("vielfaltsakte") as Bridge;
}

test("the window gets one object with four members and nothing of Electron", () => {
  expect([...state.exposed.keys()]).toEqual(["vielfaltsakte"]);
  expect(Object.keys(bridge())).toEqual(["invoke", "onEvent", "pathsOf", "shell"]);
  expect(bridge().shell).toEqual({ kind: "electron", version: "1.2.3", platform: process.platform });
});

test("a call goes over the one channel", async () => {
  expect(await bridge().invoke("vaultStatus", {})).toEqual({ ok: true, value: 1 });
  expect(state.invoked).toEqual([["vielfaltsakte:invoke", "vaultStatus", {}]]);
});

test("events arrive without Electron's own event object, until the listener is removed", () => {
  const heard: ShellEvent[][] = [];
  const stop = bridge().onEvent((...event) => heard.push(event));
  renderer.emit("vielfaltsakte:event", { sender: "secret" }, { type: "locked" });
  stop();
  renderer.emit("vielfaltsakte:event", { sender: "secret" }, { type: "locked" });
  expect(heard).toEqual([[{ type: "locked" }]]);
});

test("dropped files are told by their paths, those on no disk not at all", async () => {
  const files = ["06411-2026-Q3", "erdacht"].map((name) => new File([], name));
  expect(await bridge().pathsOf(files)).toEqual(["/stick/06411-2026-Q3"]);
});
