import fc from "fast-check";
import { expect, test } from "vitest";
import { nextZoom, previousZoom, withinZoom, ZOOM_STEPS } from "../../renderer/ui/appearance.ts";
import { dismiss, notify, secondsShown, useNotificationStore } from "../../renderer/ui/notifications.ts";

test("zooming goes by steps from 80 to 400 per cent and stops at both ends", () => {
  expect([80, 100, 130, 400].map(nextZoom)).toEqual([90, 110, 150, 400]);
  expect([80, 100, 130, 400].map(previousZoom)).toEqual([80, 90, 125, 300]);
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1000 }), (zoom) => {
      expect(withinZoom(zoom)).toBeGreaterThanOrEqual(ZOOM_STEPS[0]);
      expect(withinZoom(zoom)).toBeLessThanOrEqual(400);
    }),
  );
});

test("a message that can be undone stays longer, a danger until it is closed", () => {
  expect(secondsShown({ text: "Gespeichert." })).toBe(6);
  expect(secondsShown({ text: "Erledigt.", action: { onAction: () => {} } })).toBe(12);
  expect(secondsShown({ text: "Nicht gespeichert.", tone: "danger" })).toBeUndefined();
});

test("no more than three messages are shown, the newest last", () => {
  const ids = ["eins", "zwei", "drei", "vier"].map((text) => notify({ text }));
  expect(useNotificationStore.getState().shown.map(({ text }) => text)).toEqual(["zwei", "drei", "vier"]);
  ids.forEach(dismiss);
  expect(useNotificationStore.getState().shown).toEqual([]);
});

test("what came of another attempt takes the place of the attempt before, and other messages stay", () => {
  const texts = () => useNotificationStore.getState().shown.map(({ text }) => text);
  const ids = [
    notify({ text: "Kein Platz.", tone: "danger", about: "delivery" }),
    notify({ text: "Erledigt." }),
    notify({ text: "Geschrieben.", about: "delivery" }),
  ];
  expect(texts()).toEqual(["Erledigt.", "Geschrieben."]);
  ids.forEach(dismiss);
});
