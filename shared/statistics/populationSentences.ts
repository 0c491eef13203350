const asOfLastDay = "Merkmale nach dem Stand am letzten Tag des Zeitraums.";

/** Who or what the tables count, for readers, in German (STATISTIK 1). */
export const populationSentences = {
  advised: `Personen mit mindestens einem Kontakt im Zeitraum; ${asOfLastDay}`,
  newcomers: `Personen, deren erster Kontakt überhaupt im Zeitraum liegt; ${asOfLastDay}`,
  withActiveCase: `Personen mit einem Fall, der im Zeitraum aktiv war (spätestens am letzten Tag eröffnet, nicht vor dem ersten Tag geschlossen; eine Wiederaufnahme zählt als Eröffnung); ${asOfLastDay}`,
  withClosedCase: `Personen mit einem Fall, der im Zeitraum geschlossen wurde; bei mehreren zählt der zuletzt geschlossene; ${asOfLastDay}`,
  referred:
    "Personen, die im Zeitraum verwiesen wurden; eine Zelle zählt Personen mit einem Verweis an diese Stelle mit diesem Ergebnis; Ergebnis nach heutigem Stand.",
  participants: `Personen, die im Zeitraum bei mindestens einem Termin einer Maßnahme anwesend waren; ohne Anwesenheitsliste oder ohne Termine zählt, wer im Zeitraum angemeldet war; nur als Zahl erfasste Teilnehmende zählen, wenn die Maßnahme im Zeitraum stattfand; ${asOfLastDay}`,
  recordedLate: `Personen mit mindestens einem Kontakt aus einem bereits versiegelten Quartal, der erst nach dessen Versiegelung erfasst wurde; jeder solche Kontakt wird nur einmal gemeldet, mit dem Quartal, das als nächstes versiegelt wird. Der Block steht nur in der Lieferung, wenn seine gerundete Gesamtzahl mindestens 15 ist (dann sind es sicher mehr als 10 Personen); sonst gehen die Kontakte nur in die Jahreslieferung ein, Kontakte aus Vorjahren dort in diesem Block. ${asOfLastDay}`,
  measuresHeld:
    "Maßnahmen mit mindestens einem Termin im Zeitraum; Maßnahmen ohne Termine, wenn ihre Laufzeit den Zeitraum berührt.",
  contacts: "Kontakte im Zeitraum, auch anonyme Kurzkontakte.",
} as const satisfies Record<string, string>;

/** The name of a population. */
export type PopulationId = keyof typeof populationSentences;
