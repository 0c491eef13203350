import type { HelpPage } from "../help-page.ts";

export const people: HelpPage = {
  id: "personen",
  title: "Personen und Suche",
  summary: "Personen finden, anlegen und pflegen; auch ohne Namen.",
  sections: [
    {
      id: "suchen",
      title: "Eine Person finden",
      blocks: [
        "Strg K öffnet die Suche von jeder Seite aus. Drei Buchstaben genügen meist.",
        "Die Suche versteht, wie ein Name klingt und wie er anders geschrieben wird:",
        {
          list: [
            "Umlaute und Buchstaben anderer Schriften: „Oeztuerk“ findet Öztürk, „Schewtschenko“ findet Shevchenko.",
            "Vor- und Nachname in beliebiger Reihenfolge.",
            "Ein oder zwei Tippfehler.",
          ],
        },
        "Neben dem Treffer steht, warum er gefunden wurde, zum Beispiel „klingt gleich“. Geburtsjahr und Staatsangehörigkeit helfen, gleiche Namen zu unterscheiden.",
      ],
    },
    {
      id: "anlegen",
      title: "Eine Person anlegen",
      blocks: [
        "Suchen Sie zuerst, damit niemand doppelt entsteht. Finden Sie die Person nicht, legen Sie sie mit Strg Eingabe gleich aus der Suche an oder mit „Neue Person“.",
        "Pflicht ist nur ein Name oder „anonym“. Alles andere dürfen Sie offen lassen und später ergänzen. „unbekannt“ ist immer eine Antwort.",
      ],
    },
    {
      id: "anonym",
      title: "Personen ohne Namen",
      blocks: [
        "Wer ungenannt bleiben möchte, wird als „anonym“ geführt; ein Rufname ist möglich. Die Person zählt in der Statistik wie jede andere.",
        "Ein Kurzkontakt ohne Person zählt nur als Kontakt, nicht als Person.",
      ],
    },
    {
      id: "stand",
      title: "Angaben mit Datum",
      blocks: [
        "Aufenthaltsstatus, Erwerbssituation, Lebensunterhalt, Deutschkenntnisse, Wohnsituation und Wohnort ändern sich. Das Programm behält jeden Stand mit dem Tag, ab dem er gilt.",
        "Tragen Sie bei einer Änderung den neuen Stand mit seinem Datum ein und überschreiben Sie den alten nicht. Die Statistik nimmt den Stand am letzten Tag des Zeitraums.",
      ],
    },
    {
      id: "liste",
      title: "Die Liste",
      blocks: [
        "Filter, Sortierung und Spalten bleiben, wie Sie sie eingestellt haben, auch nach dem Sperren.",
        "„In den Papierkorb“ nimmt eine Person aus Listen und Suche. Unter „Filter“ zeigt „Papierkorb zeigen“ sie wieder; dort stellen Sie sie wieder her.",
      ],
    },
  ],
};
