import { parseReleasePeriod, previousQuarter, type ReleasePeriod } from "../../shared/periods.ts";
import { warning } from "../release/verify/finding.ts";
import type { ReceivedPackage } from "./receive.ts";

const forked =
  "Zwei Lieferungen dieses Zentrums berufen sich auf dieselbe vorherige. Im Lieferbuch des Zentrums kann das nicht vorkommen: Bitte fragen Sie dort nach, ob eine alte Sicherung zurückgespielt wurde.";
const unknown =
  "Vor dieser Lieferung steht im Lieferbuch des Zentrums eine, die hier nicht vorliegt, obwohl das Quartal davor da ist. Wenn keine Jahreslieferung fehlt, wurde dort ein Quartal zweimal versiegelt: Bitte fragen Sie nach.";

/**
 * Adds what the chain of a centre's releases tells to those that count: each names the one sealed before it by its
 * hash. A database that was set back to seal a quarter a second time shows in the next release that arrives. A warning
 * only, since every number of the release is sound.
 */
export function withChain(received: readonly ReceivedPackage[]): ReceivedPackage[] {
  const counted = received.filter(({ state }) => state === "counted");
  const ofCentre = Map.groupBy(counted, ({ release }) => release?.centre.ags);
  return received.map((one) => {
    const text = one.state === "counted" && brokenChain(one, ofCentre.get(one.release?.centre.ags) ?? []);
    return text ? { ...one, findings: [...one.findings, warning("chain", text)] } : one;
  });
}

function brokenChain(one: ReceivedPackage, own: readonly ReceivedPackage[]): string | undefined {
  const previous = one.release?.previous;
  const period = parseReleasePeriod(one.release?.period.id ?? "");
  if (!previous || !period) return undefined;
  if (own.some((other) => other !== one && other.release?.previous === previous)) return forked;
  const isHere = own.some(({ sha256 }) => sha256 === previous);
  const before = quarterBefore(period);
  return !isHere && own.some(({ release }) => release?.period.id === before) ? unknown : undefined;
}

/** The quarter that is sealed before this period in any case. */
function quarterBefore(period: ReleasePeriod): string {
  return period.kind === "year" ? `${period.year}-Q4` : previousQuarter(period).id;
}
