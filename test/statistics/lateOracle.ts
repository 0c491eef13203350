import { numbers } from "./generate.ts";
import type { OracleCells } from "./oracle.ts";
import type { Row, World } from "./world.ts";

const order = ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2025", "2026-Q3", "2026-Q4", "2026"];

/**
 * The world with its first quarters and years sealed, contacts recorded at any time before, between and after,
 * and blocks of late entries in some of the releases.
 */
export function withSealings(world: World, seed: number): World {
  const random = numbers(seed + 77);
  const instant = (from: number, days: number) =>
    new Date(Date.UTC(2025, 9, 1) + (from + Math.floor(random() * days)) * 86_400_000).toISOString();
  const sealed = order.slice(0, 2 + Math.floor(random() * (order.length - 1)));
  const releases = sealed.map((periodId, position) => ({
    sequence: position + 1,
    event: "sealed",
    periodId,
    programmeVersion: "2026.1",
    packageHash: "",
    auditSummary: "",
    sealedBy: "",
    sealedAt: instant(position * 60 + 5, 40),
    previousHash: "",
    entryHash: String(position),
    document: JSON.stringify({ tables: random() < 0.4 ? [{ id: "L01" }] : [] }),
    exactTables: "",
  }));
  const consultations = world.consultations.map((row) => ({ ...row, recordedAt: instant(0, 560) }));
  return { ...world, consultations, releases };
}

/** The cells of L01, contact by contact: which release, if any, reports this one? */
export function lateOracle(world: World, periodId: string): OracleCells {
  const cells: OracleCells = new Map();
  for (const contact of world.consultations) {
    const person = world.people.find(({ id }) => id === contact.personId);
    if (contact.removedAt !== null || person?.removedAt !== null) continue;
    if (reportingRelease(world, contact, periodId) !== periodId) continue;
    const line = periodId.includes("Q")
      ? { 1: "letztes", 2: "vorletztes" }[indexOf(periodId) - indexOf(quarter(contact.date))]
      : undefined;
    const gender = String(person.gender ?? "ohne-angabe");
    for (const row of [gender, "_T"]) {
      for (const column of [line ?? "frueher", "_T"]) {
        const name = `L01|${row}|${column}`;
        cells.set(name, (cells.get(name) ?? new Set()).add(String(person.id)));
      }
    }
  }
  return cells;
}

/** The one release that reports a contact as recorded late, were `asked` the next one to be sealed. */
function reportingRelease(world: World, contact: Row, asked: string): string | undefined {
  const future = "2026-11-25T00:00:00.000Z";
  const done = world.releases.map(({ periodId, sealedAt, document }) => ({
    id: String(periodId),
    at: String(sealedAt),
    hasBlock: String(document).includes("L01"),
  }));
  const releases = done.some(({ id }) => id === asked)
    ? done
    : [...done, { id: asked, at: future, hasBlock: true }];
  const recorded = String(contact.recordedAt);
  const own = releases.findIndex(({ id }) => id === quarter(contact.date));
  const sealing = releases[own];
  if (!sealing || sealing.id === asked || recorded <= sealing.at) return undefined;
  const ownYear = releases.find(({ id }) => id === quarter(contact.date).slice(0, 4));
  const quarters = releases.filter(({ id }) => id.includes("Q"));
  const next = quarters.find(({ at }) => recorded <= at);
  if (!next || indexOf(next.id) <= indexOf(sealing.id)) return undefined;
  if (next.id === asked && !followsOn(quarters, asked)) return undefined;
  if (next.id === asked || next.hasBlock) return next.id;
  // Too few for a block in a quarter: reported by the first year with a block that is sealed later.
  if (!ownYear || recorded <= ownYear.at) return undefined;
  return releases.find(
    ({ id, at, hasBlock }) =>
      !id.includes("Q") &&
      id > quarter(contact.date).slice(0, 4) &&
      (hasBlock || id === asked) &&
      quarters.some((other) => recorded <= other.at && other.at <= at && releases.indexOf(other) >= 0),
  )?.id;
}

function followsOn(quarters: readonly { id: string }[], asked: string): boolean {
  const before = quarters[quarters.findIndex(({ id }) => id === asked) - 1];
  return before !== undefined && indexOf(asked) - indexOf(before.id) === 1;
}

function quarter(day: unknown): string {
  const text = String(day);
  return `${text.slice(0, 4)}-Q${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
}

function indexOf(id: string): number {
  return Number(id.slice(0, 4)) * 4 + Number(id.slice(6));
}
