import type { InputOf } from "../../../shared/contract/contract.ts";
import { addDays, type Day } from "../../../shared/dates.ts";
import { type Comparison, times } from "../comparison.ts";
import type { Desk } from "../desk.ts";
import { fullestPerson, somePeople } from "./people.ts";

const rounds = 50;

const note = "Unterlagen für den Antrag durchgesehen, Schreiben der Behörde erklärt, Rückruf vereinbart. ";

/** Records consultations, each until it is safe on the disk. */
export async function measureRecording(desk: Desk, comparison: Comparison, day: Day): Promise<void> {
  const record = (input: InputOf<"recordConsultation">) => desk.ask("recordConsultation", input);
  await comparison.measure(
    "record.consultation",
    "Record a consultation with a referral and a next step",
    somePeople(desk, rounds).map((personId) => () => record(consultation(personId, day))),
  );
  const fullest = fullestPerson(desk);
  await comparison.measure(
    "record.fullestPerson",
    "… for the person with the most contacts",
    times(rounds, () => record(consultation(fullest.id, day))),
  );
  await comparison.measure(
    "record.shortContact",
    "Record a short contact without a person",
    times(rounds, () => record(shortContact(day))),
  );
}

/** A consultation as it is often recorded. */
export function consultation(personId: string, day: Day): InputOf<"recordConsultation"> {
  return {
    ...shortContact(day),
    personId,
    kind: "beratung",
    duration: "30",
    topics: ["wohnen", "behoerden"],
    language: "ukr",
    interpreting: "fern",
    note: note.repeat(3),
    referrals: [{ target: "jobcenter", remark: "", result: "offen" }],
    nextStep: { title: "Rückruf", dueOn: addDays(day, 14) },
  };
}

/** A contact without a person. */
export function shortContact(day: Day): InputOf<"recordConsultation"> {
  return {
    personId: null,
    caseId: null,
    date: day,
    kind: "kurz",
    mode: "telefon",
    duration: "15",
    topics: ["sprache"],
    language: null,
    interpreting: null,
    note: "",
    referrals: [],
    nextStep: null,
  };
}
