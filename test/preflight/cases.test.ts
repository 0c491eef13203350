import { beforeEach, expect, test } from "vitest";
import { openRecords, type Records } from "./examples.ts";

let records: Records;
let oksana: string;
beforeEach(() => {
  records = openRecords();
  oksana = records.centre.addPerson({ firstName: "Oksana", lastName: "Bondar" });
});

const closed = { closedOn: "2026-04-30", closureReason: "ziel" };

test("a closed case leaves no task open", () => {
  records.openCase(oksana, closed);
  records.task(oksana, "Anrufen");
  records.task(oksana, "Nachfragen");
  const ali = records.centre.addPerson({ firstName: "Ali", lastName: "Demir" });
  records.openCase(ali);
  records.task(ali, "Anrufen");
  expect(records.found("closed-case-with-tasks")).toMatchObject([
    {
      sentence:
        "Der Fall von Oksana Bondar ist seit 30.04.2026 geschlossen, offen sind noch 2 Wiedervorlagen.",
      place: { kind: "case", personId: oksana },
    },
  ]);
});

test("tasks of somebody who has another open case are fine", () => {
  records.openCase(oksana, closed);
  records.openCase(oksana, { openedOn: "2026-05-02" });
  records.task(oksana, "Anrufen");
  expect(records.sentences("closed-case-with-tasks")).toEqual([]);
});

test("a closed case has a reason", () => {
  records.openCase(oksana, { closedOn: "2026-04-30" });
  records.openCase(records.centre.addPerson({ firstName: "Ali", lastName: "Demir" }), closed);
  expect(records.sentences("closed-without-reason")).toEqual([
    "Der Fall von Oksana Bondar ist seit 30.04.2026 geschlossen, ein Grund steht nicht dabei.",
  ]);
});

test("an open case without contact is asked about once the period is six weeks old", () => {
  records.openCase(oksana);
  records.contact(oksana, { date: "2026-02-03" });
  expect(records.sentences("case-without-contact", "2026-05-12")).toEqual([]);
  expect(records.sentences("case-without-contact", "2026-05-13")).toEqual([
    "Der Fall von Oksana Bondar ist offen, der letzte Kontakt war am 03.02.2026.",
  ]);
  records.contact(oksana, { date: "2026-05-02" });
  expect(records.sentences("case-without-contact", "2026-05-13")).toEqual([]);
});

test("a resting case may be quiet, but not for more than a year", () => {
  records.openCase(oksana, {}, { restingSince: "2025-05-11" });
  const ali = records.centre.addPerson({ firstName: "Ali", lastName: "Demir" });
  records.openCase(ali, {}, { restingSince: "2025-05-12" });
  expect(records.sentences("case-without-contact", "2026-06-30")).toEqual([]);
  expect(records.sentences("resting-long")).toEqual(["Der Fall von Oksana Bondar ruht seit 11.05.2025."]);
});

test("an open case is in the hands of somebody who works here", () => {
  records.openCase(oksana, {}, { ownerId: records.centre.mira.id });
  expect(records.sentences("case-without-owner")).toEqual([]);
  records.centre.arrange((write) => write.update("users", records.centre.mira.id, { active: 0 }));
  expect(records.sentences("case-without-owner")).toEqual([
    "Für den Fall von Oksana Bondar ist Mira Hoxha zuständig, aber nicht mehr im Team.",
  ]);
});
