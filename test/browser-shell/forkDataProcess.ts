import { fork } from "node:child_process";
import type { DataProcessPort } from "../../electron/dataProcessClient.ts";
import type { MessageFromDataProcess } from "../../shared/contract/bridge.ts";

/** Starts the data process `file` on `dataDirectory` as a plain Node process. */
export function forkDataProcess(file: string, dataDirectory: string): DataProcessPort {
  const child = fork(file, [dataDirectory], {
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return {
    get pid() {
      return child.pid;
    },
    send(message) {
      // A process that has just died is noticed by its exit, not by the message it cannot take.
      if (child.connected) child.send(message, () => {});
    },
    onMessage(listener) {
      child.on("message", (message) => listener(message as MessageFromDataProcess));
    },
    onExit(listener) {
      child.once("exit", () => listener());
    },
    kill() {
      child.kill("SIGKILL");
    },
  };
}
