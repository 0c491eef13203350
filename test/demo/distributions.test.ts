import { afterAll, describe, expect, it } from "vitest";
import { count, makeCentre, tally, team, usual } from "./centre.ts";

const { read, summary, close } = makeCentre({ people: 2_000 });
afterAll(close);

const latestValue = (attribute: string) =>
  `(SELECT value, max(validFrom) FROM personAttributes WHERE attribute = '${attribute}' GROUP BY personId)`;
const share = (part: number, whole: number) => Math.round((100 * part) / whole);

describe("a centre of 2,000 people over eight quarters", () => {
  it("has the size that its seed gives", () => {
    expect(summary).toMatchInlineSnapshot(`
      {
        "contacts": 8151,
        "firstDay": "2024-10-01",
        "lastDay": "2026-11-17",
        "measures": 65,
        "people": 2000,
        "rows": 34231,
      }
    `);
  });

  it("knows people of many countries, a few of them unknown to it", () => {
    const most = Object.entries(tally(read, "citizenships", "people")).slice(0, 8);
    expect(most.map((entry) => entry.join(" "))).toEqual([
      '["166"] 458',
      '["475"] 259',
      '["423"] 226',
      "[] 122",
      '["163"] 106',
      '["438"] 67',
      '["000"] 62',
      '["439"] 59',
    ]);
  });

  it("has women, men and few others", () => {
    expect(tally(read, "gender", "people")).toMatchInlineSnapshot(`
      {
        "divers": 12,
        "maennlich": 939,
        "null": 103,
        "ohne-angabe": 47,
        "weiblich": 899,
      }
    `);
  });

  it("has people of every age", () => {
    expect(
      tally(
        read,
        "CASE WHEN birthDate IS NULL THEN 'unknown' ELSE (2026 - substr(birthDate, 1, 4)) / 20 * 20 END",
        "people",
      ),
    ).toMatchInlineSnapshot(`
      {
        "0": 403,
        "20": 707,
        "40": 391,
        "60": 121,
        "unknown": 378,
      }
    `);
  });

  it("leaves 5 to 20 per cent of what it asks unasked", () => {
    const missing = Object.fromEntries(
      ["residenceStatus", "employment", "livelihood", "germanLevel", "housing", "residence"].map(
        (attribute) => [attribute, 100 - share(count(read, `FROM ${latestValue(attribute)}`), 2_000)],
      ),
    );
    expect(missing).toMatchInlineSnapshot(`
      {
        "employment": 19,
        "germanLevel": 16,
        "housing": 12,
        "livelihood": 16,
        "residence": 8,
        "residenceStatus": 9,
      }
    `);
  });

  it("gives people from Ukraine temporary protection and citizens of the Union free movement", () => {
    const statusOf = (citizenship: string) =>
      Object.keys(
        tally(
          read,
          "value",
          `people JOIN personAttributes ON personId = people.id AND attribute = 'residenceStatus' WHERE citizenships = '["${citizenship}"]'`,
        ),
      )[0];
    expect(["166", "475", "163", "154", "125"].map(statusOf)).toMatchInlineSnapshot(`
      [
        "p24",
        "p25-2-sub",
        "p9",
        "eu-freizuegigkeit",
        "eu-freizuegigkeit",
      ]
    `);
  });

  it("keeps histories: German improves for most whose level changed", () => {
    const levels = ["alpha", "keine", "A1", "A2", "B1", "B2", "C1", "C2"];
    const changes = read.all<{ first: string; last: string }>(
      `SELECT min(validFrom || value) AS first, max(validFrom || value) AS last FROM personAttributes
       WHERE attribute = 'germanLevel' GROUP BY personId HAVING count(*) > 1`,
    );
    const better = changes.filter(
      ({ first, last }) => levels.indexOf(first.slice(10)) < levels.indexOf(last.slice(10)),
    );
    expect([better.length, changes.length]).toMatchInlineSnapshot(`
      [
        172,
        173,
      ]
    `);
  });

  it("uses every kind and mode of contact, and every topic", () => {
    expect(tally(read, "kind", "consultations")).toMatchInlineSnapshot(`
      {
        "beratung": 2370,
        "fall": 3130,
        "kurz": 1894,
        "verweis": 757,
      }
    `);
    expect(Object.keys(tally(read, "mode", "consultations"))).toHaveLength(10);
    expect(Object.keys(tally(read, "json_extract(topics, '$[0]')", "consultations"))).toHaveLength(21);
  });

  it("notes something on about six of ten contacts", () => {
    expect(share(count(read, "FROM consultations WHERE note <> ''"), summary.contacts)).toMatchInlineSnapshot(
      `64`,
    );
  });

  it("interprets mostly for those below B1", () => {
    const helped = (levels: string) => {
      const from = `FROM consultations JOIN (SELECT personId, value, max(validFrom) FROM personAttributes WHERE attribute = 'germanLevel' GROUP BY personId) level
        ON level.personId = consultations.personId AND value IN (${levels}) WHERE interpreting IS NOT NULL`;
      return share(count(read, `${from} AND interpreting <> 'keine'`), count(read, from));
    };
    expect([helped("'keine', 'alpha', 'A1'"), helped("'B1', 'B2', 'C1'")]).toMatchInlineSnapshot(`
      [
        91,
        20,
      ]
    `);
  });

  it("has cases of every state", () => {
    expect({
      cases: count(read, "FROM cases"),
      open: count(read, "FROM casePhases WHERE closedOn IS NULL"),
      resting: count(read, "FROM cases WHERE restingSince IS NOT NULL"),
      reopened: count(read, "FROM (SELECT caseId FROM casePhases GROUP BY caseId HAVING count(*) > 1)"),
      substitutedToday: count(
        read,
        `FROM cases WHERE '${usual.today}' BETWEEN substituteFrom AND substituteUntil`,
      ),
      handedOver: count(read, "FROM operations WHERE tableName = 'cases' AND before LIKE '%ownerId%'"),
    }).toMatchInlineSnapshot(`
      {
        "cases": 293,
        "handedOver": 32,
        "open": 123,
        "reopened": 29,
        "resting": 24,
        "substitutedToday": 3,
      }
    `);
    expect(tally(read, "closureReason", "casePhases WHERE closedOn IS NOT NULL")).toMatchInlineSnapshot(`
      {
        "abbruch": 65,
        "ausreise": 4,
        "kein-bedarf": 43,
        "umzug": 20,
        "vermittelt": 14,
        "verstorben": 1,
        "wunsch": 7,
        "ziel": 41,
        "zustaendigkeit": 4,
      }
    `);
  });

  it("refers people and learns of the results", () => {
    expect(tally(read, "result", "referrals")).toMatchInlineSnapshot(`
      {
        "abgelehnt": 114,
        "angekommen": 708,
        "kein-platz": 137,
        "nicht-wahrgenommen": 190,
        "offen": 506,
      }
    `);
  });

  it("holds every kind of measure, some of them now", () => {
    expect(tally(read, "kind", "measures")).toMatchInlineSnapshot(`
      {
        "dialog": 6,
        "exkursion": 6,
        "gruppe": 6,
        "kurs": 12,
        "lotsen": 6,
        "projekt": 6,
        "sonstiges": 5,
        "sprechstunde": 6,
        "veranstaltung": 6,
        "workshop": 6,
      }
    `);
    const running = `FROM measures WHERE startsOn <= '${usual.today}' AND (endsOn IS NULL OR endsOn >= '${usual.today}')`;
    expect(count(read, running)).toMatchInlineSnapshot(`16`);
    expect(count(read, `FROM measureSessions WHERE date = '${usual.today}'`)).toMatchInlineSnapshot(`4`);
    expect(tally(read, "state", "attendances")).toMatchInlineSnapshot(`
      {
        "absent": 380,
        "excused": 364,
        "present": 2185,
      }
    `);
    expect(read.first("SELECT sum(count) AS people FROM participantCounts")).toMatchInlineSnapshot(`
      {
        "people": 706,
      }
    `);
  });

  it("puts something on everybody's desk for today", () => {
    const open = (userId: string, when: string) =>
      count(
        read,
        `FROM tasks WHERE assigneeId = '${userId}' AND doneAt IS NULL AND dueOn ${when} '${usual.today}'`,
      );
    expect(team.map(({ id }) => [open(id, "<"), open(id, "="), open(id, ">")])).toMatchInlineSnapshot(`
      [
        [
          3,
          2,
          9,
        ],
        [
          3,
          3,
          13,
        ],
        [
          5,
          2,
          9,
        ],
        [
          4,
          2,
          11,
        ],
      ]
    `);
  });

  it("knows some people by nickname only", () => {
    expect(count(read, "FROM people WHERE anonymous = 1")).toMatchInlineSnapshot(`29`);
    expect(count(read, "FROM consultations WHERE personId IS NULL")).toMatchInlineSnapshot(`604`);
  });

  it("spells names in several ways and scripts", () => {
    const spellings = "('Mohammed', 'Muhammad', 'Mohamad', 'Mohamed', 'Muhammed', 'Mohammad', 'محمد')";
    expect(
      Object.keys(tally(read, "firstName", `people WHERE firstName IN ${spellings}`)).length,
    ).toMatchInlineSnapshot(`6`);
    const names = read.all<{ name: string }>("SELECT firstName || lastName AS name FROM people");
    expect(names.filter(({ name }) => /\p{Script=Cyrillic}/u.test(name)).length).toMatchInlineSnapshot(`4`);
    expect(names.filter(({ name }) => /\p{Script=Arabic}/u.test(name)).length).toMatchInlineSnapshot(`3`);
  });
});
