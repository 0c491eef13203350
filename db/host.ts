import type { FileKind } from "../shared/contract/bridge.ts";

/** What only the shell around the data core can do; the command line can do none of it. */
export interface Host {
  /** Prints an HTML document to PDF; `null` where the shell cannot print. */
  printPdf(html: string): Promise<Uint8Array | null>;
  /** Opens the print dialogue for an HTML document; false where it was not handed to a printer. */
  printDocument(html: string): Promise<boolean>;
  /** Lets the user choose a folder; `null` when the choice was cancelled. */
  chooseFolder(title: string): Promise<string | null>;
  /** Lets the user choose a file; `null` when the choice was cancelled. */
  chooseFile(title: string, kinds: FileKind[]): Promise<string | null>;
  /** Tells the window how far long work has come. */
  progress(operation: string, done: number, total: number, text: string): void;
}

/** A host without a window. */
export const silentHost: Host = {
  printPdf: async () => null,
  printDocument: async () => false,
  chooseFolder: async () => null,
  chooseFile: async () => null,
  progress: () => {},
};
