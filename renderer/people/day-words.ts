import { addDays, type Day, germanDay } from "../../shared/dates.ts";

const weekdayNames = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];
const monthNames = ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];
const clock = new Intl.DateTimeFormat("de-DE", { hour: "2-digit", minute: "2-digit" });

/** "heute", "gestern", "12.10." within the year of `today`, else "03.02.2025". */
export function shortDay(day: Day, today: Day): string {
  if (day === today) return "heute";
  if (day === addDays(today, -1)) return "gestern";
  return day.slice(0, 4) === today.slice(0, 4) ? germanDay(day).slice(0, 6) : germanDay(day);
}

/** "Di 24.11.", with the year where it is not the one of `today`. */
export function weekdayAndDay(day: Day, today: Day): string {
  const weekday = weekdayNames[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return `${weekday} ${sameYear ? germanDay(day).slice(0, 6) : germanDay(day)}`;
}

/** Day and month for a small calendar leaf: "24" and "Nov". */
export function calendarLeaf(day: Day): { day: string; month: string } {
  return { day: String(Number(day.slice(8, 10))), month: monthNames[Number(day.slice(5, 7)) - 1] ?? "" };
}

/** The local time of day of an instant: "13:40". */
export function timeOfDay(instant: string): string {
  return clock.format(new Date(instant));
}

/** How a due day stands to today, in words: "überfällig seit 3 Tagen", "heute fällig", "in 5 Tagen". */
export function dueWords(dueOn: Day, today: Day): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return "heute fällig";
  if (days === 1) return "morgen fällig";
  if (days > 1) return `in ${days} Tagen fällig`;
  return days === -1 ? "seit gestern überfällig" : `seit ${-days} Tagen überfällig`;
}

/** Whole days from one day to another, negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
