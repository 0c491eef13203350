import { Printer, ShieldCheck } from "lucide-react";
import { germanDay } from "../../shared/dates.ts";
import { Button, Menu } from "../ui/index.ts";
import { InternalReportMenu } from "./internal-report-menu.tsx";
import type { Turn } from "./periods.ts";

interface PeriodActionsProps {
  period: string;
  turn: Turn;
  tables: number;
  isReady: boolean;
  isWriting: boolean;
  onPrint: (all: boolean) => void;
  onSeal: () => void;
  onCheck: () => void;
  onWrite: () => void;
  onShowPeriod: (period: string) => void;
}

/** What can be done with a period: print, and the next step on its way out. */
export function PeriodActions(props: PeriodActionsProps) {
  const { turn, tables, isReady, isWriting, onPrint, onSeal, onCheck, onWrite, onShowPeriod } = props;
  const next = nextStep(turn);

  function takeStep() {
    if (turn.kind === "sealed") onWrite();
    else if (turn.kind === "ready") onSeal();
    else if (turn.kind === "waits") onShowPeriod(turn.first.id);
  }

  return (
    <>
      <PrintMenu tables={tables} isReady={isReady} onPrint={onPrint} />
      <InternalReportMenu period={props.period} isDisabled={!isReady} />
      {turn.kind === "sealed" ? null : (
        <Button icon={ShieldCheck} isDisabled={!isReady} onPress={onCheck}>
          Schutz prüfen …
        </Button>
      )}
      <Button
        variant={next.isMain ? "primary" : "secondary"}
        isDisabled={!next.isPossible || (next.isMain && !isReady)}
        isPending={isWriting}
        onPress={takeStep}
      >
        {next.label}
      </Button>
    </>
  );
}

interface PrintMenuProps {
  tables: number;
  isReady: boolean;
  onPrint: (all: boolean) => void;
}

/** Prints the table that is shown, or all of them. */
export function PrintMenu({ tables, isReady, onPrint }: PrintMenuProps) {
  return (
    <Menu
      label="Drucken"
      trigger={
        <Button icon={Printer} isDisabled={!isReady}>
          Drucken …
        </Button>
      }
      entries={[
        { id: "one", label: "Diese Tabelle", onAction: () => onPrint(false) },
        { id: "all", label: `Alle ${tables} Tabellen`, onAction: () => onPrint(true) },
      ]}
    />
  );
}

function nextStep(turn: Turn): { label: string; isPossible: boolean; isMain: boolean } {
  switch (turn.kind) {
    case "sealed":
      return { label: "Paket schreiben …", isPossible: true, isMain: true };
    case "ready":
      return { label: "Versiegeln …", isPossible: true, isMain: true };
    case "waits":
      return { label: `Zuerst: ${turn.first.title}`, isPossible: true, isMain: false };
    case "running":
      return { label: `Versiegeln ab ${germanDay(turn.from)}`, isPossible: false, isMain: false };
    case "internal":
      return { label: "Nur intern", isPossible: false, isMain: false };
    case "passed":
      return { label: "Nicht mehr zu versiegeln", isPossible: false, isMain: false };
  }
}
