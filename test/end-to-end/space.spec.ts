import type { Page } from "@playwright/test";
import { ask, expect, openPerson, test, typeInPalette } from "./records.ts";

/** Every screen of the program, each with how to get there from anywhere. */
const screens: readonly [name: string, go: (page: Page) => Promise<void>][] = [
  ["Heute", (page) => page.keyboard.press("Alt+1")],
  ["Personen", (page) => showArea(page, "Alt+2", "Personen")],
  ["Person", openSomebody],
  ["Fälle", (page) => page.keyboard.press("Alt+3")],
  ["Maßnahmen", (page) => page.keyboard.press("Alt+4")],
  ["Statistik", (page) => page.keyboard.press("Alt+5")],
  ["Einstellungen", (page) => page.keyboard.press("Alt+6")],
  ["Hilfe", (page) => page.keyboard.press("F1")],
];

async function showArea(page: Page, key: string, title: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

async function openSomebody(page: Page): Promise<void> {
  const { rows } = await ask(page, "listPeople", {
    filter: { caseState: "active" },
    ...{ order: "contacts", direction: "descending", offset: 0, limit: 1 },
  });
  const [person] = rows;
  if (!person) throw new Error("Somebody in the demo has a case.");
  await openPerson(page, person.lastName);
}

/** The page does not scroll sideways, and its main heading stands in the window. */
async function expectToFit(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { scrolled, seen } = await page.evaluate(() => ({
    scrolled: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
    seen: document.documentElement.clientWidth,
  }));
  expect(scrolled).toBeLessThanOrEqual(seen);
}

/** Visits every screen and opens the form of a contact on top of each. */
async function visitAll(page: Page): Promise<void> {
  for (const [name, go] of screens) {
    await test.step(name, async () => {
      await go(page);
      await expectToFit(page);
      await typeInPalette(page, "kurzkontakt");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("complementary", { name: "Kurzkontakt" })).toBeVisible();
      await expectToFit(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("complementary", { name: "Kurzkontakt" })).toHaveCount(0);
    });
  }
}

test.describe("in a window of 900 pixels", () => {
  test.use({ records: "demo", viewport: { width: 900, height: 700 } });

  test("every screen fits, with and without a form beside it", async ({ page }) => visitAll(page));

  test("the person and the form stand side by side, and nothing covers anything", async ({ page }) => {
    await openSomebody(page);
    await page.keyboard.press("b");
    const form = page.getByRole("complementary", { name: "Beratung erfassen" });
    await expect(form).toBeVisible();
    const [left, right] = [await page.getByRole("article").boundingBox(), await form.boundingBox()];
    if (!left || !right) throw new Error("Both are on the screen.");
    expect(left.width).toBeGreaterThan(240);
    expect(left.x + left.width).toBeLessThanOrEqual(right.x + 0.5);
    expect(right.x + right.width).toBeLessThanOrEqual(900.5);
  });
});

test.describe("at 400 per cent", () => {
  // A window of 1280 × 1024 pixels enlarged fourfold, which is what WCAG 1.4.10 asks for.
  test.use({ records: "demo", viewport: { width: 320, height: 256 } });

  test("every screen fits in one column", async ({ page }) => visitAll(page));
});

test.describe("with the program's own zoom of 400 per cent", () => {
  test.use({ records: "demo", viewport: { width: 1280, height: 1024 } });

  test("every screen fits, and the zoom is taken back with one key", async ({ page }) => {
    for (let steps = 0; steps < 8; steps += 1) await page.keyboard.press("Control++");
    await expect(page.locator("html")).toHaveCSS("font-size", "64px");
    await visitAll(page);
    await page.keyboard.press("Control+0");
    await expect(page.locator("html")).toHaveCSS("font-size", "16px");
  });
});
