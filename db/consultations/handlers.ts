import type { consultationOperations } from "../../shared/contract/casework.ts";
import type { HandlersOf } from "../context.ts";
import { removeConsultation, setReferralResult, updateConsultation } from "./changeConsultations.ts";
import { openConsultation } from "./openConsultation.ts";
import { recordConsultation } from "./recordConsultation.ts";

/** Everything about consultations. */
export const consultationHandlers: HandlersOf<typeof consultationOperations> = {
  consultation: openConsultation,
  recordConsultation,
  updateConsultation,
  removeConsultation,
  setReferralResult,
};
