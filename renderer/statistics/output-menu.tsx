import { Printer } from "lucide-react";
import { useCommand } from "../api/use-operation.ts";
import { Button, Menu, notify } from "../ui/index.ts";
import type { CountedPeriod } from "./use-counted-period.ts";

interface OutputMenuProps {
  period: string;
  counted: CountedPeriod;
  onPrint: (all: boolean) => void;
}

/** What stays in the house of a period: tables on paper, and its exact report, marked as internal everywhere. */
export function OutputMenu({ period, counted: { report, shown }, onPrint }: OutputMenuProps) {
  const saving = useCommand("saveInternalReport");
  const printing = useCommand("printInternalReport");

  function save(form: "report" | "workbook"): void {
    saving.mutate(
      { period, form },
      {
        onSuccess: (saved) => {
          if (saved) notify({ text: `Gespeichert, nur für das Haus: ${saved.path}`, tone: "success" });
        },
        onError: ({ failure }) => notify({ text: failure.message, tone: "danger" }),
      },
    );
  }

  function print(): void {
    printing.mutate(
      { period },
      {
        onSuccess: ({ printed }) => {
          if (!printed) notify({ text: "Der interne Bericht wurde nicht gedruckt." });
        },
        onError: ({ failure }) => notify({ text: failure.message, tone: "danger" }),
      },
    );
  }

  return (
    <Menu
      label="Für das Haus drucken oder speichern"
      trigger={
        <Button
          icon={Printer}
          isDisabled={report === undefined}
          isPending={saving.isPending || printing.isPending}
        >
          Drucken, speichern …
        </Button>
      }
      entries={[
        { id: "one", label: "Diese Tabelle drucken", onAction: () => onPrint(false) },
        {
          id: "all",
          label: `Alle ${shown?.tables.length ?? 0} Tabellen drucken`,
          onAction: () => onPrint(true),
        },
        { id: "print", label: "Internen Bericht drucken …", onAction: print },
        {
          id: "report",
          label: "Internen Bericht als Seite speichern (HTML) …",
          onAction: () => save("report"),
        },
        {
          id: "workbook",
          label: "Internen Bericht als Excel-Mappe speichern (XLSX) …",
          onAction: () => save("workbook"),
        },
      ]}
    />
  );
}
