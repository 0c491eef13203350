import { type DayNumber, textOf } from "./calendar.ts";
import { type Centre, chooseUser } from "./centre.ts";
import type { Random, Weighted } from "./random.ts";
import { concerns } from "./topics.ts";

/** A stretch of work by the numbers of the contacts between which it lies; without `closes` it goes on. */
interface PlannedPhase {
  opens: number;
  closes: number | null;
}

const closureReasons: Weighted<string> = [
  ["ziel", 36],
  ["vermittelt", 17],
  ["kein-bedarf", 19],
  ["wunsch", 6],
  ["umzug", 8],
  ["abbruch", 9],
  ["ausreise", 2],
  ["zustaendigkeit", 2.5],
  ["verstorben", 0.5],
];
const reasonsAfterSilence: Weighted<string> = [
  ["abbruch", 52],
  ["kein-bedarf", 24],
  ["ziel", 12],
  ["umzug", 9],
  ["ausreise", 3],
];

/** Cases that nobody was in touch about for this long have mostly ended. */
const longSilence = 110;

/** Whether somebody with so many contacts becomes a client, and between which contacts. */
export function planCase(
  random: Random,
  days: readonly DayNumber[],
  age: number,
  today: DayNumber,
): PlannedPhase[] {
  const share = days.length >= 10 ? 0.85 : days.length >= 4 ? 0.42 : days.length === 3 ? 0.14 : 0.02;
  if (age < 15 || !random.chance(share)) return [];
  const opens = Math.min(days.length - 1, random.whole(0, 2));
  const last = days.length - 1;
  const silent = today - (days[last] ?? today) > longSilence;
  const closesAtEnd = random.chance(silent ? 0.25 : 0.12) ? last : null;
  const canReopen = last - opens >= 6 && random.chance(0.16);
  if (!canReopen) return [{ opens, closes: closesAtEnd }];
  const closes = random.whole(opens + 2, last - 3);
  return [
    { opens, closes },
    { opens: random.whole(closes + 1, last), closes: closesAtEnd },
  ];
}

/** The case of one person from opening to closure, told contact by contact. */
export class CaseWork {
  readonly #centre: Centre;
  readonly #random: Random;
  readonly #personId: string;
  readonly #phases: readonly PlannedPhase[];
  #caseId: string | null = null;
  #phaseId: string | null = null;
  #resting = false;
  /** Who is responsible. */
  ownerId: string;

  constructor(
    centre: Centre,
    random: Random,
    personId: string,
    ownerId: string,
    phases: readonly PlannedPhase[],
  ) {
    this.#centre = centre;
    this.#random = random;
    this.#personId = personId;
    this.#phases = phases;
    this.ownerId = ownerId;
  }

  /** The case while it is worked on or rests. */
  get openCaseId(): string | null {
    return this.#phaseId === null ? null : this.#caseId;
  }

  /** Before a contact: opens the case where its time has come, and wakes it. Returns true on first opening. */
  beforeContact(index: number, mainTopic: string): boolean {
    const opensNow = this.#phases.some((phase) => phase.opens === index);
    const isNew = opensNow && this.#caseId === null;
    if (isNew) this.#caseId = this.#create(mainTopic);
    if (opensNow) this.#openPhase();
    if (this.#resting) this.#rest(null);
    return isNew;
  }

  /** After a contact: closes, hands over or arranges a substitute. */
  afterContact(index: number): void {
    if (this.#phaseId === null) return;
    if (this.#phases.some((phase) => phase.closes === index)) this.close(closureReasons);
    else if (this.#random.chance(0.012)) this.#transfer();
    else if (this.#random.chance(0.01)) this.#substitute();
  }

  /** When the case begins to rest if nobody comes until `nextContact`; `null`: it does not. */
  restsOn(nextContact: DayNumber): DayNumber | null {
    const { day } = this.#centre.simulation;
    if (this.#phaseId === null || nextContact - day < 75 || !this.#random.chance(0.55)) return null;
    return this.#centre.calendar.draw(this.#random, day + 14, nextContact - 20);
  }

  /** On which day an open case ends after its last contact; `null`: it stays open. */
  endsOn(): DayNumber | null {
    const { simulation, today } = this.#centre;
    const silence = today - simulation.day;
    if (this.#phaseId === null || silence < longSilence || !this.#random.chance(0.78)) return null;
    return this.#centre.calendar.draw(this.#random, simulation.day + 40, simulation.day + longSilence - 1);
  }

  /** Closes the current phase today. */
  close(reasons: Weighted<string>): void {
    if (this.#phaseId === null || this.#caseId === null) return;
    const closedOn = textOf(this.#centre.simulation.day);
    const closureReason = this.#random.weighted(reasons);
    this.#centre.simulation.update("casePhases", this.#phaseId, { closedOn, closureReason });
    if (this.#resting) this.#rest(null);
    this.#phaseId = null;
  }

  /** Closes after a long time without contact. */
  closeAfterSilence(): void {
    this.close(reasonsAfterSilence);
  }

  /** Lets the case rest from today. */
  rest(): void {
    this.#rest(textOf(this.#centre.simulation.day));
  }

  #create(mainTopic: string): string {
    return this.#centre.simulation.insert("cases", {
      personId: this.#personId,
      concern: concerns[mainTopic] ?? "Allgemeine Unterstützung",
      ownerId: this.ownerId,
    });
  }

  #openPhase(): void {
    const { simulation } = this.#centre;
    const caseId = this.#caseId ?? "";
    this.#phaseId = simulation.insert("casePhases", { caseId, openedOn: textOf(simulation.day) });
  }

  #rest(restingSince: string | null): void {
    this.#centre.simulation.update("cases", this.#caseId ?? "", { restingSince });
    this.#resting = restingSince !== null;
  }

  #transfer(): void {
    this.ownerId = chooseUser(this.#centre, this.#random);
    this.#centre.simulation.update("cases", this.#caseId ?? "", { ownerId: this.ownerId });
  }

  #substitute(): void {
    const substituteId = chooseUser(this.#centre, this.#random);
    if (substituteId === this.ownerId) return;
    const from = this.#centre.simulation.day + this.#random.whole(1, 20);
    this.#centre.simulation.update("cases", this.#caseId ?? "", {
      substituteId,
      substituteFrom: textOf(from),
      substituteUntil: textOf(from + this.#random.whole(6, 27)),
    });
  }
}
