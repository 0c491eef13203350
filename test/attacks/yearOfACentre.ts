import type { ReportInput } from "../../db/release/build.ts";
import type { PersonFacts } from "../../db/statistics/facts.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import { numbers } from "../statistics/generate.ts";
import { believableCentre } from "./centres.ts";

/** The quarters of 2026 and the year of one made-up centre; some people come again, most are new at some time. */
export function yearOfACentre(people: number, seed = 1): { quarters: ReportInput[]; year: ReportInput } {
  const all = believableCentre({ people, seed, rare: true, period: yearPeriod(2026) });
  const random = numbers(seed + 99);
  const visits = all.facts.people.map((person) => {
    const first = Math.floor(random() * 4);
    const quarters = [0, 1, 2, 3].filter(
      (quarter) => quarter === first || (quarter > first && random() < 0.35),
    );
    return { person, quarters };
  });
  const quarters = [0, 1, 2, 3].map((quarter): ReportInput => {
    const present = visits.filter((visit) => visit.quarters.includes(quarter));
    return {
      ...all,
      period: quarterPeriod(2026, quarter + 1),
      facts: {
        ...all.facts,
        people: present.map(({ person, quarters: [first] }) => inQuarter(person, first === quarter, random)),
        contacts: [],
        measures: [],
      },
    };
  });
  const inYear = visits.map(({ person }) => ({
    ...person,
    cases: [],
    referrals: [],
    topics: [...new Set(quarters.flatMap(({ facts }) => topicsOf(facts.people, person.personId)))],
  }));
  return { quarters, year: { ...all, facts: { ...all.facts, people: inYear, contacts: [], measures: [] } } };
}

function inQuarter(person: PersonFacts, isFirst: boolean, random: () => number): PersonFacts {
  const topics = person.topics.filter(() => random() < 0.6);
  return { ...person, isNew: person.isNew && isFirst, topics, cases: [], referrals: [] };
}

function topicsOf(people: readonly PersonFacts[], personId: string): string[] {
  return people.find((person) => person.personId === personId)?.topics ?? [];
}
