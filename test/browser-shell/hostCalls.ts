import { mkdir, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
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

/** Asks for a path with a suggestion; null is "Abbrechen". */
export type AskForPath = (question: string, suggestion: string) => Promise<string | null>;

/**
 * Host calls without a desktop: choosing is answered by `chooser`, or by a person who is asked for the path where one
 * sits there; PDF comes from `executable`.
 */
export function browserCalls(
  executable: string,
  chooser: Chooser,
  paper: Paper,
  ask?: AskForPath,
): HostCalls {
  async function askFor(title: string, suggestion: string): Promise<string | null> {
    if (!ask) return suggestion;
    const answer = (await ask(`${title} (vollständiger Pfad):`, suggestion))?.trim();
    return answer ? resolve(answer) : null;
  }
  return {
    printPdf: ({ html, landscape }) => pdfOf(executable, html, landscape ?? false),
    openPrintWindow: ({ html }) => paper(html),
    chooseFolder: async ({ title }) => choose(chooser, await askFor(title, await outputFolder(chooser))),
    chooseFile: async ({ title }) => choose(chooser, ask ? await askFor(title, chooser.folder) : null),
    async saveText({ title, suggestedName, text }) {
      const suggestion = join(await outputFolder(chooser), basename(suggestedName));
      const file = choose(chooser, await askFor(title, suggestion));
      if (file !== null) await writeFile(file, text, "utf8");
      return file;
    },
  };
}

/** Asks the person at the window: a browser without a desktop's choosers can have a path only typed. */
export async function askInWindow(page: Page, question: string, suggestion: string): Promise<string | null> {
  // While somebody listens, the dialogue stays open for the person instead of being dismissed.
  const leaveOpen = () => {};
  page.on("dialog", leaveOpen);
  try {
    return await page.evaluate(([words, value]) => prompt(words, value), [question, suggestion] as const);
  } finally {
    page.off("dialog", leaveOpen);
  }
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
