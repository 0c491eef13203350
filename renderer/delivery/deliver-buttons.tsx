import { FolderOutput, LockKeyhole } from "lucide-react";
import type { Outgoing } from "../../shared/contract/delivery.ts";
import { useAnswer, useCommand } from "../api/use-operation.ts";
import { Button, notify } from "../ui/index.ts";

/** Writes the package of a release, plain or encrypted, into a folder to be chosen. */
export function DeliverButtons({ outgoing: { period, title } }: { outgoing: Outgoing }) {
  const settings = useAnswer("deliverySettings", {});
  const deliver = useCommand("deliverPackage");
  const canEncrypt = settings.data?.recipients.some(({ encryptionKey }) => encryptionKey !== null) ?? false;
  const mustEncrypt = settings.data?.encryptionDemanded ?? false;

  function write(encrypted: boolean): void {
    deliver.mutate(
      { period, encrypted },
      {
        onSuccess: (delivered) => {
          if (delivered) notify({ text: `Die Lieferung ${title} ist geschrieben.` });
        },
        onError: ({ failure }) => notify({ text: failure.message, tone: "danger" }),
      },
    );
  }

  return (
    <>
      {mustEncrypt ? null : (
        <Button
          size="small"
          icon={FolderOutput}
          aria-label={`Liefern … ${title}`}
          isPending={deliver.isPending}
          onPress={() => write(false)}
        >
          Liefern …
        </Button>
      )}
      {canEncrypt || mustEncrypt ? (
        <Button
          size="small"
          icon={LockKeyhole}
          aria-label={`Verschlüsselt liefern … ${title}`}
          isPending={deliver.isPending}
          onPress={() => write(true)}
        >
          Verschlüsselt liefern …
        </Button>
      ) : null}
    </>
  );
}
