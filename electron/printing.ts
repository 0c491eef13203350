import { randomUUID } from "node:crypto";
import { BrowserWindow, type Session, session } from "electron";
import { printHeaders } from "./contentPolicy.ts";
import { blockForeignRequests } from "./networkPolicy.ts";
import { denyPermissions } from "./permissionPolicy.ts";

/** Turns HTML documents into PDF or paper, in hidden windows without scripts. */
export interface Printer {
  toPdf(html: string, landscape: boolean): Promise<Uint8Array>;
  /** True when the user handed the document to a printer. */
  toPaper(html: string): Promise<boolean>;
}

/**
 * Creates the printer with a session of its own: a document to print is served once, from
 * memory, and never reaches the window, the disk or a data: address.
 */
export function createPrinter(): Printer {
  const printSession = session.fromPartition("vielfaltsakte-print", { cache: false });
  const documents = new Map<string, string>();
  denyPermissions(printSession);
  blockForeignRequests(printSession, { developerTools: false });
  printSession.protocol.handle("app", (request) => {
    const html = documents.get(request.url);
    documents.delete(request.url);
    return new Response(html ?? "", { status: html === undefined ? 404 : 200, headers: { ...printHeaders } });
  });

  async function withDocument<Value>(html: string, print: (window: BrowserWindow) => Promise<Value>) {
    const address = `app://druck/${randomUUID()}`;
    documents.set(address, html);
    const window = hiddenWindow(printSession);
    try {
      await window.loadURL(address);
      return await print(window);
    } finally {
      window.destroy();
      documents.delete(address);
    }
  }

  return {
    toPdf: (html, landscape) => withDocument(html, (window) => pdfOf(window, landscape)),
    toPaper: (html) => withDocument(html, paperOf),
  };
}

function hiddenWindow(printSession: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
}

/** Tagged and with an outline, so that screen readers can follow the document and everybody finds a chapter. */
function pdfOf(window: BrowserWindow, landscape: boolean): Promise<Uint8Array> {
  return window.webContents.printToPDF({
    pageSize: "A4",
    landscape,
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

function paperOf(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: true }, (printed) => resolve(printed));
  });
}
