import { expect, it } from "vitest";
import { sealedRelease } from "../../db/ledger/ledger.ts";
import { statisticsReport } from "../../db/statistics/report.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { addContact, enter, openCentre, seal, today } from "./centre.ts";

it("reports what was recorded after its quarter was sealed with the next quarter, and never again", async () => {
  const centre = openCentre();
  const context = centre.contextFor(centre.leyla.id, { today });
  const late = (period: string) =>
    statisticsReport(context, period)
      .tables.find(({ id }) => id === "L01")
      ?.cells.at(-1)?.exact;
  enter(centre, "2026-Q1", "2026-04-10T08:00:00.000Z");
  for (let number = 0; number < 20; number += 1) {
    const person = centre.addPerson({ lastName: `Spät ${number}`, gender: "weiblich" });
    addContact(centre, person, "2026-03-20", "2026-04-11T09:00:00.000Z");
  }
  const early = centre.addPerson({ lastName: "Rechtzeitig", gender: "weiblich" });
  addContact(centre, early, "2026-03-20", "2026-04-09T09:00:00.000Z");
  expect(late("2026-Q2")).toBe(20);
  expect(late("2026-Q3")).toBe(0);

  await seal(centre, "2026-Q2");
  const release = JSON.parse(sealedRelease(centre.vault.connection, "2026-Q2")?.document ?? "") as Release;
  expect(release.tables.find(({ id }) => id === "L01")?.cells.at(-1)?.value).toBe(20);
  expect(late("2026-Q2")).toBe(20);
  expect(late("2026-Q3")).toBe(0);
});
