import type { HelpPage } from "../help-page.ts";

export const cases: HelpPage = {
  id: "faelle",
  title: "Fälle",
  summary: "Fallmanagement: eröffnen, übergeben, ruhen lassen, schließen.",
  sections: [
    {
      id: "wann",
      title: "Wann ein Fall?",
      blocks: [
        "Eröffnen Sie einen Fall, wenn Sie eine Person über längere Zeit mit einem Ziel begleiten. Für einzelne Beratungen brauchen Sie keinen.",
        "Je Person ist ein Fall offen. Wird er geschlossen und später wieder gebraucht, wählen Sie „Wieder eröffnen“; die früheren Phasen bleiben sichtbar.",
      ],
    },
    {
      id: "zustaende",
      title: "Offen, ruhend, geschlossen",
      blocks: [
        {
          list: [
            "offen: Es wird daran gearbeitet.",
            "ruht: Die Arbeit pausiert, zum Beispiel bis ein Bescheid da ist.",
            "geschlossen: Beim Schließen wählen Sie einen Grund. Er steht in der Statistik.",
          ],
        },
      ],
    },
    {
      id: "wer",
      title: "Wer einen Fall sieht",
      blocks: [
        "Jeden Fall führt eine Fachkraft. Sie kann ihn übergeben oder eine Vertretung für eine Zeit eintragen; beide Tage der Vertretung zählen mit.",
        "Ob alle Fachkräfte alle Fälle lesen, legt die Leitung unter Einstellungen fest: „Gemeinsames Team“.",
      ],
    },
  ],
};
