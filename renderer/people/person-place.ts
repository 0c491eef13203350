/** The place of a person's page. */
export function personPlace(id: string): string {
  return `/personen/${id}`;
}

/** A field of a person's master data, ready to be filled in. */
export function personFieldPlace(id: string, field: string): string {
  return `${personPlace(id)}?feld=${field}`;
}

/** The case of a person. */
export function personCasePlace(id: string): string {
  return `${personPlace(id)}?fall`;
}

/** A consultation of a person, opened for changing, at one of its fields. */
export function consultationPlace(personId: string, consultationId: string, field: string | null): string {
  return `${personPlace(personId)}?beratung=${consultationId}${field ? `&feld=${field}` : ""}`;
}
