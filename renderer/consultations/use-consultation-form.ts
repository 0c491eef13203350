import { useEffect, useRef, useState } from "react";
import type { Consultation } from "../../shared/model/consultations.ts";
import { useDraft } from "../drafts/use-draft.ts";
import { holdKeysForForm } from "../ui/index.ts";
import { consultationDraftKey } from "./draft-keys.ts";

/** Which contact is being written at the side of a person: a new one (`null`) or an earlier one. */
export interface EditedForm {
  consultation: Consultation | null;
  /** Counts how often the user asked for it; each time the focus goes there. 0: it came back by itself. */
  request: number;
  /** The field to begin with; the first one unless given. */
  field: string | null;
}

/** Opens and closes the form beside a person. An unfinished draft opens it by itself. */
export function useConsultationForm(personId: string) {
  const [editedForm, setEditedForm] = useState<EditedForm | null>(null);
  const recordButton = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const { hasContent } = useDraft(consultationDraftKey(personId), {});

  useEffect(() => {
    if (hasContent) setEditedForm((form) => form ?? { consultation: null, request: 0, field: null });
  }, [hasContent]);

  // The focus was in the form that has just gone; the button that opens it again takes it over.
  useEffect(() => {
    if (wasOpen.current && !editedForm && document.activeElement === document.body)
      recordButton.current?.focus();
    wasOpen.current = editedForm !== null;
  }, [editedForm]);

  const isAsked = useRef(false);
  useEffect(() => {
    return () => {
      isAsked.current = false;
    };
  }, []);

  function open(consultation: Consultation | null, field: string | null = null) {
    setEditedForm((form) => ({ consultation, request: (form?.request ?? 0) + 1, field }));
    isAsked.current = true;
    holdKeysForForm(() => isAsked.current);
  }

  function close() {
    setEditedForm(null);
    isAsked.current = false;
  }

  return { editedForm, recordButton, open: () => open(null), edit: open, close };
}
