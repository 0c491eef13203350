import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { printHeaders } from "../../electron/contentPolicy.ts";
import type { HostCalls } from "../../shared/contract/bridge.ts";
import { offlineSwitches } from "./offlineSwitches.ts";

/** Stands in for the person at the choosers of the operating system. */
export interface Chooser {
  /** Answers of the next choosers, in order; null is "Abbrechen". */
  nextAnswers: (string | null)[];
  /** Where everything goes when no answer was given: a folder "Ausgabe" beside the records. */
  folder: string;
  /** The folder from which files are dragged onto the page: a browser never tells where a file lies. */
  draggedFrom: string | null;
}

/** Puts a document on paper; true when it was handed to a printer. */
export type Paper = (html: string) => Promise<boolean>;

/** Host calls without a desktop: choosing is answered by `chooser`, PDF comes from `executable`. */
export function browserCalls(executable: string, chooser: Chooser, paper: Paper): HostCalls {
  return {
    printPdf: ({ html, landscape }) => pdfOf(executable, html, landscape ?? false),
    openPrintWindow: ({ html }) => paper(html),
    chooseFolder: async () => choose(chooser, await outputFolder(chooser)),
    chooseFile: async () => choose(chooser, null),
    async saveText({ suggestedName, text }) {
      const file = choose(chooser, join(await outputFolder(chooser), basename(suggestedName)));
      if (file !== null) await writeFile(file, text, "utf8");
      return file;
    },
  };
}

/** Where dropped files lie; nowhere, as far as a browser knows, unless the test said from where they are dragged. */
export function placesOf({ draggedFrom }: Chooser, names: readonly string[]): string[] {
  return draggedFrom === null ? [] : names.map((name) => join(draggedFrom, basename(name)));
}

function choose(chooser: Chooser, otherwise: string | null): string | null {
  const answer = chooser.nextAnswers.shift();
  return answer === undefined ? otherwise : answer;
}

async function outputFolder(chooser: Chooser): Promise<string> {
  await mkdir(chooser.folder, { recursive: true });
  return chooser.folder;
}

const printAddress = "https://druck.invalid/";

/** A browser of its own, without scripts and network, as Electron's print window has a session of its own. */
async function pdfOf(executable: string, html: string, landscape: boolean): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath: executable,
    chromiumSandbox: process.getuid?.() !== 0,
    args: offlineSwitches,
  });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
    await showDocument(page, html);
    return await page.pdf({
      format: "A4",
      landscape,
      printBackground: true,
      preferCSSPageSize: true,
      tagged: true,
      outline: true,
    });
  } finally {
    await browser.close();
  }
}

/** Shows the document in a window of its own, with the browser's print dialogue before it. */
export async function printFromWindow(context: BrowserContext, html: string): Promise<boolean> {
  const page = await context.newPage();
  await showDocument(page, html);
  await page.evaluate(() => window.print());
  await page.close();
  return true;
}

async function showDocument(page: Page, html: string): Promise<void> {
  await page.route("**/*", (route) =>
    route.request().url() === printAddress
      ? route.fulfill({ status: 200, headers: { ...printHeaders }, body: html })
      : route.abort(),
  );
  await page.goto(printAddress);
}
