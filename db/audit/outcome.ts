import type { ReleaseTable } from "../../shared/statistics/release.ts";

/** How the audit gate ended. Only `passed: true` may leave the house. */
export type AuditOutcome = AuditPassed | AuditRefused;

/** The release may leave, in this form and no other. */
export interface AuditPassed {
  passed: true;
  /**
   * All tables of the programme with the values that leave: as they are, coarsened (its categories' codes joined with
   * a comma), or withheld as a whole (every value `null`, status `C`).
   */
  tables: ReleaseTable[];
  /** For `protection.audit` of statistik.json; `cells`: number of cells of the programme's person tables. */
  audit: { passed: true; cells: number; coarsened: string[]; withheld: string[] };
  /** What was changed, for the team lead; in the order in which it was decided. */
  decisions: AuditDecision[];
  figures: AuditFigures;
}

/** Nothing leaves. */
export interface AuditRefused {
  passed: false;
  code: RefusalCode;
  /** German, without anything of any record. */
  reason: string;
}

/** One change that the gate made to a table. */
export interface AuditDecision {
  /** Id of the table. */
  table: string;
  step: "coarsened" | "withheld";
  /** One German sentence. */
  reason: string;
}

/** Counts of what was examined and found, for the ledger's summary and the evidence. They stay in the house. */
export interface AuditFigures {
  /** Cells of 1 to 4 persons. */
  protectedCells: number;
  /** Those for which only the true value was witnessed; 0 where the gate is passed. */
  pinned: number;
  /** Those with fewer than three witnessed values; 0 where the gate is passed. */
  fewerThanThree: number;
  /** Those for which no value outside 1 to 4 was witnessed. */
  within1to4: number;
  /** Median of the distance between the largest and the smallest witnessed value of those cells. */
  medianWidth: number;
  /** Published zeros, and totals with their largest cells, that were examined. */
  zeros: number;
  groups: number;
  /** Of a year: cells and totals of its quarters for which no world was found even without the year. */
  unmetWithoutYear: number;
  /** Worlds that the independent checker accepted, and those it rejected. */
  witnesses: number;
  rejected: number;
  /** How often the solver was asked, where the local search found nothing. */
  fallbackSolves: number;
  /** How often the whole gate ran, until nothing had to be coarsened any more. */
  rounds: number;
  /** Wall time in milliseconds. */
  milliseconds: number;
}

/** Why nothing leaves. */
export type RefusalCode =
  | "publishedDiffers"
  | "unsafeMethod"
  | "alreadySealed"
  | "overlapping"
  | "differsByFew"
  | "truthRejected"
  | "quartersMissing"
  | "quartersDiffer"
  | "nothingLeft"
  | "cancelled"
  | "timeout"
  | "solverFailed"
  | "unexpected";

const refusals: Readonly<Record<RefusalCode, string>> = {
  publishedDiffers:
    "Die Werte der Lieferung sind nicht die, die sich mit dem Schlüssel dieses Zentrums ergeben. Es wird nichts versiegelt.",
  unsafeMethod: "Mit diesem Verfahren lassen sich die wahren Werte erschließen. Es wird nichts versiegelt.",
  alreadySealed: "Dieser Zeitraum ist bereits versiegelt. Eine zweite Fassung ist nicht möglich.",
  overlapping:
    "Der Zeitraum überschneidet sich mit einer früheren Lieferung, ohne sie ganz zu enthalten. Es wird nichts versiegelt.",
  differsByFew:
    "Die Lieferung unterscheidet sich von einer früheren nur durch wenige Personen. Es wird nichts versiegelt.",
  truthRejected:
    "Die Angaben im Bestand passen nicht zu den Werten, die veröffentlicht werden sollen. Es wird nichts versiegelt.",
  quartersMissing:
    "Das Jahr kann nur zusammen mit seinen versiegelten Quartalen geprüft werden, und es fehlt noch mindestens eines. Es wird nichts versiegelt. Bitte versiegeln Sie zuerst die Quartale des Jahres.",
  quartersDiffer:
    "Die versiegelten Quartale dieses Jahres passen nicht zu dem, was beim Versiegeln dazu festgehalten wurde; die gemeinsame Prüfung ist deshalb nicht möglich. Es wird nichts versiegelt. Die Lieferungen der Quartale bleiben gültig; bitte wenden Sie sich an die Fachstelle.",
  nothingLeft:
    "Keine Tabelle über Personen lässt sich schützen. Es wird nichts versiegelt. Bitte wenden Sie sich an die Fachstelle.",
  cancelled: "Die Schutzprüfung wurde abgebrochen. Es wird nichts versiegelt.",
  timeout:
    "Die Schutzprüfung hat zu lange gedauert. Es wird nichts versiegelt. Bitte schließen Sie andere Programme und versuchen Sie es noch einmal.",
  solverFailed: "Das Rechenprogramm der Schutzprüfung hat versagt. Es wird nichts versiegelt.",
  unexpected:
    "Bei der Schutzprüfung ist ein unerwarteter Fehler aufgetreten. Es wird nichts versiegelt. Bitte versuchen Sie es noch einmal.",
};

/** The outcome for a release that must not leave. */
export function refused(code: RefusalCode): AuditRefused {
  return { passed: false, code, reason: refusals[code] };
}

/** Raised inside the gate to end it without a release. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}
