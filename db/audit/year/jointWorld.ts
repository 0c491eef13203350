import type { AuditTable } from "../auditTable.ts";
import { compareRecords } from "../checker/record.ts";
import { readWorlds } from "../world/readWorld.ts";
import type { WorldPerson } from "../world/world.ts";
import { JointPerson } from "./jointPerson.ts";
import { slotNames } from "./slots.ts";

/** The clusters whose persons are the same in a year and in its quarters, so that one release tells of the other. */
export const linkedClusters: readonly string[] = ["advised", "cases", "participants"];

/**
 * The true persons of a year with all their records, cluster by cluster: who bears the same id in two periods is one
 * person. `tables`: for each quarter, as it was when sealed, and for the year, as it is now, the exact tables.
 */
export function readJointWorlds(tables: readonly (readonly AuditTable[])[]): Map<string, JointPerson[]> {
  const worlds = tables.map(readWorlds);
  return new Map(
    linkedClusters.map((cluster) => {
      const recordsOf = new Map<string, (WorldPerson | undefined)[]>();
      worlds.forEach((world, slot) => {
        const { ids = [], people = [] } = world.get(cluster) ?? {};
        ids.forEach((id, position) => {
          const records = recordsOf.get(id) ?? slotNames.map(() => undefined);
          records[slot] = people[position];
          recordsOf.set(id, records);
        });
      });
      const people = [...recordsOf.values()].map((records) => new JointPerson(records));
      return [cluster, people.sort(compareRecords)];
    }),
  );
}
