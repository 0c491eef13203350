import type { Day } from "../../shared/dates.ts";
import type { Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import { readMeta } from "../engine/meta.ts";
import { programmeFor } from "../statistics/programme.ts";
import { readFacts } from "../statistics/readFacts.ts";
import type { ReportInput } from "./build.ts";

/** The centre as releases name it. */
export function readCentre(reader: Reader): { ags: string; name: string } {
  return { ags: readMeta(reader, "centreAgs") ?? "", name: readMeta(reader, "centreName") ?? "" };
}

/**
 * Everything the report of a period is made of, read from the records. `day` stands in it as its date,
 * `now` bounds late entries.
 */
export function readReportInput<Reported extends Period>(
  reader: Reader,
  period: Reported,
  day: Day,
  now = new Date().toISOString(),
): ReportInput<Reported> {
  const centre = readCentre(reader);
  return {
    facts: readFacts(reader, centre.ags, period, now),
    period,
    programme: programmeFor(period),
    centre,
    sealedOn: day,
  };
}
