import type { Reader } from "../engine/connection.ts";
import { valueOn } from "../people/summaries.ts";
import { joinedName, readCodes } from "../rows.ts";
import type { View } from "./view.ts";

/** Somebody whom the tables of the period count, with what rules look at. Dated attributes as of the last day. */
export interface CountedPerson {
  id: string;
  name: string;
  gender: string | null;
  birthDate: string | null;
  birthYear: number | null;
  /** Date (`1990-05-17`) or year (`1990`) of birth. */
  birth: string | null;
  citizenships: string[];
  languages: string[];
  arrivedOn: string | null;
  accessRoute: string | null;
  residenceStatus: string | null;
  /** Day on which the residence permit that holds ends. */
  statusUntil: string | null;
  employment: string | null;
  germanLevel: string | null;
  housing: string | null;
  residence: string | null;
  /** True with a contact in the period; others have a case or take part in a measure. */
  isAdvised: boolean;
}

type Row = Omit<CountedPerson, "name" | "birth" | "citizenships" | "languages" | "isAdvised"> & {
  firstName: string;
  lastName: string;
  anonymous: number;
  citizenships: string;
  languages: string;
  isAdvised: number;
};

const attributes = ["residenceStatus", "employment", "germanLevel", "housing", "residence"] as const;

/** Everybody with a contact, an active case or a place in a measure in the period, as far as the view goes. */
export function readCountedPeople(reader: Reader, view: View): CountedPerson[] {
  const values = attributes.map((attribute) => `${valueOn(attribute, view.period.end)} AS ${attribute}`);
  const sql = `
    WITH counted AS MATERIALIZED (${countedIds(view)})
    SELECT people.id, firstName, lastName, anonymous, gender, birthDate, birthYear, citizenships, languages,
      arrivedOn, accessRoute, ${values.join(", ")}, isAdvised,
      (SELECT validUntil FROM personAttributes
       WHERE personId = people.id AND attribute = 'residenceStatus' AND removedAt IS NULL
         AND validFrom <= '${view.period.end}' ORDER BY validFrom DESC, id DESC LIMIT 1) AS statusUntil
    FROM counted JOIN people ON people.id = counted.personId AND people.removedAt IS NULL`;
  return reader.all<Row>(sql).map(personOf);
}

/** Walks along the indexes of the period once; asking for each person of the centre would take far longer. */
function countedIds({ period: { start, end }, scope }: View): string {
  return `
    SELECT personId, max(isAdvised) AS isAdvised FROM (
      SELECT DISTINCT personId, 1 AS isAdvised FROM consultations
      WHERE removedAt IS NULL AND personId IS NOT NULL AND date BETWEEN '${start}' AND '${end}'
      UNION ALL
      SELECT cases.personId, 0 FROM casePhases JOIN cases ON cases.id = caseId AND cases.removedAt IS NULL
      WHERE casePhases.removedAt IS NULL AND openedOn <= '${end}' AND (closedOn IS NULL OR closedOn >= '${start}')
      UNION ALL
      SELECT personId, 0 FROM participations
      WHERE removedAt IS NULL AND joinedOn <= '${end}' AND (leftOn IS NULL OR leftOn >= '${start}'))
    WHERE ${scope.person("personId")} GROUP BY personId`;
}

function personOf({ firstName, lastName, anonymous, ...row }: Row): CountedPerson {
  return {
    ...row,
    name: joinedName({ firstName, lastName, anonymous }) ?? "",
    birth: row.birthDate ?? (row.birthYear === null ? null : String(row.birthYear)),
    citizenships: readCodes(row.citizenships),
    languages: readCodes(row.languages),
    isAdvised: row.isAdvised === 1,
  };
}
