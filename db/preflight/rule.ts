import type { FindingPlace, Severity } from "../../shared/contract/preflight.ts";
import type { Reader } from "../engine/connection.ts";
import type { CountedPerson } from "./countedPeople.ts";
import type { View } from "./view.ts";

/** What a rule has found at one place, before anybody has looked at it. */
export interface Found {
  /** Ids of the rows it is about; names the finding together with the rule. */
  subject: string;
  /** The person it is about, if any. */
  personId: string | null;
  sentence: string;
  place: FindingPlace;
  /** What makes it wrong. A finding set aside comes back when one of these values changes. */
  facts: readonly (string | number | null)[];
  /** Where it differs from that of the rule. */
  severity?: Severity;
}

/** What rules read from. The counted people are read once for all rules. */
export interface Material {
  reader: Reader;
  view: View;
  people: () => readonly CountedPerson[];
}

interface Description {
  id: string;
  /** German heading of its findings. */
  title: string;
  /** Why it matters, in one German sentence. */
  why: string;
  severity: Severity;
}

/** One thing that is looked for. */
export interface Rule extends Description {
  find(material: Material): Found[];
}

/** A rule made of one statement and what it says of each row. */
export function sqlRule<Row>(
  rule: Description & { sql: (view: View) => string; finding: (row: Row, view: View) => Found },
): Rule {
  const { sql, finding, ...description } = rule;
  return {
    ...description,
    find: ({ reader, view }) => reader.all<Row>(sql(view)).map((row) => finding(row, view)),
  };
}

/** What a rule says of one person: the sentence, the field of the master data, and what makes it wrong. */
export type PersonFinding = Pick<Found, "sentence" | "facts"> & { field: string };

/** A rule that looks at one counted person at a time, without asking the database. */
export function personRule(
  rule: Description & { check: (person: CountedPerson, view: View) => PersonFinding | null },
): Rule {
  const { check, ...description } = rule;
  return {
    ...description,
    find: ({ people, view }) =>
      people().flatMap((person) => {
        const finding = check(person, view);
        return finding ? [foundAt(person, finding)] : [];
      }),
  };
}

function foundAt({ id }: CountedPerson, { sentence, field, facts }: PersonFinding): Found {
  return {
    subject: id,
    personId: id,
    sentence,
    facts,
    place: { kind: "person", personId: id, field },
  };
}
