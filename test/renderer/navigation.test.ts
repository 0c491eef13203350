import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import {
  areaOf,
  goBy,
  goTo,
  goToArea,
  resetNavigation,
  useNavigation,
} from "../../renderer/app/navigation.ts";

const place = () => {
  const { places, position } = useNavigation.getState();
  return places[position];
};

beforeEach(resetNavigation);

test("work begins on the page of today", () => {
  expect(place()).toBe("/heute");
});

test("an area opens where it was left, and its beginning when one is already in it", () => {
  goTo("/personen/1");
  goToArea("/faelle");
  goToArea("/personen");
  expect(place()).toBe("/personen/1");
  goToArea("/personen");
  expect(place()).toBe("/personen");
});

test("back and forward lead through the visited places; a new place forgets what lay ahead", () => {
  goTo("/personen");
  goTo("/personen/1");
  goBy(-1);
  expect(place()).toBe("/personen");
  goBy(1);
  expect(place()).toBe("/personen/1");
  goBy(-1);
  goTo("/faelle");
  goBy(1);
  expect(place()).toBe("/faelle");
});

test("a redirect leaves no trace to go back to", () => {
  goTo("/nirgends");
  goTo("/personen", { replace: true });
  goBy(-1);
  expect(place()).toBe("/heute");
});

test("as many steps back as there were places lead to the first one, and never beyond", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("/heute", "/personen", "/personen/1", "/faelle?x")), (places) => {
      resetNavigation();
      for (const next of places) goTo(next);
      for (let step = 0; step <= places.length; step += 1) goBy(-1);
      expect(place()).toBe("/heute");
      expect(useNavigation.getState().position).toBe(0);
    }),
  );
});

test("the area of a place is its first part", () => {
  expect(areaOf("/personen/0199?neu")).toBe("/personen");
  expect(areaOf("/hilfe?null")).toBe("/hilfe");
});
