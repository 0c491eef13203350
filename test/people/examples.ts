import type { Context } from "../../db/context.ts";
import { createNameSearch } from "../../db/search/nameSearch.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";

/** A test centre, and how Jonas Weber works in it with a search that works. */
export function openCentre(): { centre: TestVault; context: Context } {
  const centre = openTestVault();
  return {
    centre,
    context: { ...centre.contextFor(centre.jonas.id), names: createNameSearch(centre.vault) },
  };
}

/** The first fifty of a list. */
export const firstPage = { offset: 0, limit: 50 };

/** Records a contact of a person by phone and gives its id. */
export function recordContact(centre: TestVault, personId: string, date: string, note = ""): string {
  return centre.arrange((write) =>
    write.insert("consultations", {
      personId,
      date,
      kind: "beratung",
      mode: "telefon",
      note,
      authorId: centre.jonas.id,
      recordedAt: `${date}T10:00:00.000Z`,
    }),
  );
}
