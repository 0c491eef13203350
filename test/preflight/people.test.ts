import { beforeEach, describe, expect, test } from "vitest";
import { openRecords, type Records } from "./examples.ts";

let records: Records;
beforeEach(() => {
  records = openRecords();
});

describe("the age", () => {
  test("of more than 110 years is urgent, that of 110 is not", () => {
    const ancient = records.advised({ birthDate: "1915-05-12" });
    records.advised({ birthDate: "1915-05-13" });
    records.advised({ birthYear: 1916 });
    const findings = records.found("age-over-110");
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      "Oksana Bondar wäre 111 Jahre alt (geboren 12.05.1915).",
    ]);
    expect(findings[0]).toMatchObject({
      severity: "urgent",
      place: { kind: "person", personId: ancient, field: "birthDate" },
    });
  });

  test("of people who are not counted in the period is nobody's concern now", () => {
    records.centre.addPerson({ firstName: "Alt", lastName: "Fall", birthDate: "1900-01-01" });
    records.advised({ birthDate: "1900-01-01" }, { date: "2026-03-31" });
    expect(records.sentences("age-over-110")).toEqual([]);
  });

  test("does not go with full-time work below 16", () => {
    const child = records.advised({ birthDate: "2012-01-01" });
    records.value(child, "employment", "svp");
    const trainee = records.advised({ birthDate: "2010-01-01" });
    records.value(trainee, "employment", "svp");
    const pupil = records.advised({ birthDate: "2012-01-01" });
    records.value(pupil, "employment", "schule");
    expect(records.sentences("working-minor")).toEqual([
      "Oksana Bondar ist 14 Jahre alt, die Erwerbssituation lautet „sozialversicherungspflichtig beschäftigt“.",
    ]);
  });

  test("does not go with a pension below 40", () => {
    const young = records.advised({ birthDate: "1990-01-01" });
    records.value(young, "employment", "rente");
    const old = records.advised({ birthDate: "1986-01-01" });
    records.value(old, "employment", "rente");
    expect(records.sentences("retired-young")).toEqual([
      "Oksana Bondar ist 36 Jahre alt, die Erwerbssituation lautet „Rente“.",
    ]);
  });
});

describe("days before the birth", () => {
  test("of a contact, also by the year alone", () => {
    const child = records.advised({ firstName: "Ali", birthDate: "2026-04-21" });
    records.advised({ firstName: "Mia", birthDate: "2026-04-20" });
    records.advised({ firstName: "Ben", birthYear: 2027 });
    records.advised({ firstName: "Eva", birthYear: 2026 });
    expect(records.found("born-after-contact")).toMatchObject([
      {
        sentence: "Ali Bondar hatte am 20.04.2026 einen Kontakt, ist aber erst am 21.04.2026 geboren.",
        place: { personId: child, field: "birthDate" },
      },
      {
        sentence: "Ben Bondar hatte am 20.04.2026 einen Kontakt, ist aber erst 2027 geboren.",
        place: { field: "birthYear" },
      },
    ]);
  });

  test("of the arrival in Germany", () => {
    records.advised({ birthDate: "2016-02-01", arrivedOn: "2015-09-01" });
    records.advised({ birthDate: "2015-09-01", arrivedOn: "2015-09-01" });
    records.advised({ birthYear: 2015, arrivedOn: "2015-03-01" });
    expect(records.sentences("arrived-before-birth")).toEqual([
      "Oksana Bondar ist laut Akte am 01.09.2015 eingereist, vor der Geburt (01.02.2016).",
    ]);
  });

  test("of a value with a date", () => {
    const person = records.advised({ birthDate: "2010-06-01" });
    records.value(person, "housing", "gu", "2010-05-31");
    records.value(person, "germanLevel", "B1", "2010-06-01");
    expect(records.found("attribute-before-birth")).toMatchObject([
      {
        sentence: "Die Wohnsituation von Oksana Bondar gilt seit 31.05.2010, vor der Geburt (01.06.2010).",
        place: { kind: "person", personId: person, field: "housing" },
      },
    ]);
  });
});

test("a value that begins more than half a year from now is probably a slip", () => {
  const person = records.advised();
  records.value(person, "employment", "svp", "2027-05-01");
  records.value(person, "germanLevel", "B1", "2026-09-01");
  expect(records.sentences("future-value")).toEqual([
    "Die Erwerbssituation von Oksana Bondar gilt laut Akte erst ab 01.05.2027.",
  ]);
});

describe("citizenship and residence status", () => {
  test("contradict each other where a German has a foreigner's status", () => {
    const german = records.advised({ citizenships: '["163","000"]' });
    records.value(german, "residenceStatus", "p9");
    const fine = records.advised({ citizenships: '["000"]' });
    records.value(fine, "residenceStatus", "deutsch");
    const foreign = records.advised({ citizenships: '["163"]' });
    records.value(foreign, "residenceStatus", "p9");
    expect(records.sentences("german-with-foreign-status")).toEqual([
      "Oksana Bondar hat die deutsche Staatsangehörigkeit und den Aufenthaltsstatus „§ 9 AufenthG Niederlassungserlaubnis“.",
    ]);
  });

  test("contradict each other where somebody without German citizenship has the status of a German", () => {
    const foreign = records.advised({ citizenships: '["163"]' });
    records.value(foreign, "residenceStatus", "deutsch");
    const both = records.advised({ citizenships: '["163","000"]' });
    records.value(both, "residenceStatus", "deutsch");
    const notAsked = records.advised({ citizenships: "[]" });
    records.value(notAsked, "residenceStatus", "deutsch");
    expect(records.found("foreign-with-german-status")).toMatchObject([
      {
        sentence:
          "Bei Oksana Bondar steht als Aufenthaltsstatus „deutsche Staatsangehörigkeit“, eingetragen ist nur: türkisch.",
        place: { personId: foreign, field: "citizenships" },
      },
    ]);
  });

  test("contradict each other where a citizen of the EU has a protection status", () => {
    const pole = records.advised({ citizenships: '["152"]' });
    records.value(pole, "residenceStatus", "p25-3");
    const ukrainian = records.advised({ citizenships: '["166"]' });
    records.value(ukrainian, "residenceStatus", "p24");
    const both = records.advised({ citizenships: '["166","152"]' });
    records.value(both, "residenceStatus", "p24");
    expect(records.found("eu-citizen-with-protection").map(({ place }) => place)).toEqual([
      { kind: "person", personId: pole, field: "residenceStatus" },
    ]);
  });

  test("need a new entry where the status has expired and nothing followed", () => {
    const expired = records.advised({ lastName: "Alt" });
    records.value(expired, "residenceStatus", "p24", "2024-01-01", "2026-05-11");
    const today = records.advised({ lastName: "Heute" });
    records.value(today, "residenceStatus", "p24", "2024-01-01", "2026-05-12");
    const renewed = records.advised({ lastName: "Neu" });
    records.value(renewed, "residenceStatus", "p24", "2024-01-01", "2025-03-04");
    records.value(renewed, "residenceStatus", "p24", "2025-03-05", "2027-03-04");
    expect(records.sentences("residence-status-expired")).toEqual([
      "Der Aufenthaltsstatus von Oksana Alt („§ 24 AufenthG vorübergehender Schutz“) galt bis 11.05.2026.",
    ]);
  });
});

test("who grew up with German knows more than a little of it", () => {
  const native = records.advised({ languages: '["deu","tur"]' });
  records.value(native, "germanLevel", "A1");
  const learner = records.advised({ languages: '["tur","deu"]' });
  records.value(learner, "germanLevel", "A1");
  const fluent = records.advised({ languages: '["deu"]' });
  records.value(fluent, "germanLevel", "erstsprache");
  expect(records.sentences("german-is-first-language")).toEqual([
    "Oksana Bondar hat Deutsch als Erstsprache, die Deutschkenntnisse lauten „A1“.",
  ]);
});
