import { type DayNumber, instantOf, nextWorkday, textOf } from "./calendar.ts";
import type { Centre } from "./centre.ts";
import { chooseNextStep } from "./notes.ts";
import type { Random, Weighted } from "./random.ts";
import { referralTargets } from "./topics.ts";

/** A recorded contact from which tasks and referrals follow. */
export interface RecordedContact {
  id: string;
  personId: string;
  kind: string;
  mainTopic: string;
  userId: string;
}

const stepShare: Readonly<Record<string, number>> = { kurz: 0.03, verweis: 0.07, beratung: 0.15, fall: 0.24 };
const referralShare: Readonly<Record<string, number>> = {
  kurz: 0.03,
  verweis: 1,
  beratung: 0.14,
  fall: 0.11,
};

/** Writes down the next step and the referrals that a contact led to, and lets them take their course. */
export function followUp(centre: Centre, random: Random, contact: RecordedContact): void {
  if (random.chance(stepShare[contact.kind] ?? 0)) planStep(centre, random, contact);
  if (!random.chance(referralShare[contact.kind] ?? 0)) return;
  const targets = new Set([random.weighted(referralTargets[contact.mainTopic] ?? [["sonstige", 1]])]);
  if (random.chance(0.12)) targets.add(random.pick(["mbe", "ehrenamt", "verein", "sprachkurs"]));
  for (const target of targets) refer(centre, random, contact, target);
}

function planStep(centre: Centre, random: Random, contact: RecordedContact): void {
  const { simulation } = centre;
  const dueOn = nextWorkday(simulation.day + random.whole(2, 40));
  const taskId = simulation.insert("tasks", {
    personId: contact.personId,
    consultationId: contact.id,
    title: chooseNextStep(random, contact.mainTopic),
    dueOn: textOf(dueOn),
    note: "",
    assigneeId: contact.userId,
  });
  const delay = random.chance(0.94) ? random.whole(-5, 3) : random.whole(8, 40);
  const doneOn = Math.max(simulation.day + 1, nextWorkday(dueOn + delay));
  simulation.begin(() => complete(centre, taskId), doneOn);
}

function complete({ simulation }: Centre, taskId: string): void {
  simulation.update("tasks", taskId, { doneAt: instantOf(simulation.day, 10 * 3_600_000) });
}

const results: Weighted<string> = [
  ["angekommen", 61],
  ["nicht-wahrgenommen", 18],
  ["kein-platz", 13],
  ["abgelehnt", 8],
];
const remarks = [
  "Termin am Telefon vereinbart.",
  "Unterlagen mitgegeben.",
  "Anmeldung per E-Mail.",
  "Begleitung durch das Ehrenamt.",
];

function refer(centre: Centre, random: Random, contact: RecordedContact, target: string): void {
  const { simulation } = centre;
  const referralId = simulation.insert("referrals", {
    consultationId: contact.id,
    target,
    remark: random.chance(0.2) ? random.pick(remarks) : "",
    result: "offen",
  });
  if (!random.chance(0.75)) return;
  const known: DayNumber = nextWorkday(simulation.day + random.whole(7, 50));
  const result = random.weighted(results);
  simulation.begin(() => learnResult(centre, referralId, result), known);
}

function learnResult({ simulation }: Centre, referralId: string, result: string): void {
  simulation.update("referrals", referralId, { result });
}
