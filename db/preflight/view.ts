import type { Day } from "../../shared/dates.ts";
import type { Period } from "../../shared/periods.ts";
import { consultationIsVisible, personIsVisible } from "../access.ts";
import { caseIsMine } from "../cases/state.ts";
import type { Context } from "../context.ts";

/** From where the records are looked at: which period, on which day, and whose. */
export interface View {
  period: Period;
  today: Day;
  /** The last day of the period, or today while it runs. */
  until: Day;
  scope: Scope;
}

/** Which rows are looked at, as SQL conditions. */
export interface Scope {
  /** `column` holds the id of a person. */
  person: (column: string) => string;
  /** Another person that may be named beside the one a finding is about. */
  otherPerson: (column: string) => string;
  /** Rows of `consultations`, beside `person`. */
  consultation: string;
  /** Rows of `cases`. */
  case: string;
  /** Rows of `measures`. */
  measure: string;
  /** Rows of `users`. */
  user: string;
}

/** All records: for the team lead, who answers for the release. */
export const everything: Scope = {
  person: () => "1",
  otherPerson: () => "1",
  consultation: "1",
  case: "1",
  measure: "1",
  user: "1",
};

/**
 * What the user works on: people whose case the user owns or substitutes today, people without any case whom the user
 * advised in the period, and the user's own measures. All of it is open to the user, see `db/access`.
 */
export function ownScope(context: Context, { start, end }: Period): Scope {
  const { id } = context.user;
  const ownPeople = `
    SELECT personId FROM cases WHERE removedAt IS NULL AND ${caseIsMine(context)}
    UNION SELECT personId FROM consultations
    WHERE authorId = '${id}' AND date BETWEEN '${start}' AND '${end}' AND removedAt IS NULL AND personId IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM cases WHERE cases.personId = consultations.personId AND cases.removedAt IS NULL)`;
  return {
    person: (column) => `${column} IN (${ownPeople})`,
    otherPerson: (column) => personIsVisible(context, column),
    consultation: consultationIsVisible(context),
    case: caseIsMine(context),
    measure: `measures.createdBy = '${id}'`,
    user: "0",
  };
}

/** The view of a period on a day. */
export function viewOf(period: Period, today: Day, scope: Scope): View {
  return { period, today, until: period.end < today ? period.end : today, scope };
}
