import { today } from "../../shared/dates.ts";
import { freePeriodProblem } from "../../shared/freePeriods.ts";
import { calendarDay } from "../../shared/model/fields.ts";
import {
  freePeriod,
  isReleasePeriod,
  type Period,
  parsePeriod,
  type ReleasePeriod,
} from "../../shared/periods.ts";
import { type Call, required, UsageError } from "./usage.ts";

/** The period of `--period`, or from `--from` to `--to`. Throws `UsageError`. */
export function requiredPeriod(call: Call): Period {
  const { period, from, to } = call.values;
  if (from === undefined && to === undefined) return namedPeriod(call);
  if (period !== undefined)
    throw new UsageError("Bitte entweder „--period“ oder „--from“ und „--to“ angeben.");
  return soundFreePeriod(requiredDay(call, "from"), requiredDay(call, "to"));
}

/** The quarter or year of `--period`. Throws `UsageError`. */
export function requiredReleasePeriod(call: Call): ReleasePeriod {
  const period = namedPeriod(call);
  if (isReleasePeriod(period)) return period;
  throw new UsageError("Nur Quartale wie 2026-Q3 und Jahre wie 2026 können versiegelt werden.");
}

function namedPeriod(call: Call): Period {
  const period = parsePeriod(required(call, "period"));
  if (!period) {
    throw new UsageError(
      "„--period“ braucht ein Quartal wie 2026-Q3, ein Halbjahr wie 2026-H1 oder ein Jahr wie 2026, von 2000 bis 2099.",
    );
  }
  return period.kind === "free" ? soundFreePeriod(period.start, period.end) : period;
}

function soundFreePeriod(start: string, end: string): Period {
  const problem = freePeriodProblem(start, end, today());
  if (problem) throw new UsageError(`„--${problem.day === "start" ? "from" : "to"}“: ${problem.text}`);
  return freePeriod(start, end);
}

function requiredDay(call: Call, name: "from" | "to"): string {
  const day = calendarDay.safeParse(required(call, name));
  if (!day.success) throw new UsageError(`„--${name}“ braucht einen Tag wie 2026-02-01.`);
  return day.data;
}
