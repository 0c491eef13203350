import { describe, expect, test } from "vitest";
import { ClusterAudit } from "../../db/audit/clusterAudit.ts";
import type { Need } from "../../db/audit/needs.ts";
import { clusterOf } from "../../db/audit/world/clusters.ts";
import { readWorlds } from "../../db/audit/world/readWorld.ts";
import { YearAudit } from "../../db/audit/year/yearAudit.ts";
import { publishedCount, recordKeys } from "../../db/protection/rounding.ts";
import type { PersonFacts } from "../../db/statistics/facts.ts";
import { yearPeriod } from "../../shared/periods.ts";
import { believableCentre } from "../audit/centres.ts";
import { yearOfACentre } from "../audit/yearOfACentre.ts";
import { isProtected, isSettled } from "./attacker/survey.ts";
import { surveyYear } from "./attacker/year/yearSurvey.ts";
import { secretOf } from "./centres.ts";
import { type Figures, figuresOf, lineOf, printAtTheEnd } from "./figures.ts";
import {
  asAttacked,
  type GatedYear,
  roundedQuarters,
  roundedYear,
  type SealedYear,
  sealQuarters,
  solver,
  yearWithQuarters,
} from "./gatedYear.ts";
import { isFullRun } from "./runSize.ts";
import { smallCellsOfYear } from "./yearTruth.ts";

const lines: Record<string, string | number>[] = [];
printAtTheEnd("Four quarters and their year, all of them past the gate, attacked together", lines);

const timeout = 600_000;

/** In each quarter one new divers person; nobody else is divers. */
const newcomers = ["new-0", "new-1", "new-2", "new-3"];

function newcomer(quarter: number): PersonFacts {
  const [somebody] = believableCentre(1).people;
  if (!somebody) throw new Error("a centre of one has a person");
  const own = { personId: `new-${quarter}`, gender: "divers", accessRoute: "jobcenter", contacts: 1 };
  return { ...somebody, ...own, isNew: true, topics: [], interpreting: ["keine"], referrals: [], cases: [] };
}

/** The first secret that draws 5 for each of them alone and 0 for all of them together. */
function telltaleSecret(): Uint8Array {
  const drawsSo = (one: Uint8Array) => {
    const keys = recordKeys(one, newcomers);
    const whole = newcomers.map((_, place) => place);
    return (
      publishedCount(one, keys, whole) === 0 &&
      whole.every((place) => publishedCount(one, keys, [place]) === 5)
    );
  };
  for (let number = 0; ; number += 1) {
    const one = Uint8Array.of(number >> 8, number & 255, ...new Uint8Array(30));
    if (drawsSo(one)) return one;
  }
}

/** Attacks a year and prints what was found of the cells of quarters and year. */
async function attack(name: string, year: GatedYear, range = isSettled): Promise<Figures> {
  const found = await surveyYear(year.published, year.truth, smallCellsOfYear(year.truth), range);
  const figures = figuresOf("five releases, LP and MIP", name, found);
  const { coarsened, withheld } = year.audit;
  lines.push({
    ...lineOf(figures),
    coarsened: coarsened.join(" ") || "-",
    withheld: withheld.join(" ") || "-",
  });
  return figures;
}

describe("four newcomers, one in each quarter, whose draws give them away when added up", () => {
  // New persons of the year are exactly those of its quarters, so N02 alone tells most; M01 is what can be left.
  const centre = yearOfACentre(40, 1, (quarter) => [newcomer(quarter)]);
  const sealed: SealedYear = sealQuarters(centre, telltaleSecret(), ["N02", "M01"]);

  test("are pinned by quarters and a year that are only rounded (control)", { timeout }, async () => {
    const rounded = roundedQuarters(sealed);
    const found = await attack("44, only rounded", asAttacked(rounded, roundedYear(rounded)), isProtected);
    expect(found.pinned).toBeGreaterThanOrEqual(5);
    expect(found.fewerThanThree).toBeGreaterThanOrEqual(found.pinned);
  });

  test("are what the quarters give away of the year, which for itself would be safe", () => {
    const { quarters, annual } = roundedQuarters(sealed);
    const tables = roundedYear({ ...sealed, annual }).tables.map((table, place) => ({
      table,
      population: annual[place]?.definition.counts ?? "",
      structuralZeros: [],
    }));
    const own = tables.filter(({ population }) => population === "newcomers");
    const input = { period: yearPeriod(2026), tables: annual, secret: sealed.secret, earlier: quarters };
    const openBesideQuarters = new YearAudit(input, solver).audit(
      clusterOf("newcomers"),
      own,
      1,
      () => {},
    ).unmet;
    const people = readWorlds(annual).get(clusterOf("newcomers"))?.people ?? [];
    const openAlone = new ClusterAudit(own, people, "keyed-rounding-5", 1, () => {}).run().unmet;

    const cell = own[0]?.table.cells.findIndex(({ key }) => key.join("|") === "divers|_T");
    const isTheirs = (need: Need) => need.kind === "smallCell" && need.cell === cell;
    expect(openAlone.some(isTheirs)).toBe(false);
    expect(openBesideQuarters.some(isTheirs)).toBe(true);
  });

  test("stay open where the year is examined together with its quarters", { timeout }, async () => {
    const found = await attack("44, new persons", asAttacked(sealed, yearWithQuarters(sealed)), isProtected);
    expect(found).toMatchObject({ pinned: 0, fewerThanThree: 0 });
  });
});

test("cases and participants of a year stay open", { timeout }, async () => {
  const sealed = sealQuarters(yearOfACentre(90), secretOf(1), ["C", "M"]);
  const found = await attack("90, cases and measures", asAttacked(sealed, yearWithQuarters(sealed)));
  expect(found).toMatchObject({ pinned: 0, fewerThanThree: 0 });
});

const whole = [60, 400].flatMap((people) => [false, true].map((rare) => ({ people, rare })));

describe.each(isFullRun ? whole : [])(
  "a centre of $people a year (rare groups: $rare)",
  ({ people, rare }) => {
    test("leaves every small cell of quarters and year at least three values", {
      timeout: 3_600_000,
    }, async () => {
      const centre = yearOfACentre(people, 1, (quarter) => (rare ? rareNewcomers(quarter) : []));
      const sealed = sealQuarters(centre, secretOf(1));
      const name = rare ? `${people} + rare` : String(people);
      const found = await attack(name, asAttacked(sealed, yearWithQuarters(sealed)));
      expect(found).toMatchObject({ pinned: 0, fewerThanThree: 0 });
    });
  },
);

/** One divers person in the first quarter, one from a country of her own in the second, a household of nine in the last. */
function rareNewcomers(quarter: number): PersonFacts[] {
  const somebody = { ...newcomer(quarter), gender: "weiblich" };
  if (quarter === 0) return [{ ...somebody, gender: "divers" }];
  if (quarter === 1) return [{ ...somebody, citizenships: ["225"], residenceStatus: "ohne" }];
  if (quarter === 2) return [];
  return Array.from({ length: 9 }, (_, member) => ({
    ...somebody,
    personId: `family-${member}`,
    gender: member % 2 ? "weiblich" : "maennlich",
    citizenships: ["439"],
    birth: String(member < 2 ? 1990 : 2004 + member),
    residence: "ausserhalb",
  }));
}
