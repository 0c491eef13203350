import type { deliveryOperations } from "../../shared/contract/delivery.ts";
import type { HandlersOf } from "../context.ts";
import { preparePackage } from "../release/preparedPackage.ts";
import { requireReleasePeriod } from "../statistics/requirePeriod.ts";
import { centreKey, exportCentreKey } from "./centreKey.ts";
import { deliverPackage } from "./deliverPackage.ts";
import { outbox } from "./outbox.ts";
import { shownFiles } from "./outgoingFiles.ts";
import { keepReceipt } from "./receipts.ts";
import { readReceiverKey } from "./receiverKey.ts";
import { addRecipient, deliverySettings, removeRecipient } from "./recipients.ts";
import { requireSealed, sealedFiles } from "./sealedRelease.ts";

export const deliveryHandlers: HandlersOf<typeof deliveryOperations> = {
  outbox,
  outgoingFiles: async (context, { period }) =>
    shownFiles(await sealedFiles(context, requireSealed(context, period))),
  async previewFiles({ vault, host, today }, { period, examined }) {
    const printPdf = (html: string) => host.printPdf(html);
    const wanted = requireReleasePeriod(period);
    const { files, shown } = await preparePackage(vault, wanted, today, { examined, printPdf });
    return { files: await shownFiles(files), shown };
  },
  deliverPackage,
  readReceipt: (context) => keepReceipt(context),
  centreKey: ({ read }) => centreKey(read),
  exportCentreKey: (context) => exportCentreKey(context),
  deliverySettings,
  readReceiverKey,
  addRecipient,
  removeRecipient: (context, { id }) => removeRecipient(context, id),
};
