import type { PersonInTable } from "../../shared/contract/explanation.ts";
import { requireVisiblePerson } from "../access.ts";
import type { Context } from "../context.ts";
import { type CountedPeriod, countedPeriod } from "../statistics/countedPeriods.ts";
import { dimension } from "../statistics/dimensions.ts";
import type { TableDefinition } from "../statistics/programme.ts";
import { requirePeriod } from "../statistics/requirePeriod.ts";
import { reasonsOfPopulation } from "./reasons.ts";

/**
 * Every table that could count a person, with the cells the person is in or the reason for being in none.
 * Error `notFound` when the person does not exist or is not open to the user.
 */
export function tablesOfPerson(
  context: Context,
  { period, personId }: { period: string; personId: string },
): PersonInTable[] {
  requireVisiblePerson(context, personId);
  const counted = countedPeriod(context.vault, requirePeriod(period));
  return counted.tables
    .filter(({ definition }) => definition.unit !== "item")
    .map(({ definition }) => placeIn(counted, definition, personId));
}

function placeIn(counted: CountedPeriod, definition: TableDefinition, personId: string): PersonInTable {
  const { id: table, title } = definition;
  const cells = cellsOf(counted, definition, personId);
  if (cells) return { table, title, cells, leftOut: null };
  const facts = counted.facts.people.find((person) => person.personId === personId);
  return { table, title, cells: [], leftOut: reasonsOfPopulation[definition.counts](facts).label };
}

/** The cells of a person, each once, totals left out; `undefined` for somebody outside the population. */
function cellsOf(
  { populations }: CountedPeriod,
  { counts, dimensions }: TableDefinition,
  personId: string,
): PersonInTable["cells"] | undefined {
  const population = populations.get(counts);
  const position = population?.ids.indexOf(personId) ?? -1;
  if (!population || position === -1) return undefined;
  const subjects = population.positions.flatMap((one, subject) => (one === position ? [subject] : []));
  const found = new Map<string, PersonInTable["cells"][number]>();
  for (const subject of subjects) {
    for (const cell of combinations(dimensions.map((id) => categoriesAt(id, subject)))) {
      found.set(cell.key.join("|"), cell);
    }
  }
  return [...found.values()];

  function categoriesAt(id: TableDefinition["dimensions"][number], subject: number) {
    const { categories } = dimension(id);
    return (population?.linesOf(id)[subject] ?? []).flatMap((line) => categories[line] ?? []);
  }
}

function combinations(
  parts: readonly (readonly { code: string; label: string }[])[],
): PersonInTable["cells"] {
  return parts.reduce<PersonInTable["cells"]>(
    (cells, categories) =>
      cells.flatMap((cell) =>
        categories.map(({ code, label }) => ({
          key: [...cell.key, code],
          label: cell.label ? `${cell.label}, ${label}` : label,
        })),
      ),
    [{ key: [], label: "" }],
  );
}
