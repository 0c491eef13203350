import { expect, test } from "vitest";
import { figureSentences } from "../../renderer/statistics/check-words.ts";

const figures = {
  protectedCells: 1,
  fewerThanThree: 0,
  within1to4: 2,
  zeros: 3,
  groups: 4,
  unmetWithoutYear: 0,
  witnesses: 5,
  milliseconds: 6,
};

test("what was examined is told in sentences, and of the quarters only where they give something away", () => {
  expect(figureSentences(figures)).toEqual([
    "1 Feld mit 1 bis 4 Personen wurde geprüft. Bei keinem lässt sich die Zahl auf weniger als drei Möglichkeiten eingrenzen.",
    "Bei 2 lässt sich erkennen, dass die Zahl zwischen 1 und 4 liegt, aber nicht, welche es ist.",
    "3 Nullen: Hinter jeder kann jemand stehen. 4 Gruppen: Von keiner lässt sich sagen, dass alle dasselbe Merkmal haben.",
    "Belegt durch 5 Gegenbeispiele, jedes unabhängig nachgerechnet. Diese Zahlen bleiben im Haus.",
  ]);
  expect(figureSentences({ ...figures, unmetWithoutYear: 2 }).at(3)).toBe(
    "2 Felder und Summen der Quartale: Schon ohne das Jahr fand sich kein Gegenbeispiel; das Jahr ändert daran nichts.",
  );
});
