import type { DatedAttributeName } from "../../shared/model/people.ts";
import type { Reader } from "../engine/connection.ts";
import { valueOn } from "../people/summaries.ts";
import { joinedName, readCodes } from "../rows.ts";
import { hadActiveCase, tookPart, wasAdvised } from "./sql.ts";
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
  /** Day of the first contact ever. */
  firstContactOn: string | null;
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
  const values = attributes.map((attribute) => `${heldAtTheEnd(attribute, view)} AS ${attribute}`);
  const advised = wasAdvised("people.id", view);
  const sql = `
    SELECT people.id, firstName, lastName, anonymous, gender, birthDate, birthYear, citizenships, languages,
      arrivedOn, accessRoute, ${values.join(", ")},
      ${heldAtTheEnd("residenceStatus", view).replace("SELECT value", "SELECT validUntil")} AS statusUntil,
      (SELECT min(date) FROM consultations WHERE personId = people.id AND removedAt IS NULL) AS firstContactOn,
      ${advised} AS isAdvised
    FROM people WHERE people.removedAt IS NULL AND ${view.scope.person("people.id")}
      AND (${advised} OR ${hadActiveCase("people.id", view)} OR ${tookPart("people.id", view)})`;
  return reader.all<Row>(sql).map(personOf);
}

function heldAtTheEnd(attribute: DatedAttributeName, { period }: View): string {
  return valueOn(attribute, period.end);
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
