/**
 * The categories of the programme within a sentence: "94 Männer" + "mit Schutzstatus".
 * A phrase with "$" takes the category's own label.
 */
interface DimensionPhrases {
  /** For every category that is not named below. */
  others: string;
  byCode?: Readonly<Record<string, string>>;
}

const phrases: Readonly<Record<string, DimensionPhrases>> = {
  ageGroup: {
    others: "von $ Jahren",
    byCode: { "0-13": "unter 14 Jahren", "65+": "ab 65 Jahren", unbekannt: "mit unbekanntem Alter" },
  },
  residenceGroup: {
    others: "mit dem Aufenthaltsstatus „$“",
    byCode: {
      deutsch: "mit deutscher Staatsangehörigkeit",
      eu: "mit EU-Freizügigkeit",
      schutz: "mit Schutzstatus",
      p24: "mit vorübergehendem Schutz (§ 24)",
      asylverfahren: "im Asylverfahren",
      duldung: "mit Duldung",
      befristet: "mit sonstigem befristetem Aufenthalt",
      unbefristet: "mit unbefristetem Aufenthalt",
      sonstige: "mit sonstigem Aufenthaltsstatus",
      unbekannt: "mit unbekanntem Aufenthaltsstatus",
    },
  },
  citizenshipGroup: {
    others: "mit $er Staatsangehörigkeit",
    byCode: {
      eu: "aus der übrigen EU, dem EWR oder der Schweiz",
      westbalkan: "mit der Staatsangehörigkeit eines Westbalkanstaats",
      maghreb: "mit der Staatsangehörigkeit eines Maghrebstaats",
      uebrige: "mit einer der übrigen Staatsangehörigkeiten",
      "997": "ohne oder mit ungeklärter Staatsangehörigkeit",
      unbekannt: "mit unbekannter Staatsangehörigkeit",
    },
  },
  employment: {
    others: "mit der Erwerbssituation „$“",
    byCode: {
      erwerbstaetig: "mit Erwerbstätigkeit",
      bildung: "in Bildung",
      "nicht-erwerbstaetig": "ohne Erwerbstätigkeit",
      unbekannt: "mit unbekannter Erwerbssituation",
    },
  },
  germanLevel: {
    others: "mit Deutsch auf Niveau $",
    byCode: { keine: "ohne Deutschkenntnisse", unbekannt: "mit unbekannten Deutschkenntnissen" },
  },
  topic: { others: "mit dem Thema „$“" },
  accessRoute: {
    others: "mit dem Zugangsweg „$“",
    byCode: { unbekannt: "mit unbekanntem Zugangsweg" },
  },
  contactFrequency: {
    others: "mit $ Kontakten",
    byCode: { "1": "mit einem Kontakt" },
  },
  interpreting: {
    others: "mit Sprachmittlung durch $",
    byCode: {
      keine: "ohne Sprachmittlung",
      professionell: "mit professioneller Sprachmittlung",
      fern: "mit Telefon- oder Videodolmetschen",
      unbekannt: "mit unbekannter Sprachmittlung",
    },
  },
  residenceArea: {
    others: "mit dem Wohnort „$“",
    byCode: {
      sitz: "aus der Sitzgemeinde des Zentrums",
      kreis: "aus dem übrigen Zuständigkeitsgebiet",
      hessen: "von anderswo in Hessen",
      ausserhalb: "von außerhalb Hessens",
      unbekannt: "mit unbekanntem Wohnort",
    },
  },
  housing: {
    others: "mit der Wohnsituation „$“",
    byCode: {
      unterkunft: "in einer Unterkunft",
      wohnung: "in einer Wohnung",
      prekaer: "in prekärer Wohnsituation",
      unbekannt: "mit unbekannter Wohnsituation",
    },
  },
  movement: {
    others: "mit einem Fall, $",
  },
  closureReason: { others: "mit dem Beendigungsgrund „$“" },
  referralTarget: { others: "mit Verweis an „$“" },
  referralResult: { others: "mit dem Ergebnis „$“" },
  objective: { others: "im Zielbereich „$“" },
  employmentAtOpening: { others: "bei Eröffnung „$“" },
  germanLevelAtOpening: { others: "bei Eröffnung „$“" },
  housingAtOpening: { others: "bei Eröffnung „$“" },
  employmentAtClosing: { others: "bei Abschluss „$“" },
  germanLevelAtClosing: { others: "bei Abschluss „$“" },
  housingAtClosing: { others: "bei Abschluss „$“" },
  contactKind: { others: "der Art „$“" },
  contactMode: { others: "auf dem Weg „$“" },
  lateQuarter: {
    others: "aus früheren Quartalen",
    byCode: { letztes: "aus dem Quartal davor", vorletztes: "aus dem vorletzten Quartal" },
  },
  measureKind: { others: "der Art „$“" },
};

/** A category as it stands behind a noun. A dimension of a later programme is named with its label. */
export function categoryPhrase(
  dimension: { id: string; label: string },
  category: { code: string; label: string },
): string {
  const known = phrases[dimension.id];
  const phrase = known?.byCode?.[category.code] ?? known?.others;
  return phrase?.replace("$", category.label) ?? `(${dimension.label}: ${category.label})`;
}
