import type { HelpPage } from "../help-page.ts";

export const security: HelpPage = {
  id: "sicherheit",
  title: "Sicherheit und Schlüssel",
  summary: "Passwort, Wiederherstellungsschlüssel, Sperren, Sicherung.",
  sections: [
    {
      id: "passwort",
      title: "Passwort",
      blocks: [
        "Das Passwort öffnet die verschlüsselte Datenbank. Es ist nirgends gespeichert, und niemand kann es Ihnen nennen.",
        "Gut und leicht zu merken sind vier Wörter, die nichts miteinander zu tun haben. Ändern können Sie es unter Einstellungen, Sicherheit.",
      ],
    },
    {
      id: "vergessen",
      title: "Passwort vergessen",
      blocks: [
        {
          steps: [
            "Wählen Sie bei der Anmeldung „Passwort vergessen?“.",
            "Geben Sie den Wiederherstellungsschlüssel von Ihrem Ausdruck ein. Striche, Leerzeichen und Großschreibung sind egal.",
            "Setzen Sie ein neues Passwort. Ihre Daten bleiben unverändert.",
          ],
        },
      ],
    },
    {
      id: "schluessel",
      title: "Wiederherstellungsschlüssel",
      blocks: [
        "Acht Gruppen mit vier Zeichen. Wer ihn hat, kann alles lesen: Bewahren Sie ihn verschlossen auf, getrennt vom Gerät.",
        "Gehen Passwort und Schlüssel verloren, kann niemand die Daten wiederherstellen.",
        "Einen neuen erstellen Sie unter Einstellungen, Sicherheit. Der alte wird damit ungültig; vernichten Sie seinen Ausdruck.",
      ],
    },
    {
      id: "sicherung",
      title: "Sichern",
      blocks: [
        "Das Programm legt noch keine Sicherung an. Sichern Sie deshalb regelmäßig den Ordner der Akte, am besten wöchentlich auf einen eigenen Datenträger. Beenden Sie vorher das Programm.",
        {
          list: [
            "akte.db: die verschlüsselte Datenbank, samt akte.db-wal, wenn es diese Datei gibt.",
            "akte.schluessel.json oder ihre Kopie: Ohne sie lässt sich die Datenbank nicht öffnen.",
            "akte.lieferbuch.json und ihre Kopie: Mit ihnen lässt sich nach einer Rückkehr zu einem älteren Stand kein Zeitraum zweimal versiegeln.",
          ],
        },
        "Die Datenbank und das Lieferbuch sind verschlüsselt; die Schlüsseldatei öffnet nur, wer ein Passwort oder den Wiederherstellungsschlüssel hat. Wo der Ordner liegt, weiß Ihre IT.",
      ],
    },
    {
      id: "sperren",
      title: "Sperren",
      blocks: [
        "Strg L sperrt sofort. Nach 15 Minuten ohne Eingabe sperrt das Programm von selbst und kündigt es eine Minute vorher an.",
        "Angefangene Texte werden vorher gesichert und sind nach dem Anmelden wieder da.",
      ],
    },
    {
      id: "rollen",
      title: "Rollen",
      blocks: [
        {
          list: [
            "Fachkraft: arbeitet mit Personen, Fällen und Maßnahmen.",
            "Leitung: dazu Statistik, Versiegeln und die Einstellungen des Zentrums.",
            "Administration: richtet ein und sieht keine Daten von Ratsuchenden.",
          ],
        },
      ],
    },
    {
      id: "meldungen",
      title: "Wenn etwas nicht stimmt",
      blocks: [
        "Das Programm löscht von sich aus nie Daten und bietet es auch nicht an. Bei einer beschädigten Datei bleibt alles, wie es ist. Lesen Sie die Meldung und ändern Sie von Hand nichts am Ordner der Akte; bewahren Sie ihn auf.",
        "Meldet es „Kurz unterbrochen“, melden Sie sich wieder an und schreiben weiter. Was als gespeichert angezeigt war, ist gespeichert.",
      ],
    },
  ],
};
