import type { FindingPlace } from "../../shared/contract/preflight.ts";
import { measureTabPlace, rollCallPlace } from "../measures/places.ts";
import { consultationPlace, personCasePlace, personFieldPlace, personPlace } from "../people/person-place.ts";
import { writePreflightPlace } from "./preflight-place.ts";

/** Where a finding of a period is mended, as a place of the window. */
export function findingPlace(place: FindingPlace, period: string): string {
  switch (place.kind) {
    case "person":
      return place.field ? personFieldPlace(place.personId, place.field) : personPlace(place.personId);
    case "case":
      return personCasePlace(place.personId);
    case "consultation":
      return consultationPlace(place.personId, place.consultationId, place.field);
    case "measure":
      return measureTabPlace(place.measureId, place.tab);
    case "rollCall":
      return rollCallPlace(place.measureId, place.sessionId);
    case "missing":
      return writePreflightPlace({ period, variable: place.variable });
    case "recording":
      return writePreflightPlace({ period, part: "erfassung" });
  }
}
