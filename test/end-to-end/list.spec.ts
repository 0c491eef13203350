import type { Page } from "@playwright/test";
import { expect, openDemo, test } from "./records.ts";

test.use({ records: "demo" });

const grid = (page: Page) => page.getByRole("grid", { name: "Personen" });

/** The number of people in the list, as the list says it. */
async function listed(page: Page): Promise<string> {
  const words = page.getByRole("status").filter({ hasText: /\d Personen$/ });
  await expect(words).toBeVisible();
  return words.innerText();
}

test("filter, order, columns and place in the list are kept on return and after the program was closed", async ({
  page,
  shell,
}) => {
  await page.keyboard.press("Alt+2");
  const everybody = await listed(page);
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("radio", { name: "Fall offen" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Filter entfernen: Fall offen" })).toBeVisible();
  await expect.poll(() => listed(page)).not.toBe(everybody);
  const filtered = await listed(page);
  await page.getByRole("columnheader", { name: "Letzter Kontakt" }).click();
  await expect(page.getByRole("columnheader", { name: "Letzter Kontakt" })).toHaveAttribute(
    "aria-sort",
    /ascending|descending/,
  );
  const order = await page.getByRole("columnheader", { name: "Letzter Kontakt" }).getAttribute("aria-sort");
  const first = await grid(page).getByRole("rowheader").first().innerText();

  await grid(page).getByRole("rowheader").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(grid(page).getByRole("rowheader").first()).toHaveText(first);
  expect(await listed(page)).toBe(filtered);

  await shell.restart();
  await openDemo(shell.page);
  await shell.page.keyboard.press("Alt+2");
  await expect(shell.page.getByRole("button", { name: "Filter entfernen: Fall offen" })).toBeVisible();
  await expect(shell.page.getByRole("columnheader", { name: "Letzter Kontakt" })).toHaveAttribute(
    "aria-sort",
    order ?? "",
  );
  await expect(grid(shell.page).getByRole("rowheader").first()).toHaveText(first);
});

test("the list comes back to where it was scrolled", async ({ page }) => {
  await page.keyboard.press("Alt+2");
  await grid(page).getByRole("rowheader").first().focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("PageDown");
  const focused = grid(page).locator(":focus");
  const name = await focused.innerText();
  await expect(grid(page).getByRole("rowheader", { name, exact: true })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(grid(page).getByRole("rowheader", { name, exact: true })).toBeInViewport();
});
