import { afterAll, describe, expect, it } from "vitest";
import { quarterOf } from "../../shared/periods.ts";
import { count, filledTables, makeCentre, usual } from "./centre.ts";

const { read, summary, close } = makeCentre();
afterAll(close);
const { today } = usual;

describe("everything in a made-up centre fits together", () => {
  it("covers the quarters asked for and ends yesterday", () => {
    expect(summary.firstDay).toBe("2024-10-01");
    expect(summary.lastDay).toBe("2026-11-17");
    const days = read.all<{ date: string }>("SELECT DISTINCT date FROM consultations");
    expect(new Set(days.map(({ date }) => quarterOf(date).id)).size).toBe(9);
  });

  it("keeps every reference", () => {
    expect(read.all("PRAGMA foreign_key_check")).toEqual([]);
  });

  it("orders the ids of each table by the time of their making", () => {
    for (const table of filledTables) {
      expect([
        table,
        count(
          read,
          `FROM ${table} one JOIN ${table} next ON next.rowid = one.rowid + 1 WHERE next.id <= one.id`,
        ),
      ]).toEqual([table, 0]);
    }
  });

  // Each query finds the rows that break a rule of the work in a centre.
  it.each([
    [
      "a contact before the person was entered",
      "consultations JOIN people ON people.id = personId WHERE date < substr(createdAt, 1, 10)",
    ],
    [
      "a contact or its record in the future",
      `consultations WHERE date >= '${today}' OR recordedAt >= '${today}'`,
    ],
    ["a contact recorded on another day", "consultations WHERE substr(recordedAt, 1, 10) <> date"],
    [
      "a person without a contact",
      "people WHERE id NOT IN (SELECT personId FROM consultations WHERE personId IS NOT NULL)",
    ],
    ["a contact at the weekend", "consultations WHERE strftime('%w', date) IN ('0', '6')"],
    [
      "a contact of Fallmanagement without a case",
      "consultations WHERE (kind = 'fall') <> (caseId IS NOT NULL)",
    ],
    [
      "a contact in the case of somebody else",
      "consultations JOIN cases ON cases.id = caseId WHERE cases.personId IS NOT consultations.personId",
    ],
    [
      "a contact of a case outside its phases",
      `consultations WHERE caseId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM casePhases
        WHERE casePhases.caseId = consultations.caseId AND openedOn <= date AND (closedOn IS NULL OR closedOn >= date))`,
    ],
    ["an anonymous contact in a case", "consultations WHERE personId IS NULL AND kind <> 'kurz'"],
    ["a case without a phase", "cases WHERE id NOT IN (SELECT caseId FROM casePhases)"],
    [
      "a phase that ends before it begins or in the future",
      `casePhases WHERE closedOn < openedOn OR closedOn >= '${today}' OR openedOn >= '${today}'`,
    ],
    ["a closure without a reason", "casePhases WHERE (closedOn IS NULL) <> (closureReason IS NULL)"],
    [
      "phases of a case that overlap",
      `casePhases one JOIN casePhases other ON other.caseId = one.caseId AND other.id > one.id
        WHERE one.closedOn IS NULL OR other.openedOn < one.closedOn`,
    ],
    [
      "a resting case that is closed",
      "cases WHERE restingSince IS NOT NULL AND NOT EXISTS (SELECT 1 FROM casePhases WHERE caseId = cases.id AND closedOn IS NULL)",
    ],
    [
      "a substitution without its days or by the owner at the time",
      "cases WHERE (substituteId IS NULL) <> (substituteFrom IS NULL) OR substituteUntil < substituteFrom",
    ],
    [
      "a value from the future or before arrival",
      `personAttributes JOIN people ON people.id = personId WHERE validFrom >= '${today}' OR validFrom < arrivedOn`,
    ],
    [
      "two values of an attribute from the same day",
      "(SELECT 1 FROM personAttributes GROUP BY personId, attribute, validFrom HAVING count(*) > 1)",
    ],
    [
      "a value that does not change anything",
      `personAttributes one WHERE value = (SELECT value FROM personAttributes before
        WHERE before.personId = one.personId AND before.attribute = one.attribute AND before.validFrom < one.validFrom
        ORDER BY validFrom DESC LIMIT 1) AND value NOT IN ('unbekannt', 'keine-angabe')`,
    ],
    ["a permit that ends before it begins", "personAttributes WHERE validUntil < validFrom"],
    [
      "somebody born or arrived after registration",
      "people WHERE birthDate > createdAt OR arrivedOn > createdAt",
    ],
    [
      "somebody who arrived before birth",
      "people WHERE arrivedOn < birthDate AND substr(birthDate, 6) <> '01-01'",
    ],
    ["a date and a year of birth", "people WHERE birthDate IS NOT NULL AND birthYear IS NOT NULL"],
    [
      "a named anonymous person",
      "people WHERE anonymous = 1 AND (lastName <> '' OR street <> '' OR consentOn IS NOT NULL)",
    ],
    ["an unnamed person", "people WHERE anonymous = 0 AND (lastName = '' OR firstName = '')"],
    ["a consent before registration", "people WHERE consentOn < substr(createdAt, 1, 10)"],
    [
      "a case of a child",
      "cases JOIN people ON people.id = personId WHERE createdAt < date(birthDate, '+14 years')",
    ],
    [
      "wages of a child",
      "personAttributes JOIN people ON people.id = personId WHERE attribute = 'employment' AND value IN ('svp', 'rente', 'studium') AND validFrom < date(birthDate, '+15 years')",
    ],
    ["a task done in the future", `tasks WHERE doneAt >= '${today}'`],
    [
      "a task of a contact with somebody else",
      "tasks JOIN consultations ON consultations.id = consultationId WHERE tasks.personId IS NOT consultations.personId",
    ],
    [
      "a task that was due before the contact",
      "tasks JOIN consultations ON consultations.id = consultationId WHERE dueOn <= date",
    ],
    [
      "a session outside its measure",
      "measureSessions JOIN measures ON measures.id = measureId WHERE date < startsOn OR date > endsOn",
    ],
    ["a measure without a session", "measures WHERE id NOT IN (SELECT measureId FROM measureSessions)"],
    [
      "a participant before registration",
      "participations JOIN people ON people.id = personId WHERE joinedOn < substr(createdAt, 1, 10)",
    ],
    [
      "somebody taking part twice",
      "(SELECT 1 FROM participations GROUP BY measureId, personId HAVING count(*) > 1)",
    ],
    [
      "a roll call in the future, of another measure or after leaving",
      `attendances JOIN measureSessions ON measureSessions.id = sessionId JOIN participations ON participations.id = participationId
        WHERE date >= '${today}' OR participations.measureId <> measureSessions.measureId OR date > leftOn OR date < joinedOn`,
    ],
  ])("never has %s", (_, condition) => {
    expect(count(read, `FROM ${condition}`)).toBe(0);
  });

  it("gives a family one name, in forms for women and men, and one address", () => {
    const families = read.all<{ names: number; members: number }>(
      `SELECT count(DISTINCT lastName) AS names, count(*) AS members FROM people
       WHERE street <> '' GROUP BY street, postcode, citizenships HAVING count(*) > 2`,
    );
    expect(families.length).toMatchInlineSnapshot(`17`);
    expect(families.filter(({ names }) => names > 2)).toEqual([]);
  });

  it("writes every row through the write boundary", () => {
    const rows = filledTables.reduce((sum, table) => sum + count(read, `FROM ${table}`), 0);
    expect(count(read, "FROM operations WHERE before IS NULL AND tableName <> 'users'")).toBe(rows);
  });
});
