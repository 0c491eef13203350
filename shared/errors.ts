/**
 * Every error a person can meet: a stable code and a German text that says what to do.
 * The texts never carry client data; details belong in the log.
 */
export const errorTexts = {
  invalidInput: "Bitte prüfen Sie die markierten Angaben.",
  unknownOperation: "Diese Funktion kennt das Programm nicht. Bitte starten Sie es neu.",
  requestTooLarge: "Die Angaben sind zu umfangreich. Bitte kürzen Sie den Text oder teilen Sie ihn auf.",
  notAllowed: "Dafür fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an die Leitung.",
  locked: "Die Akte ist gesperrt. Bitte melden Sie sich an.",
  notFound: "Dieser Eintrag ist nicht mehr vorhanden. Bitte laden Sie die Liste neu.",
  wrongPassword:
    "Das Passwort stimmt nicht. Bitte versuchen Sie es noch einmal. Ihre Daten sind unverändert.",
  wrongRecoveryKey:
    "Der Wiederherstellungsschlüssel stimmt nicht. Bitte prüfen Sie die Eingabe mit Ihrem Ausdruck. Ihre Daten sind unverändert.",
  weakPassword:
    "Das Passwort ist zu leicht zu erraten. Bitte wählen Sie ein längeres, zum Beispiel vier Wörter.",
  keyFileDamaged:
    "Die Schlüsseldatei ist beschädigt. Ihre Daten sind noch da. Bitte legen Sie die Schlüsseldatei aus einer Sicherung zurück und ändern Sie sonst nichts.",
  keyFileMissing:
    "Die Schlüsseldatei fehlt. Ihre Daten sind noch da. Bitte legen Sie die Schlüsseldatei aus einer Sicherung zurück.",
  keyFileForeign:
    "Schlüsseldatei und Datenbank gehören nicht zusammen. Bitte legen Sie beide Dateien aus derselben Sicherung zurück.",
  databaseDamaged:
    "Die Datenbank ist beschädigt. Es wurde nichts verändert. Bitte stellen Sie die letzte Sicherung wieder her und bewahren Sie die beschädigte Datei auf.",
  databaseNewer:
    "Die Datenbank stammt aus einer neueren Programmversion. Es wurde nichts verändert. Bitte installieren Sie die aktuelle Version.",
  databaseMissing: "Die Datenbank wurde nicht gefunden. Bitte prüfen Sie, ob das Laufwerk verbunden ist.",
  databaseBusy: "Die Datenbank ist bereits in einem anderen Fenster geöffnet. Bitte schließen Sie es zuerst.",
  databaseExists: "Es gibt hier bereits eine Akte. Sie wird nicht überschrieben. Bitte melden Sie sich an.",
  demoExists:
    "In diesem Ordner liegen schon Beispieldaten. Bitte wählen Sie einen anderen Ordner oder löschen Sie diesen.",
  diskFull:
    "Der Datenträger ist voll. Die letzte Änderung ist nicht gespeichert, alles davor schon. Bitte schaffen Sie Platz und speichern Sie noch einmal.",
  diskUnwritable:
    "Auf den Datenträger kann nicht geschrieben werden. Bitte prüfen Sie Laufwerk und Schreibrechte und versuchen Sie es noch einmal.",
  folderFull:
    "Im gewählten Ordner ist kein Platz mehr. Es wurde nichts geschrieben. Bitte schaffen Sie Platz oder wählen Sie einen anderen Ordner.",
  folderUnwritable: "In diesen Ordner kann nicht geschrieben werden. Bitte wählen Sie einen anderen.",
  packageExists:
    "In diesem Ordner liegt schon eine andere Lieferung dieses Zeitraums. Bitte wählen Sie einen anderen Ordner.",
  packageChanged:
    "Die aufbewahrten Dateien dieser Lieferung sind nicht mehr die versiegelten. Es wird nichts geliefert. Bitte stellen Sie die letzte Sicherung wieder her.",
  reportExists:
    "In diesem Ordner liegt schon ein interner Bericht mit diesem Namen. Er wird nicht überschrieben. Bitte wählen Sie einen anderen Ordner oder löschen Sie den alten Bericht.",
  periodNotOver: "Dieser Zeitraum ist noch nicht zu Ende. Bitte versiegeln Sie ihn nach seinem letzten Tag.",
  periodSealed: "Dieser Zeitraum ist bereits versiegelt. Eine zweite Fassung ist nicht möglich.",
  periodNotSealed: "Dieser Zeitraum ist noch nicht versiegelt. Bitte versiegeln Sie ihn zuerst.",
  periodOutOfOrder:
    "Vor diesem Zeitraum liegt ein anderer, der zuerst versiegelt werden muss. Bitte versiegeln Sie die Quartale der Reihe nach.",
  periodBeforeFirst:
    "Dieser Zeitraum liegt vor dem ersten versiegelten Quartal oder vor dem ersten Kontakt und kann nicht versiegelt werden. Seine genauen Zahlen bleiben im Haus abrufbar.",
  quartersOpen:
    "Ein Jahr wird zusammen mit seinen Quartalen geprüft und kommt nach ihnen. Bitte versiegeln Sie zuerst alle Quartale dieses Jahres, der Reihe nach. Ein Jahr ohne versiegelte Quartale kann nicht versiegelt werden.",
  ledgerBroken:
    "Das Lieferbuch ist nicht mehr lückenlos. Es wird nichts versiegelt und nichts geliefert. Bitte stellen Sie die letzte Sicherung wieder her.",
  ledgerCopyDamaged:
    "Die Zweitschrift des Lieferbuchs neben der Datenbank ist beschädigt. Es wird nichts versiegelt, alles andere geht weiter. Bitte legen Sie die Datei „….lieferbuch.json“ aus der neuesten Sicherung zurück.",
  ledgerCopyForeign:
    "Das Lieferbuch und seine Zweitschrift widersprechen sich. Es wird nichts versiegelt, alles andere geht weiter. Bitte stellen Sie die neueste Sicherung der Datenbank mit allen Dateien daneben wieder her.",
  roundingSecretMissing:
    "Das Geheimnis für die Rundung fehlt in der Datenbank. Es wird nichts versiegelt. Bitte stellen Sie die letzte Sicherung wieder her.",
  roundingSecretForeign:
    "Das Geheimnis für die Rundung ist nicht das der letzten Lieferung, und das Lieferbuch weiß von keinem Wechsel. Es wird nichts versiegelt. Bitte stellen Sie die letzte Sicherung wieder her.",
  recordsChanged:
    "Während der Schutzprüfung wurden Daten geändert. Es wurde nichts versiegelt. Bitte versiegeln Sie noch einmal.",
  dayChanged:
    "Seit der Ansicht hat ein neuer Tag begonnen, und der Tag der Versiegelung steht in der Lieferung. Es wurde nichts versiegelt. Bitte prüfen Sie noch einmal.",
  auditRefused: "Die Schutzprüfung wurde nicht bestanden.",
  policyUnreadable:
    "Die Richtlinien der IT (richtlinien.json) lassen sich nicht lesen. Es wird nichts geliefert. Bitte wenden Sie sich an Ihre IT.",
  policyMisnamed:
    "Die Richtlinien der IT müssen in einer einzigen Datei mit dem Namen richtlinien.json stehen. Hier heißt die Datei anders, oder es gibt mehrere. Es wird nichts geliefert. Bitte wenden Sie sich an Ihre IT.",
  encryptionDemanded:
    "Ihre IT schreibt vor, dass Lieferungen verschlüsselt werden. Bitte wählen Sie „verschlüsselt liefern“.",
  noRecipient:
    "Es ist niemand eingetragen, für den verschlüsselt werden kann. Bitte tragen Sie unter „Empfangende Stellen“ den Schlüssel des Landes ein.",
  receiptMissing:
    "Die Datei mit der Quittung fehlt: An diesem Ort liegt keine. Bitte prüfen Sie den Pfad, oder ob der Datenträger noch verbunden ist.",
  receiptUnreadable:
    "Diese Datei ist keine gültige Quittung. Bitte wählen Sie die Datei, die Ihnen die empfangende Stelle geschickt hat, oder bitten Sie um eine neue.",
  receiverKeyMissing:
    "Die Datei mit dem Quittungsschlüssel fehlt: An diesem Ort liegt keine. Bitte prüfen Sie, ob der Datenträger noch verbunden ist.",
  receiverKeySecret:
    "Das ist der geheime Quittungsschlüssel; er gehört allein der empfangenden Stelle. Bitte löschen Sie die Datei hier, sagen Sie der Stelle Bescheid und wählen Sie die Datei, deren Name auf „.oeffentlich.json“ endet.",
  receiverKeyUnreadable:
    "Diese Datei ist kein öffentlicher Quittungsschlüssel. Bitte wählen Sie die Datei der empfangenden Stelle, deren Name auf „.oeffentlich.json“ endet.",
  receiptForeign:
    "Diese Quittung gehört zu keiner Lieferung dieses Zentrums. Bitte prüfen Sie Zeitraum und Zentrum mit der empfangenden Stelle.",
  receiptKeyUnknown:
    "Der Schlüssel dieser Quittung ist hier nicht eingetragen. Bitte vergleichen Sie den Fingerabdruck mit der empfangenden Stelle und tragen Sie ihren Quittungsschlüssel im Programm unter Statistik, Lieferungen, „Empfangende Stellen“ ein.",
  keyListUnreadable:
    "Diese Schlüsselliste lässt sich nicht lesen. Bitte wählen Sie die Datei mit den bestätigten Schlüsseln der Zentren oder den Ordner, in dem ihre Schlüsseldateien liegen.",
  identityUnreadable:
    "In dieser Datei steht kein geheimer age-Schlüssel. Bitte wählen Sie die Datei, in der die Zeile mit AGE-SECRET-KEY beginnt.",
  receiptKeyUnreadable:
    "Diese Datei ist kein Quittungsschlüssel oder ist beschädigt. Bitte wählen Sie die Datei, die beim Anlegen geschrieben wurde, oder holen Sie sie aus einer Sicherung.",
  receiptOtherContent:
    "Diese Quittung lehnt eine Lieferung ab, deren Inhalt nicht der hier versiegelte ist: Sie wurde unterwegs verändert oder stammt nicht von hier. Bitte sprechen Sie mit der empfangenden Stelle und liefern Sie noch einmal.",
  fileExists:
    "Eine Datei dieses Namens gibt es schon. Sie wird nicht überschrieben. Bitte wählen Sie einen anderen Ordner oder Namen.",
  caseOpen: "Für diese Person ist bereits ein Fall offen.",
  caseClosed: "Dieser Fall ist geschlossen. Bitte öffnen Sie ihn zuerst wieder.",
  nothingToUndo: "Es gibt nichts mehr rückgängig zu machen.",
  undoBlocked:
    "Der Eintrag wurde danach weiter geändert. Bitte machen Sie die neueren Änderungen zuerst rückgängig.",
  dataProcessLost:
    "Der Datenspeicher wurde unerwartet beendet und startet neu. Was als gespeichert angezeigt war, ist gespeichert. Bitte melden Sie sich wieder an.",
  cancelled: "Der Vorgang wurde abgebrochen.",
  unexpected:
    "Es ist ein unerwarteter Fehler aufgetreten. Es ging nichts verloren. Bitte versuchen Sie es noch einmal.",
} as const;

/** The stable name of an error. */
export type ErrorCode = keyof typeof errorTexts;
