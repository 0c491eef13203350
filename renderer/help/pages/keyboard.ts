import type { HelpPage } from "../help-page.ts";

export const keyboard: HelpPage = {
  id: "tastatur",
  title: "Tastatur",
  summary: "Alles geht ohne Maus.",
  sections: [
    {
      id: "ueberall",
      title: "Überall",
      blocks: [
        {
          keys: [
            ["Ctrl+K", "Suchen und Befehle"],
            ["N", "Kurzkontakt"],
            ["Ctrl+Enter", "Formular speichern"],
            ["Ctrl+Z", "Letzte Änderung rückgängig machen"],
            ["Escape", "Schließen, was zuletzt aufging"],
            ["Ctrl+L", "Sperren"],
            ["F1", "Hilfe zu dieser Seite"],
            ["?", "Alle Tasten, die gerade gelten"],
          ],
        },
        "Einzelne Buchstaben wirken nur, solange Sie nicht in einem Feld schreiben. Ist ein Formular aufgerufen und noch nicht da, warten sie auf sein erstes Feld.",
      ],
    },
    {
      id: "wohin",
      title: "Von Seite zu Seite",
      blocks: [
        {
          keys: [
            ["Alt+1", "Heute"],
            ["Alt+2", "Personen"],
            ["Alt+3", "Fälle"],
            ["Alt+4", "Maßnahmen"],
            ["Alt+5", "Statistik"],
            ["Alt+6", "Einstellungen"],
            ["Alt+7", "Landesauswertung"],
            ["Alt+ArrowLeft", "Zurück"],
            ["Alt+ArrowRight", "Vorwärts"],
          ],
        },
      ],
    },
    {
      id: "seiten",
      title: "Auf einzelnen Seiten",
      blocks: [
        {
          keys: [
            ["B", "Bei einer Person: Beratung erfassen"],
            ["E", "Nächsten Schritt oder Wiedervorlage erledigen"],
            ["V", "Auf der Seite Heute: Wiedervorlage verschieben"],
            ["W", "Auf der Seite Heute: neue Wiedervorlage"],
            ["F", "Auf der Seite Fälle: neuer Fall"],
            ["M", "Auf der Seite Maßnahmen: neue Maßnahme"],
            ["S", "Auf der Seite Vor der Abgabe: Befund so lassen"],
          ],
        },
        "In den Tabellen der Statistik und im Überblick gehen die Pfeiltasten von Zahl zu Zahl. Enter führt zur Erklärung der Zahl, Esc zurück. In der Landesauswertung gehen sie von Summe zu Summe; Enter führt zu den Werten der Zentren, Esc zurück.",
      ],
    },
    {
      id: "felder",
      title: "In Feldern und Listen",
      blocks: [
        {
          keys: [
            ["Tab", "Zum nächsten Feld, mit Umschalt zum vorigen"],
            ["ArrowDown", "In einer Liste oder Auswahl weiter"],
            ["Enter", "Öffnen oder wählen"],
            ["Space", "Ankreuzen, Antippen"],
          ],
        },
      ],
    },
    {
      id: "groesse",
      title: "Größe der Schrift",
      blocks: [
        {
          keys: [
            ["Ctrl++", "Größer"],
            ["Ctrl+-", "Kleiner"],
            ["Ctrl+0", "Normale Größe"],
          ],
        },
        "Farben, Kontrast und Abstände stehen unter Einstellungen, Darstellung.",
      ],
    },
  ],
};
