import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./records.ts";

/**
 * No finding of axe, WCAG 2.2 AA and its advice of good practice, in light; in dark, where nothing but
 * the colours differs, no finding about colours.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    await expect(page.locator("[data-waiting]"), "everything is there").toHaveCount(0);
    const lists = await page.getByRole("listbox").count();
    await show(page, "light");
    expect(await findings(axeOn(page).withTags(everything))).toEqual([]);
    await show(page, "dark");
    expect(await findings(axeOn(page).withRules(["color-contrast", "link-in-text-block"]))).toEqual([]);
    expect(await page.getByRole("listbox").count(), "what was open is still open").toBe(lists);
  });
}

/** Colours change over a moment; measured on the way they are those of no theme. */
async function show(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document.getAnimations().filter(({ effect }) => {
      const { endTime } = effect?.getComputedTiming() ?? {};
      return endTime !== undefined && Number.isFinite(Number(endTime));
    });
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
  });
}

const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

function axeOn(page: Page): AxeBuilder {
  // Nothing is shown in frames, so axe need not look for any in a page of its own; what is right needs no list.
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
}

async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html.slice(0, 160)}`),
  );
}
