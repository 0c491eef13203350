import type { Page } from "@playwright/test";
import { expect, test } from "../end-to-end/fixtures.ts";
import { ask, beginRecords, unlock } from "../renderer/journey.ts";
import { goToPeople, openBySearch } from "./places.ts";

const names = [
  ["Oksana", "Shevchenko", "weiblich"],
  ["Andrij", "Schewtschuk", "maennlich"],
  ["Mohammed", "Al-Masri", "maennlich"],
  ["Elif", "Öztürk", "weiblich"],
] as const;

async function beginWithPeople(page: Page): Promise<void> {
  await beginRecords(page);
  for (const [firstName, lastName, gender] of names)
    await ask(page, "createPerson", { person: { firstName, lastName, gender } });
  await goToPeople(page);
}

const status = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

test("three letters and Enter open a person whose name is spelled otherwise", async ({ shell: { page } }) => {
  await beginWithPeople(page);
  await page.keyboard.type("oez");
  await expect(status(page, "1 von 4 Personen")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Elif Öztürk" })).toBeVisible();
});

test("beside an open person the arrow keys choose among the hits and Enter opens", async ({
  shell: { page },
}) => {
  await beginWithPeople(page);
  await openBySearch(page, "oez");
  await page.getByRole("searchbox").fill("schew");
  const hits = page.getByRole("listbox", { name: "Gefundene Personen" }).getByRole("option");
  await expect(hits).toHaveCount(2);
  const second = (await hits.nth(1).textContent()) ?? "";
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const lastName = second.split(",")[0] ?? "";
  await expect(page.getByRole("heading", { level: 1 })).toContainText(lastName);
});

test("filter, order and columns of the table are as they were left", async ({ shell: { page } }) => {
  await beginWithPeople(page);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("combobox", { name: "Geschlecht" }).fill("weib");
  await page.getByRole("option", { name: "weiblich" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Name", exact: true }).click();
  await page.getByRole("button", { name: "Spalten wählen" }).click();
  await page.getByRole("checkbox", { name: "Sprachen" }).click({ force: true });
  await page.keyboard.press("Escape");
  await page.reload();
  await goToPeople(page);
  await expect(page.getByRole("button", { name: "Filter entfernen: Geschlecht: weiblich" })).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveText(["Shevchenko, Oksana", "Öztürk, Elif"].toReversed());
  await expect(page.getByRole("columnheader", { name: "Sprachen" })).toHaveCount(0);
  await expect(status(page, "2 von 4 Personen")).toBeVisible();
  await page.getByRole("button", { name: /^Filter entfernen/ }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(4);
});

test("a new person is compared with those on record, without standing in the way", async ({
  shell: { page },
}) => {
  await beginWithPeople(page);
  await page.getByRole("button", { name: "Neue Person" }).click();
  await page.getByLabel("Nachname").fill("Schewtschenko");
  await expect(page.getByText("Schon bekannt?")).toBeVisible();
  await expect(page.getByRole("button", { name: "Oksana Shevchenko öffnen" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Schewtschenko" })).toBeVisible();
});

test("nobody needs a name: anonym is enough", async ({ shell: { page } }) => {
  await beginWithPeople(page);
  await page.getByRole("button", { name: "Neue Person" }).click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toContainText("anonym");
  await page.getByRole("checkbox", { name: /anonym/ }).click({ force: true });
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "anonym" })).toBeVisible();
});

async function openMasterData(page: Page): Promise<void> {
  await beginWithPeople(page);
  await openBySearch(page, "oez");
  await page.getByRole("tab", { name: "Stammdaten" }).click();
}

test("what is typed into the master data is kept when the field is left", async ({ shell: { page } }) => {
  await openMasterData(page);
  await page.getByLabel("Straße und Hausnummer").fill("Rheinstraße 12");
  await page.keyboard.press("Tab");
  await page.getByLabel("Geburtsdatum").fill("3.4.88");
  await page.keyboard.press("Enter");
  await expect(page.getByText("38 Jahre")).toBeVisible();
  await page.getByRole("combobox", { name: /^Sprachen/ }).fill("türk");
  await page.getByRole("option", { name: "Türkisch" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Türkisch entfernen" })).toBeVisible();
  await page.reload();
  await goToPeople(page);
  await openBySearch(page, "oez");
  await page.getByRole("tab", { name: "Stammdaten" }).click();
  await expect(page.getByLabel("Straße und Hausnummer")).toHaveValue("Rheinstraße 12");
  await expect(page.getByLabel("Geburtsdatum")).toHaveValue("03.04.1988");
  await expect(page.getByRole("button", { name: "Türkisch entfernen" })).toBeVisible();
});

test("a lock in the middle of typing into the master data keeps every letter", async ({
  shell: { page },
}) => {
  await openMasterData(page);
  await page.getByLabel("Straße und Hausnummer").pressSequentially("Rheinstraße 1");
  await page.keyboard.press("Control+l");
  await unlock(page);
  await page.getByRole("tab", { name: "Stammdaten" }).click();
  await expect(page.getByLabel("Straße und Hausnummer")).toHaveValue("Rheinstraße 1");
});

test("a value with a history asks since when, and an entry of the history can be taken away and back", async ({
  shell: { page },
}) => {
  await openMasterData(page);
  const german = page.getByRole("region", { name: "Deutschkenntnisse" });
  for (const [level, since] of [
    ["A2", "1.3.25"],
    ["B1", "heute"],
  ] as const) {
    await german.getByRole("button", { name: "Deutschkenntnisse ändern" }).click();
    await german.getByRole("combobox").fill(level);
    await page.getByRole("option", { name: level }).click();
    await german.getByLabel("gilt seit").fill(since);
    await german.getByRole("button", { name: "Übernehmen" }).click();
    await expect(german).toContainText(level);
  }
  await expect(page.getByText("Deutsch B1")).toBeVisible();
  await german.getByRole("button", { name: "Verlauf: Deutschkenntnisse" }).click();
  const history = german.getByRole("list", { name: "Verlauf: Deutschkenntnisse" });
  await expect(history.getByRole("listitem")).toHaveCount(2);
  await history.getByRole("listitem").first().getByRole("button").click();
  await expect(page.getByText("Deutsch A2")).toBeVisible();
  await page.getByRole("button", { name: /Rückgängig/ }).click();
  await expect(page.getByText("Deutsch B1")).toBeVisible();
});

test("a case is opened, put to rest, resumed, closed with a reason and opened again", async ({
  shell: { page },
}) => {
  await beginWithPeople(page);
  await openBySearch(page, "oez");
  await page.getByRole("tab", { name: "Fall" }).click();
  await page.getByRole("button", { name: "Fall eröffnen" }).click();
  await page.getByLabel("Worum geht es?").fill("Eigene Wohnung");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Fall offen")).toBeVisible();
  await page.getByRole("button", { name: "Ruhen lassen" }).click();
  await page.getByRole("button", { name: "Ruhen lassen" }).last().click();
  await expect(page.getByText("Fall ruht", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Fortsetzen" }).click();
  await expect(page.getByText("Fall offen")).toBeVisible();
  await page.getByRole("button", { name: "Schließen", exact: true }).click();
  await page.getByRole("radio", { name: "Ziel erreicht" }).click();
  await page.getByRole("button", { name: "Fall schließen" }).click();
  await expect(page.getByText("Fall geschlossen", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Wieder eröffnen" }).click();
  await page.getByRole("button", { name: "Wieder eröffnen" }).last().click();
  await expect(page.getByText("Fall offen")).toBeVisible();
  await page.getByRole("tab", { name: "Verlauf" }).click();
  await expect(page.getByRole("list", { name: "Verlauf" })).toContainText("Fall geschlossen · Ziel erreicht");
});

test("a person in the bin is found there and comes back", async ({ shell: { page } }) => {
  await beginWithPeople(page);
  await openBySearch(page, "oez");
  await page.getByRole("button", { name: "Weitere Aktionen" }).click();
  await page.getByRole("menuitem", { name: "In den Papierkorb" }).click();
  await expect(page.getByText("Niemand gefunden")).toBeVisible();
  await page.getByRole("button", { name: /Rückgängig/ }).click();
  await expect(page.getByRole("rowheader", { name: /Öztürk, Elif/ })).toBeVisible();
});
