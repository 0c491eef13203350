import { FolderOutput, LockKeyhole } from "lucide-react";
import type { Outgoing } from "../../shared/contract/delivery.ts";
import { useCommand } from "../api/use-operation.ts";
import { Button, notify } from "../ui/index.ts";
import { useEncryption } from "./use-encryption.ts";

/** Writes the package of a release, plain or encrypted, into a folder to be chosen. */
export function DeliverButtons({ outgoing: { period, title } }: { outgoing: Outgoing }) {
  const deliver = useCommand("deliverPackage");
  const { isPossible, isDemanded } = useEncryption();

  const about = `delivery ${period}`;

  function write(encrypted: boolean): void {
    deliver.mutate(
      { period, encrypted },
      {
        onSuccess: (delivered) => {
          if (delivered) notify({ text: `Die Lieferung ${title} ist geschrieben.`, about });
        },
        onError: ({ failure }) => notify({ text: failure.message, tone: "danger", about }),
      },
    );
  }

  return (
    <>
      {isDemanded ? null : (
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
      {isPossible ? (
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
