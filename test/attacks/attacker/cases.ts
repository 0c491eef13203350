import { dimension } from "../../../db/statistics/dimensions.ts";
import { Grid } from "./grid.ts";
import { keyedRounding, type Publication, type Reading, total } from "./publication.ts";
import { addTable, codesOf, demandDifference, emptyWorld, planned, published, type World } from "./world.ts";

const genders = codesOf(dimension("gender"));
const reasons = codesOf(dimension("closureReason"));
const turnTables = ["W01", "W02", "W03"];

/** Every case began before the period or in it, and was closed in it or goes on: these are all possible mixtures. */
const beginnings = [["aktiv-beginn"], ["eroeffnet"], ["aktiv-beginn", "eroeffnet"]];
const ends = [["geschlossen"], ["aktiv-ende"], ["geschlossen", "aktiv-ende"]];
const courses = beginnings.flatMap((beginning) => ends.map((end) => [...beginning, ...end]));

/** Every world of the tables on cases: C01 and C02 count the same closures, and so do those of a year, W01 to W03. */
export function caseWorld(publication: Publication, reading: Reading = keyedRounding): World {
  const world = emptyWorld();
  const { programme } = world;
  const people = new Grid(() => programme.unknown());
  const closed = new Grid(() => programme.unknown());
  for (const gender of genders)
    programme.demand(withMovement([gender], ["geschlossen"]), closed.sum([gender], reasons), 0, 0);

  for (const table of planned(["C01"]))
    addTable(
      world,
      publication,
      table,
      (codes) => withMovement(codes.get("gender") ?? genders, codes.get("movement") ?? []),
      reading,
    );
  for (const table of planned(["C02"]))
    addTable(
      world,
      publication,
      table,
      (codes) => closed.sum(codes.get("gender") ?? genders, codes.get("closureReason") ?? reasons),
      reading,
    );
  for (const table of planned(turnTables)) {
    const [atOpening, atClosing] = table.dimensions;
    if (!atOpening || !atClosing || !publication.table(table.id)) continue;
    const turns = new Grid(() => programme.unknown());
    programme.demand(turns.sum(codesOf(atOpening), codesOf(atClosing)), closed.sum(genders, reasons), 0, 0);
    addTable(
      world,
      publication,
      table,
      (codes) => turns.sum(codes.get(atOpening.id) ?? [], codes.get(atClosing.id) ?? []),
      reading,
    );
  }
  if (reading === keyedRounding)
    for (const gender of [...genders, total])
      demandDifference(
        world,
        published(publication, "C02", gender, total),
        published(publication, "C01", gender, total),
      );
  return world;

  function withMovement(among: readonly string[], wanted: readonly string[]) {
    const fitting = courses.filter((course) => course.some((movement) => wanted.includes(movement)));
    return people.sum(
      among,
      fitting.map((course) => course.join("+")),
    );
  }
}
