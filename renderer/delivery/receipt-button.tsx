import { ReceiptText } from "lucide-react";
import { titleOfPeriod } from "../../shared/periods.ts";
import { useCommand } from "../api/use-operation.ts";
import { Button, notify } from "../ui/index.ts";

const about = "receipt";

/** Reads the answer of a receiver back in. */
export function ReceiptButton() {
  const read = useCommand("readReceipt");

  function choose(): void {
    read.mutate(
      {},
      {
        onSuccess: (receipt) => {
          if (!receipt) return;
          const words = receipt.result === "accepted" ? "angenommen" : "abgelehnt";
          notify({
            text: `Quittung gelesen: ${receipt.receiver} hat „${titleOfPeriod(receipt.period)}“ ${words}.`,
            about,
          });
        },
        onError: ({ failure }) => notify({ text: failure.message, tone: "danger", about }),
      },
    );
  }

  return (
    <Button icon={ReceiptText} isPending={read.isPending} onPress={choose}>
      Quittung einlesen …
    </Button>
  );
}
