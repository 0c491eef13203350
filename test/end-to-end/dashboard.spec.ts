import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { ask, expect, test } from "./records.ts";

test.use({ records: "demo", viewport: { width: 1280, height: 1000 } });

/** What A4 upright leaves between the usual margins, in pixels. */
const paperWidth = 718;

async function openOverview(page: Page): Promise<void> {
  await page.keyboard.press("Alt+5");
  await page.getByRole("button", { name: "Überblick", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Überblick" })).toBeVisible();
  await expect(page.getByRole("grid", { name: "Das Quartal bisher und frühere Quartale" })).toBeVisible();
}

test("the quarter stands beside the quarter before and a year ago, and a figure leads to its explanation", async ({
  page,
}) => {
  await openOverview(page);
  const { counts, quarter, previous } = await ask(page, "dashboard", {});
  const row = page.getByRole("row", { name: /^Kontakte / });
  await expect(row).toContainText(counts.contacts.toLocaleString("de-DE"));
  await expect(row).toContainText((previous?.untilSameDay.contacts ?? 0).toLocaleString("de-DE"));
  await expect(row).toContainText(/\d+ (mehr|weniger)|gleich viele/);
  await row.getByRole("button").first().press("Enter");
  await expect(page.getByRole("grid", { name: /^X01/ })).toBeVisible();
  await expect(page.getByRole("group", { name: /^Erklärung: [\d.]+ Kontakte/ })).toBeFocused();
  await expect(page).toHaveTitle("Tabellen – Statistik – Vielfaltsakte");
  await expect(page.getByRole("button", { name: /^\d\. Quartal \d{4} Zeitraum$/ })).toContainText(
    quarter.title,
  );
});

test("the figures are one stop, walked with the arrow keys", async ({ page }) => {
  await openOverview(page);
  const focused = page.locator(":focus");
  const { keyboard } = page;
  await page.getByRole("button", { name: "Drucken" }).focus();
  await keyboard.press("Tab");
  await expect(focused).toHaveAccessibleName(/Personen, .* erklären$/);
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowRight");
  const { previous } = await ask(page, "dashboard", {});
  await expect(focused).toHaveAccessibleName(
    `${previous?.whole.newPeople} neue Personen, ${previous?.title}: erklären`,
  );
  await keyboard.press("Tab");
  await expect(focused).toHaveAccessibleName("Als Tabelle: Kontakte je Woche");
  const width = paperWidth;
  await page.setViewportSize({ width, height: 1000 });
  await page.emulateMedia({ media: "print" });
  const right = await page.getByRole("grid").evaluate((table) => table.getBoundingClientRect().right);
  expect(right, "no column is cut off on paper").toBeLessThanOrEqual(width);
  await page.emulateMedia({ media: "screen" });
  await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  await expect(page.getByRole("group", { name: /^Erklärung: / })).toBeFocused();
});

test("pictures can be read as tables", async ({ page }) => {
  await openOverview(page);
  await page.getByRole("button", { name: "Als Tabelle: Kontakte je Woche" }).click();
  const { weeks, topics } = await ask(page, "dashboard", {});
  await expect(page.getByRole("table", { name: "Kontakte je Woche" }).getByRole("row")).toHaveCount(
    weeks.length + 1,
  );
  await page.getByRole("button", { name: "Als Tabelle: Themen" }).click();
  await expect(page.getByRole("table", { name: "Themen" }).getByRole("row")).toHaveCount(topics.length + 1);
});

test("a number of cases leads to the list of just these cases", async ({ page }) => {
  await openOverview(page);
  const { cases } = await ask(page, "dashboard", {});
  await page.getByRole("button", { name: / ruhend: ansehen$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fälle" })).toBeVisible();
  const { cases: resting } = await ask(page, "listCases", { state: "resting", mine: false });
  expect(resting).toHaveLength(cases.resting);
  await expect(page.getByText(resting[0]?.personName ?? "", { exact: true }).first()).toBeVisible();
});

test("no barrier for anybody, in light and dark, as pictures and as tables", async ({ page }) => {
  await openOverview(page);
  await expectAccessible(page, "Überblick");
  await page.getByRole("button", { name: "Als Tabelle: Themen" }).click();
  await page.getByRole("button", { name: "Als Tabelle: Kontakte je Woche" }).click();
  await expectAccessible(page, "Überblick als Tabellen");
});

test.describe("at 400 per cent, 320 pixels wide", () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test("no view of the statistics scrolls sideways but in its tables", async ({ page }) => {
    await openOverview(page);
    for (const view of ["Überblick", "Tabellen", "Vor der Abgabe", "Lieferungen"]) {
      await page.getByRole("button", { name: view, exact: true }).press("Enter");
      await expect(page.locator("[data-waiting]")).toHaveCount(0);
      const { scrolled, content } = await page.evaluate(() => ({
        scrolled: document.documentElement.scrollWidth,
        content: document.getElementById("content")?.scrollWidth,
      }));
      expect({ view, scrolled, content }).toEqual({ view, scrolled: 320, content: 320 });
    }
  });
});
