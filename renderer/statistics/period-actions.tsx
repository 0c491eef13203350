import { FolderOutput, LockKeyhole, type LucideIcon, ShieldCheck } from "lucide-react";
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
  const { period, turn, counted, onPrint, onCheck } = props;
  return (
    <>
      <OutputMenu period={period} counted={counted} onPrint={onPrint} />
      {turn.kind === "sealed" ? null : (
        <Button icon={ShieldCheck} isDisabled={!counted.report} onPress={onCheck}>
          Schutz prüfen …
        </Button>
      )}
      <NextStep {...props} />
    </>
  );
}

/**
 * Seals the period or delivers it, or leads to the one that comes first; where nothing is possible, state and steps
 * say why. One and the same button, so that it still has the focus when the period has just been sealed.
 */
function NextStep(props: PeriodActionsProps) {
  const step = nextStep(props, useEncryption());
  if (!step) return null;
  return (
    <Button
      variant={props.turn.kind === "waits" ? "secondary" : "primary"}
      icon={step.icon}
      isDisabled={step.isWaiting}
      isPending={props.isDelivering}
      onPress={step.take}
    >
      {step.label}
    </Button>
  );
}

interface Step {
  label: string;
  icon?: LucideIcon;
  isWaiting?: boolean;
  take: () => void;
}

function nextStep(props: PeriodActionsProps, encryption: ReturnType<typeof useEncryption>): Step | null {
  const { turn, counted, onSeal, onDeliver, onShowPeriod } = props;
  const isCounting = counted.report === undefined;
  switch (turn.kind) {
    case "sealed":
      // Encrypted wherever somebody is there who can read it; the other way stays open under the deliveries.
      return {
        label: encryption.isPossible ? "Verschlüsselt liefern …" : "Liefern …",
        icon: encryption.isPossible ? LockKeyhole : FolderOutput,
        isWaiting: isCounting || !encryption.isKnown,
        take: () => onDeliver(encryption.isPossible),
      };
    case "ready":
      return { label: "Versiegeln …", isWaiting: isCounting, take: onSeal };
    case "waits":
      return { label: `Zuerst: ${turn.first.title}`, take: () => onShowPeriod(turn.first.id) };
    default:
      return null;
  }
}
