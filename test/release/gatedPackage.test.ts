import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { auditRelease } from "../../db/audit/audit.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import { auditedRelease, countPeriod } from "../../db/release/build.ts";
import { verifyPackages } from "../../db/release/verify/verify.ts";
import { mergeReceived } from "../../db/stateEvaluation/merge.ts";
import { receivePackages } from "../../db/stateEvaluation/receive.ts";
import { centres } from "../../shared/codelists/places.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import { believableCentre, secretOf } from "../attacks/centres.ts";
import { confirmedKeys, packageOf, releaseOf, signingKeyOf, writeTo } from "../receiving/centres.ts";
import { emptyFolder } from "./support.ts";
import { writeReleasePackage } from "./writeReleasePackage.ts";

const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
const keys = confirmedKeys();
const [whole, small] = centres as [(typeof centres)[number], (typeof centres)[number]];

/** Eight people: hardly a table keeps its detail. All participants but one were there the quarter before. */
async function releaseOfTheGate() {
  const input = { ...believableCentre({ people: 8, seed: 2 }), centre: { ags: small.ags, name: small.name } };
  const { draft, published } = countPeriod(input, secretOf(1), null);
  const before = published.map(({ table }) => ({
    ...table,
    ids: table.definition.counts === "participants" ? table.ids.slice(1) : [],
  }));
  const outcome = auditRelease(
    {
      period: input.period,
      tables: published.map(({ table }) => table),
      published: published.map(({ cells }) => cells),
      secret: secretOf(1),
      earlier: [{ period: quarterPeriod(2026, 1), tables: draft.tables, exact: before }],
    },
    {},
    solver,
  );
  if (!outcome.passed) throw new Error(outcome.reason);
  return auditedRelease(draft, outcome);
}

test("what the gate coarsened and withheld goes through package, examination and sums, and is named as missing there", async () => {
  const release = await releaseOfTheGate();
  const { coarsened = [], withheld = [] } = release.protection.audit ?? {};
  expect(coarsened).toEqual(expect.arrayContaining(["P01", "P02", "N01", "R01"]));
  expect(withheld).toEqual(["M01", "M02"]);

  const folder = emptyFolder();
  const { path } = await writeReleasePackage(folder, release, signingKeyOf(small.ags));
  const other = writeTo(folder, packageOf(releaseOf(whole.ags)));
  const { status, packages } = await verifyPackages([path], { keys });
  expect(packages.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"))).toEqual(
    [],
  );
  expect(status).toBe(0);

  const report = readFileSync(join(path, "bericht.html"), "utf8");
  for (const { id, title } of release.tables.filter((one) => [...coarsened, ...withheld].includes(one.id))) {
    const [, section = ""] = report
      .split(title)
      .map((part) => part.replaceAll(/<[^>]*>/g, " "))
      .slice(-2);
    expect(section.slice(0, 2000), id).toMatch(
      withheld.includes(id) ? /im Ganzen zurückgehalten, weil/ : /(zusammengefasst|unterteilt), weil/,
    );
  }

  const { tables, periods } = mergeReceived((await receivePackages([path, other], { keys })) ?? []);
  expect(periods).toMatchObject([{ id: "2026-Q2", delivered: [whole.ags, small.ags], rejected: [] }]);
  const named = (by: "withheldBy" | "coarsenedBy") =>
    tables.filter((table) => table[by]["2026-Q2"]?.includes(small.ags)).map(({ id }) => id);
  // So few contacts are held back one by one, all of them.
  expect(named("withheldBy")).toEqual([...withheld, "X01"]);
  expect(named("coarsenedBy")).toEqual(coarsened);
  const total = (id: string) =>
    tables.find((one) => one.id === id)?.cells.at(-1)?.periods["2026-Q2"]?.byCentre;
  expect(Object.keys(total("M01") ?? {})).toEqual([whole.ags]);
  expect(Object.keys(total("P01") ?? {})).toEqual([whole.ags, small.ags]);
});
