import type { VerificationFinding } from "../../../shared/contract/statistics.ts";

/** Something examined and in order. */
export function fine(code: string, text: string): VerificationFinding {
  return { severity: "ok", code, text: harmless(text) };
}

/** Something to know that does not make the package invalid. */
export function warning(code: string, text: string): VerificationFinding {
  return { severity: "warning", code, text: harmless(text) };
}

/** Something that makes the package invalid. */
export function wrong(code: string, text: string): VerificationFinding {
  return { severity: "error", code, text: harmless(text) };
}

/** The errors, or one line saying that all is well. */
export function wrongOr(errors: VerificationFinding[], allWell: VerificationFinding): VerificationFinding[] {
  return errors.length > 0 ? errors : [allWell];
}

const longestText = 400;
const mostOfAKind = 20;

/**
 * Text that may hold words of a package: without control characters, which a terminal would obey, without signs that
 * turn the direction of writing or cannot be seen, and not endless.
 */
export function harmless(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "\uFFFD");
  return visible.length > longestText ? `${visible.slice(0, longestText)}…` : visible;
}

/** At most twenty findings of each code, and one line that counts the others. */
export function shortened(findings: readonly VerificationFinding[]): VerificationFinding[] {
  const counts = new Map<string, number>();
  const kept = findings.filter(({ code, severity }) => {
    const kind = `${severity} ${code}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= mostOfAKind;
  });
  const left = findings.length - kept.length;
  return left === 0 ? kept : [...kept, warning("more", `Weitere ${left} gleichartige Feststellungen.`)];
}
