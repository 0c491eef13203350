import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ask, expect, openQuarter, test } from "./records.ts";
import { expectNoScrollingWithinScrolling } from "./scrolling.ts";

test.use({ records: "demo" });

test("the open quarter is shown first; every number explains itself", async ({ page }) => {
  await page.keyboard.press("Alt+5");
  const period = await openQuarter(page);
  await expect(page.getByRole("button", { name: /Zeitraum$/ })).toContainText(period.title);
  const table = page.getByRole("grid", { name: /^P02/ });
  await expect(table).toBeVisible();
  const report = await ask(page, "statisticsReport", { period: period.id });
  const total = report.tables
    .find(({ id }) => id === "P02")
    ?.cells.find(({ key }) => key.every((code) => code === "_T"));
  const card = page.locator("section", {
    has: page.getByRole("heading", { name: `${total?.exact} beratene Personen`, exact: true }),
  });
  await expect(card).toContainText(`genau, bleibt im Haus${total?.exact}`);
  await expect(card).toContainText(`geht hinaus als${total?.published}`);
  await expectNoScrollingWithinScrolling(page);
  await table.locator('[tabindex="0"]').focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(card).toHaveCount(0);
  await expect(table.locator('[aria-selected="true"]')).toBeFocused();
});

test("a number opens to its people with the keyboard, and a person to the tables that count her", async ({
  page,
}) => {
  await page.keyboard.press("Alt+5");
  const grid = page.getByRole("grid", { name: /^P02/ });
  await expect(grid).toHaveAccessibleDescription("Pfeiltasten gehen von Zahl zu Zahl, Enter erklärt sie.");
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press("Enter");
  const explanation = page.getByRole("group", { name: /^Erklärung: \d+ beratene Personen/ });
  await expect(explanation).toBeFocused();
  await expect(explanation.getByRole("heading", { level: 3, name: "Nicht gezählt" })).toBeVisible();
  await expect(
    explanation.getByRole("heading", { level: 4, name: /^kein Kontakt im Zeitraum/ }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(grid.locator('[aria-selected="true"]')).toBeFocused();
  await explanation.getByRole("button", { name: /^gezählt/ }).click();
  await expectNoScrollingWithinScrolling(page);
  const further = explanation.getByRole("button", { name: "Weitere" });
  await further.focus();
  while (await further.isEnabled()) await page.keyboard.press("Enter");
  await expect(explanation.getByRole("button", { name: "Vorige" })).toBeFocused();
  const weeks = page.getByRole("figure", { name: "Kontakte je Woche" });
  await weeks.scrollIntoViewIfNeeded();
  const [above, below] = [await explanation.boundingBox(), await weeks.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0), "nothing covers what is below").toBeLessThan(below?.y ?? 0);
  const first = explanation.getByRole("listitem").first().getByRole("button");
  const name = await first.innerText();
  await first.click();
  await expect(page.getByRole("article")).toContainText(name);
  await page.getByRole("tab", { name: "Statistik" }).click();
  const tables = page.getByRole("tabpanel");
  await expect(tables.getByRole("heading", { level: 2, name: "Zählt in diesen Tabellen" })).toBeVisible();
  const cell = tables.getByRole("listitem").filter({ hasText: "P02" }).getByRole("button").first();
  const [gender = ""] = (await cell.innerText()).split(",");
  await cell.press("Enter");
  await expect(page.getByRole("grid", { name: /^P02/ })).toBeVisible();
  const titles = { weiblich: "Frau", männlich: "M[aä]nn" };
  await expect(
    page.getByRole("group", { name: new RegExp(titles[gender as keyof typeof titles] ?? "Person") }),
  ).toBeFocused();
});

test("another quarter and another table are chosen, and the place is kept on return", async ({ page }) => {
  await page.keyboard.press("Alt+5");
  await page.getByRole("button", { name: /^alle \d+$/ }).click();
  await page.getByRole("menuitem", { name: /^M01/ }).click();
  await expect(page.getByRole("grid", { name: /^M01/ })).toBeVisible();
  const period = await openQuarter(page);
  const chosen = page.getByRole("button", { name: /Zeitraum$/ });
  await page
    .getByRole("button", { name: /^\d\. Quartal \d{4}$/ })
    .first()
    .click();
  await expect(chosen).not.toContainText(period.title);
  const title = (await chosen.innerText()).split("\n")[0] ?? "";
  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Alt+5");
  await expect(chosen).toContainText(title);
  await expect(page.getByRole("grid", { name: /^M01/ })).toBeVisible();
});

test("the picture can always be read as a table", async ({ page }) => {
  await page.keyboard.press("Alt+5");
  await expect(page.getByRole("img", { name: /^Kontakte je Woche/ })).toBeVisible();
  await page.getByRole("button", { name: "Als Tabelle: Kontakte je Woche" }).click();
  const period = await openQuarter(page);
  const { contactsPerWeek } = await ask(page, "statisticsReport", { period: period.id });
  const values = page.getByRole("table", { name: "Kontakte je Woche" }).getByRole("cell");
  const sum = (await values.allInnerTexts()).reduce(
    (total, text) => total + Number(text.replace(".", "")),
    0,
  );
  expect(sum).toBe(contactsPerWeek.reduce((total, { contacts }) => total + contacts, 0));
});

test("the internal report is saved as a page and as a workbook, marked in name and content", async ({
  page,
  shell,
}) => {
  await page.keyboard.press("Alt+5");
  const period = await openQuarter(page);
  await page.getByRole("button", { name: "Drucken, speichern …" }).click();
  await page.getByRole("menuitem", { name: /HTML/ }).click();
  const saved = page.getByText(/Gespeichert, nur für das Haus: /);
  await expect(saved).toContainText(`bericht-intern-${period.id}-stand-`);
  const [name = ""] = await readdir(shell.chooser.folder);
  const report = await readFile(join(shell.chooser.folder, name), "utf8");
  expect(report).toContain(`<title>Intern, nicht weitergeben, Statistik ${period.title}`);
  expect(report).toContain("Vorläufig, Stand");
  await page.getByRole("button", { name: "Drucken, speichern …" }).click();
  await page.getByRole("menuitem", { name: /XLSX/ }).click();
  await expect.poll(() => readdir(shell.chooser.folder)).toHaveLength(2);
});
