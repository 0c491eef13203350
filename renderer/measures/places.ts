/** The list of measures. */
export const measuresPlace = "/massnahmen";

/** The page of a measure. */
export function measurePlace(id: string): string {
  return `${measuresPlace}/${id}`;
}

/** A tab of the page of a measure. */
export function measureTabPlace(id: string, tab: "sessions" | "participants" | "details"): string {
  return `${measurePlace(id)}?reiter=${tab}`;
}

/** The roll call of one session. */
export function rollCallPlace(measureId: string, sessionId: string): string {
  return `${measurePlace(measureId)}?termin=${sessionId}`;
}
