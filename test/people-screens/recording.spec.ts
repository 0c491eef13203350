import type { Page } from "@playwright/test";
import { expect, test } from "../end-to-end/fixtures.ts";
import { ask, beginRecords, unlock } from "../renderer/journey.ts";
import { goToPeople, openBySearch } from "./places.ts";

async function createPerson(page: Page, firstName: string, lastName: string): Promise<string> {
  const { id } = await ask(page, "createPerson", { person: { firstName, lastName } });
  return id;
}

/** Presses Tab until the focus is on something with this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const named = () =>
    page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLTextAreaElement && focused.labels?.[0]?.textContent;
      return focused?.getAttribute("aria-label") ?? (label || focused?.textContent) ?? "";
    });
  for (let steps = 0; steps < 40; steps += 1) {
    if (name.test(await named())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${name}`);
}

test("from a name never heard before to a recorded consultation without touching the mouse", async ({
  shell: { page },
}) => {
  await beginRecords(page);
  await goToPeople(page);
  await page.keyboard.type("oksana shevchenko");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByLabel("Vorname")).toHaveValue("Oksana");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Oksana Shevchenko" })).toBeVisible();

  await page.keyboard.press("b");
  await expect(page.getByRole("radio", { name: "persönlich" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, /^15$/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Wohnen$/);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await tabTo(page, /^Notiz$/);
  await page.keyboard.type("Besichtigung am Samstag.");
  await tabTo(page, /^Verweis$/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("wohnungsamt");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Nächster Schritt$/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Rückfrage beim Wohnungsamt");
  await page.keyboard.press("Control+Enter");

  const timeline = page.getByRole("list", { name: "Verlauf" });
  await expect(timeline).toContainText("Beratung · persönlich · 30 min");
  await expect(timeline).toContainText("Besichtigung am Samstag.");
  await expect(timeline.getByRole("button", { name: /Wohnungsamt\/Wohnhilfe · offen/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Nächster Schritt" })).toContainText(
    "Rückfrage beim Wohnungsamt",
  );

  await page.keyboard.press("e");
  await expect(page.getByRole("region", { name: "Nächster Schritt" })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("region", { name: "Nächster Schritt" })).toBeVisible();
});

test("a double click on saving records a consultation once", async ({ shell: { page } }) => {
  await beginRecords(page);
  const person = await ask(page, "createPerson", { person: { firstName: "Zoë", lastName: "Doppel" } });
  await goToPeople(page);
  await openBySearch(page, "doppel");
  await page.keyboard.press("b");
  await page.getByRole("radio", { name: "persönlich" }).click();
  await page.getByLabel("Notiz").fill("Zeile\n".repeat(40));
  await page.getByRole("button", { name: "Speichern" }).dblclick();
  await expect(page.getByText("Beratung gespeichert.")).toBeVisible();
  await expect(page.getByLabel("Notiz")).toBeHidden();
  const { total } = await ask(page, "timeline", { personId: person.id, offset: 0, limit: 10 });
  expect(total).toBe(1);
});

test("an entry without the way of contact is not saved, and the summary leads to the question", async ({
  shell: { page },
}) => {
  await beginRecords(page);
  await createPerson(page, "Oksana", "Shevchenko");
  await goToPeople(page);
  await openBySearch(page, "schewtsch");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Beratung erfassen" }).click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("alert").getByRole("button").press("Enter");
  await expect(page.getByRole("radio", { name: "persönlich" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("words typed before a crash stand in the form again beside the person", async ({ shell }) => {
  await beginRecords(shell.page);
  await createPerson(shell.page, "Oksana", "Shevchenko");
  await goToPeople(shell.page);
  await openBySearch(shell.page, "schewtsch");
  await shell.page.getByRole("button", { name: "Beratung erfassen" }).click();
  await shell.page.getByLabel("Notiz").fill("Der Bescheid ist da, Frist bis 8. Dezember.");
  await expect(shell.page.getByText(/^Entwurf \d\d:\d\d$/)).toBeVisible();
  await shell.crashAndRestart();
  await unlock(shell.page);
  await goToPeople(shell.page);
  await openBySearch(shell.page, "schewtsch");
  await expect(shell.page.getByLabel("Notiz")).toHaveValue("Der Bescheid ist da, Frist bis 8. Dezember.");
});

test("a discarded draft can be brought back while the message stands", async ({ shell: { page } }) => {
  await beginRecords(page);
  await createPerson(page, "Oksana", "Shevchenko");
  await goToPeople(page);
  await openBySearch(page, "schewtsch");
  await page.getByRole("button", { name: "Beratung erfassen" }).click();
  await page.getByLabel("Notiz").fill("Nicht verloren.");
  await page.getByRole("button", { name: "Verwerfen" }).click();
  await expect(page.getByLabel("Notiz")).toHaveCount(0);
  await page.getByRole("button", { name: /Rückgängig/ }).click();
  await expect(page.getByLabel("Notiz")).toHaveValue("Nicht verloren.");
});

test("a recorded contact is put right in the same form, and deleted and brought back", async ({
  shell: { page },
}) => {
  await beginRecords(page);
  const personId = await createPerson(page, "Oksana", "Shevchenko");
  await ask(page, "recordConsultation", {
    personId,
    caseId: null,
    date: "2026-01-15",
    kind: "beratung",
    mode: "telefon",
    duration: null,
    topics: ["wohnen"],
    language: null,
    interpreting: null,
    note: "Erster Anruf.",
    referrals: [],
    nextStep: null,
  });
  await goToPeople(page);
  await openBySearch(page, "schewtsch");
  const timeline = page.getByRole("list", { name: "Verlauf" });
  await timeline.getByRole("button", { name: /^Aktionen/ }).click();
  await page.getByRole("menuitem", { name: "Bearbeiten" }).click();
  await page.getByLabel("Notiz").fill("Erster Anruf, auf Ukrainisch.");
  await page.keyboard.press("Control+Enter");
  await expect(timeline).toContainText("Erster Anruf, auf Ukrainisch.");
  await timeline.getByRole("button", { name: /^Aktionen/ }).click();
  await page.getByRole("menuitem", { name: "Löschen" }).click();
  await expect(page.getByText("Noch kein Kontakt")).toBeVisible();
  await page.getByRole("button", { name: /Rückgängig/ }).click();
  await expect(timeline).toContainText("Erster Anruf, auf Ukrainisch.");
});

test("a short contact takes one key and two fields, without a person, and offers the next one", async ({
  shell: { page },
}) => {
  await beginRecords(page);
  await page.keyboard.press("n");
  await expect(page.getByRole("combobox", { name: "Person" })).toBeFocused();
  await tabTo(page, /^persönlich$/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Wohnen$/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "Noch einer" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Person" })).toBeFocused();
  expect((await ask(page, "today", {})).contactsToday).toBe(1);
});

test("a short contact finds its person by ear, and suggests the one on the screen", async ({
  shell: { page },
}) => {
  await beginRecords(page);
  await createPerson(page, "Oksana", "Shevchenko");
  await page.keyboard.press("n");
  await page.getByRole("combobox", { name: "Person" }).pressSequentially("schewtsch");
  await page.getByRole("option", { name: /Shevchenko, Oksana/ }).click();
  await page.getByRole("radio", { name: "telefonisch" }).click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Kurzkontakt mit Shevchenko, Oksana gespeichert.")).toBeVisible();
  await page.keyboard.press("Escape");
  await goToPeople(page);
  await openBySearch(page, "schewtsch");
  await expect(page.getByRole("list", { name: "Verlauf" })).toContainText(
    "Kurzkontakt · telefonisch · bis 15 min",
  );
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("n");
  await expect(page.getByRole("combobox", { name: "Person" })).toHaveValue("Oksana Shevchenko");
  await expect(page.getByRole("radio", { name: "persönlich" })).toBeFocused();
});
