import { containsDay, type Period } from "../../shared/periods.ts";
import type { MeasureFacts, ParticipationFacts } from "./facts.ts";

/**
 * True when the measure was held in the period: it had a session then,
 * or it has no sessions at all and its time overlaps the period.
 */
export function wasHeld(measure: MeasureFacts, period: Period): boolean {
  return measure.sessions.length > 0
    ? sessionsIn(measure, period).length > 0
    : overlaps(measure.startsOn, measure.endsOn, period);
}

/**
 * The named people who took part in the period, each once: those present in at least one session.
 * Where no session of the period has a roll call, being enrolled in the period counts.
 */
export function namedParticipants(measure: MeasureFacts, period: Period): string[] {
  if (!wasHeld(measure, period)) return [];
  const called = sessionsIn(measure, period).filter((session) => session.rollCalled);
  const people =
    called.length > 0
      ? called.flatMap((session) => session.present)
      : measure.participations.filter((one) => isEnrolled(one, period)).map((one) => one.personId);
  return [...new Set(people)];
}

/** A participant known only as part of a number, made a person of its own. */
export interface CountedParticipant {
  /** `<measureId>/<gender>/<ageGroup>/<n>`, n from 1. */
  id: string;
  gender: string;
  ageGroup: string;
}

/** The participants known only as numbers; they count whenever the measure was held in the period. */
export function countedParticipants(measure: MeasureFacts, period: Period): CountedParticipant[] {
  if (!wasHeld(measure, period)) return [];
  const numbered = new Map<string, number>();
  return measure.counts.flatMap((counted) => {
    const gender = counted.gender ?? "ohne-angabe";
    const ageGroup = counted.ageGroup ?? "unbekannt";
    const group = `${measure.measureId}/${gender}/${ageGroup}`;
    const before = numbered.get(group) ?? 0;
    numbered.set(group, before + counted.count);
    return Array.from({ length: counted.count }, (_, index) => ({
      id: `${group}/${before + index + 1}`,
      gender,
      ageGroup,
    }));
  });
}

function sessionsIn(measure: MeasureFacts, period: Period) {
  return measure.sessions.filter((session) => containsDay(period, session.date));
}

function isEnrolled(participation: ParticipationFacts, period: Period): boolean {
  return overlaps(participation.joinedOn, participation.leftOn, period);
}

function overlaps(from: string, until: string | null, period: Period): boolean {
  return from <= period.end && (until === null || until >= period.start);
}
