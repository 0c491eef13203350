import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ask, expectOpen, unlock } from "../renderer/journey.ts";
import { test as base, expect } from "./fixtures.ts";
import { preparedFolder, type RecordsKind } from "./prepare.ts";

export { ask, expect, expectOpen, unlock };

interface Records {
  /** With which records the journey begins: those of Kassel with five people, a demo, or Kassel beside the large demo. */
  records: RecordsKind | "both";
  /** The window with the records open. */
  page: Page;
}

/** A journey that begins with the records open. */
export const test = base.extend<Records>({
  records: ["real", { option: true }],
  dataDirectory: async ({ records }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "vielfaltsakte-reise-"));
    const kinds = records === "both" ? (["real", "demo"] as const) : [records];
    for (const kind of kinds) await cp(preparedFolder(kind), folder, { recursive: true });
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  page: async ({ shell, records }, use) => {
    shell.page.setDefaultTimeout(15_000);
    await (records === "demo" || records === "firstYear" ? openDemo(shell.page) : unlock(shell.page));
    await use(shell.page);
  },
});

/** Opens the demo from the first screen. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Mit Beispieldaten ausprobieren" }).click();
  await expectOpen(page);
}

/** The id of the person whom the search finds first. */
export async function idOf(page: Page, name: string): Promise<string> {
  const { hits } = await ask(page, "searchPeople", { text: name, limit: 1 });
  const [hit] = hits;
  if (!hit) throw new Error(`Nobody is called ${name}.`);
  return hit.person.id;
}

/** Opens the palette and types. */
export async function typeInPalette(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type(text);
}

/** Opens a person by name, as people do it: Strg K, the name, Enter. */
export async function openPerson(page: Page, name: string): Promise<void> {
  await typeInPalette(page, name);
  await expect(page.getByRole("dialog").getByRole("option").first()).toContainText(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toBeVisible();
}

/** The bar at the top says that everything is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole("banner").getByText(/^gespeichert \d\d:\d\d$/)).toBeVisible();
}

/** The quarter of the demo whose turn it is to be sealed. */
export async function openQuarter(page: Page) {
  const periods = await ask(page, "statisticsPeriods", {});
  const period = periods.findLast(({ id, state }) => state === "open" && id.includes("-Q"));
  if (!period) throw new Error("The demo leaves a quarter to seal.");
  return period;
}
