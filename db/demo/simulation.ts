import type { Changes, NewRow, TableName } from "../engine/tables.ts";
import type { Write } from "../engine/write.ts";
import { type DayNumber, instantOf } from "./calendar.ts";
import type { Random } from "./random.ts";

/**
 * Something that unfolds over days: a person's time with the centre, a course, a task.
 * It writes its rows of a day, then yields the day on which it goes on.
 */
export type Course = Generator<DayNumber, void, void>;

const workBeginsAt = 7 * 3_600_000;
const workLasts = 9 * 3_600_000;

/**
 * Lets many courses unfold side by side, day after day, so that rows are written in the order of time:
 * memory holds only what is under way, and the database appends instead of inserting in the middle.
 */
export class Simulation {
  /** The day that is being lived. */
  day: DayNumber;
  /** Rows inserted and changed so far. */
  rows = 0;
  readonly #last: DayNumber;
  readonly #agenda = new Map<DayNumber, (Course | (() => void))[]>();
  readonly #random: Random;
  readonly #longestStep: number;
  #write: Write | undefined;
  #moment = workBeginsAt;

  /** From `first` to `last`; `rowsPerDay` is a guess that keeps a day's clock within working hours. */
  constructor(first: DayNumber, last: DayNumber, rowsPerDay: number, random: Random) {
    this.day = first;
    this.#last = last;
    this.#random = random;
    this.#longestStep = Math.max(1, Math.floor(workLasts / (4 * rowsPerDay)));
  }

  /** Lets a course, or one single thing, begin on a day; what lies after the last day never happens. */
  begin(event: Course | (() => void), day: DayNumber): void {
    if (day > this.#last) return;
    const due = Math.max(day, this.day);
    const planned = this.#agenda.get(due);
    if (planned) planned.push(event);
    else this.#agenda.set(due, [event]);
  }

  /** Lives on until about `rows` more rows are written; false when the last day is over. */
  advance(write: Write, rows: number): boolean {
    this.#write = write;
    const enough = this.rows + rows;
    while (this.day <= this.#last) {
      if (!this.#liveDay(enough)) return true;
      this.#agenda.delete(this.day);
      this.day += 1;
      this.#moment = workBeginsAt;
    }
    return false;
  }

  /** Inserts a row and returns its id. */
  insert<Table extends TableName>(table: Table, row: NewRow<Table>): string {
    const id = this.#identifier();
    this.rows += 1;
    return this.#writing().insert(table, { ...row, id });
  }

  /** Changes a row. */
  update<Table extends TableName>(table: Table, id: string, changes: Changes<Table>): void {
    this.rows += 1;
    this.#writing().update(table, id, changes);
  }

  /** The simulated present as a UTC instant. */
  now(): string {
    return instantOf(this.day, this.#moment);
  }

  #liveDay(enough: number): boolean {
    for (let event = this.#next(); event !== undefined; event = this.#next()) {
      if (typeof event === "function") event();
      else this.#goOn(event);
      if (this.rows >= enough) return false;
    }
    return true;
  }

  #next(): Course | (() => void) | undefined {
    return this.#agenda.get(this.day)?.shift();
  }

  #goOn(course: Course): void {
    const { done, value } = course.next();
    if (!done) this.begin(course, value);
  }

  /** A UUIDv7 of the simulated present; ids of a day sort in the order of their making. */
  #identifier(): string {
    this.#moment += 1 + (this.#random.bits() % this.#longestStep);
    const time = (this.day * 86_400_000 + this.#moment).toString(16).padStart(12, "0");
    const [first, second, third] = [this.#random.bits(), this.#random.bits(), this.#random.bits()];
    const version = `7${hex(first & 0xfff, 3)}`;
    const variant = hex(0x8000 | (second & 0x3fff), 4);
    const rest = hex(first >>> 16, 4) + hex(third, 8);
    return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}`;
  }

  #writing(): Write {
    if (!this.#write) throw new RangeError("nothing can be written before the first day");
    return this.#write;
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
