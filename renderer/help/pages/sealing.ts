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
            "Sehen Sie „Vor der Abgabe“ durch und berichtigen Sie, was Sie noch wissen. Offene Befunde verhindern das Versiegeln nicht.",
            "Wählen Sie „Versiegeln …“ und bestätigen Sie mit dem Kürzel des Quartals, zum Beispiel 2026-Q3.",
          ],
        },
        "Die geschützten Zahlen sind damit eingefroren; eine zweite Fassung gibt es nicht. Quartale werden der Reihe nach versiegelt, ein Jahr unabhängig davon.",
        "Was Sie später für ein versiegeltes Quartal erfassen, steht bei der Person, ändert die Lieferung aber nicht mehr.",
        "Ob sich aus mehreren Tabellen zusammen etwas über Einzelne erschließen lässt, prüft diese Fassung noch nicht. Der Schritt „Schutzprüfung (Audit)“ sagt das, ebenso Lieferbuch und Bericht.",
      ],
    },
    {
      id: "paket",
      title: "Das Paket",
      blocks: [
        "„Paket schreiben …“ legt es in einem Ordner Ihrer Wahl ab. Bis dahin verlässt nichts das Haus.",
        "Das Paket ist ein Ordner mit der Lieferung als Datei für Programme, als Tabelle und als lesbarer Bericht, dazu eine Signatur. Es enthält keine Namen, keine Kennungen, keinen freien Text und keine ungerundete Personenzahl.",
        "Geben Sie den ganzen Ordner weiter und ändern Sie nichts darin. Schon ein geändertes Zeichen macht die Signatur ungültig.",
      ],
    },
    {
      id: "pruefen",
      title: "Ein Paket prüfen",
      blocks: [
        "„Paket prüfen …“ beim Lieferbuch liest einen Ordner und sagt in klaren Sätzen, ob Signatur, Inhalt und Rundung stimmen. Dabei wird nichts verändert.",
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
