import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  HostCallName,
  MessageFromDataProcess,
  MessageToDataProcess,
} from "../../../shared/contract/bridge.ts";
import { type Result, succeed } from "../../../shared/result.ts";

/**
 * A data process with nothing but the protocol of the real one: it repeats what it hears, keeps
 * notes in a file of its data directory, asks its host for things or falls silent on demand.
 */
const notes = join(process.argv[2] ?? "", "notes.txt");
const hostAnswers = new Map<number, (answer: { ok: boolean; value: unknown }) => void>();
let nextHostRequest = 1;

const operations: Record<string, (input: { [name: string]: unknown }) => Promise<unknown> | unknown> = {
  repeat: (input) => input,
  writeNote: ({ text }) => appendFileSync(notes, `${text}\n`),
  readNotes: () => (existsSync(notes) ? readFileSync(notes, "utf8") : ""),
  tell: () => tell({ type: "event", event: { type: "locked" } }),
  askHost: ({ call, input }) => askHost(call as HostCallName, input),
  saySize: async ({ call, input }) =>
    ((await askHost(call as HostCallName, input)).value as Uint8Array).length,
  announceAndNeverAnswer: () => {
    tell({ type: "event", event: { type: "locked" } });
    return new Promise(() => {});
  },
};

function tell(message: MessageFromDataProcess): void {
  process.send?.(message);
}

function askHost(call: HostCallName, input: unknown): Promise<{ ok: boolean; value: unknown }> {
  const id = nextHostRequest;
  nextHostRequest += 1;
  return new Promise((resolve) => {
    hostAnswers.set(id, resolve);
    tell({ type: "hostRequest", id, call, input });
  });
}

async function answer(operation: string, input: unknown): Promise<Result<unknown>> {
  const value = await operations[operation]?.(input as { [name: string]: unknown });
  return succeed(value ?? null);
}

process.on("message", async (message: MessageToDataProcess) => {
  if (message.type === "shutdown") process.exit(0);
  else if (message.type === "hostAnswer") hostAnswers.get(message.id)?.(message);
  else tell({ type: "response", id: message.id, result: await answer(message.operation, message.input) });
});

tell({ type: "ready" });
