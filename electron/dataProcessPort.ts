import { utilityProcess } from "electron";
import type { MessageFromDataProcess } from "../shared/contract/bridge.ts";
import type { DataProcessPort } from "./dataProcessClient.ts";

/** Starts the data process `file` on `dataDirectory` as a utility process. */
export function forkDataProcess(file: string, dataDirectory: string): DataProcessPort {
  const child = utilityProcess.fork(file, [dataDirectory], { serviceName: "Vielfaltsakte Datenspeicher" });
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    onMessage(listener) {
      child.on("message", (message: MessageFromDataProcess) => listener(message));
    },
    onExit(listener) {
      child.on("exit", () => listener());
    },
    kill() {
      child.kill();
    },
  };
}
