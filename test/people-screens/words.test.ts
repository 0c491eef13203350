import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarLeaf,
  daysBetween,
  dueWords,
  shortDay,
  weekdayAndDay,
} from "../../renderer/people/day-words.ts";
import { nameTyped, writtenName } from "../../renderer/people/new-name.ts";
import { readView, withFilter } from "../../renderer/people/people-view.ts";
import {
  ageWords,
  datedValueWords,
  germanWords,
  languageWords,
  shortResidenceStatus,
} from "../../renderer/people/person-facts.ts";
import { datedValueLine, timelineLines } from "../../renderer/people/timeline-words.ts";
import { addDays } from "../../shared/dates.ts";
import type { DatedValue, TimelineEntry } from "../../shared/model/people.ts";

const today = "2026-11-22";

describe("days in words", () => {
  it("names today and yesterday, and the year only where it is another one", () => {
    expect(
      ["2026-11-22", "2026-11-21", "2026-02-03", "2025-12-31"].map((day) => shortDay(day, today)),
    ).toEqual(["heute", "gestern", "03.02.", "31.12.2025"]);
    expect(weekdayAndDay("2026-11-24", today)).toBe("Di 24.11.");
    expect(calendarLeaf("2026-11-04")).toEqual({ day: "4", month: "Nov" });
  });

  it("says how a task stands", () => {
    const words = [-6, -1, 0, 1, 5].map((days) => dueWords(addDays(today, days), today));
    expect(words).toEqual([
      "seit 6 Tagen überfällig",
      "seit gestern überfällig",
      "heute fällig",
      "morgen fällig",
      "in 5 Tagen fällig",
    ]);
  });

  it("counts days as the calendar does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(daysBetween(today, addDays(today, days))).toBe(days);
      }),
    );
  });
});

describe("a person in words", () => {
  it("tells an exact age from one known by the year", () => {
    expect(ageWords({ birthDate: "1988-11-23", birthYear: null }, today)).toBe("37 Jahre");
    expect(ageWords({ birthDate: null, birthYear: 1988 }, today)).toBe("etwa 38 Jahre");
    expect(ageWords({ birthDate: null, birthYear: null }, today)).toBe("Alter unbekannt");
    expect(ageWords({ birthDate: "2025-11-22", birthYear: null }, today)).toBe("1 Jahr");
  });

  it("names the first language where there are several", () => {
    expect(languageWords(["ukr", "rus"])).toBe("Ukrainisch (Erstsprache), Russisch");
    expect(languageWords(["ukr"])).toBe("Ukrainisch");
  });

  it("says nothing about German that is not known", () => {
    expect(["B1", "keine", "erstsprache", "unbekannt", null].map(germanWords)).toEqual([
      "Deutsch B1",
      "kein Deutsch",
      "Deutsch als Erstsprache",
      "",
      "",
    ]);
  });

  it("shortens a residence status to what tells it apart", () => {
    expect(shortResidenceStatus("p24")).toBe("§ 24 vorübergehender Schutz");
    expect(shortResidenceStatus("p55-asylg")).toBe("§ 55 AsylG Aufenthaltsgestattung");
  });

  it("names several sources of livelihood and a place outside Hessen", () => {
    expect(datedValueWords({ attribute: "livelihood", value: ["lohn", "sgb2"] })).toBe(
      "Lohn oder Gehalt, Bürgergeld/Grundsicherung (SGB II)",
    );
    expect(datedValueWords({ attribute: "residence", value: "ausserhalb" })).toBe("außerhalb Hessens");
  });
});

describe("a name typed into the search", () => {
  it("becomes first and last name, with capitals where none were typed", () => {
    expect(nameTyped("oksana shevchenko")).toEqual({
      firstName: "Oksana",
      lastName: "Shevchenko",
      anonymous: false,
    });
    expect(nameTyped("Shevchenko, Oksana")).toEqual({
      firstName: "Oksana",
      lastName: "Shevchenko",
      anonymous: false,
    });
    expect(nameTyped("schewtsch")).toEqual({ firstName: "", lastName: "Schewtsch", anonymous: false });
    expect(nameTyped("McAdam")).toEqual({ firstName: "", lastName: "McAdam", anonymous: false });
  });

  it("keeps every word", () => {
    const word = fc.stringMatching(/^[a-zäöüß]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        expect(writtenName(nameTyped(words.join(" "))).toLowerCase()).toBe(words.join(" "));
      }),
    );
  });
});

function value(attribute: DatedValue["attribute"], code: string, validFrom: string): TimelineEntry {
  const dated: DatedValue = {
    id: `${attribute}-${validFrom}`,
    attribute,
    value: code,
    validFrom,
    validUntil: null,
  };
  return { kind: "attribute", id: dated.id, date: validFrom, value: dated };
}

describe("the timeline", () => {
  const task: TimelineEntry = { kind: "task", id: "t", date: "2026-03-01", title: "Anrufen", done: true };

  it("puts what was entered for one day together", () => {
    const entries = [
      value("germanLevel", "B1", "2026-03-01"),
      value("housing", "wohnung", "2026-03-01"),
      task,
      value("housing", "gu", "2026-01-01"),
    ];
    const lines = timelineLines(entries).map((line) =>
      line.kind === "values" ? line.values.length : line.kind,
    );
    expect(lines).toEqual([2, "task", 1]);
  });

  it("loses nothing by that", () => {
    const day = fc.constantFrom("2026-01-01", "2026-01-02");
    const entry = fc.oneof(
      day.map((date) => value("germanLevel", "B1", date)),
      fc.constant(task),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const lines = timelineLines(entries);
        const shown = lines.flatMap((line): unknown[] => (line.kind === "values" ? line.values : [line]));
        expect(shown.length).toBe(entries.length);
      }),
    );
  });

  it("says until when a residence status holds", () => {
    const status: DatedValue = {
      id: "s",
      attribute: "residenceStatus",
      value: "p24",
      validFrom: "2026-01-01",
      validUntil: "2027-03-04",
    };
    expect(datedValueLine(status)).toBe(
      "Aufenthaltsstatus: § 24 AufenthG vorübergehender Schutz bis 04.03.2027",
    );
  });
});

describe("the view of the table", () => {
  it("falls back to everybody by name when a kept view is not understood", () => {
    const view = readView({ order: "Schuhgröße" });
    expect([view.filter, view.order, view.direction]).toEqual([{}, "name", "ascending"]);
  });

  it("takes a filter away without a trace, so that it can be kept as plain data", () => {
    expect(withFilter({ gender: "weiblich", language: "ukr" }, { gender: undefined })).toEqual({
      language: "ukr",
    });
  });
});
