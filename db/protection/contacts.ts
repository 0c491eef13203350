import type { WithholdingReason } from "../../shared/contract/explanation.ts";
import type { ReleaseCell } from "../../shared/statistics/release.ts";
import type { ExactCell } from "../statistics/tables.ts";
import { type ContactCell, ownReason, roundContacts, withheldCells } from "./withholding.ts";

/** The published cells of the table of contacts (X01): rounded to 10, or withheld (`null`, status C). */
export function protectedContacts(cells: readonly ExactCell[]): ReleaseCell[] {
  const seen = cells.map(asContactCell);
  const withheld = withheldCells(seen);
  return seen.map((cell, position) => {
    const key = [...(cells[position]?.key ?? [])];
    return withheld.has(cell)
      ? { key, value: null, status: "C" as const }
      : { key, value: roundContacts(cell.contacts) };
  });
}

/** Why each withheld cell of the table of contacts is withheld; those that are published are not among them. */
export function reasonsToWithhold(cells: readonly ExactCell[]): Map<ExactCell, WithholdingReason> {
  const seen = cells.map(asContactCell);
  const withheld = withheldCells(seen);
  return new Map(
    cells.flatMap((cell, position) => {
      const one = seen[position];
      return one && withheld.has(one) ? [[cell, ownReason(one) ?? "protectsAnother"] as const] : [];
    }),
  );
}

function asContactCell({ key, value, contributors }: ExactCell): ContactCell {
  const [row = "", column = ""] = key;
  return {
    row,
    column,
    contacts: value,
    contributors: contributors?.count ?? 0,
    largest: contributors?.largest ?? value,
  };
}
