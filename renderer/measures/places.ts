/** The list of measures. */
export const measuresPlace = "/massnahmen";

/** The page of a measure. */
export function measurePlace(id: string): string {
  return `${measuresPlace}/${id}`;
}

/** The roll call of one session. */
export function rollCallPlace(measureId: string, sessionId: string): string {
  return `${measurePlace(measureId)}?termin=${sessionId}`;
}
