import { codeValues } from "../../shared/codelists/codelists.ts";
import { type DayNumber, isWorkday, nextWorkday, textOf } from "./calendar.ts";
import { type Centre, chooseUser } from "./centre.ts";
import { type MeasureTemplate, measureTemplates } from "./measureKinds.ts";
import type { Random, Weighted } from "./random.ts";
import type { Course } from "./simulation.ts";

const runningTemplates = 4;
const mostMeasures = 400;
const announcedBefore = 14;

/** Lets measures of all kinds begin over the years; the first templates run today, with sessions this week. */
export function planMeasures(centre: Centre, random: Random, people: number, quarters: number): void {
  const { simulation, calendar, today } = centre;
  const count = Math.min(
    mostMeasures,
    measureTemplates.length + runningTemplates + Math.floor((people * quarters) / 320),
  );
  for (let index = 0; index < count; index++) {
    const template = measureTemplates[index % measureTemplates.length] as MeasureTemplate;
    const own = random.fork(String(index));
    const runsNow = index < runningTemplates;
    const first = runsNow
      ? nextWorkday(today) - template.every * own.whole(3, 5)
      : calendar.draw(own, calendar.first + announcedBefore, calendar.last);
    const begins = Math.max(first, calendar.first + announcedBefore);
    simulation.begin(hold(centre, own, template, begins, runsNow), begins - announcedBefore);
  }
}

function* hold(
  centre: Centre,
  random: Random,
  template: MeasureTemplate,
  begins: DayNumber,
  runsNow: boolean,
): Course {
  const { simulation, today } = centre;
  const days = sessionDays(random, template, begins, runsNow);
  const firstSession = days[0] ?? begins;
  const measureId = announce(centre, random, template, days);
  const sessions = days.map((date) => ({
    date,
    id: simulation.insert("measureSessions", {
      measureId,
      date: textOf(date),
      startsAt: template.starts,
      endsAt: template.ends,
      topic: random.chance(0.25) ? random.pick(sessionTopics) : "",
    }),
  }));
  if (firstSession >= today) return;
  yield firstSession;
  const participations = enrol(centre, random, template, measureId);
  countOthers(centre, random, template, measureId);
  for (const session of sessions) {
    if (session.date >= today) return;
    if (session.date > simulation.day) yield session.date;
    callRoll(centre, random, session.id, participations);
  }
}

interface Participation {
  id: string;
  left: boolean;
}

const sessionTopics = [
  "Kennenlernen",
  "Arbeit und Beruf",
  "Gesundheit",
  "Wohnen",
  "Wiederholung",
  "Ausflug in die Stadt",
  "Besuch einer Beratungsstelle",
];

function sessionDays(
  random: Random,
  template: MeasureTemplate,
  begins: DayNumber,
  runsNow: boolean,
): DayNumber[] {
  const [fewest, most] = template.sessions;
  const count = Math.max(runsNow ? 8 : 1, random.whole(fewest, most));
  const days = Array.from({ length: count }, (_, index) => begins + index * template.every);
  const open = days.filter(isWorkday);
  return open.length > 0 ? open : [nextWorkday(begins)];
}

function announce(
  centre: Centre,
  random: Random,
  template: MeasureTemplate,
  days: readonly DayNumber[],
): string {
  const title = random.pick(template.titles);
  centre.tally.measures += 1;
  return centre.simulation.insert("measures", {
    title,
    kind: template.kind,
    objectives: JSON.stringify(template.objectives),
    fundingLine: random.pick(template.fundingLines),
    startsOn: textOf(days[0] ?? centre.today),
    endsOn: template.ongoing && random.chance(0.8) ? null : textOf(days.at(-1) ?? centre.today),
    place: random.pick([
      "Stadtteilzentrum",
      "Volkshochschule",
      "Gemeindehaus",
      "Rathaus, Raum 2",
      "Familienzentrum",
      "Beratungsstelle",
    ]),
    description: random.chance(0.5) ? `${title}: kostenfrei, eine Anmeldung ist erwünscht.` : "",
    createdBy: chooseUser(centre, random),
  });
}

function enrol(
  centre: Centre,
  random: Random,
  template: MeasureTemplate,
  measureId: string,
): Participation[] {
  const [youngest, oldest] = template.ages.map((years) => years * 365.25) as [number, number];
  const { day } = centre.simulation;
  const fits = (one: Centre["known"][number]) =>
    day - one.born >= youngest && day - one.born <= oldest && (one.female || !template.womenOnly);
  // A sample is enough: looking through everybody would take longer than the measure itself.
  const asked = new Set(Array.from({ length: 120 }, () => random.pick(centre.known)));
  const invited = [...asked].filter((one) => one !== undefined && fits(one));
  return invited.slice(0, random.whole(...template.named)).map((person) => ({
    id: centre.simulation.insert("participations", { measureId, personId: person.id, joinedOn: textOf(day) }),
    left: false,
  }));
}

const genders: Weighted<string> = [
  ["weiblich", 52],
  ["maennlich", 44],
  ["divers", 1],
  ["ohne-angabe", 3],
];
const ageWeights = [8, 7, 18, 36, 20, 7, 4];

function countOthers(centre: Centre, random: Random, template: MeasureTemplate, measureId: string): void {
  const ages = codeValues("ageGroup").map(({ code }, index) => [code, ageWeights[index] ?? 1] as const);
  const counts = new Map<string, number>();
  for (let left = random.whole(...template.counted); left > 0; left--) {
    const cell = `${random.weighted(genders)} ${random.weighted(ages)}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  for (const [cell, count] of counts) {
    const [gender = "", ageGroup = ""] = cell.split(" ");
    centre.simulation.insert("participantCounts", { measureId, gender, ageGroup, count });
  }
}

const states: Weighted<string> = [
  ["present", 74],
  ["absent", 14],
  ["excused", 12],
];

function callRoll(centre: Centre, random: Random, sessionId: string, participations: Participation[]): void {
  if (random.chance(0.05)) return;
  for (const participation of participations) {
    if (participation.left) continue;
    const state = random.weighted(states);
    centre.simulation.insert("attendances", { sessionId, participationId: participation.id, state });
    if (state === "absent" && random.chance(0.12)) leave(centre, participation);
  }
}

function leave({ simulation }: Centre, participation: Participation): void {
  simulation.update("participations", participation.id, { leftOn: textOf(simulation.day) });
  participation.left = true;
}
