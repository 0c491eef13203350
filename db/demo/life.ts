import { codeGroup } from "../../shared/codelists/codelists.ts";
import { type DayNumber, textOf } from "./calendar.ts";
import { CaseWork, planCase } from "./caseWork.ts";
import { type Centre, chooseUser, remember } from "./centre.ts";
import { firstCircumstances, type Situation } from "./circumstances.ts";
import { chooseContent } from "./consultation.ts";
import { followUp } from "./followUps.ts";
import { History } from "./history.ts";
import type { Household, Member } from "./household.ts";
import type { Random, Weighted } from "./random.ts";
import { type Depth, register } from "./register.ts";
import type { Course } from "./simulation.ts";
import { childhood, chooseTopics } from "./topics.ts";

/** A person's time with the centre: registration, contacts, changes, the case, and its end. */
export function* liveWithCentre(
  centre: Centre,
  random: Random,
  household: Household,
  member: Member,
): Course {
  const { simulation } = centre;
  const days = contactDays(centre, random, member.contacts);
  const life = begin(centre, random, household, member, days);
  for (const [index, day] of days.entries()) {
    const restsOn = life.caseWork.restsOn(day);
    if (restsOn !== null && restsOn > simulation.day) {
      yield restsOn;
      life.caseWork.rest();
    }
    if (day > simulation.day) yield day;
    meet(centre, random, life, index);
  }
  yield* end(centre, life.caseWork);
}

interface Life {
  personId: string;
  household: Household;
  member: Member;
  history: History;
  caseWork: CaseWork;
  mainTopic: string;
  consented: boolean;
}

/** The days of all contacts in order; the first is today. */
function contactDays({ simulation, calendar, today }: Centre, random: Random, contacts: number): DayNumber[] {
  const first = simulation.day;
  const last = Math.min(today - 1, first + contacts * random.whole(8, 45));
  const later = Array.from({ length: contacts - 1 }, () => calendar.draw(random, first, last));
  return [first, ...later.sort((one, other) => one - other)];
}

const depths: readonly (readonly [contacts: number, depth: Depth])[] = [
  [1, { missing: 1.9 }],
  [3, { missing: 1.1 }],
  [Number.POSITIVE_INFINITY, { missing: 0.5 }],
];

function begin(
  centre: Centre,
  random: Random,
  household: Household,
  member: Member,
  days: readonly DayNumber[],
): Life {
  const depth = depths.find(([contacts]) => member.contacts <= contacts)?.[1] ?? { missing: 1 };
  const anonymous = member.alone && member.contacts <= 3 && random.chance(0.03);
  const situation = situationOf(household, member, centre.simulation.day);
  const consented = member.contacts > 1 ? random.chance(0.93) : random.chance(0.45);
  const personId = register(centre, random, household, member, { anonymous, depth, consented });
  const circumstances = firstCircumstances(
    random,
    household.residenceStatus,
    household.home.residence,
    situation,
  );
  const history = new History(centre, random, { id: personId, anonymous }, circumstances);
  history.begin(depth, Math.max(household.arrived, member.born));
  centre.known.push({ id: personId, female: member.female, born: member.born });
  const phases = anonymous ? [] : planCase(random, days, situation.age, centre.today);
  const caseWork = new CaseWork(centre, random, personId, household.userId, phases);
  const [mainTopic = "sonstiges"] = chooseTopics(
    random,
    groupOf(history, member, centre.simulation.day),
    null,
  );
  return { personId, household, member, history, caseWork, mainTopic, consented: consented || anonymous };
}

function situationOf(household: Household, member: Member, day: DayNumber): Situation {
  return {
    age: Math.floor((day - member.born) / 365.2425),
    female: member.female,
    yearsHere: Math.min(day - household.arrived, day - member.born) / 365.25,
    origin: household.origin,
  };
}

const childhoodEnds = 15 * 365;

function groupOf(history: History, member: Member, day: DayNumber): string {
  if (day - member.born < childhoodEnds) return childhood;
  return codeGroup("residenceStatus", history.circumstances.residenceStatus);
}

function meet(centre: Centre, random: Random, life: Life, index: number): void {
  const { simulation } = centre;
  const opened = life.caseWork.beforeContact(index, life.mainTopic);
  if (opened) releaseFromConfidentiality(centre, random, life.personId);
  const kind = chooseKind(random, life);
  if (index > 0) {
    const askRest = kind === "kurz" ? 0.02 : kind === "fall" ? 0.3 : 0.15;
    life.history.continue(situationOf(life.household, life.member, simulation.day), askRest);
  }
  if (!life.consented && kind !== "kurz" && index > 0) consent(centre, life);
  recordContact(centre, random, life, kind);
  life.caseWork.afterContact(index);
}

const kindsOnce: Weighted<string> = [
  ["kurz", 42],
  ["verweis", 30],
  ["beratung", 28],
];
const kindsRarely: Weighted<string> = [
  ["kurz", 20],
  ["verweis", 19],
  ["beratung", 61],
];
const kindsOften: Weighted<string> = [
  ["kurz", 22],
  ["verweis", 12],
  ["beratung", 66],
];
const kindsInCase: Weighted<string> = [
  ["fall", 88],
  ["kurz", 8],
  ["beratung", 4],
];

function chooseKind(random: Random, { caseWork, member }: Life): string {
  if (caseWork.openCaseId !== null) return random.weighted(kindsInCase);
  if (member.contacts === 1) return random.weighted(kindsOnce);
  return random.weighted(member.contacts <= 3 ? kindsRarely : kindsOften);
}

function recordContact(centre: Centre, random: Random, life: Life, kind: string): void {
  const { simulation } = centre;
  const residenceGroup = groupOf(life.history, life.member, simulation.day);
  const mainTopic = random.chance(0.45) ? life.mainTopic : null;
  const { germanLevel } = life.history.circumstances;
  const { languages } = life.household;
  const content = chooseContent(random, { kind, residenceGroup, germanLevel, languages, mainTopic });
  const userId = random.chance(0.86) ? life.caseWork.ownerId : chooseUser(centre, random);
  const id = simulation.insert("consultations", {
    personId: life.personId,
    caseId: kind === "fall" ? life.caseWork.openCaseId : null,
    date: textOf(simulation.day),
    kind,
    ...content,
    topics: JSON.stringify(content.topics),
    authorId: userId,
    recordedAt: simulation.now(),
  });
  centre.tally.contacts += 1;
  remember(centre, life.personId, userId);
  followUp(centre, random, { id, personId: life.personId, kind, mainTopic: content.topics[0] ?? "", userId });
}

function consent({ simulation }: Centre, life: Life): void {
  simulation.update("people", life.personId, { consentOn: textOf(simulation.day) });
  life.consented = true;
}

const bodies = ["Jobcenter", "Ausländerbehörde", "Sozialamt", "Jugendamt", "Wohnungsamt", "Schule"];

function releaseFromConfidentiality({ simulation }: Centre, random: Random, personId: string): void {
  if (!random.chance(0.85)) return;
  simulation.update("people", personId, {
    confidentialityReleaseOn: textOf(simulation.day),
    confidentialityReleaseFor: random.several(bodies, random.whole(1, 3)).join(", "),
  });
}

function* end(centre: Centre, caseWork: CaseWork): Course {
  const endsOn = caseWork.endsOn();
  if (endsOn !== null) {
    yield endsOn;
    caseWork.closeAfterSilence();
    return;
  }
  const restsOn = caseWork.restsOn(centre.today + 20);
  if (restsOn === null || restsOn >= centre.today) return;
  yield restsOn;
  caseWork.rest();
}
