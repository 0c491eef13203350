import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { extract } from "tar-stream";
import { describe, expect, test } from "vitest";
import { decryptWith, encryptTo, isRecipient, tarOf } from "../../db/release/encryption.ts";
import { filesOfArchive } from "../../db/release/verify/readPackage.ts";

const files = new Map([
  ["statistik.json", Buffer.from('{"format":"vielfaltsakte-statistik"}')],
  ["signatur.json", Buffer.alloc(70_000, 7)],
]);

async function unpacked(archive: Buffer): Promise<Record<string, unknown>[]> {
  const entries: Record<string, unknown>[] = [];
  const reader = extract();
  Readable.from([archive]).pipe(reader);
  for await (const entry of reader) {
    const { name, mtime, uid, uname, mode, type } = entry.header;
    entries.push({ name, mtime, uid, uname, mode, type, content: await buffer(entry) });
  }
  return entries;
}

describe("the archive of a package", () => {
  test("holds its files and nothing of time, owner or machine", async () => {
    expect(await unpacked(await tarOf("06411-2026-Q3", files))).toEqual(
      [...files].map(([name, content]) => ({
        name: `06411-2026-Q3/${name}`,
        mtime: new Date(0),
        uid: 0,
        uname: "",
        mode: 0o644,
        type: "file",
        content,
      })),
    );
  });

  test("is as long for one small package as for another: its length outlasts encryption", async () => {
    const lengths = [1, 500, 60_000, 400_000].map(async (size) => {
      const archive = await tarOf("a", new Map([["statistik.json", Buffer.alloc(size, 1)]]));
      expect((await filesOfArchive(archive)).contents.get("statistik.json")).toHaveLength(size);
      return archive.length;
    });
    expect(await Promise.all(lengths)).toEqual([524_288, 524_288, 524_288, 524_288]);
  });

  test("is the same bytes for the same files", async () => {
    expect((await tarOf("a", files)).equals(await tarOf("a", files))).toBe(true);
  });
});

test("an internal report is seen in an archive as it is in a folder", async () => {
  const content = Buffer.from("x");
  const archiveOf = (...names: string[]) =>
    tarOf("06411-2026-Q3", new Map(names.map((name) => [name, content])));
  const withReport = await archiveOf("statistik.json", "bericht-intern-2026-Q3-stand-2026-10-05.html");
  expect(await filesOfArchive(withReport)).toMatchObject({ strangers: 1, hasInternalReport: true });
  expect((await filesOfArchive(await archiveOf("statistik.json"))).hasInternalReport).toBe(false);
});

describe("encryption to the recipients of the state", () => {
  test("every recipient can read the package, nobody else can", async () => {
    const [first, second, stranger] = await Promise.all([
      generateIdentity(),
      generateIdentity(),
      generateIdentity(),
    ]);
    const recipients = await Promise.all([first, second].map(identityToRecipient));
    const archive = await tarOf("a", files);
    const secret = await encryptTo(recipients, archive);
    expect(secret.includes("vielfaltsakte-statistik")).toBe(false);
    for (const identity of [first, second]) {
      expect((await decryptWith(identity, secret, 1_000_000))?.equals(archive)).toBe(true);
    }
    expect(await decryptWith(stranger, secret, 1_000_000)).toBeUndefined();
  });

  test("damaged bytes and more plain text than allowed are refused", async () => {
    const identity = await generateIdentity();
    const secret = await encryptTo([await identityToRecipient(identity)], Buffer.alloc(300_000, 1));
    const damaged = Buffer.from(secret);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    expect(await decryptWith(identity, damaged, 1_000_000)).toBeUndefined();
    expect(await decryptWith(identity, secret, 200_000)).toBeUndefined();
    expect((await decryptWith(identity, secret, 300_000))?.length).toBe(300_000);
  });

  test("a head with more recipients than any package has is refused: each of them costs a computation", async () => {
    const identity = await generateIdentity();
    const recipient = await identityToRecipient(identity);
    const few = await encryptTo(
      Array.from({ length: 40 }, () => recipient),
      Buffer.from("x"),
    );
    expect((await decryptWith(identity, few, 100))?.toString()).toBe("x");
    const many = await encryptTo(
      Array.from({ length: 700 }, () => recipient),
      Buffer.from("x"),
    );
    expect(await decryptWith(identity, many, 100)).toBeUndefined();
  });

  test("a recipient is recognised before it is kept", async () => {
    expect(isRecipient(await identityToRecipient(await generateIdentity()))).toBe(true);
    for (const text of ["", "age1", "age1qqqq", await generateIdentity()])
      expect(isRecipient(text)).toBe(false);
  });
});
