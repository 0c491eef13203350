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
            "Wählen Sie „Versiegeln …“ und dann „Schutz prüfen“. Lesen Sie, was so hinausgeht, was vergröbert und was zurückgehalten wird.",
            "„Was geht hinaus?“ zeigt vor dem Versiegeln jede Datei der Lieferung, Byte für Byte: lesbar und durchsuchbar, als Tabelle, als Bericht. Versiegelt werden genau diese Bytes oder keine.",
            "Bestätigen Sie mit dem Kürzel des Quartals, zum Beispiel 2026-Q3.",
          ],
        },
        "Die geschützten Zahlen sind damit eingefroren; eine zweite Fassung gibt es nicht, auch nicht für die Administration. Quartale werden der Reihe nach versiegelt.",
      ],
    },
    {
      id: "jahr-versiegeln",
      title: "Ein Jahr versiegeln",
      blocks: [
        "Sind alle Quartale eines Jahres versiegelt, kann auch das Jahr versiegelt werden, genauso und mit einem eigenen Paket. Lag der Beginn der Aufzeichnungen im Jahr, genügen die Quartale seitdem. Nur im Jahr stehen die Tabellen W01 bis W03 (Erwerb, Deutsch und Wohnen bei Eröffnung und Abschluss) und was für einen eigenen Block an Nachmeldungen zu wenig war.",
        "Das Jahr zählt dieselben Personen wie seine Quartale. Die Schutzprüfung nimmt deshalb alle fünf Lieferungen zusammen: was in einem Quartal offen bleiben musste, muss auch neben dem Jahr offen bleiben. Die Quartale sind schon draußen und ändern sich nicht; vergröbert oder zurückgehalten werden nur Tabellen des Jahres. Das dauert länger als bei einem Quartal, oft einige Minuten, und lässt sich abbrechen.",
        "Sagt die Prüfung, dass die versiegelten Quartale nicht zu dem passen, was beim Versiegeln festgehalten wurde, wird das Jahr nicht versiegelt. Das geschieht zum Beispiel, wenn das Geheimnis für die Rundung innerhalb des Jahres gewechselt wurde. Die Quartale bleiben gültig; berichten Sie dann deren Summen.",
      ],
    },
    {
      id: "schutzpruefung",
      title: "Die Schutzprüfung",
      blocks: [
        "Sie liest alle Tabellen so, wie es jemand täte, der das Verfahren, die ganze Lieferung und alle früheren kennt. Hinter jeder Zahl, die als 0 oder 5 hinausgeht, müssen mindestens drei Werte möglich bleiben, einer davon mindestens 3, und von keiner Gruppe darf sich sagen lassen, dass alle dasselbe Merkmal haben. Jedes Gegenbeispiel wird unabhängig nachgerechnet.",
        "Wo das nicht gelingt, wird die Tabelle vergröbert oder als Ganzes zurückgehalten; die Gründe stehen dabei. Kommen in einem Quartal bis auf eine oder zwei Personen dieselben wie in einem früheren, bleiben die Tabellen über diese Personen zurück, weil der Vergleich sie zeigen würde. Hatten fast alle nur wenige Kontakte, bleibt die Tabelle der Kontakte zurück, weil ihre Summe sonst kleine Zahlen eingrenzen würde. Ist etwas zweifelhaft oder dauert es zu lange, wird nichts versiegelt.",
        "Mit „Schutz prüfen …“ sehen Sie das jederzeit, auch im laufenden Quartal. Dabei wird nichts versiegelt, und Sie können abbrechen oder inzwischen anderes ansehen: Die Prüfung läuft weiter, und ihr Ergebnis bleibt stehen, bis sich Daten des Zeitraums ändern oder die Akte gesperrt wird.",
      ],
    },
    {
      id: "nachmeldungen",
      title: "Was später kommt",
      blocks: [
        "Was Sie später für ein versiegeltes Quartal erfassen oder ändern, steht bei der Person und ändert die Lieferung nicht. Unter „Nach der Abgabe geändert“ sehen Sie die genauen Zahlen von damals neben denen von heute und wie viele Personen es betrifft.",
        "Kontakte, die erst nach der Versiegelung ihres Quartals erfasst wurden, gehen mit der nächsten Lieferung als eigener Block hinaus (Tabelle L01), jeder nur einmal. Der Block bleibt weg, wenn seine gerundete Gesamtzahl unter 15 liegt; dann stecken die Kontakte nur in der Jahreslieferung.",
      ],
    },
    {
      id: "jahr",
      title: "Das Jahr bis heute",
      blocks: [
        "Unter der Tabelle stehen die versiegelten Quartale dieses und des vorigen Jahres nebeneinander, mit ihrer Summe für das Jahr. Sie zählt zusammen, was veröffentlicht ist: Wer in mehreren Quartalen da war, steckt mehrfach darin. Wie viele Personen es wirklich waren, jede einmal, steht daneben und bleibt im Haus.",
        "Gilt in einem Jahr ein anderes Tabellenprogramm, sagt ein Hinweis, was sich vergleichen lässt und was nicht.",
      ],
    },
    {
      id: "paket",
      title: "Das Paket",
      blocks: [
        "„Liefern …“ legt es in einem Ordner Ihrer Wahl ab, verschlüsselt, sobald eine empfangende Stelle mit ihrem Schlüssel eingetragen ist. Bis dahin verlässt nichts das Haus.",
        "Alle Dateien werden beim Versiegeln festgehalten, auch der gedruckte Bericht (PDF). Jede Lieferung enthält genau diese Dateien, auch nach Jahren und mit einer neueren Programmversion. Wird auf der Kommandozeile versiegelt, gibt es kein PDF, weil dort nichts gedruckt werden kann.",
        "Das Paket ist ein Ordner mit der Lieferung als Datei für Programme, als Tabelle und als lesbarer Bericht, dazu eine Signatur. Der Bericht hat ein Deckblatt, das Wichtigste in Worten und Zahlen, alle Tabellen mit Diagrammen und sagt zu jeder vergröberten oder zurückgehaltenen Tabelle, nach welcher Regel. Es enthält keine Namen, keine Kennungen, keinen freien Text und keine ungerundete Personenzahl.",
        "Geben Sie den ganzen Ordner weiter und ändern Sie nichts darin. Schon ein geändertes Zeichen macht die Signatur ungültig.",
      ],
    },
    {
      id: "lieferungen",
      title: "Liefern und Quittungen",
      blocks: [
        "Unter „Lieferungen“ steht jedes versiegelte Quartal mit seinem Stand. „Was geht hinaus?“ zeigt alle Dateien der Lieferung, Byte für Byte. „Liefern …“ schreibt sie in einen Ordner, zum Beispiel auf einen USB-Stick; noch einmal geliefert, sind es dieselben Bytes.",
        "Damit das Land Ihre Lieferungen erkennt, braucht es einmal den öffentlichen Schlüssel Ihres Zentrums: „Öffentlichen Schlüssel speichern …“. Vergleichen Sie dabei den Fingerabdruck.",
        "Mit dem Schlüssel des Landes (er beginnt mit „age1“) wird verschlüsselt geliefert: eine Datei „….tar.age“, die nur die empfangende Stelle lesen kann. Schlüssel stehen unter „Empfangende Stellen“ oder werden von Ihrer IT vorgegeben.",
        "„Quittung einlesen …“ liest die Antwort der empfangenden Stelle. Sie zählt nur, wenn deren Quittungsschlüssel eingetragen ist („Stelle eintragen“, dann „Datei wählen …“: ihre Datei, die auf „.oeffentlich.json“ endet); vergleichen Sie vorher den Fingerabdruck, zum Beispiel am Telefon. Eine Ablehnung nennt ihre Gründe. Lehnt eine Quittung etwas ab, das hier nicht versiegelt wurde, ist die Lieferung unterwegs verändert worden: Liefern Sie noch einmal.",
      ],
    },
    {
      id: "pruefen",
      title: "Ein Paket prüfen",
      blocks: [
        "„Paket prüfen …“ unter „Lieferungen“, beim Lieferbuch, liest einen Ordner und sagt in klaren Sätzen, ob Signatur, Inhalt und Rundung stimmen. Dabei wird nichts verändert.",
        "Ob der Schlüssel wirklich zu einem Zentrum gehört, zeigt der Vergleich seines Fingerabdrucks, zum Beispiel am Telefon.",
      ],
    },
    {
      id: "lieferbuch",
      title: "Das Lieferbuch",
      blocks: [
        "Jede Versiegelung steht unter „Lieferungen“ im Lieferbuch: welcher Zeitraum, wann, durch wen. Die Einträge hängen aneinander; eine Lücke fällt auf, und dann wird nichts mehr versiegelt. Auch der Wechsel des Geheimnisses für die Rundung steht dort.",
        "Neben der Datenbank liegt eine verschlüsselte Zweitschrift (zweimal: „….lieferbuch.json“ und „….lieferbuch-kopie.json“). Wird eine ältere Sicherung zurückgespielt, kommen die fehlenden Einträge von dort zurück, und kein Quartal lässt sich ein zweites Mal versiegeln. Sichern Sie diese Dateien mit der Datenbank.",
      ],
    },
  ],
};
