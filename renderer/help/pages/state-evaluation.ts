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
        "Ziehen Sie Pakete oder ganze Ordner mit Paketen auf das Feld, oder wählen Sie einen Ordner mit „Pakete wählen …“ und eine einzelne verschlüsselte Datei mit „Verschlüsselte Datei …“. ZIP-Dateien entpacken Sie bitte vorher. Was später kommt, wird dazugenommen; „Drucken“ bringt das Gezeigte auf Papier, „Neu beginnen“ vergisst alles. Jedes Paket wird einzeln geprüft, und Sie können dabei abbrechen. Die Landesauswertung lässt sich auch von der ersten Seite und bei gesperrter Akte öffnen; sie sieht keine Personendaten.",
        "Mit der Schlüsselliste der Zentren wird zusätzlich verglichen, ob jedes Paket wirklich von seinem Zentrum kommt. Jedes Zentrum speichert seinen öffentlichen Schlüssel unter „Lieferungen“ als Datei; legen Sie alle in einen Ordner und wählen Sie diesen, nachdem Sie die Fingerabdrücke verglichen haben, zum Beispiel am Telefon. Verschlüsselte Pakete („….tar.age“) öffnet der geheime Schlüssel des Landes: eine Textdatei, in der eine Zeile mit AGE-SECRET-KEY beginnt. Nach der Wahl wird alles noch einmal geprüft.",
        "Gezählt und geprüft werden statistik.json und statistik.csv. Bericht und Excel-Datei eines Pakets sind Kopien zum Lesen, die hier niemand vergleicht: Für Zahlen, die Sie weitergeben, nehmen Sie das Ergebnis dieser Auswertung.",
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
        "Eine Summe zählt alle Zentren, die geliefert haben, wo nichts anderes dabeisteht. Wer eine Tabelle zurückhält oder Kategorien zusammenfasst, fehlt nur in den betroffenen Zellen. Ein Klick auf eine Summe zeigt die Werte der Zentren und alle Zeiträume.",
        "Der Vergleich stellt Quartale nebeneinander, Jahre für sich: Ein Jahr zählt dieselben Personen wie seine Quartale. Die Veränderung zählt nur Zentren, die in beiden Zeiträumen einen Wert haben.",
      ],
    },
    {
      id: "quittungen",
      title: "Quittungen schreiben",
      blocks: [
        "„Quittungen …“ antwortet jedem Zentrum mit einer unterschriebenen Datei: angenommen, oder abgelehnt mit dem Grund. Beim ersten Mal legen Sie den Quittungsschlüssel Ihrer Stelle an; er ist eine Datei, die ein Passwort schützt. Daneben liegt sein öffentlicher Teil („….oeffentlich.json“): Ihn tragen die Zentren unter „Empfangende Stellen“ ein, oder ihre IT gibt ihn vor.",
        "Heben Sie den Ordner mit den Quittungen auf und wählen Sie ihn jedes Mal wieder. Was darin angenommen ist, bleibt angenommen; kommt für denselben Zeitraum später etwas anderes, wird es abgelehnt.",
        "Von einem Paket, in dem sich kein Zentrum und kein Zeitraum lesen lässt, weiß niemand, wem zu antworten wäre. Es bekommt keine Quittung und steht in der Liste darunter.",
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
