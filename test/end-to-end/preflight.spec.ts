import type { Page } from "@playwright/test";
import { addDays, today } from "../../shared/dates.ts";
import { expectAccessible } from "./accessibility.ts";
import { ask, expect, idOf, test } from "./records.ts";

// High enough for axe to see everything.
test.use({ viewport: { width: 1440, height: 1400 } });

const list = (page: Page) => page.getByRole("grid", { name: "Befunde" });
const row = (page: Page, text: string | RegExp) => list(page).getByRole("row").filter({ hasText: text });
const message = (page: Page) => page.getByRole("region", { name: "Meldungen" });

/** A consultation of today with Haile that says nothing of its topic, and a status that ended yesterday. */
async function recordGaps(page: Page): Promise<void> {
  const personId = await idOf(page, "Haile");
  await ask(page, "recordConsultation", {
    personId,
    caseId: null,
    date: today(),
    kind: "beratung",
    mode: "persoenlich",
    duration: null,
    topics: [],
    language: null,
    interpreting: null,
    note: "",
    referrals: [],
    nextStep: null,
  });
  await ask(page, "setDatedAttribute", {
    personId,
    value: { attribute: "residenceStatus", value: "p24" },
    validFrom: addDays(today(), -400),
    validUntil: addDays(today(), -1),
  });
}

async function openList(page: Page): Promise<void> {
  await page.keyboard.press("Alt+5");
  await page.getByRole("button", { name: "Vor der Abgabe", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vor der Abgabe" })).toBeVisible();
  await expect(list(page)).toBeVisible();
}

test("a finding leads to its field with one click and is gone once it is mended", async ({ page }) => {
  await recordGaps(page);
  await openList(page);
  const line = row(page, "hat kein Thema");
  await expect(line.getByRole("img", { name: "Warnung" })).toBeVisible();
  await expect(line, "the word stands once, over the lines of the rule").not.toContainText("Warnung");
  await expect(list(page).getByRole("heading", { name: /^Beratung ohne Thema 1 Warnung$/ })).toBeVisible();
  await row(page, "hat kein Thema").getByRole("button", { name: "öffnen" }).click();
  const panel = page.getByRole("complementary", { name: "Eintrag bearbeiten" });
  await expect(panel.getByRole("button", { name: "Wohnen" })).toBeVisible();
  await expect(panel.locator('[data-field="topics"] :focus')).toBeVisible();
  await panel.getByRole("button", { name: "Wohnen" }).click();
  await page.keyboard.press("Control+Enter");
  await expect(message(page)).toContainText("Änderung gespeichert.");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(list(page)).toBeVisible();
  await expect(row(page, "hat kein Thema")).toHaveCount(0);
  await expect(list(page).locator("tr:focus")).toContainText("Aufenthaltsstatus von Tesfaye Haile");
});

test("an expired status opens its form in the master data", async ({ page }) => {
  await recordGaps(page);
  await openList(page);
  await row(page, "Aufenthaltsstatus von Tesfaye Haile").click();
  await expect(page.getByRole("tab", { name: "Stammdaten" })).toHaveAttribute("aria-selected", "true");
  await expect(page.locator('[data-field="residenceStatus"] input:focus')).toBeVisible();
});

test("with the keyboard alone: walk, leave one with a reason, take it back, bring it back", async ({
  page,
}) => {
  await recordGaps(page);
  await openList(page);
  await list(page).locator('tr[tabindex="0"]').focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await expect(list(page).locator("tr:focus").getByRole("img", { name: "dringend" })).toBeVisible();
  const target = row(page, "hat kein Thema");
  for (let step = 0; step < 20 && !(await target.evaluate((one) => one === document.activeElement)); step++) {
    await page.keyboard.press("ArrowDown");
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect(target).toBeFocused();
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "So lassen" });
  await expect(dialog.getByLabel("Warum kann das so bleiben?")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("Bitte nennen Sie einen Grund.");
  await expectAccessible(page, "So lassen, ohne Grund");
  await page.keyboard.type("nur ein Formular abgeholt");
  await page.keyboard.press("Enter");
  await expect(message(page)).toContainText("Befund so gelassen.");
  await expect(row(page, "hat kein Thema")).toHaveCount(0);
  await expect(list(page).locator("tr:focus")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(row(page, "hat kein Thema")).toBeVisible();

  await row(page, "hat kein Thema").getByRole("button", { name: "so lassen" }).click();
  await dialog.getByRole("radio", { name: "geprüft, stimmt so" }).click();
  await dialog.getByRole("button", { name: "So lassen" }).click();
  await expect(row(page, "hat kein Thema")).toHaveCount(0);
  await page.getByRole("button", { name: /^So gelassen/ }).click();
  await expect(page.getByText("„geprüft, stimmt so“ · Leyla Aydın")).toBeVisible();
  await expectAccessible(page, "So gelassen");
  await page.getByRole("button", { name: /^Zurückholen:/ }).press("Enter");
  await expect(row(page, "hat kein Thema")).toBeVisible();
  await expect(page.getByRole("button", { name: /^So gelassen/ })).toBeFocused();
});

test("missing values stand as bars and as a table, and lead to the people and their field", async ({
  page,
}) => {
  await recordGaps(page);
  await openList(page);
  await expect(row(page, "„Wohnort“ fehlt bei 100 %").getByRole("img", { name: "dringend" })).toBeVisible();
  await page.getByRole("button", { name: "Als Tabelle: Fehlende Angaben" }).click();
  await expect(page.getByRole("table", { name: "Fehlende Angaben" })).toContainText("100 %");
  await page.getByRole("button", { name: "Als Bild: Fehlende Angaben" }).click();
  const bar = page.getByRole("button", { name: /^Wohnort 100 % dringend/ });
  const people = page.getByRole("group", { name: "Ohne bekannte Angabe: Wohnort" });
  await bar.press("Enter");
  await expect(people).toBeFocused();
  await people.getByRole("button", { name: "schließen" }).press("Enter");
  await expect(bar).toBeFocused();
  await bar.press("Enter");
  await expect(people).toContainText("noch nicht erfragt");
  await expectAccessible(page, "Fehlende Angaben");
  await page.getByRole("button", { name: "Tesfaye Haile" }).click();
  await expect(page.locator('[data-field="residence"] input:focus')).toBeVisible();
});

test("severity, rule and words narrow the list down, and coming back finds it so", async ({ page }) => {
  await recordGaps(page);
  await openList(page);
  await page.getByRole("radio", { name: /^Warnung/ }).click();
  await expect(row(page, "fehlt bei 100 %")).toHaveCount(0);
  await page.getByLabel("Befunde durchsuchen").fill("haile aufenthalt");
  await expect(row(page, "hat kein Thema")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "gezeigt" })).toHaveText("1 Befund gezeigt");
  await row(page, "Aufenthaltsstatus von Tesfaye Haile").click();
  await expect(page.getByRole("tab", { name: "Stammdaten" })).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByLabel("Befunde durchsuchen")).toHaveValue("haile aufenthalt");
  await expect(page.getByRole("radio", { name: /^Warnung/ })).toBeChecked();
  await page.getByLabel("Befunde durchsuchen").fill("gibtesnicht");
  await expect(page.getByText("Kein Befund passt zu dieser Auswahl")).toBeVisible();
});

test("the navigation counts, the tables and the first page show the most important", async ({ page }) => {
  await recordGaps(page);
  await page.reload();
  await expect(page.getByRole("button", { name: /^Statistik \d+ vor der Abgabe zu prüfen/ })).toBeVisible();
  const card = page.locator("section", { hasText: "Für die Statistik zu klären" }).last();
  await expect(card).toContainText("hat kein Thema");
  await card.getByRole("button", { name: /^So lassen: .*hat kein Thema/ }).press("Enter");
  await page.keyboard.type("geprüft");
  await page.keyboard.press("Enter");
  await expect(card).not.toContainText("hat kein Thema");
  await expect(card.getByRole("button", { name: /^Öffnen: / }).first()).toBeFocused();
  await page.keyboard.press("Alt+5");
  await page
    .getByRole("button", { name: /^Öffnen: „.+“ fehlt bei/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Vor der Abgabe" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /^Ohne bekannte Angabe:/ })).toBeVisible();
});

test.describe("in the demo", () => {
  test.use({ records: "demo", viewport: { width: 900, height: 1400 } });

  test("the list fits a narrow window, at twice the size too, without barriers", async ({ page }) => {
    await openList(page);
    await expectAccessible(page, "Vor der Abgabe, schmal");
    await page.setViewportSize({ width: 900, height: 800 });
    await page.getByRole("button", { name: "so lassen" }).first().focus();
    await page.keyboard.press("Tab");
    const below = page.getByRole("button", { name: /^So gelassen/ });
    await expect(below).toBeFocused();
    await expect(below).toBeInViewport();
    await page.clock.install();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const beside = page.getByRole("button", { name: "Als Tabelle: Fehlende Angaben" });
    await expect(beside).toBeFocused();
    // What was left a moment ago is not brought back into sight.
    await page.clock.runFor(1_000);
    await expect(beside).toBeInViewport();
    await page.clock.resume();
    await page.setViewportSize({ width: 900, height: 800 });
    for (let step = 0; step < 10; step++) await page.keyboard.press("Control++");
    const { scrolled, seen } = await page.evaluate(() => ({
      scrolled: document.documentElement.scrollWidth,
      seen: document.documentElement.clientWidth,
    }));
    expect(scrolled).toBeLessThanOrEqual(seen);
  });

  test("the print-out holds the whole list", async ({ page }) => {
    await openList(page);
    const rows = await list(page).getAttribute("aria-rowcount");
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(/Intern, nicht weitergeben$/)).toBeVisible();
    const sheet = page.locator("body > div").filter({ has: page.getByText(/Intern, nicht weitergeben$/) });
    await expect(sheet.locator("h2, h2 ~ p")).toHaveCount(Number(rows));
  });
});
