import { type Day, germanDay } from "./dates.ts";
import { isTooLong, latestEnd } from "./periods.ts";

const earliest: Day = "2000-01-01";

/** What is wrong with the days of a free period, and with which of them. */
export interface FreePeriodProblem {
  day: "start" | "end";
  /** German, says what to do. */
  text: string;
}

/** What keeps two existing days from being a free period, `undefined` where nothing does. */
export function freePeriodProblem(start: Day, end: Day, today: Day): FreePeriodProblem | undefined {
  if (start < earliest) return { day: "start", text: `Frühester möglicher Tag: ${germanDay(earliest)}.` };
  if (start > today) return { day: "start", text: future(today) };
  if (end < start) {
    const text = `Der letzte Tag liegt vor dem ersten. Bitte geben Sie einen Tag ab dem ${germanDay(start)} ein.`;
    return { day: "end", text };
  }
  if (end > today) return { day: "end", text: future(today) };
  if (isTooLong(start, end)) {
    const latest = germanDay(latestEnd(start));
    const text = `Ein freier Zeitraum ist höchstens fünf Jahre lang. Bitte geben Sie einen Tag bis zum ${latest} ein.`;
    return { day: "end", text };
  }
  return undefined;
}

function future(today: Day): string {
  return `Dieser Tag liegt in der Zukunft. Spätester möglicher Tag ist heute, ${germanDay(today)}.`;
}
