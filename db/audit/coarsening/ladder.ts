/**
 * Where the audit gate cannot protect a table as it is, its categories are merged along these groups: for each
 * dimension first the finer groups, then the coarser ones (STATISTIK 3.5). Codes that stand in no group stay as they
 * are. Each coarser step keeps every group of the finer one together.
 */
export const ladder: Readonly<Record<string, readonly (readonly (readonly string[])[])[]>> = {
  gender: [[["divers", "ohne-angabe"]], [["weiblich", "maennlich", "divers", "ohne-angabe"]]],
  ageGroup: [
    [
      ["0-13", "14-17"],
      ["65+", "45-64"],
    ],
    [
      ["0-13", "14-17", "18-26"],
      ["45-64", "65+", "unbekannt"],
    ],
  ],
  residenceGroup: [
    [
      ["deutsch", "eu"],
      ["asylverfahren", "duldung"],
      ["befristet", "unbefristet"],
      ["sonstige", "unbekannt"],
    ],
    [
      ["deutsch", "eu", "befristet", "unbefristet"],
      ["schutz", "p24"],
      ["asylverfahren", "duldung", "sonstige", "unbekannt"],
    ],
    [
      [
        ...["deutsch", "eu", "befristet", "unbefristet", "schutz", "p24"],
        ...["asylverfahren", "duldung", "sonstige", "unbekannt"],
      ],
    ],
  ],
  citizenshipGroup: [
    [
      ["000", "eu"],
      ["438", "439"],
      ["224", "273", "225"],
      ["461", "uebrige"],
      ["160", "westbalkan"],
      ["997", "unbekannt"],
    ],
    [
      ["000", "eu", "166", "160", "westbalkan", "163"],
      ["475", "423", "438", "439", "461"],
      ["224", "273", "225", "maghreb"],
      ["uebrige", "997", "unbekannt"],
    ],
  ],
  employment: [[["bildung", "unbekannt"]]],
  germanLevel: [
    [["C", "B"]],
    [
      ["C", "B"],
      ["unbekannt", "keine"],
    ],
  ],
  topic: [
    [
      ["aufenthalt", "einbuergerung", "familiennachzug", "rueckkehr"],
      ["schule", "ausbildung", "anerkennung"],
      ["existenz", "schulden"],
      ["gesundheit", "psychosozial", "behinderung"],
      ["diskriminierung", "gewalt", "engagement", "sonstiges"],
    ],
    [
      ["aufenthalt", "einbuergerung", "familiennachzug", "rueckkehr"],
      ["sprache", "schule", "ausbildung", "anerkennung", "arbeit"],
      ["existenz", "schulden", "wohnen", "behoerden"],
      [
        "gesundheit",
        "psychosozial",
        "behinderung",
        "familie",
        "diskriminierung",
        "gewalt",
        "engagement",
        "sonstiges",
      ],
    ],
  ],
  accessRoute: [
    [
      ["bildung", "beratung"],
      ["zivilgesellschaft", "oeffentlichkeit"],
    ],
    [
      ["privat", "zivilgesellschaft", "oeffentlichkeit"],
      ["behoerde", "bildung", "beratung", "unbekannt"],
    ],
  ],
  contactFrequency: [[["4-9", "10+"]], [["2-3", "4-9", "10+"]]],
  interpreting: [
    [
      ["laien", "angehoerige"],
      ["professionell", "fern"],
    ],
    [
      ["fachkraft", "laien", "angehoerige", "professionell", "fern"],
      ["keine", "unbekannt"],
    ],
  ],
  residenceArea: [
    [
      ["kreis", "hessen"],
      ["ausserhalb", "unbekannt"],
    ],
    [["kreis", "hessen", "ausserhalb", "unbekannt"]],
  ],
  housing: [[["prekaer", "unterkunft"]], [["prekaer", "unterkunft", "unbekannt"]]],
  closureReason: [[["vorzeitig", "verstorben"]], [["vorzeitig", "verstorben", "wechsel"]]],
  goalOutcome: [
    [
      ["teilweise", "erreicht"],
      ["nicht", "verworfen"],
    ],
  ],
  referralTarget: [
    [
      ["mbe", "jmd", "asylverfahrensberatung", "recht"],
      ["auslaenderbehoerde", "jobcenter", "arbeitsagentur", "sozialamt", "jugendamt", "wohnen"],
      ["sprachkurs", "anerkennung"],
      ["schuldner", "sucht", "frauen", "schwanger", "gesundheit", "antidiskriminierung"],
      ["ehrenamt", "verein", "sonstige"],
    ],
    [
      ["auslaenderbehoerde", "jobcenter", "arbeitsagentur", "sozialamt", "jugendamt", "wohnen"],
      [
        ...[
          "mbe",
          "jmd",
          "asylverfahrensberatung",
          "recht",
          "sprachkurs",
          "anerkennung",
          "schuldner",
          "sucht",
          "frauen",
        ],
        ...["schwanger", "gesundheit", "antidiskriminierung", "ehrenamt", "verein", "sonstige"],
      ],
    ],
  ],
  referralResult: [
    [["nicht-wahrgenommen", "abgelehnt", "kein-platz"]],
    [["offen", "nicht-wahrgenommen", "abgelehnt", "kein-platz"]],
  ],
  objective: [
    [
      ["strategie", "oeffnung"],
      ["engagement", "willkommen"],
      ["teilhabe", "antidiskriminierung", "arbeit"],
    ],
  ],
  volunteerRole: [
    [["laiendolmetscher", "gruppe", "sonstige"]],
    [["pate", "laiendolmetscher", "gruppe", "sonstige"]],
  ],
};

const likeAttribute: Readonly<Record<string, string>> = {
  employmentAtOpening: "employment",
  employmentAtClosing: "employment",
  germanLevelAtOpening: "germanLevel",
  germanLevelAtClosing: "germanLevel",
  housingAtOpening: "housing",
  housingAtClosing: "housing",
};

/** The groups of each step for a dimension, the finest first; empty where nothing can be merged. */
export function stepsOf(dimension: string): readonly (readonly (readonly string[])[])[] {
  return ladder[likeAttribute[dimension] ?? dimension] ?? [];
}
