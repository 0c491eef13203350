import type {
  HostCallName,
  HostCalls,
  MessageFromDataProcess,
  MessageToDataProcess,
  ShellEvent,
} from "../shared/contract/bridge.ts";
import { fail, type Result } from "../shared/result.ts";

/** The little a shell must know about a running data process, whatever kind of process it is. */
export interface DataProcessPort {
  readonly pid: number | undefined;
  send(message: MessageToDataProcess): void;
  onMessage(listener: (message: MessageFromDataProcess) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

/** A data process that answers requests and is started anew whenever it dies. */
export interface DataProcessClient {
  /** The process id at this moment; another one after a restart. */
  readonly pid: number | undefined;
  /** Answers with the operation's result, or with `dataProcessLost` where the process died meanwhile. */
  request(operation: string, input: unknown): Promise<Result<unknown>>;
  /** Lets the process finish its work and end; kills it after five seconds. */
  shutdown(): Promise<void>;
}

/** What a client needs from its shell. */
export interface DataProcessHost {
  start(): DataProcessPort;
  onEvent(event: ShellEvent): void;
  hostCalls: HostCalls;
}

type Request = Extract<MessageToDataProcess, { type: "request" }>;
type Answer = (result: Result<unknown>) => void;

const restartDelays = [100, 500, 2_000, 10_000, 30_000];
const shutdownPatience = 5_000;

/**
 * Starts the data process and keeps one running. Requests made before it is ready wait for it.
 * Every request open when the process dies is answered with `dataProcessLost`, the event of that
 * name goes out, and a new process starts: after 100 ms, and later with each death in a row.
 */
export function startDataProcess(host: DataProcessHost): DataProcessClient {
  const answers = new Map<number, Answer>();
  let port: DataProcessPort;
  let ready = false;
  let waiting: Request[] = [];
  let nextId = 1;
  let deathsInARow = 0;
  let lost = false;
  let restartTimer: NodeJS.Timeout | undefined;
  let ending = false;
  let ended: () => void = () => {};

  function start(): void {
    const started = host.start();
    port = started;
    started.onMessage((message) => receive(started, message));
    started.onExit(onExit);
  }

  function receive(from: DataProcessPort, message: MessageFromDataProcess): void {
    if (message.type === "ready") onReady();
    else if (message.type === "response") answer(message.id, message.result);
    else if (message.type === "event") host.onEvent(message.event);
    else if (message.type === "hostRequest") void answerHostRequest(from, message);
  }

  function onReady(): void {
    ready = true;
    deathsInARow = 0;
    for (const request of waiting) port.send(request);
    waiting = [];
    if (lost) host.onEvent({ type: "dataProcessReady" });
    lost = false;
  }

  function onExit(): void {
    ready = false;
    waiting = [];
    for (const id of [...answers.keys()]) answer(id, fail("dataProcessLost"));
    if (ending) {
      ended();
      return;
    }
    lost = true;
    host.onEvent({ type: "dataProcessLost" });
    const delay = restartDelays[Math.min(deathsInARow, restartDelays.length - 1)];
    deathsInARow += 1;
    restartTimer = setTimeout(restart, delay);
  }

  function restart(): void {
    restartTimer = undefined;
    start();
  }

  function answer(id: number, result: Result<unknown>): void {
    answers.get(id)?.(result);
    answers.delete(id);
  }

  async function answerHostRequest(
    asking: DataProcessPort,
    request: { id: number; call: HostCallName; input: unknown },
  ): Promise<void> {
    const { ok, value } = await callHost(host.hostCalls, request.call, request.input);
    // A process that died while its user was choosing a folder no longer waits for the answer.
    if (asking === port && !ending) asking.send({ type: "hostAnswer", id: request.id, ok, value });
  }

  start();

  return {
    get pid() {
      return port.pid;
    },
    request(operation, input) {
      if (ending) return Promise.resolve(fail("dataProcessLost"));
      const request: Request = { type: "request", id: nextId, operation, input };
      nextId += 1;
      return new Promise((resolve) => {
        answers.set(request.id, resolve);
        if (ready) port.send(request);
        else waiting.push(request);
      });
    },
    shutdown() {
      if (ending) return Promise.resolve();
      ending = true;
      if (restartTimer !== undefined) {
        clearTimeout(restartTimer);
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const killer = setTimeout(() => port.kill(), shutdownPatience);
        ended = () => {
          clearTimeout(killer);
          resolve();
        };
        port.send({ type: "shutdown" });
      });
    },
  };
}

async function callHost(
  calls: HostCalls,
  name: HostCallName,
  input: unknown,
): Promise<{ ok: boolean; value: unknown }> {
  if (!Object.hasOwn(calls, name)) return { ok: false, value: undefined };
  const call = calls[name] as (input: unknown) => Promise<unknown>;
  try {
    return { ok: true, value: await call(input) };
  } catch {
    return { ok: false, value: undefined };
  }
}
