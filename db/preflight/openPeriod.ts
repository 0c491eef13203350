import type { Day } from "../../shared/dates.ts";
import { lastCompletedQuarter, type Period, quarterOf } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import { sealedRelease } from "../ledger/ledger.ts";

/** The quarter to be sealed next: the latest one that is over, until it is sealed; otherwise the running one. */
export function openQuarter(reader: Reader, today: Day): Period {
  const completed = lastCompletedQuarter(today);
  const hasContacts = reader.first(
    "SELECT 1 FROM consultations WHERE removedAt IS NULL AND date BETWEEN ? AND ? LIMIT 1",
    completed.start,
    completed.end,
  );
  return hasContacts && !sealedRelease(reader, completed.id) ? completed : quarterOf(today);
}
