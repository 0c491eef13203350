import type { Page } from "@playwright/test";
import { addDays, germanDay, today } from "../../shared/dates.ts";
import { ask, expect, idOf, test } from "./records.ts";

const title = "Deutsch im Alltag";
const message = (page: Page) => page.getByRole("region", { name: "Meldungen" });

/** A measure since two weeks ago with three weekly sessions and two people, made without the window. */
async function held(page: Page): Promise<void> {
  const startsOn = addDays(today(), -14);
  const { id } = await ask(page, "createMeasure", {
    measure: {
      ...{ title, kind: "kurs", objectives: [], fundingLine: null },
      ...{ startsOn, endsOn: null, place: "Rathaus", description: "" },
    },
  });
  for (const date of [startsOn, addDays(startsOn, 7), today()]) {
    await ask(page, "addSession", {
      measureId: id,
      session: { date, startsAt: "10:00", endsAt: "12:00", topic: "" },
    });
  }
  for (const name of ["Haile", "Öztürk"]) {
    const personId = await idOf(page, name);
    await ask(page, "addParticipant", { measureId: id, personId, joinedOn: startsOn });
  }
  await page.keyboard.press("Alt+4");
  await page.getByRole("grid", { name: "Maßnahmen" }).getByRole("rowheader", { name: title }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("a course is planned: kind, sessions in a series, people by name and by number", async ({ page }) => {
  await page.keyboard.press("Alt+4");
  await page.keyboard.press("m");
  const panel = page.getByRole("complementary", { name: "Neue Maßnahme" });
  await expect(panel.getByLabel("Titel")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByRole("alert")).toBeVisible();
  await panel.getByLabel("Titel").fill(title);
  await panel.getByRole("radiogroup", { name: "Art" }).getByRole("radio").first().click();
  await panel.getByLabel("letzter Tag").fill(germanDay(addDays(today(), -1)));
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByLabel("letzter Tag")).toHaveAttribute("aria-invalid", "true");
  await panel.getByLabel("letzter Tag").fill("");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await page.keyboard.press("t");
  const session = page.getByRole("complementary", { name: "Neuer Termin" });
  await session.getByLabel("von").fill("10:00");
  await session.getByLabel("bis").fill("12:00");
  await session.getByRole("radio", { name: "wöchentlich" }).click();
  await session.getByRole("textbox", { name: "Wie oft insgesamt?" }).fill("4");
  await page.keyboard.press("Control+Enter");
  await expect(message(page)).toContainText("4 Termine hinzugefügt.");
  await expect(page.getByRole("grid", { name: "Termine" }).getByRole("row")).toHaveCount(4);

  await page.getByRole("tab", { name: /^Teilnehmende/ }).click();
  await page.getByRole("combobox", { name: "Person hinzufügen" }).fill("shevchenko");
  await page.getByRole("option", { name: /Schewtschenko, Oksana/ }).click();
  await expect(page.getByRole("grid", { name: "Teilnehmende" })).toContainText("Oksana Schewtschenko");
  const field = page.getByLabel(/^weiblich, 27/);
  await field.fill("7");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("tab", { name: /^Teilnehmende/ })).toContainText("8");
});

test("the roll is called by key and taken back by one", async ({ page }) => {
  await held(page);
  const roll = page.getByRole("grid", { name: "Anwesenheit" });
  await roll
    .getByLabel(/^Tesfaye Haile, .*: leer$/)
    .last()
    .focus();
  await page.keyboard.press("a");
  await expect(roll.getByLabel(/^Tesfaye Haile, .*: anwesend$/)).toHaveCount(1);
  await expect(roll.getByLabel(/^Ayşe Öztürk, .*: leer$/).last()).toBeFocused();
  await page.keyboard.press("e");
  await expect(page.getByRole("tabpanel")).toContainText("1 anwesend, 0 fehlen, 1 entschuldigt");
  await page.keyboard.press("Delete");
  await expect(page.getByRole("tabpanel")).toContainText("1 anwesend, 0 fehlen, 0 entschuldigt, 1 offen");
  await page.getByRole("button", { name: "Alle übrigen anwesend" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("2 anwesend, 0 fehlen, 0 entschuldigt");
  await message(page).getByRole("button", { name: "Rückgängig" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("1 anwesend, 0 fehlen, 0 entschuldigt, 1 offen");
});

test("who came stands in the timeline of the person", async ({ page }) => {
  await held(page);
  const roll = page.getByRole("grid", { name: "Anwesenheit" });
  await roll
    .getByLabel(/^Tesfaye Haile, .*: leer$/)
    .last()
    .focus();
  await page.keyboard.press("a");
  await expect(roll.getByLabel(/^Tesfaye Haile, .*: anwesend$/)).toHaveCount(1);
  await roll.getByRole("button", { name: "Tesfaye Haile" }).click();
  const timeline = page.getByRole("tabpanel", { name: "Verlauf" });
  await expect(timeline).toContainText(`${title} · anwesend`);
  await expect(timeline).toContainText(`${title} · nimmt teil`);
});

test("a measure in the bin comes back", async ({ page }) => {
  await held(page);
  await page.getByRole("button", { name: "Mehr", exact: true }).click();
  await page.getByRole("menuitem", { name: "In den Papierkorb" }).click();
  await expect(page.getByText("Zurzeit läuft keine Maßnahme")).toBeVisible();
  await message(page).getByRole("button", { name: "Rückgängig" }).click();
  await expect(page.getByRole("rowheader", { name: title })).toBeVisible();
});

test("today's session stands on the start page and leads to its roll", async ({ page }) => {
  await held(page);
  await page.keyboard.press("Alt+1");
  await page.getByRole("listbox", { name: "Termine heute" }).getByRole("option", { name: title }).click();
  await expect(page.getByRole("tab", { name: "Anwesenheit" })).toHaveAttribute("aria-selected", "true");
});
