import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { Bridge, ShellEvent } from "../shared/contract/bridge.ts";
import { eventChannel, invokeChannel, versionArgument } from "./channels.ts";

const bridge: Bridge = {
  invoke: (operation, input) => ipcRenderer.invoke(invokeChannel, operation, input),
  onEvent(listener) {
    const receive = (_: unknown, event: ShellEvent) => listener(event);
    ipcRenderer.on(eventChannel, receive);
    return () => {
      ipcRenderer.off(eventChannel, receive);
    };
  },
  pathsOf: async (files) => files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ""),
  shell: { kind: "electron", version: versionFromArguments(), platform: process.platform },
};

contextBridge.exposeInMainWorld("vielfaltsakte", bridge);

function versionFromArguments(): string {
  const argument = process.argv.find((text) => text.startsWith(versionArgument));
  return argument?.slice(versionArgument.length) ?? "";
}
