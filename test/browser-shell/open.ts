import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { serveAppFile } from "../../electron/appFiles.ts";
import { type DataProcessClient, startDataProcess } from "../../electron/dataProcessClient.ts";
import { guardRequest, type InputSchemas } from "../../electron/requestGuard.ts";
import packageJson from "../../package.json" with { type: "json" };
import type { ShellEvent, ShellInfo } from "../../shared/contract/bridge.ts";
import { contract } from "../../shared/contract/contract.ts";
import { eventFunction, installBridge, invokeBinding, pathsBinding } from "./bridgeScript.ts";
import { findChromium } from "./findChromium.ts";
import { forkDataProcess } from "./forkDataProcess.ts";
import { askInWindow, browserCalls, type Chooser, placesOf, printFromWindow } from "./hostCalls.ts";
import { type LaunchedBrowser, type Look, launchAppWindow, launchHeadless, openHeadless } from "./launch.ts";

/** The origin of the page; the name is reserved and can exist on no network. */
export const browserOrigin = "https://vielfaltsakte.invalid";

const projectRoot = resolve(import.meta.dirname, "..", "..");

/** What to open. Only the data directory is needed; the rest has the values of a test. */
export interface BrowserShellOptions extends Look {
  dataDirectory: string;
  headless?: boolean;
  /** The invisible browser to open the window in, which goes on running; one of its own when not said. */
  browser?: Browser;
  /** The built window; dist/renderer when not said. */
  rendererFolder?: string;
  /** The program of the data process; dist/db/process.js when not said. */
  dataProcessFile?: string;
  contract?: InputSchemas;
}

/** The program in an ordinary Chromium. */
export interface BrowserShell {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly dataProcess: { readonly pid: number | undefined; kill(): void };
  readonly chooser: Chooser;
  /** The documents sent to paper, oldest first. */
  readonly printed: readonly string[];
  /** Errors of the page and its console, refused requests among them; a good run has none. */
  readonly problems: readonly string[];
  /** Ends window and data process in order and opens both again on the same data. */
  restart(): Promise<void>;
  /** The same after a crash: the data process is killed (-9) and the page gets no chance to say anything. */
  crashAndRestart(): Promise<void>;
  close(): Promise<void>;
}

const shellInfo: ShellInfo = {
  kind: "browser",
  version: packageJson.version,
  platform: process.platform,
};

/** Opens the browser shell; throws where no Chromium can be found. */
export async function openBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const executable = findChromium();
  if (executable === null) throw new Error("No Chromium, Chrome or Edge found.");
  const chooser: Chooser = {
    nextAnswers: [],
    folder: join(options.dataDirectory, "Ausgabe"),
    draggedFrom: null,
  };
  const printed: string[] = [];
  const problems: string[] = [];
  let running = await start();

  async function start(): Promise<Running> {
    const browser = await launch(options, executable as string);
    const paper = async (html: string) => {
      printed.push(html);
      return isHeadless(options) || printFromWindow(browser.context, html);
    };
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    watch(page, problems);
    const ask = isHeadless(options)
      ? undefined
      : (question: string, suggestion: string) => askInWindow(page, question, suggestion);
    const dataProcess = startDataProcess({
      start: () =>
        forkDataProcess(
          options.dataProcessFile ?? join(projectRoot, "dist/db/process.js"),
          options.dataDirectory,
        ),
      onEvent: (event) => void tellPage(page, event),
      hostCalls: browserCalls(executable as string, chooser, paper, ask),
    });
    // Before the bridge, which is built over it.
    await page.exposeFunction(pathsBinding, (names: string[]) => placesOf(chooser, names));
    await connect(page, dataProcess, options);
    await page.goto(`${browserOrigin}/`);
    return { browser, page, dataProcess };
  }

  async function stop(): Promise<void> {
    await running.browser.close();
    await running.dataProcess.shutdown();
  }

  async function crash(): Promise<void> {
    kill(running.dataProcess);
    const ended = running.dataProcess.shutdown();
    await running.browser.close();
    await ended;
  }

  return {
    get page() {
      return running.page;
    },
    get context() {
      return running.browser.context;
    },
    dataProcess: {
      get pid() {
        return running.dataProcess.pid;
      },
      kill: () => kill(running.dataProcess),
    },
    chooser,
    printed,
    problems,
    async restart() {
      await stop();
      running = await start();
    },
    async crashAndRestart() {
      await crash();
      running = await start();
    },
    close: stop,
  };
}

interface Running {
  browser: LaunchedBrowser;
  page: Page;
  dataProcess: DataProcessClient;
}

function isHeadless(options: BrowserShellOptions): boolean {
  return options.headless ?? true;
}

function launch(options: BrowserShellOptions, executable: string): Promise<LaunchedBrowser> {
  if (!isHeadless(options)) return launchAppWindow(executable, `${browserOrigin}/`, options);
  return options.browser ? openHeadless(options.browser, options) : launchForOneWindow(executable, options);
}

async function launchForOneWindow(executable: string, look: Look): Promise<LaunchedBrowser> {
  const browser = await launchHeadless(executable);
  const { context } = await openHeadless(browser, look);
  return { context, close: () => browser.close() };
}

/** What this shell puts into every frame, in place of a preload script, is refused by the one that shows a report. */
const refusedBySandbox = "Blocked script execution in 'about:srcdoc'";

function watch(page: Page, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    const isProblem = message.type() === "error" && !message.text().startsWith(refusedBySandbox);
    if (isProblem) problems.push(message.text());
  });
}

/** Gives the page its files and its bridge: no port, no network, no other address. */
async function connect(
  page: Page,
  dataProcess: DataProcessClient,
  options: BrowserShellOptions,
): Promise<void> {
  const folder = options.rendererFolder ?? join(projectRoot, "dist/renderer");
  await page.context().route("**/*", async (route) => {
    const request = route.request();
    if (!request.url().startsWith(`${browserOrigin}/`)) return route.abort();
    const { status, headers, body } = await serveAppFile(folder, browserOrigin, {
      method: request.method(),
      url: request.url(),
    });
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  });
  await page.exposeBinding(invokeBinding, async ({ frame }, ...message: unknown[]) => {
    const sender = { isMainFrame: frame === page.mainFrame(), url: frame.url() };
    const guarded = guardRequest(options.contract ?? contract, browserOrigin, sender, message);
    return guarded.ok ? dataProcess.request(guarded.value.operation, guarded.value.input) : guarded;
  });
  await page.addInitScript(installBridge, shellInfo);
}

/** A page that is just closing misses the event, as a closing window does. */
async function tellPage(page: Page, event: ShellEvent): Promise<void> {
  await page
    .evaluate(
      ([name, detail]) => (window as unknown as Record<string, (event: unknown) => void>)[name]?.(detail),
      [eventFunction, event] as const,
    )
    .catch(() => {});
}

function kill(dataProcess: DataProcessClient): void {
  if (dataProcess.pid !== undefined) process.kill(dataProcess.pid, "SIGKILL");
}
