import { beforeEach, describe, expect, test } from "vitest";
import { openRecords, type Records } from "./examples.ts";

let records: Records;
beforeEach(() => {
  records = openRecords();
});

function addBoth(
  one: [string, string],
  other: [string, string],
  birthDates = ["1990-03-04", "1990-03-04"],
): void {
  records.advised({ firstName: one[0], lastName: one[1], birthDate: birthDates[0] ?? null });
  records.centre.addPerson({ firstName: other[0], lastName: other[1], birthDate: birthDates[1] ?? null });
}

describe("two people born on the same day are likely one person", () => {
  test.each([
    [["Selam", "Haile"], ["Selam", "Haile"], "Name und Geburtsdatum sind gleich"],
    [["Selam", "Haile"], ["Haile", "Selam"], "Name und Geburtsdatum sind gleich"],
    [["Ayşe", "Öztürk"], ["Ayse", "Oeztuerk"], "Name und Geburtsdatum sind gleich"],
    [["Oksana", "Schewtschenko"], ["Oksana", "Shevchenko"], "der Name klingt gleich"],
    [["Selam Maria", "Haile"], ["Selam", "Haile"], "Name und Geburtsdatum sind gleich"],
    [["Khadija", "Rahimi"], ["Khadija", "Rahimpi"], "der Name ist ähnlich geschrieben"],
  ] as [[string, string], [string, string], string][])("%s and %s", (one, other, reason) => {
    addBoth(one, other);
    const [sentence, ...others] = records.sentences("duplicate-people");
    expect(others).toEqual([]);
    expect(sentence).toContain("sind wohl eine Person");
    expect(sentence).toContain(reason);
    expect(sentence).toContain("geboren 04.03.1990");
  });
});

describe("two people are not taken for one", () => {
  test("who are twins", () => {
    addBoth(["Hana", "Demir"], ["Lina", "Demir"]);
    expect(records.sentences("duplicate-people")).toEqual([]);
  });

  test("whose birthdays differ", () => {
    addBoth(["Selam", "Haile"], ["Selam", "Haile"], ["1990-03-04", "1990-03-05"]);
    expect(records.sentences("duplicate-people")).toEqual([]);
  });

  test("whose names only look alike", () => {
    addBoth(["Hanna", "Kravchenko"], ["Hanna", "Savchenko"]);
    expect(records.sentences("duplicate-people")).toEqual([]);
  });

  test("of different gender, or who want to stay anonymous, or in the bin", () => {
    const birthDate = "1990-03-04";
    records.advised({ firstName: "Selam", lastName: "Haile", birthDate, gender: "weiblich" });
    records.centre.addPerson({ firstName: "Selam", lastName: "Haile", birthDate, gender: "maennlich" });
    records.centre.addPerson({ firstName: "Selam", lastName: "Haile", birthDate, anonymous: 1 });
    const removed = records.centre.addPerson({ firstName: "Selam", lastName: "Haile", birthDate });
    records.centre.arrange((write) => write.remove("people", removed));
    expect(records.sentences("duplicate-people")).toEqual([]);
  });

  test("as long as neither counts in the period", () => {
    records.centre.addPerson({ firstName: "Selam", lastName: "Haile", birthDate: "1990-03-04" });
    records.centre.addPerson({ firstName: "Selam", lastName: "Haile", birthDate: "1990-03-04" });
    expect(records.sentences("duplicate-people")).toEqual([]);
  });
});
