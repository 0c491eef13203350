import type { HelpPage } from "../help-page.ts";

export const consultations: HelpPage = {
  id: "beratung",
  title: "Beratung und Kurzkontakt",
  summary: "Ein Gespräch festhalten, in einer halben Minute oder ausführlich.",
  sections: [
    {
      id: "kurzkontakt",
      title: "Kurzkontakt",
      blocks: [
        "N öffnet den Kurzkontakt neben der Seite, auf der Sie gerade sind. Nichts wird verdeckt.",
        "Kontaktart und Thema genügen. Eine Person dürfen Sie wählen, müssen es aber nicht.",
        "Strg Eingabe speichert.",
      ],
    },
    {
      id: "beratung",
      title: "Beratung bei einer Person",
      blocks: [
        "Das Formular steht neben der Person, damit Sie beim Schreiben nachsehen können.",
        {
          list: [
            "Themen: Das zuerst gewählte ist das Hauptthema und trägt einen Stern.",
            "Notiz: nur was für die weitere Beratung nötig ist. Sie geht in keine Statistik ein.",
            "Verweis: wohin Sie vermittelt haben. Das Ergebnis tragen Sie später nach.",
            "Nächster Schritt: wird zur Wiedervorlage und steht am Tag auf der Seite Heute.",
          ],
        },
      ],
    },
    {
      id: "vorgangsart",
      title: "Welche Vorgangsart?",
      blocks: [
        {
          list: [
            "Kurzkontakt/Information: eine Auskunft, wenige Minuten.",
            "Verweisberatung: Sie klären das Anliegen und vermitteln an die richtige Stelle.",
            "Beratung: Sie beraten selbst.",
            "Fallmanagement: Teil eines offenen Falls.",
          ],
        },
      ],
    },
    {
      id: "aendern",
      title: "Später ändern",
      blocks: [
        "Öffnen Sie den Eintrag im Verlauf der Person. Ist das Quartal schon versiegelt, ändern sich dessen Zahlen nicht mehr.",
      ],
    },
  ],
};
