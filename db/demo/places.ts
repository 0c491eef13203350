import { type Municipality, municipalities } from "../../shared/codelists/places.ts";
import { outsideHessen } from "../../shared/model/people.ts";
import { residenceArea } from "../statistics/residenceArea.ts";
import type { Random } from "./random.ts";

/** Where somebody lives. `residence` is the key of the municipality, `ausserhalb` or `unbekannt`. */
export interface Home {
  residence: string;
  street: string;
  postcode: string;
  place: string;
}

const streets = [
  "Bahnhofstraße",
  "Hauptstraße",
  "Schulstraße",
  "Gartenstraße",
  "Lindenstraße",
  "Bergstraße",
  "Goethestraße",
  "Schillerstraße",
  "Mozartstraße",
  "Beethovenstraße",
  "Kirchgasse",
  "Ringstraße",
  "Feldstraße",
  "Wiesenweg",
  "Frankfurter Straße",
  "Darmstädter Straße",
  "Mainzer Straße",
  "Kasseler Straße",
  "Friedrichstraße",
  "Wilhelmstraße",
  "Rosenweg",
  "Am Mühlgraben",
  "Waldstraße",
  "Eichendorffstraße",
  "Marktplatz",
  "Neue Straße",
  "Heinrichstraße",
  "Berliner Ring",
  "Industriestraße",
  "Am Sportplatz",
  "Jahnstraße",
  "Rheinstraße",
  "Dieselstraße",
  "Elisabethenstraße",
  "Pestalozzistraße",
  "Am Alten Friedhof",
  "Ulmenweg",
  "Europaplatz",
  "Kastanienallee",
  "Theodor-Heuss-Straße",
];

const placesOutside = [
  ["55116", "Mainz"],
  ["63739", "Aschaffenburg"],
  ["68159", "Mannheim"],
  ["69115", "Heidelberg"],
  ["37073", "Göttingen"],
  ["57072", "Siegen"],
] as const;

/** The municipalities around a centre, from which homes are drawn. */
export class Surroundings {
  readonly #seat: readonly Municipality[];
  readonly #area: readonly Municipality[];
  readonly #elsewhere: readonly Municipality[];

  /** Keys as they hold in the given year. */
  constructor(centreAgs: string, year: number) {
    const inhabited = municipalities.filter((one) => one.postcode.trim() !== "" && holdsIn(one, year));
    const inArea = (area: string) => inhabited.filter((one) => residenceArea(one.ags, centreAgs) === area);
    this.#seat = inArea("sitz");
    this.#area = inArea("kreis");
    this.#elsewhere = inArea("hessen").filter((one) => one.ags.slice(0, 3) === centreAgs.slice(0, 3));
  }

  /** A home: mostly at the seat or in the district, sometimes elsewhere in Hessen, rarely outside. */
  draw(random: Random): Home {
    const draw = random.fraction();
    if (draw < 0.025) return outside(random);
    const near = [...(draw < 0.6 ? [this.#seat] : []), this.#area, this.#seat].find(
      (some) => some.length > 0,
    );
    const choices = draw > 0.9 || !near ? this.#elsewhere : near;
    // Squared: some municipalities of a district are much larger than others.
    const chosen = choices[Math.floor(choices.length * random.fraction() ** 2)] as Municipality;
    return {
      residence: chosen.ags,
      street: streetAndNumber(random),
      postcode: chosen.postcode,
      place: chosen.name.split(",")[0] ?? chosen.name,
    };
  }
}

function holdsIn(municipality: Municipality, year: number): boolean {
  const newerKey = municipalities.find(
    (other) => other.name === municipality.name && other.validFrom !== undefined,
  );
  if (!newerKey?.validFrom) return true;
  return newerKey.validFrom <= `${year}-01-01` === (newerKey === municipality);
}

function outside(random: Random): Home {
  const [postcode, place] = random.pick(placesOutside);
  return { residence: outsideHessen, street: streetAndNumber(random), postcode, place };
}

function streetAndNumber(random: Random): string {
  return `${random.pick(streets)} ${random.whole(1, 140)}${random.chance(0.08) ? random.pick(["a", "b", "c"]) : ""}`;
}
