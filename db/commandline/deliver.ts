import type { User } from "../../shared/contract/vault.ts";
import { centreKey, writeCentreKey } from "../delivery/centreKey.ts";
import { deliverPackage } from "../delivery/deliverPackage.ts";
import { deliverySettings } from "../delivery/recipients.ts";
import { type DeliveryContext, requireSealed } from "../delivery/sealedRelease.ts";
import type { Vault } from "../engine/vault.ts";
import { change } from "../engine/write.ts";
import { silentHost } from "../host.ts";
import { makeFolder } from "./makeFolder.ts";
import { withDatabase } from "./openDatabase.ts";
import type { Answer } from "./output.ts";
import { requiredReleasePeriod } from "./periodOption.ts";
import { type Call, required } from "./usage.ts";

/** Writes the package of a sealed period, as often as wanted the same bytes. */
export async function deliver(call: Call): Promise<Answer> {
  const period = requiredReleasePeriod(call);
  const out = required(call, "out");
  return withDatabase(call, async (vault, user) => {
    const { packageHash } = requireSealed({ read: vault.connection }, period.id);
    const encrypted = call.values.plain !== true && encryptsAsSet(vault);
    const context = deliveryContext(vault, user, makeFolder(out));
    const delivered = await deliverPackage(context, { period: period.id, encrypted });
    if (!delivered) throw new Error("the folder was named");
    return {
      json: { period: period.id, sha256: packageHash, encrypted, ...delivered },
      text: [
        `Geliefert: ${period.id}, ${encrypted ? "verschlüsselt" : "unverschlüsselt"}`,
        `Paket: ${delivered.path}`,
        `Prüfsumme: ${packageHash}`,
      ].join("\n"),
      status: 0,
    };
  });
}

/** Writes what receivers must know to tell this centre's packages from others. */
export async function key(call: Call): Promise<Answer> {
  const out = required(call, "out");
  return withDatabase(call, ({ connection }) => {
    const path = writeCentreKey(connection, makeFolder(out));
    const own = centreKey(connection);
    return {
      json: { path, ...own },
      text: [`Öffentlicher Schlüssel: ${path}`, `Fingerabdruck:          ${own.fingerprint}`].join("\n"),
      status: 0,
    };
  });
}

/** The context of a verb that delivers into a folder it was given. */
export function deliveryContext(vault: Vault, user: User, folder: string): DeliveryContext {
  return {
    read: vault.connection,
    vault,
    user,
    host: { ...silentHost, chooseFolder: async () => folder },
    change: (work) => change(vault, { userId: user.id, command: "deliverPackage" }, work),
  };
}

/** Encrypted where the IT department demands it or somebody is named to whom it can be. */
function encryptsAsSet(vault: Vault): boolean {
  const { encryptionDemanded, recipients } = deliverySettings({ read: vault.connection, vault });
  return encryptionDemanded || recipients.some(({ encryptionKey }) => encryptionKey !== null);
}
