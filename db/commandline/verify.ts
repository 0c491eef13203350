import { resolve } from "node:path";
import type { VerificationFinding } from "../../shared/contract/statistics.ts";
import { harmless } from "../release/verify/finding.ts";
import { verifyPackages } from "../release/verify/verify.ts";
import { findPackages } from "../stateEvaluation/findPackages.ts";
import { identityOf, keysOf } from "./keyOptions.ts";
import type { Answer } from "./output.ts";
import { type Call, UsageError } from "./usage.ts";

export const marks: Record<VerificationFinding["severity"], string> = {
  ok: "ok      ",
  warning: "Hinweis ",
  error: "Fehler  ",
};
const verdicts = { 0: "gültig", 1: "ungültig", 2: "nicht lesbar" };

/** Examines packages, also all in a folder; one line a finding. */
export async function verify(call: Call): Promise<Answer> {
  if (call.operands.length === 0) throw new UsageError("Bitte mindestens ein Paket angeben. Hilfe: --help");
  const options = { ...(await keysOf(call)), ...(await identityOf(call)) };
  const paths = (await Promise.all(call.operands.map((path) => findPackages(resolve(path))))).flat();
  const examination = await verifyPackages(paths, options);
  const text = examination.packages
    .map((examined) =>
      [
        `${harmless(examined.package)}: ${verdicts[examined.status]}`,
        ...examined.findings.map((finding) => `  ${marks[finding.severity]} ${finding.text}`),
      ].join("\n"),
    )
    .join("\n");
  return { json: examination, text, status: examination.status };
}
