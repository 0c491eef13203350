import type { Period } from "../../shared/periods.ts";
import type { PopulationId } from "../../shared/statistics/populationSentences.ts";
import type {
  CaseFacts,
  ContactFacts,
  MeasureFacts,
  PersonFacts,
  ReferralFacts,
  StatisticalFacts,
} from "./facts.ts";
import { isActiveIn, isClosedIn } from "./movement.ts";
import { type CountedParticipant, countedParticipants, namedParticipants, wasHeld } from "./participation.ts";

/**
 * What a table sorts into its cells: a person, or a person together with one referral or case,
 * or a measure, or contacts. A cell counts different ids, so several subjects of a person count once.
 */
export interface Subject {
  /** Id of the person (also of one known only as part of a number) or measure. */
  id: string;
  person: PersonFacts | null;
  counted: CountedParticipant | null;
  /** Objectives of all measures a participant took part in. */
  objectives: readonly string[];
  referral: ReferralFacts | null;
  closedCase: CaseFacts | null;
  measure: MeasureFacts | null;
  contact: ContactFacts | null;
}

type FindSubjects = (facts: StatisticalFacts, period: Period) => Subject[];

/** Who or what the tables count. Subjects of the same person stand one behind the other. */
export const populations = {
  advised: (facts) => advisedPeople(facts).map(ofPerson),
  newcomers: (facts) =>
    advisedPeople(facts)
      .filter(({ isNew }) => isNew)
      .map(ofPerson),
  withActiveCase: (facts, period) =>
    facts.people.filter((person) => person.cases.some((one) => isActiveIn(one, period))).map(ofPerson),
  withClosedCase: (facts, period) =>
    facts.people.flatMap((person) => {
      const closedCase = lastClosedCase(person, period);
      return closedCase ? [{ ...ofPerson(person), closedCase }] : [];
    }),
  referred: (facts) =>
    facts.people.flatMap((person) => person.referrals.map((referral) => ({ ...ofPerson(person), referral }))),
  participants: (facts, period) => [
    ...namedSubjects(facts, period),
    ...facts.measures.flatMap((measure) => countedSubjects(measure, period)),
  ],
  recordedLate: (facts) => facts.people.filter(({ lateQuarters }) => lateQuarters.length > 0).map(ofPerson),
  measuresHeld: (facts, period) =>
    facts.measures
      .filter((measure) => wasHeld(measure, period))
      .map((measure) => ({ ...nobody, id: measure.measureId, measure })),
  contacts: (facts) => facts.contacts.map((contact) => ({ ...nobody, id: contact.personId ?? "", contact })),
} satisfies Record<PopulationId, FindSubjects>;

const nobody: Subject = {
  id: "",
  person: null,
  counted: null,
  objectives: [],
  referral: null,
  closedCase: null,
  measure: null,
  contact: null,
};

function ofPerson(person: PersonFacts): Subject {
  return { ...nobody, id: person.personId, person };
}

function advisedPeople(facts: StatisticalFacts): PersonFacts[] {
  return facts.people.filter((person) => person.contacts > 0);
}

/** The case closed last counts where several were closed, so that each person has one closure. */
function lastClosedCase(person: PersonFacts, period: Period): CaseFacts | undefined {
  return person.cases
    .filter((one) => isClosedIn(one, period))
    .sort(byClosure)
    .at(-1);
}

function byClosure(one: CaseFacts, other: CaseFacts): number {
  return (
    compare(one.closedOn ?? "", other.closedOn ?? "") ||
    compare(one.openedOn, other.openedOn) ||
    compare(one.caseId, other.caseId)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function namedSubjects(facts: StatisticalFacts, period: Period): Subject[] {
  const objectivesOf = new Map<string, Set<string>>();
  for (const measure of facts.measures) {
    for (const personId of namedParticipants(measure, period)) {
      const objectives = objectivesOf.get(personId) ?? new Set();
      for (const objective of measure.objectives) objectives.add(objective);
      objectivesOf.set(personId, objectives);
    }
  }
  return facts.people.flatMap((person) => {
    const objectives = objectivesOf.get(person.personId);
    return objectives ? [{ ...ofPerson(person), objectives: [...objectives] }] : [];
  });
}

function countedSubjects(measure: MeasureFacts, period: Period): Subject[] {
  return countedParticipants(measure, period).map((counted) => ({
    ...nobody,
    id: counted.id,
    counted,
    objectives: measure.objectives,
  }));
}
