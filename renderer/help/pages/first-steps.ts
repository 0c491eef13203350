import type { HelpPage } from "../help-page.ts";

export const firstSteps: HelpPage = {
  id: "erste-schritte",
  title: "Erste Schritte",
  summary: "Was das Programm tut und wie ein Tag damit beginnt.",
  sections: [
    {
      id: "wozu",
      title: "Wozu die Vielfaltsakte da ist",
      blocks: [
        "Sie halten fest, wen Ihr Zentrum berät, worum es ging und was als Nächstes kommt. Daraus entsteht die Statistik von selbst; Sie zählen nichts doppelt.",
        "Das Programm arbeitet ohne Netz. Alle Angaben liegen verschlüsselt auf diesem Gerät.",
      ],
    },
    {
      id: "rundgang",
      title: "Ein Rundgang in fünf Minuten",
      blocks: [
        {
          steps: [
            "Heute zeigt, was ansteht: Wiedervorlagen, Termine und die Personen, mit denen Sie zuletzt gearbeitet haben.",
            "Drücken Sie Strg K und tippen Sie drei Buchstaben eines Namens. Die Eingabetaste öffnet die Person.",
            "Bei der Person steht oben der nächste Schritt, darunter der ganze Verlauf.",
            "Drücken Sie N für einen Kurzkontakt. Dafür genügen zwei oder drei Angaben.",
            "Strg L sperrt die Akte, wenn Sie den Platz verlassen.",
          ],
        },
      ],
    },
    {
      id: "heute",
      title: "Die Seite Heute",
      blocks: [
        "Überfällige Wiedervorlagen stehen zuerst, dann die von heute und die der nächsten sieben Tage. Mit den Pfeiltasten wählen Sie eine: Die Eingabetaste öffnet die Person, E erledigt, V verschiebt.",
        "Daneben stehen die Termine Ihrer Maßnahmen von heute und die zuletzt geöffneten Personen. W legt eine neue Wiedervorlage an.",
      ],
    },
    {
      id: "speichern",
      title: "Speichern und Entwürfe",
      blocks: [
        "Was Sie schreiben, wird nach kurzer Pause als Entwurf gesichert. Oben rechts steht, wann zuletzt: „gespeichert 14:02“.",
        "Ein Entwurf zählt noch nicht in der Statistik. Erst „Speichern“ macht daraus einen Eintrag. Entwürfe überstehen das Sperren, einen Absturz und einen Neustart.",
        "Steht dort „nicht gespeichert“, bleibt Ihr Text in den Feldern. Das Programm versucht es von selbst weiter; Sie können auch „erneut versuchen“ wählen.",
      ],
    },
    {
      id: "rueckgaengig",
      title: "Etwas zurücknehmen",
      blocks: [
        "Nach einer Änderung erscheint unten kurz „Rückgängig“. Strg Z nimmt die letzte Änderung ebenso zurück, solange Sie nicht in einem Feld schreiben. Im Feld nimmt Strg Z das Getippte zurück.",
        "Hat inzwischen jemand denselben Eintrag weiter geändert, bleibt er, wie er ist, und Sie erfahren es.",
      ],
    },
    {
      id: "beispiel",
      title: "Mit Beispieldaten üben",
      blocks: [
        "Das Beispiel ist ein erfundenes Zentrum in einer eigenen Datenbank. Es lässt sich nicht mit echten Daten vermischen und ist auf jeder Seite gekennzeichnet.",
        "„Beispiel verlassen“ führt zurück zur echten Akte. Das Beispiel bleibt, bis Sie es wieder öffnen.",
      ],
    },
  ],
};
