import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import type { Bridge } from "../../shared/contract/bridge.ts";
import { errorTexts } from "../../shared/errors.ts";
import { askInWindow, browserCalls } from "./hostCalls.ts";
import { type BrowserShell, openBrowserShell } from "./open.ts";
import { test as base } from "./sharedBrowser.ts";
import { smallContract } from "./small-program/contract.ts";

const program = join(import.meta.dirname, "small-program");

const test = base.extend<{ shell: BrowserShell }>({
  shell: async ({ browser }, use) => {
    const dataDirectory = await mkdtemp(join(tmpdir(), "vielfaltsakte-test-"));
    const shell = await openBrowserShell({
      browser,
      dataDirectory,
      rendererFolder: join(program, "renderer"),
      dataProcessFile: join(program, "process.ts"),
      contract: smallContract,
    });
    await use(shell);
    await shell.close();
    await rm(dataDirectory, { recursive: true });
  },
});

function invoke(page: Page, operation: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    ([name, value]) => (window as unknown as { vielfaltsakte: Bridge }).vielfaltsakte.invoke(name, value),
    [operation, input] as const,
  );
}

test("the page is served with its styles and scripts and nothing goes wrong", async ({ shell }) => {
  await expect(shell.page.getByRole("heading")).toHaveCSS("color", "rgb(1, 2, 3)");
  expect(shell.problems).toEqual([]);
});

test("the bridge says which shell it is and cannot be replaced", async ({ shell }) => {
  const seen = await shell.page.evaluate(() => {
    const bridge = (window as unknown as { vielfaltsakte: Bridge }).vielfaltsakte;
    Reflect.set(bridge, "invoke", () => "mine");
    Reflect.set(window, "vielfaltsakte", "mine");
    return { kind: bridge.shell.kind, names: Object.keys(bridge), own: typeof bridge.invoke };
  });
  expect(seen).toEqual({
    kind: "browser",
    names: ["invoke", "onEvent", "pathsOf", "shell"],
    own: "function",
  });
});

test("a request reaches the data process and its answer comes back", async ({ shell }) => {
  const text = { name: "Öztürk محمد", parts: [1, null, true, ["a"]] };
  expect(await invoke(shell.page, "repeat", text)).toEqual({ ok: true, value: text });
});

test("what the contract refuses never reaches the data process", async ({ shell }) => {
  expect(await invoke(shell.page, "writeNote", { text: "" })).toEqual({
    ok: false,
    error: {
      code: "invalidInput",
      message: errorTexts.invalidInput,
      fields: { text: "Bitte ausfüllen." },
    },
  });
  expect(await invoke(shell.page, "toString", {})).toMatchObject({ error: { code: "unknownOperation" } });
  expect(await invoke(shell.page, "repeat", "x".repeat(2_200_000))).toMatchObject({
    error: { code: "requestTooLarge" },
  });
  expect(await invoke(shell.page, "readNotes", {})).toEqual({ ok: true, value: "" });
});

test("a frame inside the page may not call", async ({ shell }) => {
  const answer = await shell.page.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const inner = frame.contentWindow as unknown as { vielfaltsakteInvoke: Bridge["invoke"] };
    return inner.vielfaltsakteInvoke("repeat", 1);
  });
  expect(answer).toMatchObject({ ok: false, error: { code: "notAllowed" } });
});

test("events of the data process reach the page", async ({ shell }) => {
  await invoke(shell.page, "tell", {});
  await expect(shell.page.locator("#events")).toHaveText("locked");
});

test("a killed data process answers what was open, tells the page, and comes back", async ({ shell }) => {
  await invoke(shell.page, "writeNote", { text: "kept" });
  const first = shell.dataProcess.pid;
  const open = invoke(shell.page, "announceAndNeverAnswer", {});
  await expect(shell.page.locator("#events")).toHaveText("locked");
  shell.dataProcess.kill();
  expect(await open).toMatchObject({ ok: false, error: { code: "dataProcessLost" } });
  expect(await invoke(shell.page, "readNotes", {})).toEqual({ ok: true, value: "kept\n" });
  expect(shell.dataProcess.pid).not.toBe(first);
  await expect(shell.page.locator("#events")).toHaveText("locked dataProcessLost dataProcessReady");
});

test("a restart and a crash both keep what was acknowledged", async ({ shell }) => {
  await invoke(shell.page, "writeNote", { text: "one" });
  await shell.restart();
  await invoke(shell.page, "writeNote", { text: "two" });
  await shell.crashAndRestart();
  expect(await invoke(shell.page, "readNotes", {})).toEqual({ ok: true, value: "one\ntwo\n" });
});

test("nothing from outside can be loaded, fetched, opened or run", async ({ shell }) => {
  const outcome = await shell.page.evaluate(async () => {
    const fetched = await fetch("https://example.org/").then(
      () => "fetched",
      () => "refused",
    );
    const image = await new Promise((resolve) => {
      const picture = document.body.appendChild(document.createElement("img"));
      picture.onload = () => resolve("loaded");
      picture.onerror = () => resolve("refused");
      picture.src = "https://example.org/picture.png";
    });
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.body.append(script);
    return { fetched, image, injected: "injected" in window };
  });
  expect(outcome).toEqual({ fetched: "refused", image: "refused", injected: false });
  expect(shell.problems.length).toBeGreaterThan(0);
});

test("what Playwright and the program switch off in the browser are one list, of which nothing is lost", async ({
  browser,
}) => {
  const page = await browser.newPage();
  await page.goto("chrome://version");
  const commandLine = (await page.locator("#command_line").textContent()) ?? "";
  await page.close();
  const [playwrights = [], ours = [], ...more] = [...commandLine.matchAll(/--disable-features=(\S+)/g)].map(
    ([, features]) => features?.split(","),
  );
  expect(more).toEqual([]);
  expect(playwrights).toContain("MediaRouter");
  expect(ours).toEqual(expect.arrayContaining(playwrights));
});

test("the choosers answer what the person in the test chose", async ({ shell }) => {
  shell.chooser.nextAnswers.push("/chosen", null);
  const ask = () => invoke(shell.page, "askHost", { call: "chooseFolder", input: { title: "Ordner" } });
  expect(await ask()).toMatchObject({ value: { ok: true, value: "/chosen" } });
  expect(await ask()).toMatchObject({ value: { ok: true, value: null } });
  expect(await ask()).toMatchObject({ value: { ok: true, value: shell.chooser.folder } });
});

test("a person at the window is asked for the path, and may cancel", async ({ shell }) => {
  const asked: string[] = [];
  const answers = [" /stick/06411 ", null, "/stick/quittung.json"];
  const calls = browserCalls(
    "",
    { ...shell.chooser, nextAnswers: [] },
    async () => true,
    async (question, suggestion) => {
      asked.push(`${question} ${suggestion}`);
      return answers.shift() ?? null;
    },
  );
  expect(await calls.chooseFolder({ title: "Ordner wählen" })).toBe("/stick/06411");
  expect(await calls.chooseFolder({ title: "Ordner wählen" })).toBeNull();
  expect(await calls.chooseFile({ title: "Quittung wählen", kinds: [] })).toBe("/stick/quittung.json");
  expect(asked[0]).toBe(`Ordner wählen (vollständiger Pfad): ${shell.chooser.folder}`);
});

test("the window shows the question until it is answered", async ({ shell }) => {
  const answer = askInWindow(shell.page, "Ordner (vollständiger Pfad):", "/vorschlag");
  const dialog = await shell.page.waitForEvent("dialog");
  expect([dialog.message(), dialog.defaultValue()]).toEqual(["Ordner (vollständiger Pfad):", "/vorschlag"]);
  await dialog.accept("/stick");
  expect(await answer).toBe("/stick");
});

test("text is saved under its suggested name, inside the output folder", async ({ shell }) => {
  const input = { title: "Sichern", suggestedName: "../../schluessel.txt", text: "ABC" };
  const file = join(shell.chooser.folder, "schluessel.txt");
  expect(await invoke(shell.page, "askHost", { call: "saveText", input })).toMatchObject({
    value: { ok: true, value: file },
  });
  expect(await readFile(file, "utf8")).toBe("ABC");
});

test("HTML becomes a PDF, and its scripts do not run", async ({ shell }) => {
  const html = "<title>Bericht</title><p>Bericht</p><script>document.body.innerHTML = ''</script>";
  const answer = await invoke(shell.page, "saySize", { call: "printPdf", input: { html } });
  expect((answer as { value: number }).value).toBeGreaterThan(1000);
  await invoke(shell.page, "askHost", { call: "openPrintWindow", input: { html } });
  expect(shell.printed).toEqual([html]);
});

test("a host call that does not exist is answered with a failure", async ({ shell }) => {
  expect(await invoke(shell.page, "askHost", { call: "constructor", input: {} })).toMatchObject({
    value: { ok: false },
  });
});
