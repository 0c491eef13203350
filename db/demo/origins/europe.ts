import {
  albanian,
  bulgarian,
  georgian,
  polish,
  romanian,
  russian,
  southSlavic,
} from "../names/easternEurope.ts";
import { arabic, kurdish, turkish } from "../names/middleEast.ts";
import { german, greek, italian, spanish } from "../names/westernEurope.ts";
import { type OriginDescription, people } from "./origin.ts";
import { citizens, freeMovement, settled, uncertain } from "./statusShares.ts";

/** People of Europe and its neighbours, Germans included. */
export const europe: readonly OriginDescription[] = [
  [
    "163",
    80,
    0.47,
    "middle",
    settled,
    [
      [people(turkish, "tur"), 68],
      [people(kurdish, "kmr", "tur"), 32],
    ],
  ],
  [
    "160",
    18,
    0.6,
    "long",
    settled,
    [
      [people(russian, "rus"), 90],
      [people(russian, "rus", "eng"), 10],
    ],
  ],
  [
    "150",
    18,
    0.46,
    "middle",
    settled,
    [
      [people(albanian, "sqi"), 88],
      [people(albanian, "sqi", "srp"), 12],
    ],
  ],
  [
    "170",
    14,
    0.51,
    "middle",
    settled,
    [
      [people(southSlavic, "srp"), 64],
      [people(southSlavic, "rom", "srp"), 36],
    ],
  ],
  ["122", 8, 0.49, "middle", settled, [[people(southSlavic, "bos"), 1]]],
  ["121", 9, 0.45, "middle", uncertain, [[people(albanian, "sqi"), 1]]],
  [
    "144",
    9,
    0.49,
    "middle",
    uncertain,
    [
      [people(southSlavic, "mkd"), 55],
      [people(albanian, "sqi", "mkd"), 25],
      [people(southSlavic, "rom", "mkd"), 20],
    ],
  ],
  [
    "154",
    32,
    0.49,
    "middle",
    freeMovement,
    [
      [people(romanian, "ron"), 82],
      [people(romanian, "rom", "ron"), 14],
      [people(romanian, "hun", "ron"), 4],
    ],
  ],
  [
    "125",
    28,
    0.48,
    "middle",
    freeMovement,
    [
      [people(bulgarian, "bul"), 60],
      [people(bulgarian, "tur", "bul"), 30],
      [people(bulgarian, "rom", "bul"), 10],
    ],
  ],
  ["152", 15, 0.52, "middle", freeMovement, [[people(polish, "pol"), 1]]],
  ["130", 9, 0.47, "middle", freeMovement, [[people(southSlavic, "hrv"), 1]]],
  ["137", 9, 0.42, "middle", freeMovement, [[people(italian, "ita"), 1]]],
  ["161", 7, 0.54, "long", freeMovement, [[people(spanish, "spa"), 1]]],
  ["134", 7, 0.45, "middle", freeMovement, [[people(greek, "ell"), 1]]],
  [
    "430",
    7,
    0.5,
    "middle",
    uncertain,
    [
      [people(georgian, "kat"), 60],
      [people(georgian, "kat", "rus"), 40],
    ],
  ],
  [
    "000",
    24,
    0.55,
    "middle",
    citizens,
    [
      [people(german, "deu"), 60],
      [people(russian, "rus", "deu"), 20],
      [people(turkish, "deu", "tur"), 12],
      [people(arabic, "ara", "deu"), 8],
    ],
  ],
];
