import { FileLock2 } from "lucide-react";
import { useCommand } from "../api/use-operation.ts";
import { Button, Menu, notify } from "../ui/index.ts";

interface InternalReportMenuProps {
  period: string;
  isDisabled: boolean;
}

/** The exact report of a period for the house: on paper, as a page, as a workbook; marked as internal everywhere. */
export function InternalReportMenu({ period, isDisabled }: InternalReportMenuProps) {
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
      label="Interner Bericht mit genauen Zahlen"
      trigger={
        <Button icon={FileLock2} isDisabled={isDisabled} isPending={saving.isPending || printing.isPending}>
          Bericht intern …
        </Button>
      }
      entries={[
        { id: "print", label: "Ganzen Bericht drucken …", onAction: print },
        { id: "report", label: "Als Seite speichern (HTML) …", onAction: () => save("report") },
        { id: "workbook", label: "Als Excel-Mappe speichern (XLSX) …", onAction: () => save("workbook") },
      ]}
    />
  );
}
