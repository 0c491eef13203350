import { chinese, southAsian, vietnamese, westAfrican } from "../names/africaAndAsia.ts";
import { maghrebi } from "../names/middleEast.ts";
import { spanish } from "../names/westernEurope.ts";
import { type OriginDescription, people } from "./origin.ts";
import { settled, skilled, uncertain } from "./statusShares.ts";

/** People from Africa, Asia and South America. */
export const world: readonly OriginDescription[] = [
  [
    "252",
    17,
    0.5,
    "middle",
    settled,
    [
      [people(maghrebi, "ara", "fra"), 55],
      [people(maghrebi, "ber", "ara"), 45],
    ],
  ],
  [
    "221",
    6,
    0.35,
    "middle",
    uncertain,
    [
      [people(maghrebi, "ara", "fra"), 80],
      [people(maghrebi, "ber", "fra"), 20],
    ],
  ],
  ["285", 6, 0.4, "middle", settled, [[people(maghrebi, "ara", "fra"), 1]]],
  ["238", 7, 0.5, "middle", uncertain, [[people(westAfrican, "twi", "eng"), 1]]],
  [
    "232",
    9,
    0.52,
    "middle",
    uncertain,
    [
      [people(westAfrican, "ibo", "eng"), 40],
      [people(westAfrican, "yor", "eng"), 40],
      [people(westAfrican, "eng"), 20],
    ],
  ],
  [
    "237",
    6,
    0.18,
    "short",
    uncertain,
    [
      [people(westAfrican, "mnk", "eng"), 65],
      [people(westAfrican, "wol", "eng"), 35],
    ],
  ],
  ["261", 4, 0.3, "short", uncertain, [[people(westAfrican, "fra", "sonstige"), 1]]],
  ["262", 5, 0.5, "long", settled, [[people(westAfrican, "fra", "eng"), 1]]],
  ["432", 10, 0.6, "middle", settled, [[people(vietnamese, "vie"), 1]]],
  [
    "436",
    15,
    0.46,
    "long",
    skilled,
    [
      [people(southAsian, "hin", "eng"), 60],
      [people(southAsian, "tam", "eng"), 15],
      [people(southAsian, "pnb", "hin"), 25],
    ],
  ],
  ["479", 5, 0.56, "long", skilled, [[people(chinese, "zho", "eng"), 1]]],
  ["327", 5, 0.62, "long", skilled, [[people(spanish, "por", "eng"), 1]]],
];
