import type { Consultation } from "../../shared/model/consultations.ts";
import { DomainError } from "../../shared/result.ts";
import type { Context } from "../context.ts";
import { consultationsById } from "./consultationsById.ts";
import { requireVisibleConsultation } from "./rules.ts";

/** One consultation that the user may see. Error `notFound`. */
export function openConsultation(context: Context, { id }: { id: string }): Consultation {
  requireVisibleConsultation(context, id);
  const consultation = consultationsById(context, [id]).get(id);
  if (!consultation) throw new DomainError("notFound", { detail: "consultations" });
  return consultation;
}
