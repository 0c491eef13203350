import { dimension } from "../../../../db/statistics/dimensions.ts";
import { combinations, Grid } from "../grid.ts";
import { type Publication, total } from "../publication.ts";
import {
  addTable,
  codesOf,
  demandDifference,
  emptyWorld,
  planned,
  published as publishedCell,
  type World,
} from "../world.ts";
import { addPeriod, demandDifferences, type PublishedYear } from "./periods.ts";
import { places } from "./presence.ts";

const genders = codesOf(dimension("gender"));
const reasons = codesOf(dimension("closureReason"));
const opened = "eroeffnet";
const closed = "geschlossen";
const active = { atBeginning: "aktiv-beginn", atEnd: "aktiv-ende" } as const;
const notYet = -1;

/** How the cases of somebody can move in a quarter, one case after the other; nothing where there is none. */
const courses: readonly (readonly string[])[] = [
  [],
  [active.atBeginning, active.atEnd],
  [active.atBeginning, closed],
  [opened, closed],
  [opened, active.atEnd],
  [active.atBeginning, opened, closed],
  [opened, closed, active.atEnd],
  [active.atBeginning, opened, closed, active.atEnd],
];

/** What there was up to a moment of the year. */
interface State {
  began: boolean;
  opened: boolean;
  /** The quarter of the last closure. */
  closedIn: number;
  active: boolean;
}

/** A step of somebody through one quarter. */
interface Step {
  place: number;
  from: State;
  course: readonly string[];
  to: State;
}

const steps = allSteps();

/**
 * Every world of the tables on cases of four quarters and their year: cases go on from quarter to quarter, the year has
 * all openings and closures, and of several closures the last one's reason. Persons are followed through the year like
 * water through pipes, so the description is exact.
 */
export function casesYear(published: PublishedYear): World {
  const { quarters, year } = published;
  const all = emptyWorld();
  const { programme } = all;
  const flow = new Grid(() => programme.unknown());
  const closures = new Grid(() => programme.unknown());
  for (const gender of genders) {
    followOn(gender);
    for (const place of places) splitClosures(gender, place);
  }
  for (const [place, quarter] of quarters.entries()) addPeriod(all, quarter, () => addCases(quarter, place));
  addPeriod(all, year, () => {
    addCases(year, undefined);
    addTurns();
  });
  demandDifferences(all, published, ["C01"], (_, [, movement]) =>
    [opened, closed, total].includes(movement ?? ""),
  );
  demandDifferences(all, published, ["C02"], (_, [, reason], place) => place === 3 || reason === total);
  return all;

  function sumOf(gender: string, wanted: (step: Step) => boolean): number[] {
    return steps.filter(wanted).map((step) => flow.at(gender, nameOf(step)));
  }

  function followOn(gender: string): void {
    for (const place of places.slice(1))
      for (const state of statesAfter(place - 1))
        programme.demand(
          sumOf(gender, (step) => step.place === place - 1 && isSame(step.to, state)),
          sumOf(gender, (step) => step.place === place && isSame(step.from, state)),
          0,
          0,
        );
  }

  /** Closures of a quarter by reason, and whether the year has no later one of the same person. */
  function splitClosures(gender: string, place: number): void {
    const whole = sumOf(gender, (step) => step.place === place && step.course.includes(closed));
    programme.demand(whole, closures.sum([gender], [String(place)], reasons, ["last", "earlier"]), 0, 0);
    const last = sumOf(gender, (step) => step.place === 3 && step.to.closedIn === place);
    programme.demand(last, closures.sum([gender], [String(place)], reasons, ["last"]), 0, 0);
  }

  /** The tables of a quarter or, with `place` left out, of the year. */
  function addCases(publication: Publication, place: number | undefined): void {
    for (const table of planned(["C01"]))
      addTable(all, publication, table, (codes) => {
        const wanted = codes.get("movement") ?? [];
        return (codes.get("gender") ?? genders).flatMap((gender) =>
          sumOf(gender, (step) =>
            place === undefined
              ? step.place === 3 && movementOf(step.to).some((code) => wanted.includes(code))
              : step.place === place && step.course.some((code) => wanted.includes(code)),
          ),
        );
      });
    for (const table of planned(["C02"]))
      addTable(all, publication, table, (codes) =>
        closedCases(place, codes.get("gender") ?? genders, codes.get("closureReason") ?? reasons),
      );
    for (const gender of [...genders, total])
      demandDifference(
        all,
        publishedCell(publication, "C02", gender, total),
        publishedCell(publication, "C01", gender, total),
      );
  }

  function closedCases(place: number | undefined, among: readonly string[], wanted: readonly string[]) {
    return place === undefined
      ? closures.sum(among, places.map(String), wanted, ["last"])
      : closures.sum(among, [String(place)], wanted, ["last", "earlier"]);
  }

  function addTurns(): void {
    for (const table of planned(["W01", "W02", "W03"])) {
      const [atOpening, atClosing] = table.dimensions;
      if (!atOpening || !atClosing || !year.table(table.id)) continue;
      const turns = new Grid(() => programme.unknown());
      const whole = turns.sum(codesOf(atOpening), codesOf(atClosing));
      programme.demand(whole, closedCases(undefined, genders, reasons), 0, 0);
      addTable(all, year, table, (codes) =>
        turns.sum(codes.get(atOpening.id) ?? [], codes.get(atClosing.id) ?? []),
      );
    }
  }
}

function allSteps(): Step[] {
  const found: Step[] = [];
  let from: State[] = [false, true].map((began) => ({
    began,
    opened: false,
    closedIn: notYet,
    active: began,
  }));
  for (const place of places) {
    const next = combinations([from.map((_, at) => String(at)), courses.map((_, at) => String(at))]).flatMap(
      ([state = "", course = ""]) => stepFrom(place, from[Number(state)], courses[Number(course)]) ?? [],
    );
    found.push(...next);
    from = next
      .map(({ to }) => to)
      .filter((to, at, states) => states.findIndex((one) => isSame(one, to)) === at);
  }
  return found;
}

function stepFrom(
  place: number,
  from: State | undefined,
  course: readonly string[] | undefined,
): Step | undefined {
  if (!from || !course || course.includes(active.atBeginning) !== from.active) return undefined;
  return {
    place,
    from,
    course,
    to: {
      began: from.began,
      opened: from.opened || course.includes(opened),
      closedIn: course.includes(closed) ? place : from.closedIn,
      active: course.includes(active.atEnd),
    },
  };
}

function statesAfter(place: number): State[] {
  return steps
    .filter((step) => step.place === place)
    .map(({ to }) => to)
    .filter((to, at, states) => states.findIndex((one) => isSame(one, to)) === at);
}

function isSame(one: State, other: State): boolean {
  return (
    one.began === other.began &&
    one.opened === other.opened &&
    one.closedIn === other.closedIn &&
    one.active === other.active
  );
}

/** The movement of the year, seen from its end. */
function movementOf(state: State): string[] {
  return [
    ...(state.began ? [active.atBeginning] : []),
    ...(state.opened ? [opened] : []),
    ...(state.closedIn === notYet ? [] : [closed]),
    ...(state.active ? [active.atEnd] : []),
  ];
}

function nameOf({ place, from, course }: Step): string {
  return [place, from.began, from.opened, from.closedIn, ...course].join("/");
}
