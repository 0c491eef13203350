import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageGroup } from "../../db/statistics/age.ts";
import { citizenshipGroup, groupOfCitizenship } from "../../db/statistics/citizenshipGroup.ts";
import { dimension } from "../../db/statistics/dimensions.ts";
import { currentProgramme, findProgramme, tablesFor } from "../../db/statistics/programme.ts";
import { residenceArea } from "../../db/statistics/residenceArea.ts";
import { keysOf } from "../../db/statistics/tables.ts";
import { codeValues } from "../../shared/codelists/codelists.ts";
import { centres, citizenships, municipalities } from "../../shared/codelists/places.ts";
import { quarterPeriod } from "../../shared/periods.ts";

const summer = quarterPeriod(2026, 2);

describe("the age group", () => {
  test.each([
    ["2012-06-30", "14-17"],
    ["2012-07-01", "0-13"],
    ["2008-06-30", "18-26"],
    ["2008-07-01", "14-17"],
    ["1999-06-30", "27-44"],
    ["1981-06-30", "45-64"],
    ["1981-07-01", "27-44"],
    ["1961-06-30", "65+"],
    ["1961-07-01", "45-64"],
    ["2026-06-30", "0-13"],
    ["2026-07-01", "unbekannt"],
    ["2004-02-29", "18-26"],
  ])("of somebody born on %s at the end of June 2026 is %s", (birth, group) => {
    expect(ageGroup(birth, summer)).toBe(group);
  });

  test("takes the birthday as passed where only the year is known", () => {
    expect(ageGroup("2008", summer)).toBe("18-26");
    expect(ageGroup("2009", summer)).toBe("14-17");
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2026 }), (year) => {
        expect(ageGroup(String(year), summer)).toBe(ageGroup(`${year}-01-01`, summer));
      }),
    );
  });

  test("is unknown without a date of birth", () => {
    expect(ageGroup(null, summer)).toBe("unbekannt");
  });
});

describe("the group of citizenships", () => {
  test("eu is the 26 other states of the EU, the EEA and Switzerland, by name", () => {
    const names = citizenships
      .filter(({ code }) => groupOfCitizenship(code) === "eu")
      .map(({ name }) => name);
    expect(names).toEqual(
      `Belgien Bulgarien Dänemark Estland Finnland Frankreich Griechenland Irland Island Italien Kroatien Lettland
      Liechtenstein Litauen Luxemburg Malta Niederlande Norwegen Österreich Polen Portugal Rumänien Schweden Schweiz
      Slowakei Slowenien Spanien Tschechien Ungarn Zypern`.split(/\s+/),
    );
  });

  test.each([
    ["westbalkan", "Albanien, Bosnien und Herzegowina, Kosovo, Montenegro, Nordmazedonien, Serbien"],
    ["maghreb", "Algerien, Libyen, Marokko, Tunesien"],
    ["997", "staatenlos, ungeklärt"],
    ["unbekannt", "ohne Angabe (Staatsangehörigkeit)"],
  ])("%s is %s", (group, names) => {
    const found = citizenships
      .filter(({ code }) => groupOfCitizenship(code) === group)
      .map(({ name }) => name);
    expect(found.join(", ")).toBe(names);
  });

  test("every citizenship has a group of the code list", () => {
    const groups = codeValues("citizenshipGroup").map(({ code }) => code);
    expect(citizenships.filter(({ code }) => !groups.includes(groupOfCitizenship(code)))).toEqual([]);
  });

  test("counts as German if one of several is, else as the first one recorded", () => {
    expect(citizenshipGroup(["475", "000"])).toBe("000");
    expect(citizenshipGroup(["475", "124"])).toBe("475");
    expect(citizenshipGroup(["124", "475"])).toBe("eu");
    expect(citizenshipGroup([])).toBe("unbekannt");
  });
});

describe("the area of residence", () => {
  test("a city that is its own district has its one municipality as seat and no further area", () => {
    expect(residenceArea("06411000", "06411")).toBe("sitz");
    expect(residenceArea("06432004", "06411")).toBe("hessen");
  });

  test("a district has a seat, its other municipalities, and not the city with a centre of its own", () => {
    expect(residenceArea("06433006", "06433")).toBe("sitz");
    expect(residenceArea("06433001", "06433")).toBe("kreis");
    expect(residenceArea("06433012", "06433")).toBe("hessen");
  });

  test("a city with special status has only itself", () => {
    expect(residenceArea("06433012", "06433012")).toBe("sitz");
    expect(residenceArea("06433006", "06433012")).toBe("hessen");
  });

  test("Hanau is the same city under its old and its new key", () => {
    for (const key of ["06435014", "06415000"]) {
      expect(residenceArea(key, "06415")).toBe("sitz");
      expect(residenceArea(key, "06435")).toBe("hessen");
    }
  });

  test("knows outside Hessen and unknown", () => {
    expect(residenceArea("ausserhalb", "06411")).toBe("ausserhalb");
    expect(residenceArea("07339030", "06411")).toBe("ausserhalb");
    expect(residenceArea("unbekannt", "06411")).toBe("unbekannt");
    expect(residenceArea(null, "06411")).toBe("unbekannt");
  });

  test("every municipality is served by exactly one centre", () => {
    for (const { ags, name } of municipalities) {
      const serving = centres.filter((centre) => ["sitz", "kreis"].includes(residenceArea(ags, centre.ags)));
      expect({ name, serving: serving.length }).toEqual({ name, serving: 1 });
    }
  });

  test("every centre has a seat, but for six districts run from a city with a centre of its own", () => {
    const seatless = centres.filter(
      (centre) => !municipalities.some(({ ags }) => residenceArea(ags, centre.ags) === "sitz"),
    );
    expect(seatless.map(({ ags }) => ags)).toEqual(["06434", "06531", "06532", "06534", "06631", "06633"]);
  });
});

describe("the table programme 2026.1", () => {
  test("is found by its version, others are not", () => {
    expect(findProgramme("2026.1")).toBe(currentProgramme);
    expect(findProgramme("2027.1")).toBeUndefined();
  });

  test("has each table once and says of each who is counted", () => {
    const ids = currentProgramme.tables.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(currentProgramme.tables.filter(({ population }) => !population.endsWith("."))).toEqual([]);
    expect(tablesFor(currentProgramme, "quarter").filter(({ id }) => id.startsWith("W"))).toEqual([]);
  });

  test("never puts residence status, citizenship and municipality into one table", () => {
    const sensitive = ["residenceGroup", "citizenshipGroup", "residenceArea"];
    for (const { dimensions } of currentProgramme.tables) {
      expect(dimensions.filter((id) => sensitive.includes(id)).length).toBeLessThanOrEqual(1);
    }
  });

  test("lists keys with the last dimension changing fastest and totals last", () => {
    const keys = keysOf([dimension("gender"), dimension("germanLevel")]);
    expect(keys).toHaveLength(5 * 6);
    expect(keys.slice(0, 7).map((key) => key.join("/"))).toEqual([
      "weiblich/keine",
      "weiblich/A",
      "weiblich/B",
      "weiblich/C",
      "weiblich/unbekannt",
      "weiblich/_T",
      "maennlich/keine",
    ]);
    expect(keys.at(-1)).toEqual(["_T", "_T"]);
  });
});
