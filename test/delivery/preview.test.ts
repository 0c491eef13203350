import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../db/context.ts";
import { deliveryHandlers } from "../../db/delivery/handlers.ts";
import { sha256Hex } from "../../db/release/canonical.ts";
import { frozenFiles } from "../../db/release/frozenFiles.ts";
import { protectionCheck } from "../../db/release/protectionCheck.ts";
import type { PackagePreview } from "../../shared/contract/delivery.ts";
import type { LedgerEntry } from "../../shared/contract/statistics.ts";
import type { TestVault } from "../harness/vault.ts";
import { addContact, openCentre, periodOf, seal, today } from "../ledger/centre.ts";

const period = "2026-Q1";
const nextDay = "2026-11-23";

let centre: TestVault;
let context: Context;
let prints: number;

beforeEach(() => {
  centre = openCentre();
  prints = 0;
  const base = centre.contextFor(centre.leyla.id, { today, operation: "previewFiles" });
  // A printer that never makes the same bytes twice.
  const printPdf = async () => Buffer.from(`%PDF-1.7 Druck ${++prints}`);
  context = { ...base, host: { ...base.host, printPdf } };
});

const examine = async (day = today) => (await protectionCheck(centre.vault, periodOf(period), day)).examined;
const preview = async (examined: string) =>
  (await deliveryHandlers.previewFiles(context, { period, examined })) as PackagePreview;
const refused = (code: string) => expect.objectContaining({ code });

function frozen({ packageHash }: LedgerEntry) {
  const files = frozenFiles(centre.vault.connection, packageHash) ?? [];
  return [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256Hex(bytes) }));
}

describe("what is looked at before sealing", () => {
  test("is byte for byte what is then sealed, the printed report too", async () => {
    const examined = await examine();
    const { files, shown } = await preview(examined);
    expect(files.map(({ name }) => name)).toContain("bericht.pdf");
    expect(files.find(({ name }) => name === "statistik.json")?.text).toContain('"2026-Q1"');
    const entry = await seal(centre, period, { examined, shown, printPdf: context.host.printPdf });
    expect(frozen(entry)).toEqual(files.map(({ name, size, sha256 }) => ({ name, size, sha256 })));
    expect(prints).toBe(1);
  });

  test("is not sealed when the records have changed since, and can be examined and looked at again", async () => {
    const examined = await examine();
    const { shown } = await preview(examined);
    addContact(centre, centre.addPerson({ gender: "weiblich" }), "2026-02-04");
    await expect(seal(centre, period, { examined, shown })).rejects.toEqual(refused("recordsChanged"));
    await expect(seal(centre, period, { shown })).rejects.toEqual(refused("recordsChanged"));
    await expect(preview(examined)).rejects.toEqual(refused("recordsChanged"));
    const again = await examine();
    const { shown: shownAgain, files } = await preview(again);
    expect(frozen(await seal(centre, period, { examined: again, shown: shownAgain }))).toHaveLength(
      files.length,
    );
  });

  test("is not sealed on another day, since the day stands in it", async () => {
    const examined = await examine();
    const { shown } = await preview(examined);
    const late = seal(centre, period, { examined, shown, day: nextDay });
    await expect(late).rejects.toEqual(refused("dayChanged"));
    expect(frozen(await seal(centre, period, { examined, shown }))).not.toEqual([]);
  });

  test("is only what was looked at last; something else is never sealed under its name", async () => {
    const examined = await examine();
    const first = await preview(examined);
    const second = await preview(examined);
    expect(second.shown).not.toBe(first.shown);
    const stale = seal(centre, period, { examined, shown: first.shown });
    await expect(stale).rejects.toEqual(refused("recordsChanged"));
    await seal(centre, period, { examined, shown: second.shown });
    await expect(preview(examined)).rejects.toEqual(refused("periodSealed"));
  });

  test("is nothing where the period cannot be sealed yet", async () => {
    const check = await protectionCheck(centre.vault, periodOf("2026-Q4"), today);
    const running = deliveryHandlers.previewFiles(context, { period: "2026-Q4", examined: check.examined });
    await expect(running).rejects.toEqual(refused("periodNotOver"));
  });
});
