import { dimension } from "../../../db/statistics/dimensions.ts";
import type { DimensionId } from "../../../shared/statistics/dimensionLabels.ts";
import { joinContacts, joinInterpreting } from "./frequency.ts";
import { combinations, Grid } from "./grid.ts";
import type { Sum } from "./integerProgramme.ts";
import { cellName, keyedRounding, type Publication, type Reading, total } from "./publication.ts";
import { addTable, codesOf, demandDifference, emptyWorld, planned, published, type World } from "./world.ts";

/** The codes by which everybody advised is split up. */
export const genders = codesOf(dimension("gender"));
export const residences = codesOf(dimension("residenceGroup"));

/** Attributes that tables cross with gender and with residence group. */
const withResidence = ["ageGroup", "employment", "germanLevel", "topic", "contactFrequency"] as const;
/** Attributes that tables cross with gender only. */
const withGender = ["citizenshipGroup", "accessRoute", "interpreting", "residenceArea", "housing"] as const;

/** An attribute of the persons advised beside gender and residence group. */
export type Attribute = (typeof withResidence)[number] | (typeof withGender)[number];

/** The tables on persons advised that ask for an attribute. */
export const tablesOf: Readonly<Record<Attribute, readonly string[]>> = {
  ageGroup: ["P01", "P04"],
  employment: ["P05", "P06"],
  germanLevel: ["P07", "P08"],
  topic: ["P09", "P10"],
  contactFrequency: ["P12", "P13"],
  citizenshipGroup: ["P03"],
  accessRoute: ["P11"],
  interpreting: ["P14"],
  residenceArea: ["P15"],
  housing: ["P16"],
};

/** All attributes. */
export const everyAttribute = [...withResidence, ...withGender];

/** The attributes in groups that bind each other when gender and residence group are given. */
export const blocks: readonly (readonly Attribute[])[] = [
  ["ageGroup"],
  ["employment"],
  ["germanLevel"],
  ["topic"],
  ["contactFrequency", "interpreting"],
  ["citizenshipGroup"],
  ["accessRoute"],
  ["residenceArea"],
  ["housing"],
];

/** Narrows the worlds looked at. */
export interface AdvisedOptions {
  reading?: Reading;
  /** Only these attributes; the others then stay as they truly are. */
  attributes?: readonly Attribute[];
  /** Numbers known beforehand, by the names of cells of P02 and by totals of N01. */
  given?: ReadonlyMap<string, number>;
  /** Persons whose attributes the attacker knows. */
  known?: readonly Profile[];
  /** The world to add to, where several publications are looked at together. */
  world?: World;
}

/** The categories of one person, by the ids of dimensions. */
export type Profile = ReadonlyMap<string, readonly string[]>;

/**
 * Every world of the tables on persons advised and new persons that fits a publication.
 *
 * The tables are two-way margins. Given how many persons each gender has in each residence group, the other
 * attributes bind each other nowhere: any two of them can be joined within a gender and residence group at will.
 * So whole numbers that fulfil these conditions always belong to a real list of persons, and every such list
 * gives numbers that fulfil them: the description is exact.
 */
export function advisedWorld(publication: Publication, options: AdvisedOptions = {}): World {
  return describeAdvised(publication, options).world;
}

/** A world with the unknown of every attribute by gender, residence group (or "" where no table asks) and category. */
export interface Advised {
  world: World;
  persons: Grid;
  grids: ReadonlyMap<Attribute, Grid>;
}

/** The same, with what stands behind the cells. */
export function describeAdvised(publication: Publication, options: AdvisedOptions = {}): Advised {
  const {
    reading = keyedRounding,
    attributes = everyAttribute,
    given,
    known = [],
    world = emptyWorld(),
  } = options;
  const { programme } = world;
  const unknown = () => programme.unknown();
  const persons = new Grid(unknown);
  const grids = new Map<Attribute, Grid>(attributes.map((attribute) => [attribute, new Grid(unknown)]));

  for (const attribute of attributes) splitUp(attribute);
  for (const table of planned(["P02"])) addTable(world, publication, table, sumOf, reading);
  for (const attribute of attributes)
    for (const table of planned(tablesOf[attribute])) addTable(world, publication, table, sumOf, reading);
  for (const gender of genders) for (const residence of residences) fixPersons(gender, residence);
  if (attributes.includes("interpreting")) joinInterpreting(world, genders, sumOf);
  if (attributes.includes("contactFrequency")) joinContacts(world, publication, sumOf);
  addNewPersons();
  addKnownPersons();
  return { world, persons, grids };

  /** The persons of each gender (and residence group) by the categories of an attribute. */
  function splitUp(attribute: Attribute): void {
    for (const place of placesOf(attribute, residences)) {
      const among = place === "" ? residences : [place];
      for (const gender of genders) splitGroup(attribute, gender, place, persons.sum([gender], among));
    }
  }

  function splitGroup(attribute: Attribute, gender: string, place: string, all: Sum): void {
    const { multi } = dimension(attribute);
    const parts = grids.get(attribute)?.sum([gender], [place], codesOf(dimension(attribute))) ?? [];
    if (multi) for (const part of parts) programme.demand(all, [part], 0);
    else programme.demand(all, parts, 0, 0);
  }

  function sumOf(codes: ReadonlyMap<string, readonly string[]>): Sum {
    const among = codes.get("gender") ?? genders;
    const within = codes.get("residenceGroup") ?? residences;
    const attribute = attributes.find((one) => codes.has(one));
    const wanted = attribute && codes.get(attribute);
    if (!attribute || !wanted || wanted.length === codesOf(dimension(attribute)).length)
      return persons.sum(among, within);
    const places = placesOf(attribute, within);
    const isUnion = dimension(attribute).multi && wanted.length > 1;
    return isUnion
      ? unions(attribute, among, places, wanted)
      : (grids.get(attribute)?.sum(among, places, wanted) ?? []);
  }

  /** Persons in at least one of several categories: never fewer than in one, never more than in all together. */
  function unions(
    attribute: Attribute,
    among: readonly string[],
    places: readonly string[],
    wanted: readonly string[],
  ) {
    const grid = grids.get(attribute);
    return combinations([among, places]).map(([gender = "", place = ""]) => {
      const isNew = !grid?.has(gender, place, wanted.join());
      const union = grid?.at(gender, place, wanted.join()) ?? -1;
      if (isNew) {
        const parts = wanted.map((code) => grid?.at(gender, place, code) ?? -1);
        programme.demand(parts, [union], 0);
        for (const part of parts) programme.demand([union], [part], 0);
        programme.demand(persons.sum([gender], place === "" ? residences : [place]), [union], 0);
      }
      return union;
    });
  }

  function fixPersons(gender: string, residence: string): void {
    const known = given?.get(cellName("P02", [gender, residence]));
    if (known !== undefined) programme.demand([persons.at(gender, residence)], [], known, known);
  }

  /** New persons are some of those advised; both tables on them count the same persons. */
  function addNewPersons(): void {
    const ages = addNewTable("N01", "P01", "ageGroup");
    const routes = addNewTable("N02", "P11", "accessRoute");
    for (const gender of genders) {
      const [byAge, byRoute] = [ages(gender), routes(gender)];
      if (byAge.length > 0 && byRoute.length > 0) programme.demand(byAge, byRoute, 0, 0);
      const known = given?.get(cellName("N01", [gender, total]));
      const either = byAge.length > 0 ? byAge : byRoute;
      if (known !== undefined && either.length > 0) programme.demand(either, [], known, known);
    }
  }

  /** Answers with the unknowns behind all new persons of a gender, nothing where the attribute is left out. */
  function addNewTable(id: string, among: string, attribute: Attribute): (gender: string) => Sum {
    if (!attributes.includes(attribute)) return () => [];
    const grid = new Grid(unknown);
    const codes = codesOf(dimension(attribute));
    for (const gender of genders)
      for (const code of codes)
        programme.demand(oneCell({ gender, [attribute]: code }), [grid.at(gender, code)], 0);
    for (const table of planned([id]))
      addTable(
        world,
        publication,
        table,
        (wanted) => grid.sum(wanted.get("gender") ?? genders, wanted.get(attribute) ?? codes),
        reading,
      );
    if (reading === keyedRounding)
      for (const { key } of publication.cells(id))
        demandDifference(world, published(publication, id, ...key), published(publication, among, ...key));
    return (gender) => grid.sum([gender], codes);
  }

  /** Whom the attacker knows is certainly there. */
  function addKnownPersons(): void {
    const atLeast = new Map<number, number>();
    for (const profile of known) {
      const [gender = "", residence = ""] = [profile.get("gender")?.[0], profile.get("residenceGroup")?.[0]];
      const places = attributes.flatMap((attribute) =>
        (profile.get(attribute) ?? []).map((code) =>
          grids.get(attribute)?.at(gender, ...placesOf(attribute, [residence]), code),
        ),
      );
      for (const place of [persons.at(gender, residence), ...places])
        if (place !== undefined) atLeast.set(place, (atLeast.get(place) ?? 0) + 1);
    }
    for (const [place, count] of atLeast) programme.demand([place], [], count);
  }

  function oneCell(codes: Partial<Record<DimensionId, string>>): Sum {
    return sumOf(new Map(Object.entries(codes).map(([id, code]) => [id, [code]])));
  }
}

/** The residence groups in which an attribute is split up: none of them where no table crosses the two. */
export function placesOf(attribute: Attribute, within: readonly string[]): readonly string[] {
  return withGender.some((one) => one === attribute) ? [""] : within;
}
