import { type CandidateRow, likelySamePerson, pairsToCompare } from "../duplicates.ts";
import type { Rule } from "../rule.ts";
import { birthWords } from "../words.ts";

export const duplicatePeople: Rule = {
  id: "duplicate-people",
  title: "Wohl eine Person, zweimal angelegt",
  why: "Sie zählt in jeder Tabelle doppelt und bei den Neuen vielleicht noch einmal.",
  severity: "warning",
  find: (material) =>
    pairsToCompare(material).flatMap(([one, other]) => {
      const reason = likelySamePerson(one, other);
      if (reason === null) return [];
      return [
        {
          subject: `${one.id} ${other.id}`,
          personId: one.id,
          sentence: `„${one.name}“ und „${other.name}“ sind wohl eine Person: ${reason}${bornWords(one)}.`,
          place: { kind: "person", personId: one.id, field: null } as const,
          facts: [one.name, one.birth, other.name, other.birth],
        },
      ];
    }),
};

function bornWords({ birth }: CandidateRow): string {
  return birth ? `, geboren ${birthWords(birth)}` : "";
}
