import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditRelease, type EarlierRelease } from "../../db/audit/audit.ts";
import { isNearlySame } from "../../db/audit/nearlySame.ts";
import { publishedTables } from "../../db/audit/published.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { type ExactTable, exactTables } from "../../db/statistics/tables.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import { believableCentre } from "./centres.ts";

const secret = new Uint8Array(32).fill(9);
const [before, period] = [quarterPeriod(2026, 1), quarterPeriod(2026, 2)];
const facts = believableCentre(40);
const programme = {
  ...currentProgramme,
  tables: currentProgramme.tables.filter(({ id }) => /^(P03|M01)$/.test(id)),
};
const tables = exactTables(facts, programme, period);

/** The quarter before, with everybody who came to this one but the first `gone`. */
function quarterWithout(gone: number, withheld: readonly string[] = []): EarlierRelease {
  const exact: ExactTable[] = exactTables({ ...facts, people: facts.people.slice(gone) }, programme, before);
  const forms = new Map(withheld.map((id) => [id, "withheld" as const]));
  return { period: before, exact, tables: publishedTables(exact, forms, secret) };
}

function withheldBeside(...earlier: EarlierRelease[]): string[] | undefined {
  const outcome = auditRelease({ period, tables, secret, earlier });
  return outcome.passed ? outcome.audit.withheld : undefined;
}

describe("a quarter with the persons of an earlier one but for a few", () => {
  test("leaves without the tables that count them, and says why", () => {
    const outcome = auditRelease({ period, tables, secret, earlier: [quarterWithout(1)] });
    expect(outcome.passed && outcome.decisions[0]).toEqual({
      table: "P03",
      step: "withheld",
      reason:
        "Gezählt sind bis auf eine oder zwei Personen dieselben wie in einer früheren Lieferung; der Vergleich der beiden würde deren Angaben zeigen. Die Tabelle wird im Ganzen zurückgehalten.",
    });
    expect(withheldBeside(quarterWithout(2))).toContain("P03");
  });

  test("leaves with them where nobody or three came or went, or where the tables were withheld then", () => {
    expect(withheldBeside(quarterWithout(0))).not.toContain("P03");
    expect(withheldBeside(quarterWithout(3))).not.toContain("P03");
    expect(withheldBeside(quarterWithout(1, ["P03"]))).not.toContain("P03");
  });

  test("is compared with every quarter sealed before, by the persons kept of it", () => {
    const { exact, ...older } = quarterWithout(1);
    const persons = new Map(exact.map(({ definition, ids }) => [definition.id, ids]));
    const sealed = { ...older, period: quarterPeriod(2025, 2), exact: [], persons };
    expect(withheldBeside(sealed, quarterWithout(5))).toContain("P03");
  });
});

test("for all groups of persons: nearly the same are those with common members and one or two others", () => {
  const group = fc.uniqueArray(fc.integer({ min: 0, max: 7 }).map(String), { maxLength: 7 });
  fc.assert(
    fc.property(group, group, (one, other) => {
      const others = [...one, ...other].filter((id) => one.includes(id) !== other.includes(id));
      const haveCommon = one.some((id) => other.includes(id));
      expect(isNearlySame(one, other)).toBe(haveCommon && (others.length === 1 || others.length === 2));
      expect(isNearlySame(one, other)).toBe(isNearlySame(other, one));
    }),
  );
});
