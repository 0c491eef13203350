import { beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../db/context.ts";
import { createPerson, setDatedAttribute } from "../../db/people/changePeople.ts";
import { timeline } from "../../db/people/timeline.ts";
import type { TestVault } from "../harness/vault.ts";
import { firstPage, openCentre, recordContact } from "./examples.ts";

let centre: TestVault;
let context: Context;
beforeEach(() => {
  ({ centre, context } = openCentre());
});

const contact = (personId: string, date: string, note = "") => recordContact(centre, personId, date, note);

describe("the timeline", () => {
  it("tells everything in one line of time, newest first", () => {
    const { id } = createPerson(context, { person: { lastName: "Haile" } });
    contact(id, "2026-02-03", "Erstgespräch");
    contact(id, "2026-04-05");
    setDatedAttribute(context, {
      personId: id,
      value: { attribute: "housing", value: "gu" },
      validFrom: "2026-03-01",
      validUntil: null,
    });
    const caseId = centre.arrange((write) =>
      write.insert("cases", { personId: id, concern: "Wohnen", ownerId: centre.jonas.id }),
    );
    centre.arrange((write) => {
      write.insert("casePhases", {
        caseId,
        openedOn: "2026-02-04",
        closedOn: "2026-03-05",
        closureReason: "ziel",
      });
      write.insert("casePhases", { caseId, openedOn: "2026-05-01" });
    });
    const { total, entries } = timeline(context, { personId: id, ...firstPage });
    expect(total).toBe(6);
    expect(
      entries.map((entry) => [entry.date, entry.kind, entry.kind === "case" ? entry.event : ""]),
    ).toEqual([
      ["2026-05-01", "case", "reopened"],
      ["2026-04-05", "consultation", ""],
      ["2026-03-05", "case", "closed"],
      ["2026-03-01", "attribute", ""],
      ["2026-02-04", "case", "opened"],
      ["2026-02-03", "consultation", ""],
    ]);
    expect(timeline(context, { personId: id, offset: 4, limit: 1 }).entries.map(({ date }) => date)).toEqual([
      "2026-02-04",
    ]);
  });
});

describe("the timeline of a case", () => {
  it("tells opening, closing and reopening of one day in the order in which they happened", () => {
    const { id } = createPerson(context, { person: { lastName: "Haile" } });
    const caseId = centre.arrange((write) =>
      write.insert("cases", { personId: id, concern: "Wohnen", ownerId: centre.jonas.id }),
    );
    centre.arrange((write) => {
      write.insert("casePhases", {
        caseId,
        openedOn: "2026-02-04",
        closedOn: "2026-02-04",
        closureReason: "ziel",
      });
      write.insert("casePhases", { caseId, openedOn: "2026-02-04" });
    });
    const { entries } = timeline(context, { personId: id, ...firstPage });
    expect(entries.map((entry) => entry.kind === "case" && entry.event)).toEqual([
      "reopened",
      "closed",
      "opened",
    ]);
  });
});
