import type { MeasureAttributes } from "../../shared/model/measures.ts";

/** A group that is running on the day of the tests. */
export const languageCafe: MeasureAttributes = {
  title: "Sprachcafé",
  kind: "gruppe",
  objectives: ["teilhabe", "engagement"],
  fundingLine: "2.1",
  startsOn: "2026-04-01",
  endsOn: "2026-12-31",
  place: "Rathaus",
  description: "Jeden Dienstag.",
};
