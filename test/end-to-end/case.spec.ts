import type { Page } from "@playwright/test";
import { germanDay, today } from "../../shared/dates.ts";
import { ask, expect, idOf, openPerson, test, typeInPalette } from "./records.ts";
import { colleague, lead } from "./team.ts";

const concern = "Eigene Wohnung";
const card = (page: Page) => page.getByRole("article", { name: concern });
const message = (page: Page) => page.getByRole("region", { name: "Meldungen" });

/** An open case of the team lead, opened without the window. */
async function opened(page: Page, name: string): Promise<void> {
  const [owner] = (await ask(page, "listUsers", {})).filter((user) => user.name === lead.name);
  const personId = await idOf(page, name);
  await ask(page, "openCase", { personId, concern, openedOn: today(), ownerId: owner?.id ?? "" });
}

async function openCaseOf(page: Page, name: string): Promise<void> {
  await openPerson(page, name);
  await page.getByRole("tab", { name: "Fall" }).click();
}

test("a case is opened with what it is about, and the person wears it", async ({ page }) => {
  await openCaseOf(page, "Haile");
  await page.getByRole("button", { name: "Fall eröffnen" }).click();
  await expect(page.getByLabel("Worum geht es?")).toBeFocused();
  await page.keyboard.type(concern);
  await page.keyboard.press("Enter");
  await expect(message(page)).toContainText("Fall eröffnet.");
  await expect(card(page)).toContainText(`zuständig${lead.name}`);
  await expect(page.getByText("Fall offen")).toBeVisible();
  await page.keyboard.press("b");
  const form = page.getByRole("complementary", { name: "Beratung erfassen" });
  await expect(form.getByRole("button", { name: /^Mehr/ })).toContainText("Fallmanagement");
});

test("a case is handed over, rests, goes on, is closed with a reason and opened again", async ({ page }) => {
  await opened(page, "Haile");
  await openCaseOf(page, "Haile");

  await card(page).getByRole("button", { name: "Übergeben" }).click();
  await card(page)
    .getByRole("button", { name: /Übergeben an/ })
    .click();
  await page.getByRole("option", { name: colleague.name }).click();
  await card(page).getByRole("button", { name: "Übergeben", exact: true }).last().click();
  await expect(card(page)).toContainText(`zuständig${colleague.name}`);

  await card(page).getByRole("button", { name: "Ruhen lassen" }).click();
  await card(page).getByRole("button", { name: "Ruhen lassen" }).last().click();
  await expect(card(page)).toContainText(`ruht seit${germanDay(today())}`);
  await card(page).getByRole("button", { name: "Fortsetzen" }).click();
  await expect(card(page)).not.toContainText("ruht seit");

  await card(page).getByRole("button", { name: "Schließen" }).click();
  const close = card(page).getByRole("button", { name: "Fall schließen" });
  await expect(close).toBeDisabled();
  const reason = card(page).getByRole("radio").first();
  const word = await reason.innerText();
  await reason.click();
  await close.click();
  await expect(card(page)).toContainText(`${germanDay(today())} bis ${germanDay(today())}, ${word}`);
  await expect(page.getByText("Fall geschlossen", { exact: true })).toBeVisible();

  await card(page).getByRole("button", { name: "Wieder eröffnen" }).click();
  await card(page).getByRole("button", { name: "Wieder eröffnen" }).last().click();
  await expect(card(page)).toContainText(`2. Phase${germanDay(today())}`);
  await page.getByRole("tab", { name: "Verlauf" }).click();
  const timeline = page.getByRole("tabpanel", { name: "Verlauf" });
  for (const event of ["Fall eröffnet", "Fall geschlossen", "Fall wieder geöffnet"]) {
    await expect(timeline).toContainText(event);
  }
});

test("closing a case is one click away from being undone", async ({ page }) => {
  await opened(page, "Haile");
  await openCaseOf(page, "Haile");
  await card(page).getByRole("button", { name: "Schließen" }).click();
  await card(page).getByRole("radio").first().click();
  await card(page).getByRole("button", { name: "Fall schließen" }).click();
  await expect(card(page).getByRole("button", { name: "Wieder eröffnen" })).toBeVisible();
  await message(page).getByRole("button", { name: "Rückgängig" }).click();
  await expect(card(page).getByRole("button", { name: "Schließen" })).toBeVisible();
});

test("the list of cases leads to each by keyboard and keeps those at rest apart", async ({ page }) => {
  await opened(page, "Haile");
  await opened(page, "Weber");
  await page.keyboard.press("Alt+3");
  const grid = page.getByRole("grid", { name: "Fälle" });
  await expect(grid.getByRole("rowheader")).toHaveText(["Tesfaye Haile", "Jonas Weber"]);
  await page.getByLabel("Fälle durchsuchen").fill("web");
  await expect(grid.getByRole("rowheader")).toHaveText(["Jonas Weber"]);
  await page.getByRole("radio", { name: "ruhend 0" }).click();
  await expect(grid.getByRole("rowheader")).toHaveCount(0);
  await page.getByRole("radio", { name: "aktiv 2" }).click();
  await grid.getByRole("rowheader").focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("complementary", { name: "Jonas Weber" })).toContainText(lead.name);
  await grid.getByRole("rowheader").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Jonas Weber" })).toBeVisible();
  await expect(page.getByRole("tab", { name: "Fall" })).toHaveAttribute("aria-selected", "true");
});

test("a case is opened from anywhere for somebody found by name", async ({ page }) => {
  await typeInPalette(page, "neuer fall");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Neuer Fall" });
  await panel.getByRole("combobox", { name: "Mit wem?" }).fill("oztur");
  await page.getByRole("option", { name: /Öztürk, Ayşe/ }).click();
  await panel.getByLabel("Worum geht es?").fill(concern);
  await page.keyboard.press("Enter");
  await expect(message(page)).toContainText("Fall eröffnet.");
  await page.keyboard.press("Alt+3");
  await expect(page.getByRole("grid", { name: "Fälle" }).getByRole("rowheader")).toHaveText(["Ayşe Öztürk"]);
});
