import type { Day } from "../../shared/dates.ts";
import { lastCompletedQuarter, previousQuarter, quarterOf } from "../../shared/periods.ts";
import type { Vault } from "../engine/vault.ts";
import { change } from "../engine/write.ts";
import { numberOf, textOf, WorkCalendar } from "./calendar.ts";
import type { Centre } from "./centre.ts";
import { arriveTogether } from "./household.ts";
import { planMeasures } from "./measures.ts";
import { keepDoorOpen } from "./openDoor.ts";
import { Surroundings } from "./places.ts";
import { type ContactPlan, planContacts, planHouseholds } from "./plan.ts";
import { fillDesks } from "./presentTasks.ts";
import { Random } from "./random.ts";
import { Simulation } from "./simulation.ts";

/** What a made-up centre is like. */
export interface PopulateOptions {
  /** The same seed and options give the same rows, ids included. */
  seed: number;
  /** Named or anonymous people with at least one contact, at least 1. */
  people: number;
  /** Completed quarters; the running quarter up to yesterday comes on top. */
  quarters: number;
  /** All contacts, anonymous short contacts included, at least one a person; left out, it follows from chance. */
  contacts?: number;
  today: Day;
  centreAgs: string;
  /** The team, the team lead first; everything is recorded in their names. */
  users: readonly { id: string }[];
  /** Called after each batch with contacts written, all contacts, and a German text. */
  onProgress?: (done: number, total: number, text: string) => void;
}

/** What was written. Days are those of the first and the last possible contact. */
export interface PopulateSummary {
  people: number;
  contacts: number;
  measures: number;
  rows: number;
  firstDay: Day;
  lastDay: Day;
}

const rowsPerBatch = 20_000;

/**
 * Fills an empty centre with invented people, contacts, cases, measures and tasks, through the write boundary
 * and in the order of time, in transactions of some thousand rows. Throws a RangeError for impossible options;
 * an error of storage, or one thrown by `onProgress`, leaves the batches before it in place.
 */
export function populateCentre(vault: Vault, options: PopulateOptions): PopulateSummary {
  assertPossible(options);
  const random = new Random(`vielfaltsakte/${options.seed}`);
  const plan = planContacts(random.fork("contacts"), options.people, options.contacts);
  const centre = makeCentre(options, random, plan);
  const total = plan.perPerson.reduce((sum, count) => sum + count, plan.anonymous);
  beginHouseholds(centre, plan);
  beginOpenDoor(centre, plan);
  planMeasures(centre, random.fork("measures"), options.people, options.quarters);
  centre.simulation.begin(() => fillDesks(centre, random.fork("desks")), centre.calendar.last);
  liveThrough(vault, centre, options, total);
  return {
    people: centre.known.length,
    contacts: centre.tally.contacts,
    measures: centre.tally.measures,
    rows: centre.simulation.rows,
    firstDay: textOf(centre.calendar.first),
    lastDay: textOf(centre.calendar.last),
  };
}

function assertPossible({ people, quarters, contacts, users }: PopulateOptions): void {
  if (people < 1 || quarters < 1) throw new RangeError("a centre needs people and a quarter");
  if (users.length === 0) throw new RangeError("a centre needs a team");
  if (contacts !== undefined && contacts < people) throw new RangeError("fewer contacts than people");
}

function makeCentre(options: PopulateOptions, random: Random, plan: ContactPlan): Centre {
  let quarter = lastCompletedQuarter(options.today);
  for (let earlier = 1; earlier < options.quarters; earlier++) quarter = previousQuarter(quarter);
  const today = numberOf(options.today);
  const first = numberOf(quarter.start);
  const rows =
    plan.perPerson.length * 10 + plan.perPerson.reduce((sum, count) => sum + count, plan.anonymous) * 2;
  return {
    simulation: new Simulation(first, today - 1, rows / (today - first), random.fork("time")),
    calendar: new WorkCalendar(first, today - 1),
    surroundings: new Surroundings(options.centreAgs, quarterOf(options.today).year),
    random,
    users: options.users,
    today,
    known: [],
    recent: [],
    tally: { contacts: 0, measures: 0 },
  };
}

const dealtWithAtFirst = 0.16;

function beginHouseholds(centre: Centre, plan: ContactPlan): void {
  const { calendar, simulation } = centre;
  const random = centre.random.fork("households");
  let next = 0;
  for (const [index, size] of planHouseholds(random, plan.perPerson.length).entries()) {
    const contacts = [...plan.perPerson.subarray(next, next + size)].sort((one, other) => other - one);
    next += size;
    const needed = Math.min((calendar.last - calendar.first) * 0.7, (contacts[0] ?? 1) * 6);
    const latest = random.chance(dealtWithAtFirst) ? calendar.first + 40 : Math.floor(calendar.last - needed);
    const first = calendar.draw(random, calendar.first, Math.min(latest, calendar.last));
    simulation.begin(() => arriveTogether(centre, centre.random.fork(`household/${index}`), contacts), first);
  }
}

function beginOpenDoor(centre: Centre, plan: ContactPlan): void {
  const { calendar, simulation } = centre;
  const random = centre.random.fork("door");
  const perDay = new Int32Array(calendar.last - calendar.first + 1);
  for (let contact = 0; contact < plan.anonymous; contact++) {
    const offset = calendar.draw(random, calendar.first, calendar.last) - calendar.first;
    perDay[offset] = (perDay[offset] ?? 0) + 1;
  }
  simulation.begin(keepDoorOpen(centre, random, perDay), calendar.first);
}

function liveThrough(vault: Vault, centre: Centre, options: PopulateOptions, total: number): void {
  const actor = { userId: options.users[0]?.id ?? "", command: "openDemo" };
  let goesOn = true;
  while (goesOn) {
    goesOn = change(vault, actor, (write) => centre.simulation.advance(write, rowsPerBatch));
    options.onProgress?.(centre.tally.contacts, total, "Beispieldaten werden angelegt");
  }
}
