import type { caseOperations, consultationOperations, taskOperations, todayOperations } from "./casework.ts";
import type { measureOperations } from "./measures.ts";
import type { peopleOperations } from "./people.ts";
import type { preflightOperations } from "./preflight.ts";

type RecordOperation =
  | keyof typeof peopleOperations
  | keyof typeof caseOperations
  | keyof typeof consultationOperations
  | keyof typeof taskOperations
  | keyof typeof todayOperations
  | keyof typeof measureOperations
  | keyof typeof preflightOperations;

/** Operations over the records that only read, or that leave nothing to take back. */
type WithoutTrace =
  | "listPeople"
  | "searchPeople"
  | "recentPeople"
  | "person"
  | "timeline"
  | "notePersonSeen"
  | "listCases"
  | "caseFile"
  | "listTasks"
  | "today"
  | "listMeasures"
  | "measure"
  | "preflight"
  | "preflightOverview"
  | "peopleWithoutValue"
  | "ownFindings"
  | "consultation";

/** A command that changes the records and can be taken back. */
export type RecordCommand = Exclude<RecordOperation, WithoutTrace>;

/** What a command has done, in German, as in "Rückgängig: Beratung erfasst". */
export const commandTexts: Record<RecordCommand, string> = {
  createPerson: "Person angelegt",
  updatePerson: "Angaben zur Person geändert",
  removePerson: "Person in den Papierkorb gelegt",
  restorePerson: "Person wiederhergestellt",
  setDatedAttribute: "Angabe mit Datum eingetragen",
  removeDatedAttribute: "Angabe mit Datum entfernt",
  addContactDetail: "Kontaktangabe hinzugefügt",
  updateContactDetail: "Kontaktangabe geändert",
  removeContactDetail: "Kontaktangabe entfernt",
  openCase: "Fall eröffnet",
  renameCase: "Anliegen des Falls geändert",
  transferCase: "Fall übergeben",
  substituteCase: "Vertretung geändert",
  restCase: "Fall ruhend gestellt",
  resumeCase: "Ruhenden Fall fortgesetzt",
  closeCase: "Fall geschlossen",
  reopenCase: "Fall wieder eröffnet",
  recordConsultation: "Beratung erfasst",
  updateConsultation: "Beratung geändert",
  removeConsultation: "Beratung in den Papierkorb gelegt",
  setReferralResult: "Ergebnis des Verweises eingetragen",
  createTask: "Wiedervorlage angelegt",
  updateTask: "Wiedervorlage geändert",
  completeTask: "Wiedervorlage erledigt",
  reopenTask: "Wiedervorlage wieder geöffnet",
  removeTask: "Wiedervorlage in den Papierkorb gelegt",
  createMeasure: "Maßnahme angelegt",
  updateMeasure: "Maßnahme geändert",
  removeMeasure: "Maßnahme in den Papierkorb gelegt",
  addSession: "Termin hinzugefügt",
  updateSession: "Termin geändert",
  removeSession: "Termin in den Papierkorb gelegt",
  addParticipant: "Teilnahme eingetragen",
  endParticipation: "Ende der Teilnahme geändert",
  removeParticipant: "Teilnahme in den Papierkorb gelegt",
  setParticipantCount: "Zahl der Teilnehmenden geändert",
  setAttendance: "Anwesenheit eingetragen",
  setFindingAside: "Befund so gelassen",
  bringFindingBack: "Befund zurückgeholt",
};

/** True for the name of a command that changes the records and can be taken back. */
export function isRecordCommand(name: string): name is RecordCommand {
  return Object.hasOwn(commandTexts, name);
}
