import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../db/context.ts";
import { undoLatest } from "../../db/engine/undo.ts";
import { preflightHandlers } from "../../db/preflight/handlers.ts";
import { preflightSummary } from "../../db/preflight/summary.ts";
import type { Finding, PreflightOverview, PreflightReport } from "../../shared/contract/preflight.ts";
import type { User } from "../../shared/contract/vault.ts";
import { openRecords, period, type Records, today } from "./examples.ts";

let records: Records;
beforeEach(() => {
  records = openRecords();
});

const as = (user: User): Context =>
  records.centre.contextFor(user.id, { today, operation: "setFindingAside" });
const lead = () => as(records.centre.leyla);
const report = () => preflightHandlers.preflight(lead(), { period: period.id }) as PreflightReport;
const topics = () => report().findings.filter(({ rule }) => rule === "topic-missing");
const own = (user: User) => (preflightHandlers.ownFindings(as(user), {}) as { findings: Finding[] }).findings;

function leave(context: Context, { id, facts }: Pick<Finding, "id" | "facts">, reason = "geprüft"): void {
  preflightHandlers.setFindingAside(context, { period: period.id, finding: id, facts, reason });
}

function only(findings: readonly Finding[]): Finding {
  const [finding, ...others] = findings;
  if (!finding || others.length > 0) throw new Error(`one finding expected, not ${findings.length}`);
  return finding;
}

describe("a finding left as it is", () => {
  test("stays away, with who decided so and why, until it is brought back", () => {
    records.advised({}, { topics: "[]" });
    leave(lead(), only(topics()), "nur ein Formular abgeholt");
    expect(topics()).toEqual([]);
    const [entry] = report().setAside;
    expect(entry).toMatchObject({
      sentence: "Beratung mit Oksana Bondar am 20.04.2026 hat kein Thema.",
      ruleTitle: "Beratung ohne Thema",
      reason: "nur ein Formular abgeholt",
      byName: "Leyla Aydın",
    });
    preflightHandlers.bringFindingBack(lead(), { id: entry?.id ?? "" });
    expect(topics()).toHaveLength(1);
    expect(report().setAside).toEqual([]);
  });

  test("comes back by undo", () => {
    records.advised({}, { topics: "[]" });
    leave(lead(), only(topics()));
    expect(undoLatest(records.centre.vault, records.centre.leyla.id, "2000-01-01T00:00:00.000Z")).toBe(
      "setFindingAside",
    );
    expect(topics()).toHaveLength(1);
  });

  test("is kept as an operation that names no facts", () => {
    const person = records.advised({ birthDate: "1900-01-01" });
    leave(lead(), only(report().findings.filter(({ rule }) => rule === "age-over-110")));
    const [operation] = records.centre.vault.connection.all<{ fields: string }>(
      "SELECT fields FROM operations WHERE tableName = 'findingsSetAside'",
    );
    expect(JSON.parse(operation?.fields ?? "{}")).toMatchObject({
      rule: "age-over-110",
      subject: person,
      personId: person,
      setAsideBy: records.centre.leyla.id,
    });
    expect(operation?.fields).not.toContain("1900");
  });

  test("cannot be one that has been mended or has changed meanwhile", () => {
    const person = records.advised({ birthDate: "1900-01-01" });
    const seen = only(report().findings.filter(({ rule }) => rule === "age-over-110"));
    records.centre.arrange((write) => write.update("people", person, { birthDate: "1901-01-01" }));
    expect(() => leave(lead(), seen)).toThrow(expect.objectContaining({ code: "notFound" }));
    records.centre.arrange((write) => write.update("people", person, { birthDate: "1990-01-01" }));
    expect(() => leave(lead(), seen)).toThrow(expect.objectContaining({ code: "notFound" }));
    expect(() => leave(lead(), { id: "no-such-rule/1", facts: "" })).toThrow(
      expect.objectContaining({ code: "notFound" }),
    );
  });

  test("stays away through every change but one of its own facts, and through that one never", () => {
    const person = records.advised({ birthDate: "1900-01-01" });
    const aged = () => report().findings.filter(({ rule }) => rule === "age-over-110");
    leave(lead(), only(aged()));
    const elsewhere = fc.record({
      place: fc.constantFrom("Kassel", "Darmstadt"),
      remarks: fc.string({ maxLength: 5 }),
      gender: fc.constantFrom("weiblich", "divers", null),
    });
    fc.assert(
      fc.property(elsewhere, (changes) => {
        records.centre.arrange((write) => write.update("people", person, changes));
        expect(aged()).toEqual([]);
      }),
      { numRuns: 20 },
    );
    const otherBirth = fc.integer({ min: 1880, max: 1914 }).filter((year) => year !== 1900);
    fc.assert(
      fc.property(otherBirth, (year) => {
        records.centre.arrange((write) => write.update("people", person, { birthDate: `${year}-01-01` }));
        expect(aged()).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
    records.centre.arrange((write) => write.update("people", person, { birthDate: "1900-01-01" }));
    expect(aged()).toEqual([]);
  });
});

test("a mended finding is gone with the change that mended it", () => {
  const person = records.centre.addPerson({ firstName: "Oksana", lastName: "Bondar" });
  const contact = records.contact(person, { topics: "[]" });
  expect(topics()).toHaveLength(1);
  records.centre.arrange((write) => write.update("consultations", contact, { topics: '["arbeit"]' }));
  expect(topics()).toEqual([]);
});

test("sealing is told how many there are of each severity, and how many were left", () => {
  records.advised({ birthDate: "1900-01-01" }, { topics: "[]" });
  records.advised({ firstName: "Ali" }, { topics: "[]" });
  const { connection } = records.centre.vault;
  const before = preflightSummary(connection, period, today);
  leave(lead(), only(topics().slice(0, 1)));
  expect(preflightSummary(connection, period, today)).toEqual({
    ...before,
    warning: before.warning - 1,
    setAside: 1,
  });
  expect(before).toMatchObject({ urgent: expect.any(Number), setAside: 0 });
  expect(before.urgent).toBe(report().counts.urgent);
});

test("the card names different things before the same thing twice", () => {
  for (const firstName of ["Ali", "Mia", "Ben"]) records.advised({ firstName, birthDate: "1900-01-01" });
  records.contact(records.advised({ lastName: "Ohne" }), { topics: "[]" });
  const overview = preflightHandlers.preflightOverview(lead(), { period: null }) as PreflightOverview;
  expect(overview.period.id).toBe("2026-Q2");
  expect(new Set(overview.first.map(({ rule }) => rule)).size).toBe(3);
  expect(overview.first[0]).toMatchObject({ severity: "urgent" });
  expect(overview.counts).toEqual(report().counts);
});

test("the most important findings come first", () => {
  records.advised({ birthDate: "1900-01-01" }, { topics: "[]" });
  const order = { urgent: 0, warning: 1, hint: 2 };
  const ranks = report().findings.map(({ severity }) => order[severity]);
  expect(ranks).toEqual(ranks.toSorted());
  expect(new Set(ranks).size).toBeGreaterThan(1);
});

describe("a case manager is shown findings", () => {
  test("about the people of the own cases, and about people without case whom nobody else advised", () => {
    const { jonas, mira } = records.centre;
    const client = records.advised({ lastName: "Klientin" }, { topics: "[]", authorId: mira.id });
    records.openCase(client, {}, { ownerId: jonas.id });
    records.advised({ lastName: "Ohnefall" }, { topics: "[]", authorId: mira.id });
    expect(own(jonas).map(({ sentence }) => sentence)).toEqual([
      "Beratung mit Oksana Klientin am 20.04.2026 hat kein Thema.",
    ]);
    expect(own(mira).map(({ sentence }) => sentence)).toEqual([
      "Beratung mit Oksana Ohnefall am 20.04.2026 hat kein Thema.",
    ]);
  });

  test("while substituting, and no longer", () => {
    const { jonas, mira } = records.centre;
    const client = records.advised({}, { topics: "[]" });
    records.openCase(
      client,
      {},
      {
        ownerId: jonas.id,
        substituteId: mira.id,
        substituteFrom: "2026-05-01",
        substituteUntil: today,
      },
    );
    expect(own(mira)).toHaveLength(1);
    const tomorrow = records.centre.contextFor(mira.id, { today: "2026-05-13" });
    expect(preflightHandlers.ownFindings(tomorrow, {})).toMatchObject({ findings: [] });
  });

  test("never about somebody else's case, also where one case of the person is the own", () => {
    records.centre.setSharedTeam(false);
    const { jonas, mira } = records.centre;
    const client = records.centre.addPerson({ firstName: "Oksana", lastName: "Bondar" });
    records.openCase(client, { closedOn: "2026-02-01", closureReason: "ziel" }, { ownerId: mira.id });
    const other = records.openCase(client, { openedOn: "2026-04-25" }, { ownerId: jonas.id });
    records.contact(client, { caseId: other, topics: "[]", date: "2026-04-20" });
    expect(own(mira)).toEqual([]);
    expect(
      own(jonas)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(["contact-before-opening", "topic-missing"]);
  });

  test("never with the name of a person they may not see", () => {
    records.centre.setSharedTeam(false);
    const { jonas, mira } = records.centre;
    const birthDate = "1990-03-04";
    const mine = records.advised({ firstName: "Selam", lastName: "Haile", birthDate });
    records.openCase(mine, {}, { ownerId: jonas.id });
    const hers = records.centre.addPerson({ firstName: "Selam", lastName: "Hayle", birthDate });
    records.openCase(hers, {}, { ownerId: mira.id });
    expect(report().findings.map(({ rule }) => rule)).toContain("duplicate-people");
    expect(own(jonas)).toEqual([]);
  });

  test("and may leave only those as they are", () => {
    const { jonas, mira } = records.centre;
    const client = records.advised({}, { topics: "[]", authorId: jonas.id });
    records.openCase(client, {}, { ownerId: jonas.id });
    const finding = only(topics());
    expect(() => leave(as(mira), finding)).toThrow(expect.objectContaining({ code: "notFound" }));
    leave(as(jonas), finding);
    expect(report().setAside).toMatchObject([{ byName: "Jonas Weber" }]);
  });

  test("about the own measures", () => {
    const measure = records.measure({ createdBy: records.centre.mira.id });
    records.session(measure, "2026-05-04");
    expect(own(records.centre.mira).map(({ rule }) => rule)).toEqual(["measure-without-participants"]);
    expect(own(records.centre.jonas)).toEqual([]);
  });
});

test("nobody is ever shown a person they may not see, in any mixture of cases", () => {
  const caseOf = fc.constantFrom("none", "jonas", "mira", "both");
  fc.assert(
    fc.property(
      fc.array(fc.record({ cases: caseOf, author: fc.constantFrom("jonas", "mira") }), { maxLength: 6 }),
      (people) => {
        const fresh = openRecords();
        fresh.centre.setSharedTeam(false);
        const { jonas, mira } = fresh.centre;
        const users = { jonas, mira };
        const hiddenFromMira = people.flatMap(({ cases, author }, index) => {
          const lastName = `Nummer${index}`;
          const birthDate = "1900-01-01";
          const id = fresh.advised(
            { firstName: "A", lastName, birthDate },
            { topics: "[]", authorId: users[author].id },
          );
          for (const owner of ["jonas", "mira"] as const)
            if (cases === owner || cases === "both") fresh.openCase(id, {}, { ownerId: users[owner].id });
          return cases === "jonas" ? [lastName] : [];
        });
        const context = fresh.centre.contextFor(mira.id, { today });
        const shown = JSON.stringify(preflightHandlers.ownFindings(context, {}));
        for (const name of hiddenFromMira) expect(shown).not.toContain(name);
        fresh.centre.close();
      },
    ),
    { numRuns: 20 },
  );
});
