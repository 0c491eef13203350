import type { HelpPage } from "../help-page.ts";

export const preflight: HelpPage = {
  id: "vor-der-abgabe",
  title: "Vor der Abgabe",
  summary: "Was vor dem Versiegeln zu prüfen ist, wie Sie es berichtigen oder so lassen.",
  sections: [
    {
      id: "liste",
      title: "Eine laufende Liste",
      blocks: [
        "Unter „Statistik“ zeigt „Vor der Abgabe“ vom ersten Tag des Quartals an, was in den Zahlen nicht stimmen kann oder fehlt. Andere Zeiträume wählen Sie oben.",
        "Jede Zeile sagt in einem Satz, was auffällt. Ein Klick oder die Eingabetaste öffnet das Feld, in dem Sie es berichtigen. Sobald die Angabe stimmt, ist die Zeile weg.",
        "Nichts auf der Liste verhindert das Versiegeln. Sie entscheiden, was noch zu klären ist.",
        {
          list: [
            "dringend: So kann es nicht sein, etwa ein Alter über 110 Jahre oder ein Kontakt in der Zukunft.",
            "Warnung: Angaben widersprechen sich oder fehlen in einer Tabelle.",
            "Hinweis: Es kann stimmen, ein Blick lohnt sich.",
          ],
        },
      ],
    },
    {
      id: "fehlende-angaben",
      title: "Fehlende Angaben",
      blocks: [
        "Zu jedem Merkmal steht, bei wie vielen der beratenen Personen es unbekannt ist. Ab 20 % ist das eine Warnung, ab 33 % dringend. Die Zahlen sind dieselben wie in den Tabellen.",
        "Wählen Sie ein Merkmal, um die Personen zu sehen; ein Name führt zu dem Feld. „Keine Angabe“ ist eine Antwort, zählt aber als unbekannt.",
      ],
    },
    {
      id: "so-lassen",
      title: "So lassen",
      blocks: [
        "Stimmt eine Angabe trotz des Befunds, wählen Sie „so lassen“ und nennen einen Grund. Der Befund bleibt weg, bis sich die Angaben dahinter ändern. Strg Z nimmt es zurück.",
        "Unter „So gelassen“ steht, wer was wann und warum so gelassen hat. Dort lässt es sich auch zurückholen.",
      ],
    },
    {
      id: "doppelt",
      title: "Wohl eine Person, zweimal angelegt",
      blocks: [
        "Verglichen werden Personen mit demselben Geburtsdatum, deren Name gleich ist, gleich klingt oder ähnlich geschrieben ist. Die Zeile sagt, was davon zutrifft. Personen ohne genaues Geburtsdatum und anonyme Personen werden nicht verglichen.",
        "Sind es zwei Menschen, etwa mit einem häufigen Namen, lassen Sie den Befund so.",
      ],
    },
    {
      id: "erfassung",
      title: "Wer hat erfasst?",
      blocks: [
        "Die Übersicht zeigt, wie viele Kontakte jedes Mitglied des Teams im Zeitraum erfasst hat. Wer nach zwei Wochen noch keinen hat, steht auf der Liste.",
        "Das Programm kennt nur diese Akte. Ob auf anderen Laptops noch Einträge liegen, kann es nicht wissen, solange Laptops ihre Akten nicht austauschen.",
      ],
    },
    {
      id: "fachkraefte",
      title: "Was Fachkräfte sehen",
      blocks: [
        "Auf „Heute“ steht unter „Für die Statistik zu klären“, was die eigenen Personen und Maßnahmen betrifft. Befunde zu Personen anderer sehen sie dort nicht.",
      ],
    },
    {
      id: "tasten",
      title: "Tasten in der Liste",
      blocks: [
        {
          keys: [
            ["ArrowDown", "nächster Befund"],
            ["ArrowUp", "voriger Befund"],
            ["Enter", "öffnen, wo berichtigt wird"],
            ["S", "so lassen"],
          ],
        },
      ],
    },
  ],
};
