import type { ReleaseCell } from "../../shared/statistics/release.ts";
import type { ExactCell } from "../statistics/tables.ts";
import { type ContactCell, roundContacts, withheldCells } from "./withholding.ts";

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
