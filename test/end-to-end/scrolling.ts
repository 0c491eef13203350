import type { Page } from "@playwright/test";
import { expect } from "./records.ts";

/** Nothing that scrolls up and down stands within something else that does: the wheel would move now one, now the other. */
export async function expectNoScrollingWithinScrolling(page: Page): Promise<void> {
  const nested = await page.evaluate(() => {
    const scrolls = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 1;
    return [...document.querySelectorAll("*")].filter(scrolls).flatMap((inner) => {
      for (let outer = inner.parentElement; outer; outer = outer.parentElement)
        if (scrolls(outer)) return [`${inner.className} within ${outer.className}`];
      return [];
    });
  });
  expect(nested).toEqual([]);
}
