import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { MessageFromDataProcess, ShellEvent } from "../../shared/contract/bridge.ts";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/contract.ts";
import type { Result } from "../../shared/result.ts";

const program = new URL("../../db/process.ts", import.meta.url).pathname;

/** The real data process as a child, spoken to as a shell does. */
export interface RunningDataProcess {
  ask<Name extends OperationName>(operation: Name, input: InputOf<Name>): Promise<Result<OutputOf<Name>>>;
  /** Sends without waiting for the answer. */
  send<Name extends OperationName>(operation: Name, input: InputOf<Name>): void;
  /** kill -9: no handler of the process gets to run. */
  kill(): Promise<void>;
  /** What the process has told its shell without being asked, oldest first. */
  events: ShellEvent[];
  /** Ends it in good order. */
  stop(): Promise<void>;
}

/** Starts the data process on a data directory. `chosenFolder` is what its folder chooser answers. */
export async function startDataProcess(
  dataDirectory: string,
  options: { chosenFolder?: string } = {},
): Promise<RunningDataProcess> {
  const child = fork(program, [dataDirectory], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const events: ShellEvent[] = [];
  let latest = 0;
  const ready = new Promise<void>((resolve) => {
    child.on("message", (message: MessageFromDataProcess) => {
      if (message.type === "ready") resolve();
      if (message.type === "response") waiting.get(message.id)?.(message.result);
      if (message.type === "event") events.push(message.event);
      if (message.type === "hostRequest") {
        const value = message.call === "chooseFolder" ? (options.chosenFolder ?? null) : null;
        child.send({ type: "hostAnswer", id: message.id, ok: true, value });
      }
    });
  });
  await ready;
  return {
    events,
    ask(operation, input) {
      const id = ++latest;
      return new Promise((resolve) => {
        waiting.set(id, (result) =>
          resolve(result as Awaited<ReturnType<RunningDataProcess["ask"]>> as never),
        );
        child.send({ type: "request", id, operation, input });
      });
    },
    send(operation, input) {
      child.send({ type: "request", id: ++latest, operation, input });
    },
    kill: () => end(child, () => child.kill("SIGKILL")),
    stop: () => end(child, () => child.send({ type: "shutdown" })),
  };
}

async function end(child: ChildProcess, how: () => void): Promise<void> {
  const exited = once(child, "exit");
  how();
  await exited;
}
