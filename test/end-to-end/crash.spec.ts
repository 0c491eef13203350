import { expect, type Page } from "@playwright/test";
import type { BrowserShell } from "../browser-shell/open.ts";
import { ask, idOf, openPerson, test, unlock } from "./records.ts";
import { lead } from "./team.ts";

// A word lost once in a hundred tries is a word lost.
test.describe.configure({ retries: 0 });

const interruption = (page: Page) => page.getByRole("dialog", { name: "Kurz unterbrochen" });
const note = (page: Page) => page.getByLabel("Notiz");
const draftShown = (page: Page) => page.getByText(/^Entwurf \d\d:\d\d$/);

/** After a crash of the data process: the window says so, and the password goes on where the work stood. */
async function resume(page: Page): Promise<void> {
  await expect(interruption(page)).toContainText("Was als gespeichert angezeigt war, ist gespeichert.");
  await interruption(page).getByLabel("Passwort", { exact: true }).fill(lead.password);
  await page.keyboard.press("Enter");
  await expect(interruption(page)).toBeHidden();
}

/** The notes of all contacts with a person, oldest first. */
async function notesOf(page: Page, name: string): Promise<string[]> {
  const personId = await idOf(page, name);
  const { entries } = await ask(page, "timeline", { personId, offset: 0, limit: 100 });
  return entries.flatMap((entry) => (entry.kind === "consultation" ? [entry.consultation.note] : [])).sort();
}

async function beginNote(page: Page): Promise<void> {
  await openPerson(page, "Weber");
  await write(page, "");
}

/** Begins a consultation in person with the text as its note. */
async function write(page: Page, text: string): Promise<void> {
  const inPerson = page.getByRole("radio", { name: "persönlich" });
  await page.keyboard.press("b");
  await expect(inPerson).toBeFocused();
  await page.keyboard.press("Space");
  await expect(inPerson).toBeChecked();
  await note(page).fill(text);
}

test("killed at any moment of typing, the data process takes no letter with it", async ({ page, shell }) => {
  await beginNote(page);
  let text = "";
  for (const [words, letters] of [
    ["Bescheid ", 0],
    ["vom Jobcenter ", 3],
    ["geprüft, ", 8],
    ["Widerspruch begonnen.", 20],
  ] as const) {
    await test.step(`killed after ${letters} letters of “${words}”`, async () => {
      await page.keyboard.type(words.slice(0, letters));
      shell.dataProcess.kill();
      await page.keyboard.type(words.slice(letters)).catch(() => {});
      await resume(page);
      const kept = await note(page).inputValue();
      expect(kept.startsWith(text + words.slice(0, letters))).toBe(true);
      text += words;
      await note(page).fill(text);
    });
  }
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("tabpanel", { name: "Verlauf" })).toContainText(text);
  expect(await notesOf(page, "Weber")).toEqual([text]);
});

test("what the window called saved is there after a kill in the same moment", async ({ page, shell }) => {
  await openPerson(page, "Weber");
  const saved: string[] = [];
  for (const text of ["Erster Kontakt", "Zweiter Kontakt", "Dritter Kontakt"]) {
    await test.step(text, async () => {
      await write(page, text);
      await page.keyboard.press("Control+Enter");
      await expect(page.getByRole("region", { name: "Meldungen" })).toContainText("gespeichert.");
      shell.dataProcess.kill();
      saved.push(text);
      await resume(page);
      await expect(page.getByRole("tabpanel", { name: "Verlauf" })).toContainText(text);
      expect(await notesOf(page, "Weber")).toEqual([...saved].sort());
    });
  }
});

test("killed while it saves, a consultation is there once or still stands in the form", async ({
  page,
  shell,
}) => {
  await openPerson(page, "Weber");
  for (const [round, delay] of [0, 1, 3, 8, 20].entries()) {
    await test.step(`killed ${delay} ms after Strg Enter`, async () => {
      const text = `Versuch ${round}`;
      await write(page, text);
      await expect(draftShown(page)).toBeVisible();
      await killAfter(shell, delay, () => page.keyboard.press("Control+Enter"));
      await resume(page);
      const count = (await notesOf(page, "Weber")).filter((one) => one === text).length;
      expect(count).toBeLessThanOrEqual(1);
      if (count === 0) {
        await expect(note(page)).toHaveValue(text);
        await page.keyboard.press("Control+Enter");
        await expect(page.getByRole("tabpanel", { name: "Verlauf" })).toContainText(text);
      } else if (await note(page).isVisible()) {
        await page.getByRole("button", { name: "Verwerfen" }).click();
      }
      await expect(note(page)).toHaveCount(0);
    });
  }
});

/** Acts, and kills the data process so many milliseconds later, whether the act is over or not. */
async function killAfter(shell: BrowserShell, milliseconds: number, act: () => Promise<void>): Promise<void> {
  const acting = act();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  shell.dataProcess.kill();
  await acting;
}

test("the whole program is killed while typing: what was shown as kept is back, also beside the person", async ({
  page,
  shell,
}) => {
  await beginNote(page);
  await page.keyboard.type("Termin beim Sozialamt am Montag");
  await expect(draftShown(page)).toBeVisible();
  await expect(page.getByRole("banner").getByText(/^gespeichert/)).toBeVisible();
  await shell.crashAndRestart();
  await unlock(shell.page);
  await openPerson(shell.page, "Weber");
  await expect(note(shell.page)).toHaveValue("Termin beim Sozialamt am Montag");
  await expect(shell.page.getByRole("radio", { name: "persönlich" })).toBeChecked();
});

test("the whole program is killed again and again: every acknowledged record is there", async ({
  page,
  shell,
}) => {
  const saved: string[] = [];
  let now = page;
  for (const text of ["Januar", "Februar", "März"]) {
    await openPerson(now, "Weber");
    await write(now, text);
    await now.keyboard.press("Control+Enter");
    await expect(now.getByRole("region", { name: "Meldungen" })).toContainText("gespeichert.");
    saved.push(text);
    await shell.crashAndRestart();
    now = shell.page;
    await unlock(now);
    expect(await notesOf(now, "Weber")).toEqual([...saved].sort());
  }
  expect((await ask(now, "listDrafts", {})).map(({ key }) => key)).toEqual([]);
});
