import type { Random } from "./random.ts";

const subjects: Readonly<Record<string, readonly string[]>> = {
  behoerden: [
    "Das Schreiben der Stadtverwaltung wurde gemeinsam gelesen.",
    "Post der letzten Wochen sortiert und nach Fristen geordnet.",
    "Der Antrag auf Kindergeld wurde ausgefüllt.",
    "Es gab Fragen zu einem Bescheid und zur Frist für den Widerspruch.",
    "Die Befreiung vom Rundfunkbeitrag wurde beantragt.",
  ],
  arbeit: [
    "Der Lebenslauf wurde überarbeitet und gespeichert.",
    "Gesucht wird eine Stelle in Teilzeit, möglichst in der Nähe.",
    "Drei Stellenangebote wurden besprochen.",
    "Es ging um einen Arbeitsvertrag und die Kündigungsfrist.",
    "Das Vorstellungsgespräch wurde vorbereitet.",
    "Fragen zur Lohnabrechnung konnten geklärt werden.",
  ],
  sprache: [
    "Der Antrag auf Zulassung zum Integrationskurs wurde gestellt.",
    "Ein Kurs am Vormittag passt besser wegen der Kinderbetreuung.",
    "Die Prüfung B1 ist bestanden, ein Anschlusskurs wird gesucht.",
    "Der Einstufungstest ist für die nächste Woche vereinbart.",
    "Der Kurs wurde wegen Krankheit unterbrochen.",
  ],
  wohnen: [
    "Die Suche nach einer Wohnung dauert schon mehrere Monate.",
    "Der Wohnberechtigungsschein wurde beantragt.",
    "In der Wohnung gibt es Schimmel, die Vermietung reagiert nicht.",
    "Eine Zusage für eine Wohnung liegt vor, die Kaution ist offen.",
    "Unterlagen für die Bewerbung um eine Wohnung zusammengestellt.",
  ],
  existenz: [
    "Der Weiterbewilligungsantrag wurde ausgefüllt.",
    "Die Zahlung ist ausgeblieben, eine Nachfrage beim Amt läuft.",
    "Anspruch auf Wohngeld und Kinderzuschlag geprüft.",
    "Es fehlen noch Kontoauszüge der letzten drei Monate.",
    "Die Höhe der Leistung wurde anhand des Bescheids erklärt.",
  ],
  aufenthalt: [
    "Die Aufenthaltserlaubnis läuft bald ab, ein Termin ist beantragt.",
    "Voraussetzungen für eine Niederlassungserlaubnis besprochen.",
    "Die Anhörung wurde nachbesprochen.",
    "Ein Pass kann zurzeit nicht beschafft werden.",
    "Der Ablauf des Verfahrens wurde erklärt.",
  ],
  schule: [
    "Für das jüngste Kind wird ein Kitaplatz gesucht.",
    "Die Anmeldung zur Schule ist erfolgt.",
    "Es gab ein Gespräch über den Wechsel auf eine weiterführende Schule.",
    "Anträge für Mittagessen und Klassenfahrt wurden vorbereitet.",
  ],
  gesundheit: [
    "Eine Praxis mit passender Sprache wird gesucht.",
    "Die Anmeldung bei der Krankenkasse wurde geklärt.",
    "Ein Termin in der Facharztpraxis wurde telefonisch vereinbart.",
    "Die Kosten für eine Brille sind offen.",
  ],
  anerkennung: [
    "Zeugnisse wurden gesichtet, die Übersetzung fehlt noch.",
    "Der Antrag auf Anerkennung wurde vorbereitet.",
    "Der Bescheid nennt eine Ausgleichsmaßnahme.",
    "Informationen zur zuständigen Stelle wurden mitgegeben.",
  ],
  familie: [
    "Es ging um Betreuung und Alltag mit kleinen Kindern.",
    "Angebote der Familienbildung wurden vorgestellt.",
    "Elterngeld und Elternzeit wurden besprochen.",
    "Die Trennung wirft Fragen zum Umgang auf.",
  ],
  ausbildung: [
    "Interesse an einer Ausbildung in der Pflege.",
    "Bewerbungen für einen Ausbildungsplatz wurden geschrieben.",
    "Die Studienzulassung und das Studienkolleg wurden besprochen.",
    "Ein Praktikum im Handwerk ist zugesagt.",
  ],
  schulden: [
    "Mahnungen von zwei Firmen wurden geordnet.",
    "Mit dem Energieversorger wurde eine Ratenzahlung vereinbart.",
    "Ein Vertrag am Telefon wurde widerrufen.",
    "Eine Übersicht aller Forderungen wurde angelegt.",
  ],
  psychosozial: [
    "Die Belastung ist weiterhin hoch, der Schlaf schlecht.",
    "Ein entlastendes Gespräch stand im Vordergrund.",
    "Sorgen um Angehörige im Herkunftsland.",
    "Die Wartezeit auf einen Therapieplatz wurde besprochen.",
  ],
  familiennachzug: [
    "Unterlagen für den Familiennachzug wurden zusammengestellt.",
    "Die Botschaft hat noch keinen Termin vergeben.",
    "Die fristwahrende Anzeige ist gestellt.",
  ],
  einbuergerung: [
    "Voraussetzungen der Einbürgerung wurden durchgegangen.",
    "Der Antrag auf Einbürgerung wurde ausgefüllt.",
    "Anmeldung zum Einbürgerungstest erfolgt.",
  ],
  engagement: [
    "Interesse an einem Ehrenamt im Stadtteil.",
    "Der Sportverein bietet ein Probetraining an.",
    "Das Sprachcafé sucht Unterstützung, Kontakt wurde hergestellt.",
  ],
  behinderung: [
    "Der Antrag auf Feststellung der Behinderung wurde gestellt.",
    "Hilfsmittel und Pflegegrad wurden besprochen.",
  ],
  diskriminierung: [
    "Bericht über eine Absage bei der Wohnungssuche wegen der Herkunft.",
    "Der Vorfall im Betrieb wurde schriftlich festgehalten.",
  ],
  gewalt: [
    "Das Gespräch fand in einem geschützten Rahmen statt.",
    "Schutzmöglichkeiten und Hilfetelefon wurden besprochen.",
  ],
  rueckkehr: [
    "Fragen zu einer freiwilligen Rückkehr wurden beantwortet.",
    "Es ging um einen Umzug in ein anderes Bundesland.",
  ],
  sonstiges: [
    "Allgemeine Fragen zu Angeboten in der Region.",
    "Hinweis auf die offene Sprechstunde gegeben.",
    "Verschiedene kurze Anliegen geklärt.",
  ],
};

const continuations = [
  "Eine Kopie ist abgelegt.",
  "Die nächsten Schritte sind abgesprochen.",
  "Die fehlenden Unterlagen werden nachgereicht.",
  "Ein Rückruf ist vereinbart.",
  "Die zuständige Stelle wurde angerufen.",
  "Das Anliegen ist damit erledigt.",
  "Es bleibt noch eine Rückfrage bei der Behörde.",
  "Die Verständigung auf Deutsch gelang gut.",
  "Die Verständigung war nur mit Sprachmittlung möglich.",
  "Angehörige waren beim Gespräch dabei.",
  "Das Ergebnis wird abgewartet.",
  "Ein Merkblatt wurde mitgegeben.",
  "Die Frist ist notiert.",
  "Die Unterlagen sind jetzt vollständig.",
];

const timings = [
  "Wiedervorlage in zwei Wochen.",
  "Ein neuer Termin folgt nach Eingang der Antwort.",
  "Bei Bedarf meldet sich die Familie.",
  "Der nächste Kontakt ist am Telefon geplant.",
  "Erinnerung kurz vor Ablauf der Frist.",
];

/** A short note in formal German about a contact with this main topic. */
export function writeNote(random: Random, topics: readonly string[], kind: string): string {
  const sentences = [random.pick(subjects[topics[0] ?? "sonstiges"] ?? [])];
  if (topics.length > 1 && random.chance(0.5))
    sentences.push(random.pick(subjects[topics[1] as string] ?? []));
  if (kind !== "kurz") sentences.push(random.pick(continuations));
  if (kind === "fall" && random.chance(0.5)) sentences.push(random.pick(timings));
  return sentences.join(" ");
}

const steps: Readonly<Record<string, readonly string[]>> = {
  behoerden: ["Nachfrage beim Amt", "Frist des Bescheids prüfen", "Unterlagen nachreichen"],
  arbeit: ["Lebenslauf zuschicken", "Rückmeldung zur Bewerbung erfragen", "Stellenangebote besprechen"],
  sprache: ["Zulassung zum Kurs prüfen", "Kursplatz anfragen"],
  wohnen: ["Wohnungsgesellschaft anrufen", "Bescheinigung über Mietschuldenfreiheit besorgen"],
  existenz: ["Bewilligungsbescheid prüfen", "Kontoauszüge einreichen", "Weiterbewilligung stellen"],
  aufenthalt: ["Termin bei der Ausländerbehörde erfragen", "Verlängerung beantragen"],
  schule: ["Kitaplatz nachfragen", "Schulanmeldung begleiten"],
  gesundheit: ["Arzttermin vereinbaren", "Kostenübernahme klären"],
  anerkennung: ["Übersetzung der Zeugnisse beschaffen", "Stand der Anerkennung erfragen"],
  ausbildung: ["Bewerbung durchsehen", "Termin bei der Berufsberatung vereinbaren"],
  schulden: ["Ratenzahlung nachverfolgen", "Forderungen zusammenstellen"],
};
const anyStep = ["Folgetermin vereinbaren", "Rückruf", "Stand der Dinge erfragen", "Beratungsstelle anrufen"];

/** The title of a task that follows from a contact with this main topic. */
export function chooseNextStep(random: Random, topic: string): string {
  return random.pick(random.chance(0.75) ? (steps[topic] ?? anyStep) : anyStep);
}
