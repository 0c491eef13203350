import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyFilePaths, readKeyFile, writeKeyFile } from "../../db/engine/keys/keyFile.ts";
import {
  newKeyFile,
  unlockWithPassword,
  unlockWithRecovery,
  withNewRecoveryKey,
  withPassword,
} from "../../db/engine/keys/keyring.ts";
import { isAcceptableCost, lowestCost, usualCost } from "../../db/engine/keys/passwordKey.ts";
import { normaliseRecoveryKey } from "../../db/engine/keys/recoveryKey.ts";
import { unwrapKey, wrapKey } from "../../db/engine/keys/wrap.ts";
import { newIdentifier } from "../../shared/identifiers.ts";

const databaseKey = randomBytes(32);
const code = (expected: string) => expect.objectContaining({ code: expected });

describe("the key ring", () => {
  it("gives the database key for the right password only", async () => {
    const { keyFile } = newKeyFile(newIdentifier(), databaseKey);
    const ring = await withPassword(keyFile, databaseKey, "leyla", "vier Wörter im Schrank", lowestCost);
    expect(await unlockWithPassword(ring, "Leyla", "vier Wörter im Schrank")).toEqual(databaseKey);
    await expect(unlockWithPassword(ring, "leyla", "vier Worter im Schrank")).rejects.toEqual(
      code("wrongPassword"),
    );
    await expect(unlockWithPassword(ring, "jonas", "vier Wörter im Schrank")).rejects.toEqual(
      code("wrongPassword"),
    );
  });

  it("takes the same password in composed and decomposed Unicode", async () => {
    const { keyFile } = newKeyFile(newIdentifier(), databaseKey);
    const ring = await withPassword(keyFile, databaseKey, "leyla", "Größe".normalize("NFC"), lowestCost);
    expect(await unlockWithPassword(ring, "leyla", "Größe".normalize("NFD"))).toEqual(databaseKey);
  });

  it("replaces a password without touching the others", async () => {
    const { keyFile } = newKeyFile(newIdentifier(), databaseKey);
    const first = await withPassword(keyFile, databaseKey, "leyla", "alt", lowestCost);
    const both = await withPassword(first, databaseKey, "jonas", "bleibt", lowestCost);
    const changed = await withPassword(both, databaseKey, "leyla", "neu", lowestCost);
    expect(await unlockWithPassword(changed, "leyla", "neu")).toEqual(databaseKey);
    expect(await unlockWithPassword(changed, "jonas", "bleibt")).toEqual(databaseKey);
    await expect(unlockWithPassword(changed, "leyla", "alt")).rejects.toEqual(code("wrongPassword"));
  });

  it("opens with the printed recovery key, however it is typed, until a new one is printed", () => {
    const { keyFile, recoveryKey } = newKeyFile(newIdentifier(), databaseKey);
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(unlockWithRecovery(keyFile, ` ${recoveryKey.toLowerCase().replaceAll("-", " ")} `)).toEqual(
      databaseKey,
    );
    const renewed = withNewRecoveryKey(keyFile, databaseKey);
    expect(unlockWithRecovery(renewed.keyFile, renewed.recoveryKey)).toEqual(databaseKey);
    expect(() => unlockWithRecovery(renewed.keyFile, recoveryKey)).toThrow(code("wrongRecoveryKey"));
  });

  it("reads look-alikes on paper as what they are", () => {
    expect(normaliseRecoveryKey("o0il-1abc")).toBe("00111ABC");
  });

  it("binds a wrapped key to its owner", () => {
    const wrappingKey = randomBytes(32);
    const wrapped = wrapKey(databaseKey, wrappingKey, "vault/user/leyla");
    expect(unwrapKey(wrapped, wrappingKey, "vault/user/leyla")).toEqual(databaseKey);
    expect(unwrapKey(wrapped, wrappingKey, "vault/user/jonas")).toBeUndefined();
  });

  it("notices every changed bit of a wrapped key", () => {
    const wrappingKey = randomBytes(32);
    const wrapped = wrapKey(databaseKey, wrappingKey, "owner");
    fc.assert(
      fc.property(
        fc.constantFrom("nonce" as const, "ciphertext" as const, "tag" as const),
        fc.nat({ max: 95 }),
        (part, bit) => {
          const bytes = Buffer.from(wrapped[part], "base64");
          bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          expect(
            unwrapKey({ ...wrapped, [part]: bytes.toString("base64") }, wrappingKey, "owner"),
          ).toBeUndefined();
        },
      ),
    );
  });

  it("refuses weak and absurd costs", () => {
    expect(isAcceptableCost(usualCost)).toBe(true);
    expect(isAcceptableCost(lowestCost)).toBe(true);
    expect(isAcceptableCost({ ...lowestCost, memory: lowestCost.memory - 1 })).toBe(false);
    expect(isAcceptableCost({ ...lowestCost, iterations: 1 })).toBe(false);
    expect(isAcceptableCost({ ...usualCost, memory: 2 ** 31 })).toBe(false);
  });
});

describe("the key file", () => {
  let folder = "";
  let database = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-keys-"));
    database = join(folder, "akte.db");
    writeKeyFile(database, newKeyFile(newIdentifier(), databaseKey).keyFile);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("survives the loss or damage of one of its two copies", () => {
    const intact = readKeyFile(database);
    const [main, copy] = keyFilePaths(database);
    rmSync(main);
    expect(readKeyFile(database)).toEqual(intact);
    writeFileSync(main, readFileSync(copy));
    writeFileSync(copy, "{");
    expect(readKeyFile(database)).toEqual(intact);
  });

  it("says that it is missing when both are gone, damaged when both are broken", () => {
    const [main, copy] = keyFilePaths(database);
    writeFileSync(main, "{}");
    writeFileSync(copy, readFileSync(copy, "utf8").replace('"recovery"', '"recoverY"'));
    expect(() => readKeyFile(database)).toThrow(code("keyFileDamaged"));
    rmSync(main);
    rmSync(copy);
    expect(() => readKeyFile(database)).toThrow(code("keyFileMissing"));
  });

  it("counts as damaged after any change of a character", () => {
    const [main, copy] = keyFilePaths(database);
    const text = readFileSync(main, "utf8");
    rmSync(copy);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (position) => {
        const changed = `${text.slice(0, position)}\u0001${text.slice(position + 1)}`;
        writeFileSync(main, changed);
        expect(() => readKeyFile(database)).toThrow(code("keyFileDamaged"));
      }),
      { numRuns: 200 },
    );
  });
});
