import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  type DataProcessClient,
  type DataProcessPort,
  startDataProcess,
} from "../../electron/dataProcessClient.ts";
import type { HostCalls, MessageToDataProcess, ShellEvent } from "../../shared/contract/bridge.ts";
import { forkDataProcess } from "../browser-shell/forkDataProcess.ts";

const program = join(import.meta.dirname, "..", "browser-shell", "small-program", "process.ts");
let dataDirectory: string;
let ports: DataProcessPort[];
let events: ShellEvent[];
let client: DataProcessClient;

const hostCalls: HostCalls = {
  printPdf: async ({ html }) => Buffer.from(html),
  chooseFolder: async () => null,
  chooseFile: async () => {
    throw new Error("no window");
  },
  saveText: async () => null,
  openPrintWindow: async () => true,
};

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), "vielfaltsakte-client-"));
  ports = [];
  events = [];
  client = startDataProcess({
    start: () => {
      const port = forkDataProcess(program, dataDirectory);
      ports.push(port);
      return port;
    },
    onEvent: (event) => events.push(event),
    hostCalls,
  });
});

afterEach(async () => {
  await client.shutdown();
  rmSync(dataDirectory, { recursive: true });
});

function eventTypes(): string[] {
  return events.map((event) => event.type);
}

test("requests made before the process is ready wait for it and keep their order", async () => {
  const written = ["a", "b", "c"].map((text) => client.request("writeNote", { text }));
  await Promise.all(written);
  expect(await client.request("readNotes", {})).toEqual({ ok: true, value: "a\nb\nc\n" });
});

test("bytes, dates and umlauts cross the border unchanged", async () => {
  const value = { bytes: new Uint8Array([0, 255]), day: new Date(0), text: "Müller – محمد" };
  expect(await client.request("repeat", value)).toEqual({ ok: true, value });
});

test("every open request is answered when the process dies, and a new one takes over", async () => {
  const open = [1, 2, 3].map(() => client.request("announceAndNeverAnswer", {}));
  await vi.waitFor(() => expect(events).toHaveLength(3));
  ports[0]?.kill();
  for (const answer of await Promise.all(open)) {
    expect(answer).toMatchObject({ ok: false, error: { code: "dataProcessLost" } });
  }
  expect(await client.request("repeat", 7)).toEqual({ ok: true, value: 7 });
  expect(eventTypes().slice(3)).toEqual(["dataProcessLost", "dataProcessReady"]);
  expect(ports).toHaveLength(2);
});

test("a host call that fails or does not exist is answered, so that nobody waits for ever", async () => {
  const ask = (call: string) =>
    client.request("askHost", { call, input: { html: "é", title: "", kinds: [] } });
  expect(await ask("printPdf")).toMatchObject({ value: { ok: true, value: Buffer.from("é") } });
  expect(await ask("chooseFile")).toMatchObject({ value: { ok: false } });
  expect(await ask("valueOf")).toMatchObject({ value: { ok: false } });
});

test("after the end there are neither answers nor a new process", async () => {
  const [first] = ports;
  await client.shutdown();
  await client.shutdown();
  expect(await client.request("repeat", 1)).toMatchObject({ error: { code: "dataProcessLost" } });
  expect(ports).toEqual([first]);
  expect(events).toEqual([]);
});

/** A process that never becomes ready, for the time between its deaths. */
class DyingPort implements DataProcessPort {
  readonly pid = undefined;
  exit: () => void = () => {};
  readonly sent: MessageToDataProcess[] = [];
  send(message: MessageToDataProcess): void {
    this.sent.push(message);
  }
  onMessage(): void {}
  onExit(listener: () => void): void {
    this.exit = listener;
  }
  kill(): void {
    this.exit();
  }
}

test("a process that dies again and again is started ever more slowly", () => {
  vi.useFakeTimers();
  try {
    const dying: DyingPort[] = [];
    startDataProcess({
      start: () => {
        const port = new DyingPort();
        dying.push(port);
        return port;
      },
      onEvent: () => {},
      hostCalls,
    });
    const delays: number[] = [];
    for (let death = 1; death <= 7; death += 1) {
      dying.at(-1)?.exit();
      const before = Date.now();
      vi.advanceTimersToNextTimer();
      delays.push(Date.now() - before);
      expect(dying).toHaveLength(death + 1);
    }
    expect(delays).toEqual([100, 500, 2_000, 10_000, 30_000, 30_000, 30_000]);
  } finally {
    vi.useRealTimers();
  }
});

test("a process that does not end by itself is killed after five seconds", async () => {
  vi.useFakeTimers();
  try {
    const port = new DyingPort();
    const stubborn = startDataProcess({ start: () => port, onEvent: () => {}, hostCalls });
    const ended = stubborn.shutdown();
    vi.advanceTimersByTime(5_000);
    await ended;
    expect(port.sent).toEqual([{ type: "shutdown" }]);
  } finally {
    vi.useRealTimers();
  }
});
