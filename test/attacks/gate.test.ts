import { describe, expect, test } from "vitest";
import { Publication } from "./attacker/publication.ts";
import { survey } from "./attacker/survey.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { figuresOf, lineOf, printAtTheEnd } from "./figures.ts";
import { gatedRelease } from "./gated.ts";
import { isFullRun } from "./runSize.ts";
import { smallCells, truthOf } from "./truth.ts";

const lines: Record<string, string | number>[] = [];
printAtTheEnd("Interval attack on what the gate lets out", lines);

const all = [30, 200, 800, 2000, 20_000].flatMap((people) => [false, true].map((rare) => ({ people, rare })));
const centres = isFullRun
  ? all
  : all.filter(({ people, rare }) => rare && (people === 200 || people === 2000));

describe.each(centres)("a centre of $people people (rare groups: $rare)", ({ people, rare }) => {
  test("passes the gate, and the attacker is left with three values for every small cell", async () => {
    const input = believableCentre({ people, rare });
    const begin = performance.now();
    const release = await gatedRelease(input, secretOf(1));
    const seconds = (performance.now() - begin) / 1000;
    const publication = new Publication(release);
    const truth = truthOf(input);
    const found = await survey(publication, truth, smallCells(truth));
    const figures = figuresOf("intervals, LP and MIP", rare ? `${people} + rare` : String(people), found);
    lines.push({
      ...lineOf(figures),
      coarsened: release.protection.audit.coarsened.join(" ") || "-",
      withheld: release.protection.audit.withheld.join(" ") || "-",
      "gate s": seconds.toFixed(1),
    });
    expect(figures).toMatchObject({ pinned: 0, fewerThanThree: 0 });
  });
});
