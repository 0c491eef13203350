import type { HelpPage } from "../help-page.ts";

export const sealing: HelpPage = {
  id: "versiegeln",
  title: "Versiegeln und Paket",
  summary: "Ein Quartal abschließen, weitergeben und prüfen.",
  sections: [
    {
      id: "versiegeln",
      title: "Ein Quartal versiegeln",
      blocks: [
        {
          steps: [
            "Wählen Sie unter Statistik das Quartal. Versiegeln lässt es sich erst nach seinem letzten Tag.",
            "Sehen Sie die Hinweise durch, zum Beispiel fehlende Angaben, und ergänzen Sie, was Sie noch wissen.",
            "Wählen Sie „Versiegeln“. Die geschützten Zahlen sind damit eingefroren.",
          ],
        },
        "Ein versiegeltes Quartal hat keine zweite Fassung. Die Quartale werden der Reihe nach versiegelt.",
      ],
    },
    {
      id: "paket",
      title: "Das Paket",
      blocks: [
        "Das Paket ist ein Ordner mit der Lieferung als Datei für Programme, als Tabelle und als lesbarer Bericht, dazu eine Signatur. Es enthält keine Namen, keine Kennungen, keinen freien Text und keine ungerundete Personenzahl.",
        "Geben Sie den ganzen Ordner weiter und ändern Sie nichts darin. Schon ein geändertes Zeichen macht die Signatur ungültig.",
      ],
    },
    {
      id: "pruefen",
      title: "Ein Paket prüfen",
      blocks: [
        "„Paket prüfen“ liest einen Ordner und sagt in klaren Sätzen, ob Signatur, Inhalt und Rundung stimmen. Geprüft wird nur gelesen, nichts verändert.",
        "Ob der Schlüssel wirklich zu einem Zentrum gehört, zeigt der Vergleich seines Fingerabdrucks, zum Beispiel am Telefon.",
      ],
    },
    {
      id: "lieferbuch",
      title: "Das Lieferbuch",
      blocks: [
        "Jede Versiegelung steht im Lieferbuch: welcher Zeitraum, wann, durch wen. Die Einträge hängen aneinander; eine Lücke fällt auf, und dann wird nichts mehr versiegelt.",
      ],
    },
  ],
};
