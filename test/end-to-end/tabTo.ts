import type { Page } from "@playwright/test";

/** Presses Tab until the element that has the focus is called so; a way longer than 40 stops is no way. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const focused = page.locator(":focus");
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press("Tab");
    const [found] = await focused.all();
    if (found && matches(await accessibleName(found), name)) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === "string" ? text === name : name.test(text);
}

/** The name that the snapshot for assistive technology gives: `- button "Weiter"` → Weiter. */
async function accessibleName(element: ReturnType<Page["locator"]>): Promise<string> {
  return /"((?:[^"\\]|\\.)*)"/.exec(await element.ariaSnapshot())?.[1] ?? "";
}
