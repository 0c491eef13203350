import type { OutputOf, ValidInputOf } from "../../shared/contract/contract.ts";
import { personIsVisible } from "../access.ts";
import type { Context } from "../context.ts";
import { searchTexts } from "../search/textSearch.ts";
import { personSummaries } from "./summaries.ts";

/**
 * People whose name, birthday, phone number or e-mail address fits the typed text, best first. Where nobody does,
 * those in whose notes, remarks or address the words stand.
 */
export function searchPeople(
  context: Context,
  { text, limit }: ValidInputOf<"searchPeople">,
): OutputOf<"searchPeople"> {
  const named = onlyVisible(context, context.names.search(text));
  const hits = named.length > 0 ? named : onlyVisible(context, textHits(context, text));
  const best = hits.slice(0, limit);
  const summaries = new Map(
    personSummaries(
      context,
      best.map((hit) => hit.personId),
    ).map((person) => [person.id, person]),
  );
  return {
    total: hits.length,
    hits: best.flatMap(({ personId, highlights, explanation }) => {
      const person = summaries.get(personId);
      return person ? [{ person, highlights, explanation }] : [];
    }),
  };
}

function textHits(context: Context, text: string) {
  const seesEverything = personIsVisible(context, "people.id") === "1";
  return searchTexts(context.read, text, seesEverything).map((personId) => ({
    personId,
    highlights: [],
    explanation: "im Text",
  }));
}

function onlyVisible<Hit extends { personId: string }>(context: Context, hits: Hit[]): Hit[] {
  const condition = personIsVisible(context, "people.id");
  if (condition === "1") return hits;
  const visible = new Set(
    context.read
      .all<{ id: string }>(
        `SELECT id FROM people WHERE id IN (SELECT value FROM json_each(?)) AND ${condition}`,
        JSON.stringify(hits.map((hit) => hit.personId)),
      )
      .map((row) => row.id),
  );
  return hits.filter((hit) => visible.has(hit.personId));
}
