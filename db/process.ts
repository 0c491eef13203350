import { join } from "node:path";
import type {
  FileKind,
  HostCallName,
  HostCalls,
  MessageFromDataProcess,
  MessageToDataProcess,
} from "../shared/contract/bridge.ts";
import { fail } from "../shared/result.ts";
import { dispatch } from "./dispatch.ts";
import type { Host } from "./host.ts";
import { logFailure, openLog } from "./log.ts";
import { Keeper } from "./vault/keeper.ts";

/**
 * The data process: one program that owns the database, spoken to in messages, in Electron as a utility
 * process and elsewhere as a child of Node. Its one argument is the data directory.
 */
interface Port {
  send(message: MessageFromDataProcess): void;
  listen(listener: (message: MessageToDataProcess) => void): void;
}

interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { data: unknown }) => void): void;
}

function connectPort(): Port {
  const utility = (process as { parentPort?: UtilityPort }).parentPort;
  if (utility) {
    return {
      send: (message) => utility.postMessage(message),
      listen: (listener) => utility.on("message", ({ data }) => listener(data as MessageToDataProcess)),
    };
  }
  return {
    send: (message) => process.send?.(message),
    listen: (listener) => process.on("message", (message) => listener(message as MessageToDataProcess)),
  };
}

/** Asks the shell and waits for its answer; a shell that cannot do it answers with null. */
class ShellHost implements Host {
  readonly #port: Port;
  readonly #waiting = new Map<number, (value: unknown) => void>();
  #latest = 0;

  constructor(port: Port) {
    this.#port = port;
  }

  printPdf(html: string): Promise<Uint8Array | null> {
    return this.#call("printPdf", { html });
  }

  async printDocument(html: string): Promise<boolean> {
    return (await this.#call("openPrintWindow", { html })) === true;
  }

  chooseFolder(title: string): Promise<string | null> {
    return this.#call("chooseFolder", { title });
  }

  chooseFile(title: string, kinds: FileKind[]): Promise<string | null> {
    return this.#call("chooseFile", { title, kinds });
  }

  progress(operation: string, done: number, total: number, text: string): void {
    this.#port.send({ type: "event", event: { type: "progress", operation, done, total, text } });
  }

  settle(id: number, value: unknown): void {
    this.#waiting.get(id)?.(value);
    this.#waiting.delete(id);
  }

  #call<Name extends HostCallName>(
    call: Name,
    input: Parameters<HostCalls[Name]>[0],
  ): Promise<Awaited<ReturnType<HostCalls[Name]>> | null> {
    const id = ++this.#latest;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve as (value: unknown) => void);
      this.#port.send({ type: "hostRequest", id, call, input });
    });
  }
}

function main(): void {
  const dataDirectory = process.argv[2];
  if (!dataDirectory) throw new Error("the data process needs its data directory");
  openLog(join(dataDirectory, "vielfaltsakte.log"));
  const port = connectPort();
  const host = new ShellHost(port);
  const keeper = new Keeper(dataDirectory, host);

  const stop = (): void => {
    keeper.lock();
    process.exit(0);
  };

  port.listen((message) => {
    if (message.type === "request") {
      void answer(keeper, port, message);
    } else if (message.type === "hostAnswer") {
      host.settle(message.id, message.ok ? message.value : null);
    } else {
      stop();
    }
  });
  process.on("disconnect", stop);
  port.send({ type: "ready" });
}

/** Answers a request; the window hears of a lock it did not ask for, as when the computer goes to sleep. */
async function answer(
  keeper: Keeper,
  port: Port,
  { id, operation, input }: Extract<MessageToDataProcess, { type: "request" }>,
): Promise<void> {
  const wasOpen = keeper.session !== null;
  const result = await dispatch(keeper, operation, input).catch((error: unknown) => {
    logFailure(operation, error);
    return fail("unexpected");
  });
  port.send({ type: "response", id, result });
  if (wasOpen && keeper.session === null) port.send({ type: "event", event: { type: "locked" } });
}

main();
