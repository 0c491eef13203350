import { nextWorkday, textOf } from "./calendar.ts";
import type { Centre } from "./centre.ts";
import { chooseNextStep } from "./notes.ts";
import type { Random } from "./random.ts";

const officeTasks = [
  "Sachbericht vorbereiten",
  "Raum für den Workshop buchen",
  "Flyer der Sprechstunde aktualisieren",
  "Einladung zum Netzwerktreffen verschicken",
  "Teilnahmelisten ablegen",
];
const topics = ["behoerden", "arbeit", "sprache", "wohnen", "existenz", "aufenthalt", "anerkennung"];
/** Days from today on which tasks of each user are due; before today means overdue. */
const dueIn = [-6, -2, 0, 0, 1, 3, 5];

/** What lies on everybody's desk today: something overdue, something for today, something for this week. */
export function fillDesks(centre: Centre, random: Random): void {
  for (const user of centre.users) {
    for (const days of dueIn) putOnDesk(centre, random, user.id, days);
  }
}

function putOnDesk(centre: Centre, random: Random, userId: string, days: number): void {
  const dueOn = days > 0 ? nextWorkday(centre.today + days) : centre.today + days;
  const own = centre.recent.filter((contact) => contact.userId === userId);
  const person = own.length > 0 && random.chance(0.85) ? random.pick(own) : undefined;
  centre.simulation.insert("tasks", {
    personId: person?.personId ?? null,
    title: person ? chooseNextStep(random, random.pick(topics)) : random.pick(officeTasks),
    dueOn: textOf(dueOn),
    assigneeId: userId,
  });
}
