import type { deliveryOperations } from "../../shared/contract/delivery.ts";
import type { HandlersOf } from "../context.ts";
import { readSecret } from "../engine/meta.ts";
import { deliverPackage } from "./deliverPackage.ts";
import { outbox } from "./outbox.ts";
import { outgoingFiles } from "./outgoingFiles.ts";
import { keepReceipt } from "./receipts.ts";
import { addRecipient, deliverySettings, removeRecipient } from "./recipients.ts";
import { requireSealed } from "./sealedRelease.ts";

export const deliveryHandlers: HandlersOf<typeof deliveryOperations> = {
  outbox,
  outgoingFiles: (context, { period }) =>
    outgoingFiles(requireSealed(context, period).release, readSecret(context.read, "signing")),
  deliverPackage,
  readReceipt: (context) => keepReceipt(context),
  deliverySettings,
  addRecipient,
  removeRecipient: (context, { id }) => removeRecipient(context, id),
};
