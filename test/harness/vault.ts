import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { type Context, contextOf } from "../../db/context.ts";
import { newDatabaseKey, openVault } from "../../db/engine/open.ts";
import type { NewRow } from "../../db/engine/tables.ts";
import type { Vault } from "../../db/engine/vault.ts";
import { change, type Write } from "../../db/engine/write.ts";
import { silentHost } from "../../db/host.ts";
import type { NameSearch } from "../../db/search/nameSearch.ts";
import type { OperationName } from "../../shared/contract/contract.ts";
import type { User } from "../../shared/contract/vault.ts";
import type { Day } from "../../shared/dates.ts";
import { newIdentifier } from "../../shared/identifiers.ts";

/** The day on which tests take place unless they say otherwise. */
export const testDay: Day = "2026-05-12";

/** A real encrypted database in a temporary folder, with a small team. */
export interface TestVault {
  vault: Vault;
  folder: string;
  /** Leyla Aydın, team lead. */
  leyla: User;
  /** Jonas Weber, case manager. */
  jonas: User;
  /** Mira Hoxha, case manager. */
  mira: User;
  /** The context of one call by this user; `operation` names it in operations and audit, `since` bounds undo. */
  contextFor(userId: string, options?: { today?: Day; operation?: OperationName; since?: string }): Context;
  /** Changes rows directly, as an arrangement before what is tested. */
  arrange<Answer>(work: (write: Write) => Answer): Answer;
  /** Adds a person and returns the id. */
  addPerson(person: NewRow<"people">): string;
  /** Whether every case manager may see every case. */
  setSharedTeam(shared: boolean): void;
  close(): void;
}

const openVaults = new Set<TestVault>();

afterEach(() => {
  for (const testVault of openVaults) testVault.close();
});

/** Opens a test vault that is closed and deleted after the running test; call it in a test or `beforeEach`. */
export function openTestVault(): TestVault {
  const testVault = createTestVault();
  openVaults.add(testVault);
  return testVault;
}

/** Opens a test vault that the caller closes; for data too costly to be made for each test. */
export function createTestVault(): TestVault {
  const folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-test-"));
  const vault = openVault(join(folder, "akte.db"), newDatabaseKey());
  // Durability has tests of its own; elsewhere waiting for the disk only makes tests slow.
  vault.connection.raw.pragma("synchronous = OFF");
  const team = addTeam(vault);
  const arrange: TestVault["arrange"] = (work) =>
    change(vault, { userId: team.leyla.id, command: "arrange" }, work);
  const openedAt = new Date().toISOString();
  const testVault: TestVault = {
    vault,
    folder,
    ...team,
    arrange,
    contextFor: (userId, options = {}) =>
      contextOf(
        {
          user: memberOf(team, userId),
          today: options.today ?? testDay,
          vault,
          names: searchesNothing,
          host: silentHost,
          since: options.since ?? openedAt,
        },
        options.operation ?? "today",
      ),
    addPerson: (person) =>
      arrange((write) =>
        write.insert("people", {
          createdAt: `${testDay}T08:00:00.000Z`,
          createdBy: team.leyla.id,
          ...person,
        }),
      ),
    setSharedTeam: (shared) => {
      vault.connection.run(
        "INSERT OR REPLACE INTO meta (key, value) VALUES ('sharedTeam', ?)",
        String(shared),
      );
    },
    close: () => {
      openVaults.delete(testVault);
      vault.connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return testVault;
}

type Team = Pick<TestVault, "leyla" | "jonas" | "mira">;

function addTeam(vault: Vault): Team {
  const team: Team = {
    leyla: { id: newIdentifier(), name: "Leyla Aydın", username: "leyla", role: "teamLead" },
    jonas: { id: newIdentifier(), name: "Jonas Weber", username: "jonas", role: "caseManager" },
    mira: { id: newIdentifier(), name: "Mira Hoxha", username: "mira", role: "caseManager" },
  };
  change(vault, { userId: team.leyla.id, command: "arrange" }, (write) => {
    for (const user of Object.values(team)) write.insert("users", { ...user, active: 1 });
  });
  return team;
}

function memberOf(team: Team, userId: string): User {
  const member = Object.values(team).find((user) => user.id === userId);
  if (!member) throw new Error("No such user in the test team.");
  return member;
}

const searchesNothing: NameSearch = { search: () => [] };
