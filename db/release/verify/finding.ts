import type { VerificationFinding } from "../../../shared/contract/statistics.ts";

/** Something examined and in order. */
export function fine(code: string, text: string): VerificationFinding {
  return { severity: "ok", code, text };
}

/** Something to know that does not make the package invalid. */
export function warning(code: string, text: string): VerificationFinding {
  return { severity: "warning", code, text };
}

/** Something that makes the package invalid. */
export function wrong(code: string, text: string): VerificationFinding {
  return { severity: "error", code, text };
}

/** The errors, or one line saying that all is well. */
export function wrongOr(errors: VerificationFinding[], allWell: VerificationFinding): VerificationFinding[] {
  return errors.length > 0 ? errors : [allWell];
}
