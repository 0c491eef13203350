import { addDays, type Day } from "../../shared/dates.ts";

/** A day that is one tap away. */
export interface QuickDay {
  day: Day;
  label: string;
}

const weekdayNames = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** "Sonntag, 22. November" */
export function longDay(day: Day): string {
  const words = new Intl.DateTimeFormat("de-DE", { day: "numeric", month: "long", timeZone: "UTC" });
  return `${weekdayNames[weekdayOf(day)]}, ${words.format(new Date(`${day}T00:00:00Z`))}`;
}

/** Days to which a task is usually moved, earliest first; none falls on a weekend. */
export function quickDays(today: Day): QuickDay[] {
  const next = workingDayFrom(addDays(today, 1));
  const tomorrow = next === addDays(today, 1) ? "morgen" : (weekdayNames[weekdayOf(next)] ?? "");
  const days = [
    { day: next, label: tomorrow },
    { day: workingDayFrom(addDays(today, 3)), label: "in 3 Tagen" },
    { day: workingDayFrom(addDays(today, 7)), label: "in 1 Woche" },
    { day: workingDayFrom(addDays(today, 14)), label: "in 2 Wochen" },
    { day: workingDayFrom(addDays(today, 28)), label: "in 4 Wochen" },
  ];
  return days.filter(({ day }, index) => index === 0 || day !== days[index - 1]?.day);
}

function workingDayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}
