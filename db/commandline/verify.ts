import { resolve } from "node:path";
import type { VerificationFinding } from "../../shared/contract/statistics.ts";
import { harmless } from "../release/verify/finding.ts";
import { verifyPackages } from "../release/verify/verify.ts";
import { identityOf } from "./keyOptions.ts";
import type { Answer } from "./output.ts";
import { type Call, UsageError } from "./usage.ts";

export const marks: Record<VerificationFinding["severity"], string> = {
  ok: "ok      ",
  warning: "Hinweis ",
  error: "Fehler  ",
};
const verdicts = { 0: "gültig", 1: "ungültig", 2: "nicht lesbar" };

/** Examines packages; one line a finding. */
export async function verify(call: Call): Promise<Answer> {
  if (call.operands.length === 0) throw new UsageError("Bitte mindestens ein Paket angeben. Hilfe: --help");
  const keysFile = call.values.keys;
  const examination = await verifyPackages(
    call.operands.map((folder) => resolve(folder)),
    {
      ...(keysFile === undefined ? {} : { keysFile: resolve(keysFile) }),
      ...(await identityOf(call)),
    },
  );
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
