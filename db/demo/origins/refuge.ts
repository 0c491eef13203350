import { habesha, somali, southAsian } from "../names/africaAndAsia.ts";
import { russian, ukrainian } from "../names/easternEurope.ts";
import { afghan, arabic, iranian, kurdish } from "../names/middleEast.ts";
import { type OriginDescription, people } from "./origin.ts";
import { displaced, protection, uncertain } from "./statusShares.ts";

/** People who mostly came as refugees. */
export const refuge: readonly OriginDescription[] = [
  [
    "166",
    225,
    0.68,
    "long",
    displaced,
    [
      [people(ukrainian, "ukr", "rus"), 60],
      [people(ukrainian, "rus", "ukr"), 30],
      [people(russian, "rus"), 6],
      [people(ukrainian, "ukr", "eng"), 4],
    ],
  ],
  [
    "475",
    165,
    0.41,
    "middle",
    protection,
    [
      [people(arabic, "ara"), 74],
      [people(kurdish, "kmr", "ara"), 20],
      [people(arabic, "ara", "eng"), 6],
    ],
  ],
  [
    "423",
    125,
    0.39,
    "short",
    protection,
    [
      [people(afghan, "prs"), 58],
      [people(afghan, "pus", "prs"), 27],
      [people(afghan, "prs", "fas"), 12],
      [people(afghan, "prs", "eng"), 3],
    ],
  ],
  [
    "438",
    42,
    0.42,
    "middle",
    protection,
    [
      [people(arabic, "ara"), 48],
      [people(kurdish, "ckb", "ara"), 27],
      [people(kurdish, "kmr", "ara"), 25],
    ],
  ],
  [
    "439",
    36,
    0.47,
    "long",
    protection,
    [
      [people(iranian, "fas"), 85],
      [people(iranian, "fas", "eng"), 10],
      [people(kurdish, "ckb", "fas"), 5],
    ],
  ],
  [
    "224",
    40,
    0.43,
    "short",
    protection,
    [
      [people(habesha, "tir"), 80],
      [people(habesha, "tir", "ara"), 14],
      [people(habesha, "tir", "amh"), 6],
    ],
  ],
  [
    "225",
    18,
    0.5,
    "short",
    uncertain,
    [
      [people(habesha, "amh"), 80],
      [people(habesha, "amh", "eng"), 20],
    ],
  ],
  [
    "273",
    28,
    0.45,
    "short",
    protection,
    [
      [people(somali, "som"), 80],
      [people(somali, "som", "ara"), 12],
      [people(somali, "som", "eng"), 8],
    ],
  ],
  [
    "461",
    20,
    0.36,
    "middle",
    uncertain,
    [
      [people(southAsian, "urd"), 55],
      [people(southAsian, "pnb", "urd"), 35],
      [people(southAsian, "urd", "eng"), 10],
    ],
  ],
  [
    "998",
    8,
    0.4,
    "middle",
    protection,
    [
      [people(arabic, "ara"), 80],
      [people(kurdish, "kmr"), 20],
    ],
  ],
  ["997", 4, 0.44, "middle", protection, [[people(arabic, "ara"), 1]]],
];
