import type { Page } from "@playwright/test";
import { ask, expect, idOf, openPerson, test } from "./records.ts";

const form = (page: Page) => page.getByRole("complementary", { name: "Beratung erfassen" });
const timeline = (page: Page) => page.getByRole("tabpanel", { name: "Verlauf" });
const message = (page: Page) => page.getByRole("region", { name: "Meldungen" });

/** A consultation of today, recorded without the window. */
async function recorded(page: Page, name: string, note: string): Promise<void> {
  const personId = await idOf(page, name);
  const { date } = await ask(page, "today", {});
  await ask(page, "recordConsultation", {
    ...{ personId, caseId: null, date, kind: "beratung", mode: "persoenlich", duration: "30", note },
    ...{ topics: ["wohnen"], language: null, interpreting: null, referrals: [], nextStep: null },
  });
}

test("a consultation is recorded with the keyboard alone and stands in the timeline at once", async ({
  page,
}) => {
  const keys = page.keyboard;
  await openPerson(page, "Schewtschenko");
  await keys.press("b");
  await expect(form(page).getByRole("radio", { name: "persönlich" })).toBeFocused();
  await keys.press("ArrowRight");
  await keys.press("Space");
  await expect(form(page).getByRole("radio", { name: "telefonisch" })).toBeChecked();
  await keys.press("Tab");
  await keys.press("Tab");
  await expect(form(page).getByRole("radio", { name: "15" })).toBeFocused();
  await keys.press("ArrowRight");
  await keys.press("Enter");
  await keys.press("Tab");
  await expect(form(page).getByRole("button", { name: "Wohnen" })).toBeFocused();
  await keys.press("ArrowRight");
  await keys.press("Space");
  await keys.press("ArrowLeft");
  await keys.press("Space");
  await expect(form(page).getByRole("button", { name: "Existenz (Hauptthema)" })).toBeVisible();
  await keys.press("Tab");
  await keys.press("Tab");
  await expect(form(page).getByLabel("Notiz")).toBeFocused();
  await keys.type("Bescheid des Jobcenters besprochen.");
  await keys.press("Tab");
  await keys.press("Enter");
  await keys.type("jobc");
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await expect(form(page).getByRole("button", { name: /^Verweis an .*Jobcenter/ })).toBeVisible();
  await expect(form(page).getByRole("button", { name: "Verweis", exact: true })).toBeFocused();
  await keys.press("Tab");
  await keys.press("Enter");
  await expect(form(page).getByLabel("Nächster Schritt")).toBeFocused();
  await keys.type("Rückfrage beim Jobcenter");
  await keys.press("Tab");
  await keys.press("ArrowRight");
  await keys.press("Space");
  await expect(form(page).getByRole("radio", { name: "in 1 Woche" })).toBeChecked();
  await keys.press("Control+Enter");

  await expect(form(page)).toBeHidden();
  await expect(message(page)).toContainText("Beratung gespeichert.");
  const entry = timeline(page).getByRole("listitem").first();
  await expect(timeline(page)).toContainText("Beratung · telefonisch · 30 min");
  await expect(timeline(page)).toContainText("Bescheid des Jobcenters besprochen.");
  await expect(timeline(page).getByRole("img", { name: "Hauptthema" })).toBeVisible();
  await expect(entry).toBeVisible();
  await expect(page.getByRole("article")).toContainText("Rückfrage beim Jobcenter");
  await expect(page.getByRole("article")).toContainText("in 7 Tagen fällig");

  const { entries } = await ask(page, "timeline", {
    personId: await idOf(page, "Schewtschenko"),
    offset: 0,
    limit: 10,
  });
  expect(entries.find(({ kind }) => kind === "consultation")).toMatchObject({
    consultation: {
      kind: "beratung",
      mode: "telefon",
      duration: "30",
      topics: ["existenz", "wohnen"],
      note: "Bescheid des Jobcenters besprochen.",
      referrals: [{ target: "jobcenter", result: "offen" }],
    },
  });
});

test("what is missing is asked for once, in its place, and leads there", async ({ page }) => {
  await openPerson(page, "Schewtschenko");
  await page.keyboard.press("b");
  await form(page).getByLabel("Notiz").fill("Angerufen");
  await page.keyboard.press("Control+Enter");
  await expect(form(page).getByRole("alert")).toContainText("Wählen Sie, wie der Kontakt stattfand.");
  await form(page)
    .getByRole("alert")
    .getByRole("link")
    .or(form(page).getByRole("alert").getByRole("button"))
    .click();
  await expect(form(page).getByRole("radio", { name: "persönlich" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(form(page).getByRole("alert")).toBeHidden();
  await page.keyboard.press("Control+Enter");
  await expect(form(page)).toBeHidden();
  await expect(timeline(page)).toContainText("Angerufen");
});

test("the person stays on the screen while the form is filled", async ({ page }) => {
  await openPerson(page, "Schewtschenko");
  await page.keyboard.press("b");
  const person = await page.getByRole("article").boundingBox();
  const panel = await form(page).boundingBox();
  if (!person || !panel) throw new Error("Both are on the screen.");
  expect(person.width).toBeGreaterThan(300);
  expect(person.x + person.width).toBeLessThanOrEqual(panel.x);
});

test("an earlier consultation is put right, and the change is taken back", async ({ page }) => {
  await recorded(page, "Öztürk", "Mietvertrag geprüft");
  await openPerson(page, "Öztürk");
  await timeline(page)
    .getByRole("button", { name: /^Aktionen: Beratung/ })
    .click();
  await page.getByRole("menuitem", { name: "Bearbeiten" }).click();
  const change = page.getByRole("complementary", { name: "Eintrag bearbeiten" });
  await expect(change.getByLabel("Notiz")).toHaveValue("Mietvertrag geprüft");
  await change.getByLabel("Notiz").fill("Mietvertrag geprüft, Kaution offen");
  await page.keyboard.press("Control+Enter");
  await expect(timeline(page)).toContainText("Mietvertrag geprüft, Kaution offen");
  await page.keyboard.press("Control+z");
  await expect(timeline(page)).not.toContainText("Kaution offen");
  await expect(timeline(page)).toContainText("Mietvertrag geprüft");
});

test("a deleted consultation is one click away from being there again", async ({ page }) => {
  await recorded(page, "Öztürk", "Mietvertrag geprüft");
  await openPerson(page, "Öztürk");
  await timeline(page)
    .getByRole("button", { name: /^Aktionen: Beratung/ })
    .click();
  await page.getByRole("menuitem", { name: "Löschen" }).click();
  await expect(timeline(page)).not.toContainText("Mietvertrag geprüft");
  await message(page).getByRole("button", { name: "Rückgängig" }).click();
  await expect(timeline(page)).toContainText("Mietvertrag geprüft");
});

test("the result of a referral is set in the timeline", async ({ page }) => {
  await openPerson(page, "Öztürk");
  await page.keyboard.press("b");
  await form(page).getByText("telefonisch").click();
  await form(page).getByRole("button", { name: "Verweis", exact: true }).click();
  await page.getByRole("combobox", { name: "Verweis an" }).fill("schuldner");
  await page.getByRole("option").first().click();
  await page.keyboard.press("Control+Enter");
  const referral = timeline(page).getByRole("button", { name: /^Verweis .*Ergebnis ändern$/ });
  await expect(referral).toContainText("offen");
  await referral.click();
  const angekommen = page.getByRole("menuitem", { disabled: false }).first();
  const word = (await angekommen.innerText()).trim();
  await angekommen.click();
  await expect(referral).toContainText(word);
});

test("a short contact takes four fields at most and counts for the day", async ({ page }) => {
  await page.keyboard.press("n");
  const panel = page.getByRole("complementary", { name: "Kurzkontakt" });
  await expect(panel.getByRole("combobox", { name: "Person" })).toBeFocused();
  await page.keyboard.type("weber");
  await expect(page.getByRole("option").first()).toContainText("Weber, Jonas");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("combobox", { name: "Person" })).toHaveValue("Weber, Jonas");
  await panel.getByText("telefonisch").click();
  await panel.getByText("Arbeit", { exact: true }).click();
  await panel.getByLabel("Notiz").fill("Stellenanzeige weitergegeben");
  await page.keyboard.press("Control+Enter");
  await expect(panel).toContainText("Kurzkontakt mit Weber, Jonas gespeichert.");
  await expect(panel.getByRole("button", { name: "Noch einer" })).toBeFocused();
  await expect(page.getByText("1 Kontakt heute erfasst.")).toBeVisible();
  await page.keyboard.press("n");
  await expect(panel.getByRole("combobox", { name: "Person" })).toHaveValue("");
});

test("a short contact needs no person: one field is enough", async ({ page }) => {
  await page.getByRole("button", { name: "telefonisch" }).click();
  const panel = page.getByRole("complementary", { name: "Kurzkontakt" });
  await expect(panel.getByRole("radio", { name: "telefonisch" })).toBeChecked();
  await page.keyboard.press("Control+Enter");
  await expect(panel).toContainText("Kurzkontakt gespeichert.");
  await expect(page.getByText("1 Kontakt heute erfasst.")).toBeVisible();
});
