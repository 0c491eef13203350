import type { EarlierRelease } from "../../db/audit/audit.ts";
import { publishedTables } from "../../db/audit/published.ts";
import type { PersonFacts, StatisticalFacts } from "../../db/statistics/facts.ts";
import { isActiveIn } from "../../db/statistics/movement.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { type ExactTable, exactTables } from "../../db/statistics/tables.ts";
import { quarterPeriod, type ReleasePeriod, yearPeriod } from "../../shared/periods.ts";
import { numbers } from "../statistics/generate.ts";
import { believableCentre } from "./centres.ts";

/** The quarters of 2026 and the year, each counted from the same contacts, cases and measures. */
export interface CountedYear {
  quarters: { period: ReleasePeriod; tables: ExactTable[] }[];
  year: ExactTable[];
}

/** The year of an invented centre to which `size` persons come, some of them in several quarters. */
export function yearOfACentre(
  size: number,
  seed = 1,
  also: (quarter: number) => PersonFacts[] = () => [],
): CountedYear {
  const random = numbers(seed * 31 + size);
  const whole = believableCentre(size, "none", seed);
  const visits = whole.people.map((person) => {
    const first = Math.floor(random() * 4);
    return [0, 1, 2, 3].map((quarter) =>
      quarter === first || (quarter > first && random() < 0.35)
        ? visit(person, quarter === first, random)
        : undefined,
    );
  });
  const added = [0, 1, 2, 3].map(also);
  const quarters = [0, 1, 2, 3].map((quarter) => {
    const period = quarterPeriod(2026, quarter + 1);
    const came = visits.flatMap((ofPerson) => ofPerson[quarter] ?? []);
    return count(period, [...came, ...(added[quarter] ?? [])]);
  });
  const inYear = visits.map((ofPerson) => together(ofPerson.filter((one) => one !== undefined)));
  return { quarters, year: count(yearPeriod(2026), [...inYear, ...added.flat()]).tables };

  function count(period: ReleasePeriod, people: PersonFacts[]) {
    const active = withTheOthers(people).map((person) => ({
      ...person,
      cases: person.cases.filter((one) => isActiveIn(one, period)),
    }));
    const measures = whole.measures.map((measure, position) => {
      const { start, end } = quarterPeriod(2026, (position % 4) + 1);
      const participations = measure.participations.map((one) => ({ ...one, joinedOn: start }));
      return { ...measure, startsOn: start, endsOn: end, participations };
    });
    const contacts = people.map(({ personId, contacts: number }) => ({
      kind: "beratung",
      mode: "persoenlich",
      personId,
      contacts: number,
    }));
    const facts: StatisticalFacts = { ...whole, people: active, contacts, measures };
    return { period, tables: exactTables(facts, currentProgramme, period) };
  }

  /** Cases and participants count also where there was no contact. */
  function withTheOthers(people: PersonFacts[]): PersonFacts[] {
    const known = new Set(people.map(({ personId }) => personId));
    const others = whole.people.filter(({ personId }) => !known.has(personId));
    const absent = { contacts: 0, isNew: false, topics: [], interpreting: [], referrals: [] };
    return [...people, ...others.map((person) => ({ ...person, ...absent }))];
  }
}

/** The four quarters as sealed releases, in the form of the programme. */
export function sealedQuarters({ quarters }: CountedYear, secret: Uint8Array): EarlierRelease[] {
  return quarters.map(({ period, tables }) => ({
    period,
    tables: publishedTables(tables, new Map(), secret),
    exact: tables,
  }));
}

function visit(person: PersonFacts, isFirst: boolean, random: () => number): PersonFacts {
  return {
    ...person,
    isNew: person.isNew && isFirst,
    topics: person.topics.filter(() => random() < 0.7),
    referrals: isFirst ? person.referrals : [],
  };
}

function together(visits: readonly PersonFacts[]): PersonFacts {
  const [first] = visits;
  if (!first) throw new Error("nobody came");
  return {
    ...first,
    contacts: visits.reduce((sum, { contacts }) => sum + contacts, 0),
    topics: [...new Set(visits.flatMap(({ topics }) => topics))],
    interpreting: [...new Set(visits.flatMap(({ interpreting }) => interpreting))],
  };
}
