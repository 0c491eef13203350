import * as z from "zod";
import { findCitizenship, findMunicipality } from "../codelists/places.ts";
import type { CaseSummary } from "./cases.ts";
import type { Consultation } from "./consultations.ts";
import { calendarDay, code, codes, filledLine, line, note } from "./fields.ts";
import type { Task } from "./tasks.ts";

/** The value of `residence` for a place outside Hessen. */
export const outsideHessen = "ausserhalb";

const citizenshipCode = z.string().refine((value) => findCitizenship(value) !== undefined, {
  error: "Bitte wählen Sie eine Staatsangehörigkeit.",
});

const residence = z
  .string()
  .refine(
    (value) => value === outsideHessen || value === "unbekannt" || findMunicipality(value) !== undefined,
    {
      error: "Bitte wählen Sie eine Gemeinde.",
    },
  );

/** A dated attribute and the value it takes; each value is kept with the day from which it holds. */
export const datedAttribute = z.discriminatedUnion("attribute", [
  z.object({ attribute: z.literal("residenceStatus"), value: code("residenceStatus") }),
  z.object({ attribute: z.literal("employment"), value: code("employment") }),
  z.object({ attribute: z.literal("livelihood"), value: codes("livelihood").min(1) }),
  z.object({ attribute: z.literal("germanLevel"), value: code("germanLevel") }),
  z.object({ attribute: z.literal("housing"), value: code("housing") }),
  z.object({ attribute: z.literal("residence"), value: residence }),
]);
export type DatedAttribute = z.infer<typeof datedAttribute>;

/** The names of the dated attributes. */
export const datedAttributeNames = [
  "residenceStatus",
  "employment",
  "livelihood",
  "germanLevel",
  "housing",
  "residence",
] as const;
export type DatedAttributeName = (typeof datedAttributeNames)[number];

/** The undated attributes of a person. Only a name, or `anonymous`, is needed; `null` means not asked yet. */
export const personAttributes = z.object({
  firstName: line,
  lastName: line,
  /** The person does not want to be named; a nickname may stand in `firstName`. */
  anonymous: z.boolean(),
  gender: code("gender").nullable(),
  /** Exactly known date of birth. */
  birthDate: calendarDay.nullable(),
  /** Only the year is known. */
  birthYear: z.number().int().min(1900).max(2100).nullable(),
  citizenships: z
    .array(citizenshipCode)
    .max(6)
    .refine((values) => new Set(values).size === values.length, { error: "Eine Angabe ist doppelt." }),
  /** First language first. */
  languages: codes("language"),
  /** Day of arrival in Germany. */
  arrivedOn: calendarDay.nullable(),
  accessRoute: code("accessRoute").nullable(),
  schoolQualification: code("schoolQualification").nullable(),
  vocationalQualification: code("vocationalQualification").nullable(),
  recognition: code("recognition").nullable(),
  street: line,
  postcode: line,
  place: line,
  /** Day of the consent to data processing (Einwilligung). */
  consentOn: calendarDay.nullable(),
  /** Day of the release from confidentiality towards named bodies (Schweigepflichtentbindung). */
  confidentialityReleaseOn: calendarDay.nullable(),
  confidentialityReleaseFor: line,
  remarks: note,
});
export type PersonAttributes = z.infer<typeof personAttributes>;

/** A person to be recorded: every attribute may be left out. */
export const newPerson = personAttributes
  .partial()
  .refine((person) => person.anonymous || Boolean(person.firstName) || Boolean(person.lastName), {
    error: "Bitte geben Sie einen Namen ein oder wählen Sie „anonym“.",
    path: ["lastName"],
  });

/** A phone number or e-mail address of a person. */
export const contactDetail = z.object({
  kind: z.enum(["phone", "email"]),
  value: filledLine,
  remark: line,
});
export type ContactDetail = z.infer<typeof contactDetail> & { id: string };

/** One value of a dated attribute in a person's history. `value` is a code, or codes for livelihood. */
export interface DatedValue {
  id: string;
  attribute: DatedAttributeName;
  value: string | string[];
  validFrom: string;
  /** Day on which a residence permit ends, where known. */
  validUntil: string | null;
}

/** A row of the list of people. `age` in whole years today; status codes as of today. */
export interface PersonSummary {
  id: string;
  firstName: string;
  lastName: string;
  anonymous: boolean;
  gender: string | null;
  birthDate: string | null;
  birthYear: number | null;
  citizenships: string[];
  languages: string[];
  residenceStatus: string | null;
  germanLevel: string | null;
  residence: string | null;
  /** Day of the latest contact. */
  lastContactOn: string | null;
  contacts: number;
  caseState: "none" | "active" | "resting" | "closed";
  ownerId: string | null;
}

/** A person with everything that belongs to the header and the master data. */
export interface PersonFile extends PersonAttributes {
  id: string;
  createdAt: string;
  contactDetails: ContactDetail[];
  /** Complete history, newest first within an attribute. */
  history: DatedValue[];
  /** The values that hold today. */
  current: Partial<Record<DatedAttributeName, DatedValue>>;
  cases: CaseSummary[];
  nextTask: Task | null;
  contacts: number;
  removed: boolean;
}

/** A hit of the search: where it matched and how, for the eye. */
export interface PersonHit {
  person: PersonSummary;
  /** Ranges `[start, end)` in "Lastname, Firstname" to be highlighted. */
  highlights: { start: number; end: number }[];
  /** "klingt gleich", "ähnlich geschrieben", … or empty for a literal match. */
  explanation: string;
}

/** What one line of a person's timeline is about. */
export type TimelineEntry =
  | { kind: "consultation"; id: string; date: string; consultation: Consultation }
  | {
      kind: "attendance";
      id: string;
      date: string;
      measureId: string;
      title: string;
      state: "present" | "absent" | "excused";
    }
  | { kind: "participation"; id: string; date: string; measureId: string; title: string }
  | { kind: "task"; id: string; date: string; title: string; done: boolean }
  | { kind: "case"; id: string; date: string; event: "opened" | "closed" | "reopened"; reason: string | null }
  | { kind: "attribute"; id: string; date: string; value: DatedValue };
