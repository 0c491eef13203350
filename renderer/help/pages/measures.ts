import type { HelpPage } from "../help-page.ts";

export const measures: HelpPage = {
  id: "massnahmen",
  title: "Maßnahmen",
  summary: "Kurse, Gruppen und Veranstaltungen mit Terminen und Teilnehmenden.",
  sections: [
    {
      id: "anlegen",
      title: "Maßnahme und Termine",
      blocks: [
        "Eine Maßnahme hat einen Titel, eine Art und Zielbereiche. Termine legen Sie als Reihe an, zum Beispiel jeden Dienstag, oder einzeln, auch nachträglich.",
      ],
    },
    {
      id: "teilnehmende",
      title: "Teilnehmende",
      blocks: [
        "Es gibt zwei Wege, und Sie dürfen beide in einer Maßnahme nutzen:",
        {
          list: [
            "Personen aus der Akte: mit Tag des Einstiegs und des Ausstiegs. Die Teilnahme steht auch im Verlauf der Person.",
            "Nur Zahlen: wie viele Teilnehmende je Geschlecht und Altersgruppe, wenn keine Namen erhoben werden.",
          ],
        },
        "Zählen Sie niemanden auf beiden Wegen, sonst steht die Person doppelt in der Statistik.",
      ],
    },
    {
      id: "anwesenheit",
      title: "Anwesenheit",
      blocks: [
        "Gehen Sie die Liste eines Termins durch: A für anwesend, F für fehlt, E für entschuldigt. Entf nimmt eine Angabe zurück.",
      ],
    },
  ],
};
