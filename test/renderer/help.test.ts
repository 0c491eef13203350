import { describe, expect, test } from "vitest";
import { allAreasFor } from "../../renderer/app/areas.ts";
import { goTo, resetNavigation, useNavigation } from "../../renderer/app/navigation.ts";
import { findPage, helpPages } from "../../renderer/help/all-pages.ts";
import { openHelp } from "../../renderer/help/open-help.ts";
import { keyboard } from "../../renderer/help/pages/keyboard.ts";
import { searchHelp } from "../../renderer/help/search-help.ts";

const place = () => {
  const { places, position } = useNavigation.getState();
  return places[position] ?? "";
};

describe("F1", () => {
  for (const { path } of allAreasFor("teamLead").filter((area) => area.path !== "/hilfe")) {
    test(`opens an existing page for ${path}`, () => {
      resetNavigation();
      goTo(path);
      openHelp();
      const [id = "", part] = place().replace("/hilfe/", "").split("?");
      const page = findPage(id);
      expect(page.id).toBe(id);
      if (part) expect(page.sections.map((section) => section.id)).toContain(part);
    });
  }

  test("stays on the page when it is pressed within the help", () => {
    resetNavigation();
    goTo("/hilfe/tastatur");
    openHelp();
    expect(place()).toBe("/hilfe/tastatur");
  });
});

test("pages and the parts of a page can be told apart", () => {
  expect(new Set(helpPages.map(({ id }) => id)).size).toBe(helpPages.length);
  for (const { sections } of helpPages)
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
});

test("the keys of the areas are those the help tells", () => {
  const told = keyboard.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (typeof block === "object" && "keys" in block ? block.keys : [])),
  );
  const byDigit = allAreasFor("teamLead").filter(({ shortcut }) => shortcut.startsWith("Alt+"));
  expect(byDigit).toHaveLength(7);
  for (const { shortcut, label } of byDigit) expect(told).toContainEqual([shortcut, label]);
});

describe("searching the help", () => {
  const titles = (text: string) => searchHelp(helpPages, text).map(({ section }) => section.title);

  test("finds what a published zero means", () => {
    expect(titles("null")[0]).toBe("0 heißt 0 bis 4");
  });

  test("all words must occur, case and accents do not matter", () => {
    expect(titles("WIEDERHERSTELLUNGSSCHLUESSEL")).toEqual([]);
    expect(titles("wiederherstellungsschlussel passwort")).toContain("Passwort vergessen");
  });

  test("what has the word in its title comes first", () => {
    expect(titles("sperren")[0]).toBe("Sperren");
  });

  test("shows a sentence with the word", () => {
    const [hit] = searchHelp(helpPages, "hauptthema");
    expect(hit?.excerpt).toContain("Hauptthema");
  });
});
