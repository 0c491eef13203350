import { textOf } from "./calendar.ts";
import { type Centre, chooseUser } from "./centre.ts";
import { chooseContent } from "./consultation.ts";
import type { Random } from "./random.ts";
import type { Course } from "./simulation.ts";

/** Short contacts with people who stay unknown; `perDay` counts them from the first day on. */
export function* keepDoorOpen(centre: Centre, random: Random, perDay: Int32Array): Course {
  const { first } = centre.calendar;
  for (const [offset, contacts] of perDay.entries()) {
    if (contacts === 0) continue;
    if (first + offset > centre.simulation.day) yield first + offset;
    for (let contact = 0; contact < contacts; contact++) answerDoor(centre, random);
  }
}

const tongues = ["ukr", "ara", "prs", "tur", "rus", "fas", "ron", "sqi"];

function answerDoor(centre: Centre, random: Random): void {
  const { simulation } = centre;
  const content = chooseContent(random, {
    kind: "kurz",
    residenceGroup: "unbekannt",
    germanLevel: null,
    languages: [random.pick(tongues)],
    mainTopic: null,
  });
  simulation.insert("consultations", {
    personId: null,
    date: textOf(simulation.day),
    kind: "kurz",
    ...content,
    topics: JSON.stringify(content.topics.slice(0, 1)),
    authorId: chooseUser(centre, random),
    recordedAt: simulation.now(),
  });
  centre.tally.contacts += 1;
}
