import type { HelpPage } from "../help-page.ts";

export const statistics: HelpPage = {
  id: "statistik",
  title: "Statistik und Schutz",
  summary: "Was gezählt wird, warum Zahlen gerundet hinausgehen, was eine 0 bedeutet.",
  sections: [
    {
      id: "ueberblick",
      title: "Der Überblick",
      blocks: [
        "Der Überblick zeigt das laufende Quartal bis heute. Daneben stehen das Quartal davor und dasselbe Quartal des Vorjahrs: einmal mit gleich vielen Tagen, das ist der faire Vergleich, und einmal als Ganzes.",
        "Jede blaue Zahl führt zur Tabelle, in der sie steht, und zu ihrer Erklärung. Schon geplante Termine von Maßnahmen zählen im Überblick erst, wenn ihr Tag da ist; die Tabelle des Quartals zählt sie mit.",
        "Eine Person zählt bei jedem Thema, das in einem ihrer Kontakte vorkam, gleich ob als Hauptthema oder daneben.",
        "„Drucken“ druckt den Überblick mit allen Zahlen. Er enthält genaue Werte und bleibt im Haus.",
      ],
    },
    {
      id: "null",
      title: "0 heißt 0 bis 4",
      blocks: [
        "Was das Zentrum verlässt, ist gerundet: Jede Personenzahl ist ein Vielfaches von 5. Eine Null kann deshalb 0, 1, 2, 3 oder 4 bedeuten. Lesen Sie sie nie als „niemand“.",
        "Jede andere Zahl weicht höchstens um 4 vom wahren Wert ab, nach oben oder unten. Über viele Felder gleicht sich das aus.",
      ],
    },
    {
      id: "drei",
      title: "Drei Dinge, die nicht dasselbe sind",
      blocks: [
        {
          list: [
            "Genaue Tabellen: für das Zentrum selbst, auf dem Bildschirm. Sie verlassen das Haus nicht.",
            "Lieferung: die geschützten Tabellen eines Zeitraums, nach bestandener Schutzprüfung eingefroren.",
            "Paket: der Ordner, in dem eine Lieferung weitergegeben wird.",
          ],
        },
        "In der Tabelle steht neben dem genauen Wert, was hinausgeht. Beides zusammen sieht nur die Leitung. Vor dem Versiegeln ist das eine Vorschau: Die Schutzprüfung kann noch Angaben zusammenfassen oder Tabellen zurückhalten.",
        "Nach dem Versiegeln heißt „–“, dass die Angabe mit anderen zusammengefasst oder zurückgehalten wurde. Wählen Sie die Zahl: Daneben steht, womit zusammen und als welcher Wert sie hinausging, und welcher genaue Wert beim Versiegeln galt, wenn er sich seitdem geändert hat.",
      ],
    },
    {
      id: "zeitraeume",
      title: "Zeiträume",
      blocks: [
        "Oben wählen Sie ein Quartal, ein Halbjahr, ein Jahr oder mit „Freier Zeitraum …“ einen ersten und einen letzten Tag, bis zu fünf Jahre auseinander. Der zuletzt gewählte Zeitraum ist wieder da, wenn Sie zurückkommen.",
        "Halbjahre und freie Zeiträume sind nur intern: Sie zeigen genaue Zahlen mit ihrer Erklärung, aber keine Spalte „hinaus“, und lassen sich weder versiegeln noch abgeben. Aus gerundeten Zahlen von Zeiträumen, die sich überschneiden, ließen sich durch Vergleichen einzelne Personen errechnen.",
        "Zwei Quartale ergeben zusammen selten die Zahl ihres Halbjahrs: Wer in beiden da war, zählt im Halbjahr einmal.",
        "Die Tabellen über Veränderungen zwischen Eröffnung und Abschluss (W01 bis W03) gibt es nur für ganze Jahre. Nachmeldungen (L01) gehören zu Lieferungen; Halbjahre und freie Zeiträume haben keine.",
      ],
    },
    {
      id: "bericht-intern",
      title: "Der interne Bericht",
      blocks: [
        "„Drucken, speichern …“ macht aus den genauen Tabellen eines Zeitraums auch einen ganzen Bericht mit Deckblatt, Kennzahlen, Diagrammen und Hinweisen: auf Papier, als Seite (HTML) oder als Excel-Mappe (XLSX).",
        "Auf jeder Seite und jedem Blatt steht „Intern, nicht weitergeben“. Solange das Quartal nicht versiegelt ist, steht „Vorläufig, Stand …“ dabei; danach zeigt der Bericht die Zahlen nach heutigem Stand.",
        "Der Bericht ist keine Lieferung. „Paket prüfen …“ erkennt ihn und sagt, dass er kein Paket ist. Gespeichert ist er unverschlüsselt: Legen Sie ihn nur dort ab, wo ihn niemand sonst lesen kann, und löschen Sie ihn, wenn er nicht mehr gebraucht wird.",
      ],
    },
    {
      id: "rundung",
      title: "Wie gerundet wird",
      blocks: [
        "Zufällig auf 5, aber mit Gedächtnis: Dieselbe Gruppe von Personen ergibt immer dieselbe Zahl, in jeder Tabelle und bei jeder Ausgabe. Wer mehrere Tabellen vergleicht, erfährt dadurch nicht mehr.",
        "Auch Summen werden für sich gerundet. Darum ergeben die Teile nicht immer genau die Summe. Das ist kein Fehler; rechnen Sie es nicht zurecht.",
        "Der Zufall hängt an einem Geheimnis, das nur in Ihrer verschlüsselten Datenbank und ihren Sicherungen liegt.",
      ],
    },
    {
      id: "gezaehlt",
      title: "Wer gezählt wird",
      blocks: [
        {
          list: [
            "Personen: alle mit mindestens einem Kontakt im Zeitraum, jede einmal.",
            "Merkmale wie Alter und Aufenthaltsstatus: nach dem Stand am letzten Tag des Zeitraums.",
            "Fälle: Personen, deren Fall im Zeitraum an mindestens einem Tag offen war.",
            "Maßnahmen und andere Dinge ohne Personenbezug: genau.",
          ],
        },
        "Wo mehrere Angaben möglich sind, etwa bei Themen, steht eine Person in jeder davon. Diese Zeilen ergeben zusammen mehr als die Gesamtzahl.",
      ],
    },
    {
      id: "kontakte",
      title: "Zahl der Kontakte",
      blocks: [
        "Kontakte gehen nur hinaus, wenn mindestens zehn verschiedene Personen dahinterstehen und keine davon die Hälfte oder mehr ausmacht. Sie sind auf 10 gerundet. Sonst steht dort „geheim“, und mit ihnen so viele weitere Felder, dass sich keines errechnen lässt.",
      ],
    },
  ],
};
