import type { Page } from "@playwright/test";
import { expect, test } from "../end-to-end/fixtures.ts";
import { ask, beginRecords, expectOpen, lead, unlock } from "./journey.ts";

// A word lost once in a hundred tries is a word lost.
test.describe.configure({ retries: 0 });

const note = (page: Page) => page.getByLabel("Notiz");

/** Opens the short contact and writes; the last words are surely not saved yet. */
async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press("n");
  await note(page).pressSequentially(text);
}

test("the data process is killed while somebody writes: the text stays and the work goes on", async ({
  shell,
}) => {
  const { page } = shell;
  await beginRecords(page);
  await write(page, "Besichtigung am Samstag");
  shell.dataProcess.kill();
  const notice = page.getByRole("dialog", { name: "Kurz unterbrochen" });
  await expect(notice).toBeVisible();
  await expect(note(page)).toHaveValue("Besichtigung am Samstag");
  await page.keyboard.type("falsch");
  await page.keyboard.press("Enter");
  await expect(notice).toContainText("Das Passwort stimmt nicht.");
  await page.keyboard.type(lead.password);
  await page.keyboard.press("Enter");
  await expect(notice).toBeHidden();
  await expect(note(page)).toHaveValue("Besichtigung am Samstag");
  await expect(page.getByRole("banner").getByText(/^gespeichert \d\d:\d\d$/)).toBeVisible();
  const kept = await ask(page, "listDrafts", {});
  expect(JSON.stringify(kept)).toContain("Besichtigung am Samstag");
});

test("window and data process are killed: what was shown as saved is back after unlocking", async ({
  shell,
}) => {
  await beginRecords(shell.page);
  await write(shell.page, "Bescheid des Jobcenters");
  await expect(shell.page.getByRole("banner").getByText(/^gespeichert/)).toBeVisible();
  await shell.crashAndRestart();
  const { page } = shell;
  await unlock(page);
  await page.keyboard.press("n");
  await expect(note(page)).toHaveValue("Bescheid des Jobcenters");
});

test("a slow computer takes neither the focus from somebody writing nor what was written before", async ({
  shell,
}) => {
  await beginRecords(shell.page);
  await shell.page.keyboard.press("w");
  await shell.page.getByLabel("Was ist zu tun?").pressSequentially("Vermieter anrufen");
  await expect(shell.page.getByRole("banner").getByText(/^gespeichert/)).toBeVisible();
  await shell.crashAndRestart();
  const { page } = shell;
  await unlock(page);
  await expect(page.getByRole("button", { name: /Wiedervorlage/ }).first()).toBeVisible();

  const pid = shell.dataProcess.pid;
  if (pid === undefined) throw new Error("The data process runs.");
  process.kill(pid, "SIGSTOP");
  const goesOn = setTimeout(() => process.kill(pid, "SIGCONT"), 1_000);
  await page.keyboard.press("w");
  await note(page).pressSequentially("Besichtigung am Samstag");
  await expect(note(page)).toHaveValue("Besichtigung am Samstag");
  await expect(page.getByLabel("Was ist zu tun?")).toHaveValue("Vermieter anrufen");
  clearTimeout(goesOn);
});

test("letters typed for a form that a slow computer still prepares go into it, and none is taken for a command", async ({
  shell,
}) => {
  const { page } = shell;
  await beginRecords(page);
  const pid = shell.dataProcess.pid;
  if (pid === undefined) throw new Error("The data process runs.");
  process.kill(pid, "SIGSTOP");
  await page.keyboard.press("n");
  await page.keyboard.type("Wn?b/m");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary")).toHaveCount(0);
  process.kill(pid, "SIGCONT");
  const person = page.getByRole("combobox", { name: "Person" });
  await expect(person).toBeFocused();
  await expect(person).toHaveValue("Wn?b/");
  await page.keyboard.type("x");
  await expect(person).toHaveValue("Wn?b/x");
  await expect(page.getByRole("complementary")).toHaveCount(1);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(person).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(
    page.getByRole("dialog", { name: "Tasten" }),
    "given up, keys are commands again",
  ).toBeVisible();
});

test("locking in the middle of a word keeps the word, and the lock shows nothing of it", async ({
  shell: { page },
}) => {
  await beginRecords(page);
  await write(page, "Mietbescheinig");
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  expect(await page.content()).not.toContain("Mietbescheinig");
  await unlock(page);
  await page.keyboard.press("n");
  await expect(note(page)).toHaveValue("Mietbescheinig");
});

test("the place is kept over a lock", async ({ shell: { page } }) => {
  await beginRecords(page);
  await page.keyboard.press("Alt+6");
  await page.keyboard.press("Control+l");
  await unlock(page);
  await expect(page.getByRole("heading", { name: "Einstellungen" })).toBeVisible();
});

test("nobody there for 15 minutes: announced, then locked, and the text is kept", async ({
  shell: { page },
}) => {
  await page.clock.install();
  await page.reload();
  await beginRecords(page);
  await write(page, "Besichtigung");
  await page.clock.runFor("14:10");
  await expect(page.getByText("Die Akte wird in einer Minute gesperrt.")).toBeVisible();
  await page.clock.runFor("01:00");
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await unlock(page);
  await page.keyboard.press("n");
  await expect(note(page)).toHaveValue("Besichtigung");
});

test("how the window looks is kept for the user", async ({ shell }) => {
  await beginRecords(shell.page);
  await shell.page.keyboard.press("Alt+6");
  await shell.page
    .getByRole("radio", { name: "dunkel" })
    .or(shell.page.getByRole("button", { name: "dunkel" }))
    .click();
  await shell.page.keyboard.press("Control++");
  await expect(shell.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await shell.restart();
  await unlock(shell.page);
  await expectOpen(shell.page);
  await expect(shell.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(shell.page.locator("html")).toHaveCSS("font-size", "17.6px");
});
