import { isReleasePeriod, type Period, parsePeriod, type ReleasePeriod } from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";

/** The period with this id. Error `invalidInput`. */
export function requirePeriod(periodId: string): Period {
  const period = parsePeriod(periodId);
  if (!period) {
    throw new DomainError("invalidInput", {
      fields: { period: "Bitte wie 2026-Q3, 2026-H1, 2026 oder 2026-02-01/2026-05-15 angeben." },
    });
  }
  return period;
}

/** The quarter or year with this id: only these may be sealed and leave. Error `invalidInput`. */
export function requireReleasePeriod(periodId: string): ReleasePeriod {
  const period = requirePeriod(periodId);
  if (!isReleasePeriod(period)) {
    throw new DomainError("invalidInput", {
      fields: { period: "Nur Quartale und Jahre können versiegelt und abgegeben werden." },
    });
  }
  return period;
}
