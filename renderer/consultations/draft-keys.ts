/** The draft of a new contact with a person. */
export function consultationDraftKey(personId: string): string {
  return `consultation:${personId}`;
}

/** The draft of changes to a contact that was recorded before. */
export function changedConsultationDraftKey(consultationId: string): string {
  return `consultation-changes:${consultationId}`;
}

/** The draft of a short contact. */
export const shortContactDraftKey = "shortContact";
