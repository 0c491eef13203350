import { afterAll, describe, expect, it } from "vitest";
import type { PopulateOptions } from "../../db/demo/populateCentre.ts";
import { count, fingerprint, makeCentre } from "./centre.ts";

const small = { people: 50, quarters: 2 } as const;
const opened: { close(): void }[] = [];
afterAll(() => {
  for (const centre of opened) centre.close();
});

function made(options: Partial<PopulateOptions> = {}) {
  const centre = makeCentre({ ...small, ...options });
  opened.push(centre);
  return centre;
}

describe("a made-up centre", () => {
  it("is the same, ids included, for the same seed and options", () => {
    expect(fingerprint(made().read)).toBe(fingerprint(made().read));
  });

  it("is another one for another seed", () => {
    expect(fingerprint(made().read)).not.toBe(fingerprint(made({ seed: 8 }).read));
  });

  it("has exactly the people and contacts asked for", () => {
    const { read, summary } = made({ contacts: 400 });
    expect({ people: summary.people, contacts: summary.contacts }).toEqual({ people: 50, contacts: 400 });
    expect({ people: count(read, "FROM people"), contacts: count(read, "FROM consultations") }).toEqual({
      people: 50,
      contacts: 400,
    });
  });

  it("tells its progress until all contacts are written", () => {
    const told: [number, number][] = [];
    const { summary } = made({ onProgress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)).toEqual([summary.contacts, summary.contacts]);
  });

  it.each([
    ["no people", { people: 0 }],
    ["no quarter", { quarters: 0 }],
    ["nobody in the team", { users: [] }],
    ["fewer contacts than people", { contacts: 49 }],
  ])("cannot have %s", (_, options) => {
    expect(() => made(options)).toThrow(RangeError);
  });
});
