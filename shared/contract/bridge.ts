import type { Result } from "../result.ts";

/** What a shell tells the window without being asked. */
export type ShellEvent =
  | { type: "progress"; operation: string; done: number; total: number; text: string }
  | { type: "locked" }
  | { type: "dataProcessLost" }
  | { type: "dataProcessReady" };

/** What the window knows about the program around it. */
export interface ShellInfo {
  kind: "electron" | "browser";
  version: string;
  platform: string;
}

/** The only door between the window and the rest: `window.vielfaltsakte`. */
export interface Bridge {
  invoke(operation: string, input: unknown): Promise<Result<unknown>>;
  /** Calls `listener` for every event until the returned function is called. */
  onEvent(listener: (event: ShellEvent) => void): () => void;
  /** Where dropped files and folders lie; empty where the shell cannot know it. */
  pathsOf(files: readonly File[]): Promise<string[]>;
  shell: ShellInfo;
}

/** A kind of file in a file chooser, for example "Lieferung" with the extension "json". */
export interface FileKind {
  name: string;
  extensions: string[];
}

/** What the data process may ask its shell for, because it has neither window nor printer. */
export interface HostCalls {
  /** Prints a complete HTML document (styles inside, no scripts) to the bytes of a PDF, A4. */
  printPdf(input: { html: string; landscape?: boolean }): Promise<Uint8Array>;
  /** Absolute path of the folder chosen, or null when the choice was cancelled. */
  chooseFolder(input: { title: string }): Promise<string | null>;
  /** Absolute path of the file chosen, or null when the choice was cancelled. */
  chooseFile(input: { title: string; kinds: FileKind[] }): Promise<string | null>;
  /** Writes `text` where the user wants it; the absolute path, or null when cancelled. */
  saveText(input: { title: string; suggestedName: string; text: string }): Promise<string | null>;
  /** Opens the system's print dialogue for an HTML document; true when it was handed to a printer. */
  openPrintWindow(input: { html: string }): Promise<boolean>;
}

/** The name of a host call. */
export type HostCallName = keyof HostCalls;

/** From a shell to the data process. */
export type MessageToDataProcess =
  | { type: "request"; id: number; operation: string; input: unknown }
  | { type: "hostAnswer"; id: number; ok: boolean; value: unknown }
  | { type: "shutdown" };

/** From the data process to its shell. */
export type MessageFromDataProcess =
  | { type: "ready" }
  | { type: "response"; id: number; result: Result<unknown> }
  | { type: "event"; event: ShellEvent }
  | { type: "hostRequest"; id: number; call: HostCallName; input: unknown };
