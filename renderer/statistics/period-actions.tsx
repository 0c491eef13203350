import { FolderOutput, LockKeyhole, ShieldCheck } from "lucide-react";
import { useEncryption } from "../delivery/use-encryption.ts";
import { Button } from "../ui/index.ts";
import { OutputMenu } from "./output-menu.tsx";
import type { Turn } from "./periods.ts";
import type { CountedPeriod } from "./use-counted-period.ts";

interface PeriodActionsProps {
  period: string;
  turn: Turn;
  counted: CountedPeriod;
  isDelivering: boolean;
  onPrint: (all: boolean) => void;
  onSeal: () => void;
  onCheck: () => void;
  onDeliver: (encrypted: boolean) => void;
  onShowPeriod: (period: string) => void;
}

/** What can be done with a period: print, and the next step on its way out. */
export function PeriodActions(props: PeriodActionsProps) {
  const { period, turn, counted, isDelivering, onPrint, onSeal, onCheck, onDeliver, onShowPeriod } = props;
  const isReady = counted.report !== undefined;
  return (
    <>
      <OutputMenu period={period} counted={counted} onPrint={onPrint} />
      {turn.kind === "sealed" ? (
        <DeliverButton isReady={isReady} isDelivering={isDelivering} onDeliver={onDeliver} />
      ) : (
        <>
          <Button icon={ShieldCheck} isDisabled={!isReady} onPress={onCheck}>
            Schutz prüfen …
          </Button>
          <NextStep turn={turn} isReady={isReady} onSeal={onSeal} onShowPeriod={onShowPeriod} />
        </>
      )}
    </>
  );
}

interface DeliverButtonProps {
  isReady: boolean;
  isDelivering: boolean;
  onDeliver: (encrypted: boolean) => void;
}

/** Encrypted wherever somebody is there who can read it; the other way stays open under the deliveries. */
function DeliverButton({ isReady, isDelivering, onDeliver }: DeliverButtonProps) {
  const { isKnown, isPossible } = useEncryption();
  return (
    <Button
      variant="primary"
      icon={isPossible ? LockKeyhole : FolderOutput}
      isDisabled={!isReady || !isKnown}
      isPending={isDelivering}
      onPress={() => onDeliver(isPossible)}
    >
      {isPossible ? "Verschlüsselt liefern …" : "Liefern …"}
    </Button>
  );
}

interface NextStepProps {
  turn: Turn;
  isReady: boolean;
  onSeal: () => void;
  onShowPeriod: (period: string) => void;
}

/** Seals the period, or leads to the one that comes first; where neither is possible, state and steps say why. */
function NextStep({ turn, isReady, onSeal, onShowPeriod }: NextStepProps) {
  switch (turn.kind) {
    case "ready":
      return (
        <Button variant="primary" isDisabled={!isReady} onPress={onSeal}>
          Versiegeln …
        </Button>
      );
    case "waits":
      return <Button onPress={() => onShowPeriod(turn.first.id)}>{`Zuerst: ${turn.first.title}`}</Button>;
    default:
      return null;
  }
}
