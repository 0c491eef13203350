import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { ask, expect, openDemo, openPerson, test, typeInPalette } from "./records.ts";
import { lead } from "./team.ts";

// High enough for axe to see everything: it scrolls to what it cannot see, and scrolling closes open lists.
test.use({ records: "demo", viewport: { width: 1440, height: 1600 } });

/** The list that opens under a field. */
const openList = (page: Page) => page.getByRole("listbox").last().getByRole("option");
const optionsShown = (page: Page) => expect(openList(page).first()).toBeVisible();

/** Somebody of the demo about whom much is known. */
async function somebody(page: Page): Promise<string> {
  const { rows } = await ask(page, "listPeople", {
    filter: { caseState: "active" },
    ...{ order: "contacts", direction: "descending", offset: 0, limit: 1 },
  });
  return rows[0]?.lastName ?? "";
}

test("the way in, the help and the settings", async ({ shell: { page } }) => {
  await expect(page.getByRole("heading", { name: "Willkommen" })).toBeVisible();
  await expectAccessible(page, "Willkommen");
  await page.getByRole("button", { name: /^Akte anlegen/ }).click();
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("combobox").fill("kas");
  await optionsShown(page);
  await expectAccessible(page, "Zentrum wählen, mit Fehler und offener Liste");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("button", { name: "Akte anlegen" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, "Konto, mit Fehlern");
  await page.reload();
  await openDemo(page);
  await page.keyboard.press("Alt+6");
  await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
  await expectAccessible(page, "Einstellungen");
  await page.keyboard.press("F1");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page, "Hilfe");
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await expectAccessible(page, "Sperre");
});

test.describe("with real records", () => {
  test.use({ records: "real" });

  test("password, recovery key and what an interruption says", async ({ page, shell }) => {
    await page.keyboard.press("Alt+6");
    await page.getByRole("button", { name: "Passwort ändern" }).click();
    await page.getByLabel("Neues Passwort", { exact: true }).fill("hallo123");
    await expect(page.getByText(/^Stärke:/)).toBeVisible();
    await expectAccessible(page, "Passwort ändern, mit Stärke");
    await page.getByRole("button", { name: "Neu erstellen" }).click();
    await page.getByLabel("Ihr Passwort").fill(lead.password);
    await expectAccessible(page, "Neuer Wiederherstellungsschlüssel");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Ihr Wiederherstellungsschlüssel" })).toBeVisible();
    await expectAccessible(page, "Wiederherstellungsschlüssel");
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
    await expectAccessible(page, "Schlüssel bestätigen, mit Fehler");
    shell.dataProcess.kill();
    await expect(page.getByRole("dialog", { name: "Kurz unterbrochen" })).toBeVisible();
    await expectAccessible(page, "Unterbrechung");
    await page.getByRole("button", { name: "Zur Anmeldung" }).click();
    await page.getByRole("button", { name: "Passwort vergessen?" }).click();
    await expectAccessible(page, "Passwort vergessen");
  });
});

test("the start page with its forms, the palette and the keys", async ({ page }) => {
  await expectAccessible(page, "Heute");
  await page.keyboard.press("w");
  await expect(page.getByRole("complementary", { name: "Neue Wiedervorlage" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, "Wiedervorlage, mit Fehler");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Kurzkontakt" }).click();
  await page.getByRole("combobox", { name: "Person" }).fill("a");
  await optionsShown(page);
  await expectAccessible(page, "Kurzkontakt, mit offener Suche");
  await page.keyboard.press("Escape");
  await typeInPalette(page, "a");
  await optionsShown(page);
  await expectAccessible(page, "Palette");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+1");
  await page.getByRole("button", { name: "Heute" }).focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Tasten" })).toBeVisible();
  await expectAccessible(page, "Tasten");
});

test("people: table, filters, columns, a new one", async ({ page }) => {
  await page.keyboard.press("Alt+2");
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await expectAccessible(page, "Personen");
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("radio", { name: "Fall offen" }).click();
  await expectAccessible(page, "Filter");
  await page.getByRole("combobox", { name: "Staatsangehörigkeit" }).fill("a");
  await optionsShown(page);
  await expectAccessible(page, "Filter mit offener Liste");
  await page.keyboard.press("Escape");
  await expect(openList(page)).toHaveCount(0);
  await page.getByRole("button", { name: /Zuständig/ }).click();
  await optionsShown(page);
  await expectAccessible(page, "Filter mit offener Auswahl");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Spalten wählen" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "Spalten");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Neue Person" }).click();
  await page.getByLabel("Nachname").fill(await somebody(page));
  await expect(page.getByText("Schon bekannt?")).toBeVisible();
  await expectAccessible(page, "Neue Person, mit ähnlichen Namen");
});

test("a person: timeline, master data, case and a consultation beside her", async ({ page }) => {
  await openPerson(page, await somebody(page));
  await expect(page.getByRole("tabpanel", { name: "Verlauf" }).getByRole("button").first()).toBeVisible();
  await expectAccessible(page, "Verlauf");
  await page
    .getByRole("button", { name: /^Aktionen: / })
    .first()
    .click();
  await expectAccessible(page, "Verlauf mit Menü");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Stammdaten" }).click();
  await page.getByRole("button", { name: "Aufenthaltsstatus ändern" }).click();
  await expectAccessible(page, "Stammdaten, mit offenem Wert");
  await page.getByRole("button", { name: "Kalender öffnen" }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "Kalender");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Fall" }).click();
  for (const action of ["Übergeben", "Vertretung", "Schließen"]) {
    await page.getByRole("tabpanel").getByRole("button", { name: action, exact: true }).first().click();
    await expectAccessible(page, `Fall: ${action}`);
  }
  await page.keyboard.press("b");
  const form = page.getByRole("complementary", { name: "Beratung erfassen" });
  await expect(form.getByRole("radio", { name: "persönlich" })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(form.getByRole("alert")).toBeVisible();
  await form.getByRole("button", { name: /^Mehr/ }).click();
  await form.getByRole("button", { name: "Nächster Schritt" }).click();
  await form.getByRole("button", { name: "Verweis", exact: true }).click();
  await page.getByRole("combobox", { name: "Verweis an" }).fill("a");
  await optionsShown(page);
  await expectAccessible(page, "Beratung, alles offen, mit Fehler");
  await openList(page).first().click();
  await form.getByRole("button", { name: /^Verweis an/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "Verweis");
});

test("cases and measures", async ({ page }) => {
  await page.keyboard.press("Alt+3");
  await page.getByRole("radio", { name: "alle" }).click();
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await expectAccessible(page, "Fälle");
  await page.getByRole("rowheader").first().focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("complementary")).toBeVisible();
  await expectAccessible(page, "Fall neben der Liste");
  await page.keyboard.press("f");
  await expect(page.getByRole("complementary", { name: "Neuer Fall" })).toBeVisible();
  await expectAccessible(page, "Neuer Fall");

  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+4");
  await page.getByRole("radio", { name: "alle" }).click();
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await expectAccessible(page, "Maßnahmen");
  await page.keyboard.press("m");
  await expect(page.getByRole("complementary", { name: "Neue Maßnahme" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, "Neue Maßnahme, mit Fehler");
  await page.keyboard.press("Escape");
  await page.getByRole("rowheader").first().focus();
  await page.keyboard.press("Enter");
  for (const tab of ["Anwesenheit", "Termine", "Teilnehmende", "Angaben"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expectAccessible(page, `Maßnahme: ${tab}`);
  }
  await page.getByRole("tab", { name: "Termine" }).click();
  await page.keyboard.press("t");
  await expect(page.getByRole("complementary", { name: "Neuer Termin" })).toBeVisible();
  await expectAccessible(page, "Neuer Termin");
});

test("statistics, sealing and what an examination finds", async ({ page, shell }) => {
  await page.keyboard.press("Alt+5");
  await expect(page.getByRole("button", { name: "Versiegeln …" })).toBeEnabled();
  await expectAccessible(page, "Statistik");
  await page.getByRole("button", { name: /Zeitraum$/ }).click();
  await optionsShown(page);
  await expectAccessible(page, "Zeitraum wählen");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^alle \d+$/ }).click();
  await expectAccessible(page, "Tabelle wählen");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Als Tabelle: Kontakte je Woche" }).click();
  await page.getByRole("button", { name: "Versiegeln …" }).click();
  await page.keyboard.press("Enter");
  await expectAccessible(page, "Versiegeln, mit Fehler");
  await page.keyboard.press("Escape");
  const announced = page.getByRole("status").filter({ hasText: "Statistik" });
  await expect(announced).toHaveText("Tabellen, Statistik");
  await page.getByRole("button", { name: "Lieferungen" }).press("Enter");
  await expect(page.getByRole("button", { name: "Lieferungen" })).toBeFocused();
  await expect(page.getByRole("table", { name: "Einträge des Lieferbuchs" })).toBeVisible();
  await expect(announced, "the focus has said it").toHaveText("Tabellen, Statistik");
  await expectAccessible(page, "Lieferungen");
  shell.chooser.nextAnswers.push(shell.chooser.folder);
  await page.getByRole("button", { name: "Paket prüfen …" }).click();
  await expect(page.getByRole("dialog", { name: "Paket geprüft" })).toBeVisible();
  await expectAccessible(page, "Paket geprüft");
  const examined = page.getByRole("dialog", { name: "Paket geprüft" });
  await expect(examined.getByRole("alert")).toContainText("lässt sich nicht lesen");
  await expect(examined.getByRole("banner").or(examined.getByRole("contentinfo"))).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(examined.getByRole("button", { name: "Schließen" }).first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(examined, "one Escape is enough, wherever the focus is").toBeHidden();
  await expect(page.getByRole("button", { name: "Paket prüfen …" })).toBeFocused();
});
