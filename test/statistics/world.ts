import type { Connection } from "../../db/engine/connection.ts";

/** Rows of the database as plain records, for generating, storing and reading back without any statistics code. */
export interface World {
  centreAgs: string;
  users: Row[];
  people: Row[];
  personAttributes: Row[];
  cases: Row[];
  casePhases: Row[];
  consultations: Row[];
  referrals: Row[];
  measures: Row[];
  measureSessions: Row[];
  participations: Row[];
  participantCounts: Row[];
  attendances: Row[];
  releases: Row[];
}

export type Row = Record<string, string | number | null>;

const tables = [
  "users",
  "people",
  "personAttributes",
  "cases",
  "casePhases",
  "consultations",
  "referrals",
  "measures",
  "measureSessions",
  "participations",
  "participantCounts",
  "attendances",
  "releases",
] as const;

/** Writes all rows of the world into a database. */
export function store(connection: Connection, world: World): void {
  connection.raw.transaction(() => {
    for (const table of tables) {
      for (const row of world[table]) {
        const columns = Object.keys(row);
        connection.run(
          `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
          ...Object.values(row),
        );
      }
    }
  })();
}

/** Reads a database row by row. */
export function readWorld(connection: Connection, centreAgs: string): World {
  const world: World = {
    centreAgs,
    users: [],
    people: [],
    personAttributes: [],
    cases: [],
    casePhases: [],
    consultations: [],
    referrals: [],
    measures: [],
    measureSessions: [],
    participations: [],
    participantCounts: [],
    attendances: [],
    releases: [],
  };
  for (const table of tables) world[table] = connection.all<Row>(`SELECT * FROM ${table}`);
  return world;
}
