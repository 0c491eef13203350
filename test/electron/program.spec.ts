import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, test as base, type ElectronApplication, expect, type Page } from "@playwright/test";
import { installedElectron } from "../../electron/findElectron.ts";
import type { Bridge } from "../../shared/contract/bridge.ts";

const root = resolve(import.meta.dirname, "..", "..");
const binary = installedElectron();
const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

interface Program {
  application: ElectronApplication;
  page: Page;
}

const test = base.extend<{ program: Program }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  program: async ({}, use) => {
    const dataDirectory = await mkdtemp(join(tmpdir(), "vielfaltsakte-electron-"));
    const application = await _electron.launch({
      executablePath: binary ?? "",
      // Electron does not start as root with its sandbox; what the sandbox is asked for is tested elsewhere.
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), root],
      env: { ...(process.env as Record<string, string>), VIELFALTSAKTE_DATA_DIRECTORY: dataDirectory },
    });
    const page = await application.firstWindow();
    await use({ application, page });
    await application.close();
    await rm(dataDirectory, { recursive: true, force: true, maxRetries: 3 });
  },
});

test.skip(binary === null, "Electron's binary is not here");
test.skip(!hasDisplay, "there is no display");

test("the window shows the program from its own scheme, and reaches the data process", async ({
  program,
}) => {
  expect(program.page.url()).toMatch(/^app:\/\/vielfaltsakte\//);
  const answer = await program.page.evaluate(() => {
    const { vielfaltsakte } = window as unknown as { vielfaltsakte: Bridge };
    return vielfaltsakte.invoke("vaultStatus", {});
  });
  expect(answer).toMatchObject({ ok: true, value: { state: "missing" } });
});

test("the page has neither Node nor Electron", async ({ program }) => {
  const found = await program.page.evaluate(() =>
    ["require", "process", "module", "global", "Buffer", "electron", "ipcRenderer"].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
});

test("the page cannot leave, open windows, fetch or get a permission", async ({ program }) => {
  const outcome = await program.page.evaluate(async () => {
    const opened = window.open("https://example.org/");
    const fetched = await fetch("https://example.org/").then(
      () => "fetched",
      () => "refused",
    );
    const permission = await Notification.requestPermission();
    location.href = "https://example.org/";
    return { opened: opened === null, fetched, permission };
  });
  expect(outcome).toEqual({ opened: true, fetched: "refused", permission: "denied" });
  expect(program.page.url()).toMatch(/^app:\/\/vielfaltsakte\//);
  expect(program.application.windows()).toHaveLength(1);
});

test("nothing but files of the build can be read", async ({ program }) => {
  const statuses = await program.application.evaluate(async ({ session }) => {
    const windowSession = session.fromPartition("vielfaltsakte");
    const addresses = [
      "app://vielfaltsakte/index.html",
      "app://vielfaltsakte/%2e%2e%2fdb%2fprocess.js",
      "app://vielfaltsakte/..%5cdb%5cprocess.js",
      "app://other/index.html",
    ];
    return Promise.all(addresses.map(async (address) => (await windowSession.fetch(address)).status));
  });
  expect(statuses).toEqual([200, 403, 403, 403]);
});
