import { useEffect, useRef, useState } from "react";
import type { Consultation } from "../../shared/model/consultations.ts";
import { useDraft } from "../drafts/use-draft.ts";
import { consultationDraftKey } from "./draft-keys.ts";

/** Which contact is being written at the side of a person: a new one (`null`) or an earlier one. */
export interface EditedForm {
  consultation: Consultation | null;
  /** Counts how often the user asked for it; each time the focus goes there. 0: it came back by itself. */
  request: number;
}

/** Opens and closes the form beside a person. An unfinished draft opens it by itself. */
export function useConsultationForm(personId: string) {
  const [editedForm, setEditedForm] = useState<EditedForm | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const { hasContent } = useDraft(consultationDraftKey(personId), {});

  useEffect(() => {
    if (hasContent) setEditedForm((form) => form ?? { consultation: null, request: 0 });
  }, [hasContent]);

  function open(consultation: Consultation | null) {
    cameFrom.current = document.activeElement as HTMLElement | null;
    setEditedForm((form) => ({ consultation, request: (form?.request ?? 0) + 1 }));
  }

  function close() {
    setEditedForm(null);
    cameFrom.current?.focus();
  }

  return { editedForm, open: () => open(null), edit: open, close };
}
