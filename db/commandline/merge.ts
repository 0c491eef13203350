import { resolve } from "node:path";
import { findPackages } from "../stateEvaluation/findPackages.ts";
import { mergeReceived } from "../stateEvaluation/merge.ts";
import { type ReceivedPackage, receivePackages } from "../stateEvaluation/receive.ts";
import { writeEvaluation } from "../stateEvaluation/writeEvaluation.ts";
import { identityOf, keysOf } from "./keyOptions.ts";
import { makeFolder } from "./makeFolder.ts";
import { type Answer, showProgress } from "./output.ts";
import { type Call, required, UsageError } from "./usage.ts";
import { marks } from "./verify.ts";

const verdicts: Record<ReceivedPackage["state"], string> = {
  counted: "gezählt",
  duplicate: "mehrfach vorhanden, einmal gezählt",
  rejected: "abgelehnt",
  unreadable: "nicht lesbar",
};

/** Adds up the packages of many centres and writes the result; status 1 or 2 where a package was left out. */
export async function merge(call: Call): Promise<Answer> {
  if (call.operands.length === 0) throw new UsageError("Bitte mindestens ein Paket angeben. Hilfe: --help");
  const out = required(call, "out");
  const options = { ...(await keysOf(call)), ...(await identityOf(call)) };
  const paths = (await Promise.all(call.operands.map((path) => findPackages(resolve(path))))).flat();
  const received = await receivePackages(paths, {
    ...options,
    onProgress: (done, total) => showProgress(`Paket ${done} von ${total} geprüft`),
  });
  showProgress("");
  const merged = mergeReceived(received ?? []);
  const isReadable = merged.packages.some(({ state }) => state !== "unreadable");
  const files = isReadable ? await writeEvaluation(merged, makeFolder(out)) : [];
  const packages = merged.packages.map(({ name, state, findings, sha256 }) => ({
    name,
    state,
    findings,
    sha256,
  }));
  return {
    json: { periods: merged.periods, packages, files },
    text: [
      ...merged.periods.map(periodText),
      ...merged.packages.flatMap(packageText),
      ...(isReadable ? files : ["Kein Paket war lesbar. Es wurde nichts geschrieben."]),
    ].join("\n"),
    status: statusOf(merged.packages),
  };
}

function periodText({
  id,
  delivered,
  missing,
  rejected,
}: ReturnType<typeof mergeReceived>["periods"][number]) {
  const left = rejected.length > 0 ? `, abgelehnt: ${rejected.join(", ")}` : "";
  const came = `${delivered.length} ${delivered.length === 1 ? "Zentrum" : "Zentren"} geliefert`;
  return `${id}: ${came}, ${missing.length} ${missing.length === 1 ? "fehlt" : "fehlen"}${left}`;
}

const worthALine = ["duplicate", "chain"];

/** What was left out, with its reasons, and what is strange; what was counted needs no line. */
function packageText({ name, state, findings }: ReceivedPackage): string[] {
  const reasons = findings.filter(({ severity, code }) => severity === "error" || worthALine.includes(code));
  if (reasons.length === 0) return [];
  return [
    `${name}: ${verdicts[state]}`,
    ...reasons.map(({ severity, text }) => `  ${marks[severity]} ${text}`),
  ];
}

function statusOf(packages: readonly ReceivedPackage[]): 0 | 1 | 2 {
  if (packages.some(({ state }) => state === "unreadable")) return 2;
  return packages.some(({ state }) => state === "rejected") ? 1 : 0;
}
