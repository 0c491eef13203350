import type { ReleaseTable } from "../../shared/statistics/release.ts";
import type { Dimension } from "../statistics/dimensions.ts";
import type { ExactTable } from "../statistics/tables.ts";

/** What a table's head is made of. */
interface HeadSource extends Pick<ExactTable, "definition"> {
  dimensions: readonly Omit<Dimension, "categoriesOf">[];
}

/** Everything of a table in a release but its cells: id, title, unit, dimensions with their categories. */
export function tableHead({ definition, dimensions }: HeadSource): Omit<ReleaseTable, "cells"> {
  return {
    id: definition.id,
    title: definition.title,
    unit: definition.unit,
    dimensions: dimensions.map(({ id, label, multi, categories }) => ({
      id,
      label,
      multi,
      categories: categories.map(({ code, label: name }) => ({ code, label: name })),
    })),
  };
}
