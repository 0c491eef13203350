import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { nextTick } from "../../db/engine/clock.ts";
import { undoLatest } from "../../db/engine/undo.ts";
import { change } from "../../db/engine/write.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";

let centre: TestVault;
beforeEach(() => {
  centre = openTestVault();
});

const longAgo = "2000-01-01T00:00:00.000Z";
const actor = () => ({ userId: centre.jonas.id, command: "updatePerson" });
const rename = (id: string, lastName: string, userId = centre.jonas.id) =>
  change(centre.vault, { userId, command: "updatePerson" }, (write) =>
    write.update("people", id, { lastName }),
  );
const lastName = (id: string) =>
  centre.vault.connection.first<{ lastName: string }>("SELECT lastName FROM people WHERE id = ?", id)
    ?.lastName;
const operationsOf = (id: string) =>
  centre.vault.connection.all<{
    fields: string;
    before: string | null;
    basedOn: string | null;
    sequence: number;
  }>("SELECT fields, before, basedOn, sequence FROM operations WHERE rowId = ? ORDER BY sequence", id);

describe("the write boundary", () => {
  it("writes the row, its operation with values and an audit entry without content", () => {
    const id = centre.addPerson({ lastName: "Tesfay" });
    rename(id, "Tesfaye");
    const [made, renamed] = operationsOf(id);
    expect(JSON.parse(made?.fields ?? "")).toMatchObject({ id, lastName: "Tesfay" });
    expect(made?.before).toBeNull();
    expect(renamed).toEqual({
      fields: '{"lastName":"Tesfaye"}',
      before: '{"lastName":"Tesfay"}',
      basedOn: `${centre.vault.incarnationId}/${made?.sequence}`,
      sequence: (made?.sequence ?? 0) + 1,
    });
    const audit = centre.vault.connection.all<Record<string, unknown>>(
      "SELECT * FROM auditEntries WHERE rowId = ? ORDER BY id",
      id,
    );
    expect(audit[1]).toMatchObject({
      userId: centre.jonas.id,
      command: "updatePerson",
      tableName: "people",
      fields: "lastName",
    });
    expect(JSON.stringify(audit)).not.toContain("Tesfay");
  });

  it("keeps what is stored when somebody who follows the changes fails", () => {
    const heard: string[] = [];
    centre.vault.listeners.push(
      () => {
        throw new Error("an index that cannot follow");
      },
      (touched) => heard.push(...touched.map(({ id }) => id)),
    );
    const id = centre.addPerson({ lastName: "Tesfay" });
    rename(id, "Tesfaye");
    expect(lastName(id)).toBe("Tesfaye");
    expect(heard).toEqual([id, id]);
    const [made, renamed] = operationsOf(id);
    expect(renamed?.sequence).toBe((made?.sequence ?? 0) + 1);
  });

  it("writes nothing for a value that is already there", () => {
    const id = centre.addPerson({ lastName: "Tesfay" });
    rename(id, "Tesfay");
    expect(operationsOf(id)).toHaveLength(1);
  });

  it("stores all of a transaction or nothing", () => {
    const id = centre.addPerson({ lastName: "Tesfay" });
    const { sequence, clock } = centre.vault;
    expect(() =>
      change(centre.vault, actor(), (write) => {
        write.update("people", id, { lastName: "Anders" });
        write.insert("consultations", { personId: "niemand" });
      }),
    ).toThrow();
    expect(lastName(id)).toBe("Tesfay");
    expect(operationsOf(id)).toHaveLength(1);
    expect([centre.vault.sequence, centre.vault.clock]).toEqual([sequence, clock]);
  });

  it("hands no writing statement to a reader", () => {
    expect(() => centre.vault.connection.all("DELETE FROM people")).toThrow(
      expect.objectContaining({ code: "unexpected" }),
    );
  });

  it("keeps deleted words out of the full-text index", () => {
    const id = centre.addPerson({ lastName: "Tesfay", remarks: "Geheimwort" });
    const count = () =>
      centre.vault.connection.first<{ n: number }>(
        "SELECT count(*) n FROM textIndex WHERE textIndex MATCH 'geheimwort'",
      )?.n;
    expect(count()).toBe(1);
    change(centre.vault, actor(), (write) => write.update("people", id, { remarks: "" }));
    expect(count()).toBe(0);
    change(centre.vault, actor(), (write) => write.update("people", id, { remarks: "Geheimwort" }));
    change(centre.vault, actor(), (write) => write.remove("people", id));
    expect(count()).toBe(0);
  });
});

describe("the hybrid logical clock", () => {
  it("never goes back, whatever the clock of the machine does", () => {
    const moments = fc.array(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
      {
        minLength: 2,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(moments, (times) => {
        let tick = "";
        for (const time of times) {
          const next = nextTick(tick, time);
          expect(next > tick).toBe(true);
          tick = next;
        }
      }),
    );
  });

  it("moves on by a millisecond when its counter is full", () => {
    expect(nextTick("2026-05-12T08:00:00.000Z#ffff", new Date("2026-05-12T08:00:00.000Z"))).toBe(
      "2026-05-12T08:00:00.001Z#0000",
    );
  });
});

describe("undo", () => {
  it("takes back the latest changes one after the other", () => {
    const id = centre.addPerson({ lastName: "A" });
    rename(id, "B");
    rename(id, "C");
    expect(undoLatest(centre.vault, centre.jonas.id, longAgo)).toBe("updatePerson");
    expect(lastName(id)).toBe("B");
    undoLatest(centre.vault, centre.jonas.id, longAgo);
    expect(lastName(id)).toBe("A");
    expect(() => undoLatest(centre.vault, centre.jonas.id, longAgo)).toThrow(
      expect.objectContaining({ code: "nothingToUndo" }),
    );
  });

  it("moves what was newly recorded to the bin", () => {
    const id = centre.addPerson({ lastName: "Versehen" });
    undoLatest(centre.vault, centre.leyla.id, longAgo);
    const row = centre.vault.connection.first<{ removedAt: string | null }>(
      "SELECT removedAt FROM people WHERE id = ?",
      id,
    );
    expect(row?.removedAt).not.toBeNull();
  });

  it("leaves alone what others changed, and says so", () => {
    const id = centre.addPerson({ lastName: "A" });
    rename(id, "B");
    rename(id, "C", centre.mira.id);
    expect(() => undoLatest(centre.vault, centre.jonas.id, longAgo)).toThrow(
      expect.objectContaining({ code: "undoBlocked" }),
    );
    expect(lastName(id)).toBe("C");
  });

  it("does not reach behind the moment of unlocking", () => {
    const id = centre.addPerson({ lastName: "A" });
    rename(id, "B");
    expect(() => undoLatest(centre.vault, centre.jonas.id, "2999-01-01T00:00:00.000Z")).toThrow(
      expect.objectContaining({ code: "nothingToUndo" }),
    );
  });

  it("brings back every earlier state, for all sequences of changes", () => {
    const names = fc.array(fc.constantFrom("A", "B", "C", "D"), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(names, (sequence) => {
        const id = centre.addPerson({ lastName: "Anfang" });
        const states = ["Anfang"];
        for (const name of sequence) {
          rename(id, name);
          if (name !== states.at(-1)) states.push(name);
        }
        while (states.length > 1) {
          expect(lastName(id)).toBe(states.pop());
          undoLatest(centre.vault, centre.jonas.id, longAgo);
        }
        expect(lastName(id)).toBe("Anfang");
      }),
      { numRuns: 40 },
    );
  });
});
