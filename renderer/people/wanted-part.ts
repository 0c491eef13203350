/** Which part of a person's page a place leads to. */
export interface WantedPart {
  tab: "timeline" | "masterData" | "case";
  /** A field of the master data, or of the wanted consultation; `referrals` are changed in the timeline. */
  field: string | null;
  /** The consultation to be opened. */
  consultation: string | null;
}

/** Reads the query of the place: "fall", "feld=birthDate", "beratung=0199…&feld=topics". */
export function readWantedPart(search: string): WantedPart {
  const parts = new URLSearchParams(search);
  const consultation = parts.get("beratung");
  const field = parts.get("feld");
  if (parts.has("fall")) return { tab: "case", field: null, consultation: null };
  return { tab: field && !consultation ? "masterData" : "timeline", field, consultation };
}
