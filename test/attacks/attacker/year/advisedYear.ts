import { dimension } from "../../../../db/statistics/dimensions.ts";
import {
  type Advised,
  type Attribute,
  describeAdvised,
  everyAttribute,
  genders,
  placesOf,
  residences,
} from "../advised.ts";
import { combinations, Grid } from "../grid.ts";
import { type Publication, total } from "../publication.ts";
import { codesOf, emptyWorld, type World } from "../world.ts";
import { combinationsOfContacts, contactClasses } from "./contactsOfYear.ts";
import { addPeriod, allOf, demandDifferences, demandEqual, type PublishedYear, sumAt } from "./periods.ts";
import { ageings, firstOf, holds, nameOfVisit, presences, type Visit, visits } from "./presence.ts";

/** Narrows the worlds of a year that are looked at. */
export interface YearOptions {
  /** Only these attributes; the others then stay as they truly are. */
  attributes?: readonly Attribute[];
  /** Numbers known beforehand: cells of the periods, and persons by gender and visit (`weiblich 3n`). */
  given?: ReadonlyMap<string, number>;
}

const lasting = [
  { attribute: "citizenshipGroup", table: "P03", newTable: undefined },
  { attribute: "accessRoute", table: "P11", newTable: "N02" },
] as const;
const collected = [
  { attribute: "topic", table: "P09" },
  { attribute: "interpreting", table: "P14" },
] as const;
/** What depends on the last day: for those who were there in the last quarter the same in the year. */
const dated: readonly Attribute[] = [
  "employment",
  "germanLevel",
  "residenceArea",
  "housing",
  "ageGroup",
  "topic",
];
const tablesOfLastDay = ["P01", "P02", "P04", "P05", "P06", "P07", "P08", "P10", "P15", "P16", "N01"];
const tablesOfAlways = ["P03", "P09", "P11", "P14", "N02"];
const tablesOfTotals = ["P12", "P13"];

/**
 * The worlds of the tables on persons advised, of four quarters and their year: everybody of the year was there in some
 * quarters, always of the same gender, citizenship and access route, at most one birthday older; contacts and topics of
 * the quarters are those of the year, and new is who was never there before. Everything demanded holds for every real
 * list of persons; for topics, and for contacts by residence group, not everything that holds is demanded.
 */
export function advisedYear(published: PublishedYear, options: YearOptions = {}): World {
  const { attributes = everyAttribute, given } = options;
  const { quarters, year } = published;
  const all = emptyWorld();
  const { programme } = all;
  const unknown = () => programme.unknown();
  const described = allOf(published).map((publication) =>
    addPeriod(all, publication, () => describeAdvised(publication, { attributes, world: all })),
  );
  const persons = new Grid(unknown);

  addPersons();
  for (const { attribute, table, newTable } of lasting)
    if (attributes.includes(attribute)) addLasting(attribute, table, newTable);
  if (attributes.includes("ageGroup")) addAges();
  if (attributes.includes("contactFrequency")) addContacts();
  for (const { attribute, table } of collected)
    if (attributes.includes(attribute)) addCollected(attribute, table);
  addLastDay(described[3], described[4]);
  demandDifferences(all, published, tablesOfLastDay, (_, key, place) => place === 3 || isOfGender(key));
  demandDifferences(all, published, tablesOfAlways, () => true);
  demandDifferences(all, published, tablesOfTotals, (_, key) => isOfGender(key));
  fixGiven();
  return all;

  function addPersons(): void {
    for (const gender of genders) {
      demandEqual(
        all,
        at(year, "P02", gender, total),
        namedVisits(gender, () => true),
      );
      for (const [place, quarter] of quarters.entries()) {
        demandEqual(
          all,
          at(quarter, "P02", gender, total),
          namedVisits(gender, (visit) => holds(visit.quarters, place)),
        );
        for (const table of ["N01", "N02"])
          demandEqual(all, at(quarter, table, gender, total), namedVisits(gender, isNewAt(place)));
      }
      for (const table of ["N01", "N02"])
        demandEqual(
          all,
          at(year, table, gender, total),
          namedVisits(gender, ({ isNew }) => isNew),
        );
    }
  }

  function addLasting(attribute: Attribute, table: string, newTable: string | undefined): void {
    const grid = new Grid(unknown);
    const codes = codesOf(dimension(attribute));
    for (const gender of genders) {
      for (const visit of visits)
        demandEqual(
          all,
          [persons.at(gender, nameOfVisit(visit))],
          grid.sum([gender], codes, [nameOfVisit(visit)]),
        );
      for (const code of codes)
        addCells({ table, newTable }, [gender, code], (visit) => [grid.at(gender, code, visit)]);
    }
  }

  function addAges(): void {
    const grid = new Grid(unknown);
    const codes = codesOf(dimension("ageGroup"));
    const ways = ageings(codes);
    const names = ways.map(({ name }) => name);
    for (const gender of genders) {
      for (const visit of visits)
        demandEqual(
          all,
          [persons.at(gender, nameOfVisit(visit))],
          grid.sum([gender], names, [nameOfVisit(visit)]),
        );
      for (const code of codes)
        addCells({ table: "P01", newTable: "N01" }, [gender, code], (visit, place) =>
          ways.filter((way) => way.codes[place] === code).map(({ name }) => grid.at(gender, name, visit)),
        );
    }
  }

  /** The cells of a table of the quarters and of the year, as sums over visits. `sumOf`: for one visit. */
  function addCells(
    { table, newTable }: { table: string; newTable: string | undefined },
    key: string[],
    sumOf: (visit: string, place: number) => number[],
  ): void {
    const sum = (wanted: (visit: Visit) => boolean, place: number) =>
      visits.filter(wanted).flatMap((visit) => sumOf(nameOfVisit(visit), place));
    demandEqual(
      all,
      at(year, table, ...key),
      sum(() => true, 3),
    );
    if (newTable)
      demandEqual(
        all,
        at(year, newTable, ...key),
        sum(({ isNew }) => isNew, 3),
      );
    for (const [place, quarter] of quarters.entries()) {
      demandEqual(
        all,
        at(quarter, table, ...key),
        sum((visit) => holds(visit.quarters, place), place),
      );
      if (newTable) demandEqual(all, at(quarter, newTable, ...key), sum(isNewAt(place), place));
    }
  }

  function addContacts(): void {
    const grid = new Grid(unknown);
    for (const gender of genders) {
      for (const presence of presences)
        demandEqual(
          all,
          namedVisits(gender, (visit) => visit.quarters === presence),
          sumOfContacts(gender, (one) => one.quarters === presence),
        );
      for (const code of contactClasses) {
        demandEqual(
          all,
          at(year, "P12", gender, code),
          sumOfContacts(gender, (one) => one.year === code),
        );
        for (const [place, quarter] of quarters.entries())
          demandEqual(
            all,
            at(quarter, "P12", gender, code),
            sumOfContacts(gender, (one) => one.codes[place] === code),
          );
      }
    }

    function sumOfContacts(
      gender: string,
      wanted: (one: (typeof combinationsOfContacts)[number]) => boolean,
    ) {
      return combinationsOfContacts.filter(wanted).map(({ name }) => grid.at(gender, name));
    }
  }

  /** Who has named a topic in some quarters has it in the year, and the other way round. */
  function addCollected(attribute: Attribute, table: string): void {
    const grid = new Grid(unknown);
    for (const [gender = "", code = ""] of combinations([genders, codesOf(dimension(attribute))])) {
      const sum = (wanted: (presence: number) => boolean) =>
        presences.filter(wanted).map((presence) => grid.at(gender, code, String(presence)));
      demandEqual(
        all,
        at(year, table, gender, code),
        sum(() => true),
      );
      for (const [place, quarter] of quarters.entries())
        demandEqual(
          all,
          at(quarter, table, gender, code),
          sum((presence) => holds(presence, place)),
        );
    }
  }

  function addLastDay(last: Advised | undefined, whole: Advised | undefined): void {
    if (!last || !whole) return;
    for (const [gender = "", residence = ""] of combinations([genders, residences]))
      programme.demand([whole.persons.at(gender, residence)], [last.persons.at(gender, residence)], 0);
    for (const attribute of attributes)
      for (const [gender = "", place = ""] of combinations([genders, placesOf(attribute, residences)])) {
        const part = (one: Advised, codes: readonly string[]) =>
          one.grids.get(attribute)?.sum([gender], [place], codes) ?? [];
        const codes = codesOf(dimension(attribute));
        if (dated.includes(attribute))
          for (const code of codes) programme.demand(part(whole, [code]), part(last, [code]), 0);
        if (attribute === "contactFrequency")
          for (const [position] of codes.entries())
            programme.demand(part(whole, codes.slice(position)), part(last, codes.slice(position)), 0);
      }
  }

  function fixGiven(): void {
    for (const [name, value] of given ?? []) {
      const sum = all.cells.get(name);
      if (sum) programme.demand(sum, [], value, value);
    }
    if (given?.has(`${genders[0]} 1`))
      for (const [gender = "", visit = ""] of combinations([genders, visits.map(nameOfVisit)]))
        programme.demand(
          [persons.at(gender, visit)],
          [],
          given.get(`${gender} ${visit}`) ?? 0,
          given.get(`${gender} ${visit}`) ?? 0,
        );
  }

  function namedVisits(gender: string, wanted: (visit: Visit) => boolean): number[] {
    return visits.filter(wanted).map((visit) => persons.at(gender, nameOfVisit(visit)));
  }

  function at(publication: Publication, table: string, ...key: string[]) {
    return sumAt(all, publication, table, ...key);
  }
}

function isNewAt(place: number): (visit: Visit) => boolean {
  return ({ quarters, isNew }) => isNew && firstOf(quarters) === place;
}

/** True for a cell that asks for nothing but gender: its persons are in the same cell of the year. */
function isOfGender([first, second]: readonly string[]): boolean {
  const isGender = first === total || genders.some((gender) => first?.split(",").includes(gender));
  return isGender && second === total;
}
