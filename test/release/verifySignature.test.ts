import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createSigningKey, publicKeyOf } from "../../db/release/signature.ts";
import { readConfirmedKeys } from "../../db/release/verify/keys.ts";
import { Unreadable } from "../../db/release/verify/readHostile.ts";
import { verifyPackages } from "../../db/release/verify/verify.ts";
import { errorsOf, keysFile, samplePackage } from "./forgedPackages.ts";
import { emptyFolder, sampleRelease } from "./support.ts";

describe("the signature of a package and the list of keys", () => {
  test("reads a public key in SPKI form and a longer fingerprint, as other programs may write them", async () => {
    const path = await samplePackage();
    const file = join(path, "signatur.json");
    const signature = JSON.parse(readFileSync(file, "utf8"));
    const raw = Buffer.from(signature.publicKey, "base64");
    const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
    const digest = createHash("sha256").update(raw).digest("hex");
    writeFileSync(
      file,
      JSON.stringify({
        ...signature,
        publicKey: der.toString("base64"),
        fingerprint: (digest.match(/.{4}/g) ?? []).join("-"),
      }),
    );
    expect(await errorsOf(path)).toEqual({ status: 0, errors: [] });
  });

  test("warns where no list of keys was given", async () => {
    const { status, packages } = await verifyPackages([await samplePackage()]);
    expect(status).toBe(0);
    expect(packages[0]?.findings).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "keyUnconfirmed" }),
    );
  });

  test("finds a key that is not the centre's", async () => {
    const release = sampleRelease();
    const path = await samplePackage(release);
    const { status, packages } = await verifyPackages([path], {
      keys: await readConfirmedKeys(keysFile(release, createSigningKey())),
    });
    expect(status).toBe(1);
    expect(packages[0]?.findings).toContainEqual(expect.objectContaining({ severity: "error", code: "key" }));
  });

  test("says where a centre has several keys, as after a change or by somebody's addition", async () => {
    const release = sampleRelease();
    const path = await samplePackage(release);
    const file = keysFile(release);
    const other = JSON.parse(readFileSync(keysFile(release, createSigningKey()), "utf8"));
    writeFileSync(file, JSON.stringify([...JSON.parse(readFileSync(file, "utf8")), ...other]));
    const { status, packages } = await verifyPackages([path], { keys: await readConfirmedKeys(file) });
    expect(status).toBe(0);
    expect(packages[0]?.findings).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        code: "keys",
        text: expect.stringMatching(/2 .*21fe-31df/),
      }),
    );
  });

  test("believes no list that gives one key to two centres", async () => {
    const release = sampleRelease();
    const file = keysFile(release);
    const [own] = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify([own, { ...own, ags: own.ags === "06411" ? "06412" : "06411" }]));
    await expect(readConfirmedKeys(file)).rejects.toThrow("gehört ein Schlüssel zu zwei Zentren");
  });

  test("cannot work with a damaged list of keys", async () => {
    const file = join(emptyFolder(), "schluessel.json");
    for (const content of ["[", "{}", '[{"ags":"06411"}]']) {
      writeFileSync(file, content);
      await expect(readConfirmedKeys(file)).rejects.toThrow(Unreadable);
    }
    await expect(readConfirmedKeys("/gibt/es/nicht")).rejects.toThrow(Unreadable);
  });

  test("finds a changed byte in statistik.json", async () => {
    const path = await samplePackage();
    const file = join(path, "statistik.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"value":5}', '"value":15}'));
    expect(await errorsOf(path)).toMatchObject({
      status: 1,
      errors: expect.arrayContaining(["hash", "signature"]),
    });
  });

  test("finds a changed, foreign or missing signature file", async () => {
    const path = await samplePackage();
    const file = join(path, "signatur.json");
    const signature = JSON.parse(readFileSync(file, "utf8"));
    const swapped = { ...signature, signature: Buffer.alloc(64).toString("base64") };
    const other = publicKeyOf(createSigningKey()).toString("base64");
    for (const [content, code] of [
      [JSON.stringify(swapped), "signature"],
      [JSON.stringify({ ...signature, sha256: "0".repeat(64) }), "hash"],
      [JSON.stringify({ ...signature, fingerprint: "0000" }), "fingerprint"],
      [JSON.stringify({ ...signature, publicKey: other }), "signature"],
      [JSON.stringify({ ...signature, algorithm: "none" }), "signatureSchema"],
      ["kein JSON", "signatureSchema"],
    ] as const) {
      writeFileSync(file, content);
      const { status, errors } = await errorsOf(path);
      expect(status).toBe(1);
      expect(errors).toContain(code);
    }
    rmSync(file);
    expect(await errorsOf(path)).toEqual({ status: 1, errors: ["signatureMissing"] });
  });
});
