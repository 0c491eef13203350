import type { HelpPage } from "../help-page.ts";

export const stateEvaluation: HelpPage = {
  id: "landesauswertung",
  title: "Landesauswertung",
  summary: "Pakete vieler Zentren prüfen und zusammenzählen, auch ohne eigene Akte.",
  sections: [
    {
      id: "pakete",
      title: "Pakete wählen",
      blocks: [
        "Legen Sie alle Pakete in einen Ordner und wählen Sie diesen. Jedes Paket wird einzeln geprüft. Die Landesauswertung lässt sich auch von der ersten Seite und bei gesperrter Akte öffnen; sie sieht keine Personendaten.",
        "Mit einer Schlüsselliste wird zusätzlich verglichen, ob jedes Paket wirklich von seinem Zentrum kommt.",
        {
          list: [
            "geliefert: Das Paket ist gültig und zählt mit.",
            "fehlt: Es liegt kein Paket vor.",
            "abgelehnt: Das Paket ist ungültig oder widerspricht einem anderen. Es zählt nicht mit; die Gründe stehen darunter.",
          ],
        },
      ],
    },
    {
      id: "summen",
      title: "Summen lesen",
      blocks: [
        "„415 ± 23“ heißt: Die veröffentlichten Werte ergeben zusammen 415. Weil jedes Zentrum rundet, weicht die wahre Summe in etwa zwei von drei Fällen um höchstens 23 davon ab.",
        "Neben jeder Summe steht, von wie vielen Zentren sie kommt. Wer eine Tabelle zurückhält oder Kategorien zusammenfasst, fehlt nur in den betroffenen Zellen. Ein Klick auf eine Summe zeigt die Werte der Zentren und alle Zeiträume.",
      ],
    },
    {
      id: "ergebnis",
      title: "Ergebnis speichern",
      blocks: [
        "„Ergebnis speichern …“ schreibt die Auswertung als Excel-, CSV- und JSON-Datei in einen Ordner. Im Programm bleibt sie nur, bis Sie es beenden.",
      ],
    },
  ],
};
