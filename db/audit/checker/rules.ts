import type { CheckedPerson } from "./publishedTable.ts";

/**
 * What the programme's definitions say of every person, whatever is published: an attacker would not believe a world
 * that breaks them. Written for the checker alone.
 */

/** Who counts in the first population counts in the second as well. */
const contained: readonly (readonly [inner: string, outer: string])[] = [
  ["newcomers", "advised"],
  ["referred", "advised"],
  ["withClosedCase", "withActiveCase"],
];

/** Ways in which the cases of a person, one after the other, can move through a period. */
const movements = [
  "aktiv-beginn,geschlossen",
  "aktiv-beginn,aktiv-ende",
  "eroeffnet,geschlossen",
  "aktiv-ende,eroeffnet",
  "aktiv-beginn,eroeffnet,geschlossen",
  "aktiv-ende,eroeffnet,geschlossen",
  "aktiv-beginn,aktiv-ende,eroeffnet,geschlossen",
].map((codes) => codes.split(",").sort().join());

/** Most contacts of each frequency; each contact has one kind of interpreting. */
const mostContacts: Readonly<Record<string, number>> = { "1": 1, "2-3": 3, "4-9": 9, "10+": Infinity };

/** The first rule that a person breaks, in words, or `undefined`. */
export function brokenRule({ populations, codes }: CheckedPerson): string | undefined {
  for (const [inner, outer] of contained) {
    if (populations.includes(inner) && !populations.includes(outer)) return `${inner} without ${outer}`;
  }
  if (new Set(populations).size !== populations.length) return "counted twice in a population";
  if (populations.length === 0) return "counted nowhere";
  const referrals = codes["referralTarget|referralResult"];
  if (referrals && populations.includes("referred") !== referrals.length > 0)
    return "referred without a target";
  return brokenMovement(populations, codes.movement) ?? brokenInterpreting(codes);
}

function brokenMovement(populations: readonly string[], movement: readonly string[] | undefined) {
  if (!movement) return undefined;
  if (!movements.includes([...movement].sort().join())) return "an impossible movement of cases";
  return movement.includes("geschlossen") === populations.includes("withClosedCase")
    ? undefined
    : "closed without a closed case";
}

function brokenInterpreting({ contactFrequency, interpreting }: CheckedPerson["codes"]): string | undefined {
  if (!interpreting) return undefined;
  // Where no table asks how many contacts there were, there was still at least one.
  const most = contactFrequency ? (mostContacts[contactFrequency[0] ?? ""] ?? 0) : Infinity;
  return interpreting.length >= 1 && interpreting.length <= most
    ? undefined
    : "more kinds of interpreting than contacts, or none";
}
