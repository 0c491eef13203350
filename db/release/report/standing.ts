import { germanDay } from "../../../shared/dates.ts";
import { parsePeriod, periodTitle } from "../../../shared/periods.ts";
import type { Release } from "../../../shared/statistics/release.ts";
import { isInternal } from "../notes.ts";

/** What stands on every page and sheet about the report as a whole. */
export interface Standing {
  /** "Statistik 3. Quartal 2026" */
  title: string;
  /** "3. Quartal 2026" */
  period: string;
  /** The mark that must not be overlooked, `null` on what may leave. */
  mark: string | null;
  /** "Versiegelt am 02.10.2026"; "Stand 02.10.2026", "Vorläufig, Stand 02.10.2026". */
  state: string;
}

/** The mark of everything that must stay in the house. */
export const internalMark = "Intern, nicht weitergeben";

/** How a report stands. `isProvisional`: its numbers can still change before the period is sealed or over. */
export function standingOf(release: Release, isProvisional = false): Standing {
  const known = parsePeriod(release.period.id);
  const period = known ? periodTitle(known) : release.period.id;
  const day = germanDay(release.sealedOn);
  return {
    title: `Statistik ${period}`,
    period,
    mark: isInternal(release) ? internalMark : null,
    state: isInternal(release)
      ? `${isProvisional ? "Vorläufig, Stand" : "Stand"} ${day}`
      : `Versiegelt am ${day}`,
  };
}
