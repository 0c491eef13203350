/** A kind of offer as the centre holds it. */
export interface MeasureTemplate {
  kind: string;
  titles: readonly string[];
  objectives: readonly string[];
  fundingLines: readonly (string | null)[];
  /** Fewest and most sessions. */
  sessions: readonly [number, number];
  /** Days from one session to the next. */
  every: number;
  starts: string;
  ends: string;
  /** Fewest and most named participants; none where people come and go. */
  named: readonly [number, number];
  /** Fewest and most participants known only as a number. */
  counted: readonly [number, number];
  /** Who is invited, in years of age. */
  ages: readonly [number, number];
  womenOnly?: boolean;
  /** It has no planned end. */
  ongoing?: boolean;
}

/** The offers a centre repeats; the first ones also run today. */
export const measureTemplates: readonly MeasureTemplate[] = [
  {
    kind: "kurs",
    titles: [
      "Deutsch im Alltag",
      "Deutsch für den Beruf",
      "Computerkurs für den Einstieg",
      "Alphabetisierung am Vormittag",
      "Deutsch am Abend",
    ],
    objectives: ["arbeit", "teilhabe"],
    fundingLines: ["2.1", "andere"],
    sessions: [10, 24],
    every: 7,
    starts: "09:30",
    ends: "11:45",
    named: [8, 16],
    counted: [0, 0],
    ages: [17, 66],
  },
  {
    kind: "gruppe",
    titles: ["Sprachcafé", "Treffpunkt für Frauen", "Nähgruppe", "Internationale Kochgruppe"],
    objectives: ["teilhabe", "willkommen"],
    fundingLines: ["2.1", null],
    sessions: [20, 30],
    every: 14,
    starts: "15:00",
    ends: "17:00",
    named: [6, 14],
    counted: [0, 0],
    ages: [18, 80],
    ongoing: true,
  },
  {
    kind: "sprechstunde",
    titles: ["Offene Sprechstunde", "Sprechstunde in der Unterkunft", "Mobile Sprechstunde"],
    objectives: ["teilhabe"],
    fundingLines: ["2.1"],
    sessions: [20, 30],
    every: 7,
    starts: "14:00",
    ends: "16:00",
    named: [0, 0],
    counted: [0, 0],
    ages: [0, 100],
    ongoing: true,
  },
  {
    kind: "lotsen",
    titles: ["Lotsinnen und Lotsen im Stadtteil", "Patenschaften für Familien", "Begleitung zu Behörden"],
    objectives: ["engagement", "willkommen"],
    fundingLines: ["2.3", "2.4"],
    sessions: [6, 12],
    every: 14,
    starts: "17:00",
    ends: "18:30",
    named: [5, 10],
    counted: [0, 0],
    ages: [18, 70],
  },
  {
    kind: "workshop",
    titles: [
      "Workshop Bewerbung",
      "Vielfalt im Verein",
      "Schulung Laiendolmetschen",
      "Workshop Mietrecht",
      "Rechte am Arbeitsplatz",
    ],
    objectives: ["arbeit", "oeffnung"],
    fundingLines: ["2.1", "2.4", "2.2"],
    sessions: [1, 3],
    every: 7,
    starts: "10:00",
    ends: "15:00",
    named: [6, 12],
    counted: [0, 8],
    ages: [18, 66],
  },
  {
    kind: "veranstaltung",
    titles: [
      "Interkulturelle Woche",
      "Fest der Nachbarschaft",
      "Infoabend Schule und Kita",
      "Markt der Möglichkeiten",
    ],
    objectives: ["willkommen", "teilhabe"],
    fundingLines: ["2.1", "andere"],
    sessions: [1, 1],
    every: 1,
    starts: "16:00",
    ends: "20:00",
    named: [0, 5],
    counted: [25, 90],
    ages: [16, 80],
  },
  {
    kind: "dialog",
    titles: ["Dialog der Religionen", "Runder Tisch Teilhabe", "Gespräch mit dem Ausländerbeirat"],
    objectives: ["antidiskriminierung", "strategie"],
    fundingLines: ["2.6", "2.1"],
    sessions: [1, 4],
    every: 28,
    starts: "18:00",
    ends: "20:00",
    named: [2, 6],
    counted: [8, 25],
    ages: [18, 80],
  },
  {
    kind: "projekt",
    titles: ["Gemeinschaftsgarten", "Erzählprojekt Ankommen", "Fotoprojekt Heimat"],
    objectives: ["engagement", "teilhabe"],
    fundingLines: ["2.2", "2.5"],
    sessions: [4, 8],
    every: 14,
    starts: "16:30",
    ends: "18:30",
    named: [5, 12],
    counted: [0, 6],
    ages: [14, 75],
  },
  {
    kind: "exkursion",
    titles: [
      "Besuch im Landtag",
      "Ausflug zum Berufsinformationszentrum",
      "Stadtrundgang in einfacher Sprache",
    ],
    objectives: ["teilhabe", "arbeit"],
    fundingLines: ["2.1", null],
    sessions: [1, 1],
    every: 1,
    starts: "09:00",
    ends: "15:30",
    named: [8, 18],
    counted: [0, 0],
    ages: [16, 70],
  },
  {
    kind: "kurs",
    titles: ["Radfahren für Frauen", "Schwimmkurs für Frauen"],
    objectives: ["teilhabe"],
    fundingLines: ["2.2"],
    sessions: [6, 10],
    every: 7,
    starts: "10:00",
    ends: "12:00",
    named: [6, 10],
    counted: [0, 0],
    ages: [18, 60],
    womenOnly: true,
  },
  {
    kind: "sonstiges",
    titles: ["Tag der offenen Tür", "Ausstellung im Rathaus"],
    objectives: ["willkommen"],
    fundingLines: ["2.1", null],
    sessions: [1, 2],
    every: 7,
    starts: "11:00",
    ends: "17:00",
    named: [0, 0],
    counted: [15, 60],
    ages: [0, 100],
  },
];
