import { useState } from "react";
import type { CaseSummary } from "../../shared/model/cases.ts";
import { useCommand } from "../api/use-operation.ts";
import { Button } from "../ui/index.ts";
import styles from "./case.module.css";
import {
  CloseCaseForm,
  ReopenCaseForm,
  RestCaseForm,
  SubstituteCaseForm,
  TransferCaseForm,
} from "./case-forms.tsx";
import { offerUndo } from "./offer-undo.ts";

type Action = "transfer" | "substitute" | "rest" | "close" | "reopen";

const words: Record<Action, string> = {
  transfer: "Übergeben",
  substitute: "Vertretung",
  rest: "Ruhen lassen",
  close: "Schließen",
  reopen: "Wieder eröffnen",
};

const actionsByState: Record<CaseSummary["state"], readonly Action[]> = {
  active: ["transfer", "substitute", "rest", "close"],
  resting: ["transfer", "substitute", "close"],
  closed: ["reopen"],
};

const forms = {
  transfer: TransferCaseForm,
  substitute: SubstituteCaseForm,
  rest: RestCaseForm,
  close: CloseCaseForm,
  reopen: ReopenCaseForm,
};

/** What can be done with a case in its present state; each action asks only for what it needs, in place. */
export function CaseActions({ file }: { file: CaseSummary }) {
  const [open, setOpen] = useState<Action | null>(null);
  const actions = actionsByState[file.state];
  const Form = open && actions.includes(open) ? forms[open] : null;
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        {file.state === "resting" ? <ResumeButton file={file} /> : null}
        {actions.map((action) => (
          <Button
            key={action}
            size="small"
            aria-expanded={open === action}
            onPress={() => setOpen(open === action ? null : action)}
          >
            {words[action]}
          </Button>
        ))}
      </div>
      {Form ? <Form key={open} file={file} onDone={() => setOpen(null)} /> : null}
    </div>
  );
}

function ResumeButton({ file }: { file: CaseSummary }) {
  const resume = useCommand("resumeCase");
  return (
    <Button
      size="small"
      variant="primary"
      isPending={resume.isPending}
      onPress={() => resume.mutate({ id: file.id }, { onSuccess: () => offerUndo("Fall wird fortgesetzt.") })}
    >
      Fortsetzen
    </Button>
  );
}
