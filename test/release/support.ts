import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { Connection } from "../../db/engine/connection.ts";
import { migrations } from "../../db/engine/migrations/all.ts";
import { buildRelease, type ReportInput } from "../../db/release/build.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { readFacts } from "../../db/statistics/readFacts.ts";
import { findCentre } from "../../shared/codelists/places.ts";
import { quarterPeriod, type ReleasePeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { generateWorld } from "../statistics/generate.ts";
import { store } from "../statistics/world.ts";

/** The signing key of RFC 8032, test 1. */
export const signingKey = Buffer.from(
  "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
  "hex",
);

/** A rounding secret. */
export const secret = Uint8Array.from({ length: 32 }, (_, position) => 255 - position);

/** What a report of a generated centre begins with. */
export function reportInput(
  period: ReleasePeriod = quarterPeriod(2026, 2),
  seed = 3,
  people = 150,
): ReportInput {
  const world = generateWorld(seed, people);
  const connection = new Connection(new Database(":memory:"));
  for (const { sql } of migrations) connection.raw.exec(sql);
  store(connection, world);
  const facts = readFacts(connection, world.centreAgs, period);
  connection.close();
  const name = findCentre(world.centreAgs)?.name ?? "";
  return {
    facts,
    period,
    programme: currentProgramme,
    centre: { ags: world.centreAgs, name },
    sealedOn: "2027-01-02",
  };
}

const made = new Map<string, Release>();

/** A release of a generated centre; every call gives a copy of its own. */
export function sampleRelease(period: ReleasePeriod = quarterPeriod(2026, 2)): Release {
  const release = made.get(period.id) ?? buildRelease(reportInput(period), secret, null);
  made.set(period.id, release);
  return structuredClone(release);
}

/** An empty folder that is removed after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lieferung-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
